import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './sources.mjs'

/** Where the counts of the last run are left for tools/test.mjs, which prints them as its very last line. */
export const outcomeFile = join(root, 'node_modules/.cache/test-outcome.json')

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Outcome
 */

/**
 * A vitest reporter that counts tests, says why each skipped one was skipped, and leaves the counts in a file.
 *
 * A file that could not be loaded and an error outside any test count as one failure each: nothing is lost
 * between "no test failed" and "everything ran". A skip must give its reason (`context.skip(reason)`): without one
 * it counts as a failure, unless the run was narrowed to some test names.
 */
export default class OutcomeReporter {
  #narrowed = false

  /** @param {import('vitest/node').Vitest} vitest */
  onInit(vitest) {
    this.#narrowed = vitest.config.testNamePattern !== undefined
  }

  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('vitest').SerializedError[]} errors
   */
  onTestRunEnd(modules, errors) {
    /** @type {Outcome} */
    const outcome = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      if (module.errors().length > 0) outcome.failed++
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) outcome.failed++
      for (const test of module.children.allTests()) {
        const result = test.result()
        if (result.state === 'passed') outcome.passed++
        else if (result.state === 'failed') outcome.failed++
        else if (!this.#narrowed) {
          const reason = result.state === 'skipped' ? result.note : undefined
          if (reason === undefined) outcome.failed++
          else outcome.skipped++
          console.log(
            `skipped: ${module.relativeModuleId} > ${test.fullName}: ${reason ?? 'no reason given (a failure)'}`,
          )
        }
      }
    }
    mkdirSync(dirname(outcomeFile), { recursive: true })
    writeFileSync(outcomeFile, JSON.stringify(outcome))
  }
}
