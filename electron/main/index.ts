import { join } from 'node:path'
import { app } from 'electron'
import { startDesktop } from './desktop.ts'

// This file is built to out/main/index.js; the page and the preload script are its neighbours.
const out = join(import.meta.dirname, '..')

void startDesktop({
  pageRoot: join(out, 'renderer'),
  preload: join(out, 'preload', 'index.cjs'),
  resourcesDir: app.isPackaged ? join(process.resourcesPath, 'resources') : join(out, '..', 'resources'),
})
