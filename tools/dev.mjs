// `npm run dev`: the application started again on each change of its sources, and its page rebuilt (reload to see it).
import { build } from './build.mjs'
import { electronProgram } from './electron-binary.mjs'
import { projectNode, requireRecentNode, run, runScript } from './run.mjs'

requireRecentNode()
// A page to begin with, never emptied: what is there is served while the next is being built.
if (!(await build())) process.exit(1)

// The page comes from out/renderer, not from a development server: same origin, same security policy as in use.
const page = runScript('node_modules/vite/bin/vite.js', [
  ...['build', '--watch', '--emptyOutDir', 'false', '--logLevel', 'warn'],
  ...['--config', 'tools/renderer.vite.config.mjs'],
])
const application =
  electronProgram() !== null
    ? runScript('node_modules/electron-vite/bin/electron-vite.js', ['dev', '--watch'])
    : run(projectNode(), ['--watch', 'electron/cli/index.ts', 'serve', ...process.argv.slice(2)])
await Promise.race([page, application])
