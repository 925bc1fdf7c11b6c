import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runScript } from './run.mjs'
import { root, sourcesState } from './sources.mjs'

const stamp = join(root, 'out/sources-state')

/** @returns {boolean} whether out/ was made from the sources as they are now */
export function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesState()
}

/**
 * Builds the main process, the preload script, the window and the command line into out/.
 *
 * @param {{ always?: boolean }} [options] always: even when out/ is up to date
 * @returns {Promise<boolean>} false when a build failed; its messages have been printed
 */
export async function build({ always = false } = {}) {
  if (!always && isBuilt()) return true
  // Read first: a file written while the build runs makes the next start build again.
  const state = sourcesState()
  for (const [script, ...args] of [
    ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'tools/cli.vite.config.mjs', '--logLevel', 'warn'],
  ]) {
    const { code, output } = await runScript(script ?? '', args, { silent: true })
    if (code !== 0) {
      console.error(output)
      return false
    }
  }
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, state)
  return true
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await build({ always: true })) ? 0 : 1
}
