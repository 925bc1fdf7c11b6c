import { createRequire } from 'node:module'
import { existsSync, readFileSync } from 'node:fs'
import { setGlobalProxyFromEnv } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runScript } from './run.mjs'
import { root } from './sources.mjs'

const folder = join(root, 'node_modules/electron')

/**
 * @returns {string | null} the path of Electron's program, null when it has not been downloaded.
 *   `require('electron')` would answer too, but by downloading it without asking.
 */
export function electronProgram() {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(pathFile, 'utf8').trim(),
  )
  return existsSync(program) ? program : null
}

/**
 * @param {number} milliseconds how long the download host may take to answer
 * @returns {Promise<boolean>} whether Electron can be fetched from here
 */
export async function canFetchElectron(milliseconds) {
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/'
  // Universities reach the network through a proxy more often than not; the download itself follows too.
  setGlobalProxyFromEnv()
  try {
    const answer = await fetch(`${mirror}v${electronVersion()}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(milliseconds),
    })
    return answer.ok
  } catch {
    return false
  }
}

/**
 * Downloads Electron with the downloader and the checksums of its own package, then unpacks it with its own installer.
 *
 * @param {(percent: number) => void} onProgress called with whole percents, each once
 * @returns {Promise<boolean>} whether the program is there now
 */
export async function fetchElectron(onProgress) {
  const ofElectron = createRequire(join(folder, 'package.json'))
  const { downloadArtifact } = await import(pathToFileURL(ofElectron.resolve('@electron/get')).href)
  let shown = -1
  try {
    await downloadArtifact({
      version: electronVersion(),
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: ofElectron('./checksums.json'),
      downloadOptions: {
        quiet: true,
        /** @param {{ percent: number }} progress */
        getProgressCallback: ({ percent }) => {
          const whole = Math.floor(percent * 100)
          if (whole > shown) onProgress((shown = whole))
          return Promise.resolve()
        },
      },
    })
    // The archive is now in the cache where the installer looks first.
    await runScript('node_modules/electron/install.js', [], { silent: true })
  } catch {
    return false
  }
  return electronProgram() !== null
}

/** @returns {string} */
function electronVersion() {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}
