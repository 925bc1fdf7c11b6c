// `npm run package`: the build, then electron-builder for the system it runs on (`-- --win`, `--linux`, `--mac` for another).
import { build } from './build.mjs'
import { requireRecentNode, runScript } from './run.mjs'

requireRecentNode()
if (!(await build({ always: true }))) process.exit(1)
const { code } = await runScript('node_modules/electron-builder/cli.js', [
  '--config',
  'electron-builder.config.mjs',
  ...process.argv.slice(2),
])
process.exitCode = code
