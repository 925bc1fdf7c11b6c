// `npm test`: what the tests need, the build, every test, and one closing line. `npm test -- test/core` narrows it.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { build } from './build.mjs'
import { outcomeFile } from './outcome-reporter.mjs'
import { ensurePrerequisites } from './prerequisites.mjs'
import { runScript } from './run.mjs'

rmSync(outcomeFile, { force: true })
const ready = await ensurePrerequisites()
const built = await build()
const { code } = await runScript('node_modules/vitest/vitest.mjs', ['run', ...process.argv.slice(2)])

/** @type {import('./outcome-reporter.mjs').Outcome} */
const outcome = existsSync(outcomeFile)
  ? JSON.parse(readFileSync(outcomeFile, 'utf8'))
  : { passed: 0, failed: 1, skipped: 0 }
// What is missing is a failure even where every test that could run has passed.
outcome.failed += (ready ? 0 : 1) + (built ? 0 : 1)
if (code !== 0 && outcome.failed === 0) outcome.failed = 1
if (outcome.passed === 0 && outcome.failed === 0) outcome.failed = 1

const skipped = outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : ''
console.log(`${outcome.passed} passed, ${outcome.failed} failed${skipped}`)
process.exitCode = outcome.failed > 0 ? 1 : 0
