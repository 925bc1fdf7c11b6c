import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { run } from '../../electron/cli/run.ts'
import { createApplication, type Application } from '../../electron/core/application.ts'

const resourcesDir = join(import.meta.dirname, '../../resources')

/** A command line with a library and a folder of its own for each test, on 22 November 2026. */
export function commandLine() {
  let folder = ''
  let application: Application
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cadrier-command-line-'))
    application = createApplication({ dataDir: join(folder, 'data'), resourcesDir, validateOutput: true })
  })
  afterEach(async () => {
    await application.close()
    await rm(folder, { recursive: true })
  })
  return {
    folder: () => folder,
    async cadrier(...argv: string[]) {
      let out = ''
      let errors = ''
      const code = await run(argv, {
        print: (text) => (out += text),
        complain: (line) => (errors += `${line}\n`),
        progress: () => {},
        now: () => new Date(2026, 10, 22, 12),
        application: () => Promise.resolve(application),
        pageRoot: folder,
        interrupted: () => Promise.resolve(),
      })
      return { code, out, errors }
    },
  }
}
