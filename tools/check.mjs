// `npm run check`: everything that can be said about the code without running it. Cached where it pays.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from './run.mjs'
import { root } from './sources.mjs'

const lintCache = 'node_modules/.cache/eslint/'
/** @type {[name: string, script: string, args: string[]][]} */
const checks = [
  // Part by part: what `tsc --build` takes for unchanged, because none of its own files is, may name a file that did. Each
  // part keeps what it looked at, and looks again at what changed. The longest two begin.
  ...['renderer', 'test', 'electron', 'tools', 'shared'].map(
    /** @returns {[string, string, string[]]} */
    (part) => [`types of ${part}`, 'node_modules/typescript/bin/tsc', ['--project', part, '--pretty']],
  ),
  ['lint', 'node_modules/eslint/bin/eslint.js', ['.', '--cache', '--cache-location', lintCache, '--max-warnings', '0']],
  ['format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '--cache', '.']],
  [
    'layers',
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    ['--config', '.dependency-cruiser.cjs', 'shared', 'electron', 'renderer', 'tools'],
  ],
  // No cache: knip remembers an import it could not resolve after the file has come.
  ['unused', 'node_modules/knip/bin/knip.js', ['--no-progress']],
]

/**
 * @param {(typeof checks)[number]} check
 * @returns {Promise<boolean>} whether it passed
 */
async function perform([name, script, args]) {
  const start = performance.now()
  const cached = name === 'lint' && existsSync(join(root, lintCache))
  let { code, output } = await runScript(script, args, { silent: true })
  if (code !== 0 && cached) {
    // Lint looks at types, its cache at one file: a fault kept for a file may have been mended in another.
    rmSync(join(root, lintCache), { recursive: true })
    ;({ code, output } = await runScript(script, args, { silent: true }))
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (code !== 0) console.log(output.trimEnd())
  return code === 0
}

// Two at a time fill a small machine, the longest first.
let passed = true
const queue = [...checks]
const worker = async () => {
  for (let check = queue.shift(); check !== undefined; check = queue.shift()) {
    passed = (await perform(check)) && passed
  }
}
await Promise.all([worker(), worker()])
process.exitCode = passed ? 0 : 1
