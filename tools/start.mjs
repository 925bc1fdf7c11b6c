// `npm start`: builds if needed, then opens the window; where Electron cannot be had, the same application in a browser.
import { build, isBuilt } from './build.mjs'
import { canFetchElectron, electronProgram, fetchElectron } from './electron-binary.mjs'
import { requireRecentNode, run, runScript } from './run.mjs'

requireRecentNode()
const { startMessages } = await import('../shared/messages/fr/start.ts')

if (!isBuilt()) console.log(startMessages.building)
if (!(await build())) process.exit(1)

const obstacle = await openWindow()
if (obstacle !== null) {
  console.log(`${obstacle} ${startMessages.browserInstead}`)
  const { code } = await runScript('tools/cadrier.mjs', ['serve', ...process.argv.slice(2)])
  process.exitCode = code
}

/** @returns {Promise<string | null>} what kept the window from opening, null once it has been closed */
async function openWindow() {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  if (electronProgram() !== null) {
    if (!hasDisplay) return startMessages.noDisplay
  } else {
    if (!(await canFetchElectron(5000))) return startMessages.unreachable
    if (!hasDisplay) return startMessages.noDisplay
    const fetched = await fetchElectron((percent) => {
      if (process.stdout.isTTY) process.stdout.write(`\r${startMessages.downloading(percent)}`)
      else if (percent % 20 === 0) console.log(startMessages.downloading(percent))
    })
    if (process.stdout.isTTY) process.stdout.write('\n')
    if (!fetched) return startMessages.downloadFailed
  }
  // Chromium refuses to sandbox itself for root; only the containers of developers run as root.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const started = Date.now()
  const { code } = await run(electronProgram() ?? '', [...asRoot, '.', ...process.argv.slice(2)])
  // A window that ends at once with an error never opened: a library is missing, or the display refused it.
  return code !== 0 && Date.now() - started < 5000 ? startMessages.windowFailed : null
}
