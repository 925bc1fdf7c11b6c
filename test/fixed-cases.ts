import fc from 'fast-check'

/*
 * What continuous integration tests is the same from one run to the next: a change is refused for what it did. Elsewhere
 * each run tries other cases.
 */
fc.configureGlobal({ seed: 20261122 })
