import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './sources.mjs'

/**
 * The Node the project is made for: the one in node_modules. A script started by the system's own Node
 * (20 on Debian 12) gets it all the same; where it is missing, the current one has to do.
 *
 * @returns {string} the path of the program
 */
export function projectNode() {
  const path = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(path) ? path : process.execPath
}

/**
 * Starts the running script again with the project's Node when the current one is too old, and ends with its code.
 * Below 22.14 Node crashes on the SQLite binding; below 22.18 it cannot read TypeScript.
 */
export function requireRecentNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return
  const node = projectNode()
  if (node === process.execPath) {
    console.error(`Node ${process.versions.node} is too old and node_modules holds no other: run \`npm ci\` first.`)
    process.exit(3)
  }
  process.exit(spawnSync(node, process.argv.slice(1), { stdio: 'inherit' }).status ?? 3)
}

/**
 * Runs a Node script or the command of a package in the root of the checkout and waits for its end.
 *
 * @param {string} script path from the root, as in `node_modules/vite/bin/vite.js`
 * @param {string[]} [args]
 * @param {{ silent?: boolean, env?: NodeJS.ProcessEnv }} [options] silent: the output is returned and not shown
 * @returns {Promise<{ code: number, output: string }>} code: as a shell counts, 128 and above for a signal
 */
export function runScript(script, args = [], options = {}) {
  return run(projectNode(), [join(root, script), ...args], options)
}

/**
 * Runs a program in the root of the checkout and waits for its end.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ silent?: boolean, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program is not there
 */
export function run(program, args, { silent = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: silent ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    let output = ''
    child.stdout?.on('data', (part) => (output += part))
    child.stderr?.on('data', (part) => (output += part))
    child.on('error', (error) => resolve({ code: 127, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 128, output }))
    // Ctrl-C reaches both; the child decides how it ends, and this process waits for it.
    process.on('SIGINT', () => {})
    process.once('SIGTERM', () => child.kill('SIGTERM'))
  })
}
