// The command line of a checkout: `npm run --silent cadrier -- …`, or `node tools/cadrier.mjs …` from anywhere.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isBuilt } from './build.mjs'
import { requireRecentNode } from './run.mjs'
import { root } from './sources.mjs'

requireRecentNode()
const entry = join(root, isBuilt() ? 'out/cli/index.js' : 'electron/cli/index.ts')
process.argv[1] = entry
await import(pathToFileURL(entry).href)
