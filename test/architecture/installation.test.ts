import { expect, test } from 'vitest'
import { textOf } from './source-files.ts'

interface Lock {
  packages: Record<string, { version?: string; hasInstallScript?: boolean; gypfile?: boolean }>
}
const { packages } = JSON.parse(textOf('package-lock.json')) as Lock
const { allowScripts } = JSON.parse(textOf('package.json')) as { allowScripts: Record<string, boolean> }

test('every install script is approved or refused by name', () => {
  const scripted = Object.keys(packages)
    .filter((path) => packages[path]?.hasInstallScript === true)
    .map((path) => path.replace(/^.*node_modules\//, ''))
  expect(scripted.filter((name) => !(name in allowScripts))).toEqual([])
})

test('installing compiles nothing: a fresh machine has no compiler', () => {
  // npm takes the binding.gyp of better-sqlite3 for a wish to compile, though the package says `gypfile: false` and
  // brings its binaries. Its lock file forgets that field each time `npm install` writes it: put it back by hand.
  expect(packages['node_modules/better-sqlite3']?.gypfile).toBe(false)
  expect(allowScripts['better-sqlite3']).toBe(false)
})

test('the lock names the optional packages of every system, without which `npm ci` refuses it', () => {
  expect(Object.keys(packages)).toEqual(expect.arrayContaining(['node_modules/@oxc-parser/binding-win32-x64-msvc']))
})
