import { homedir } from 'node:os'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import type { Application } from '../core/application.ts'
import type { Terminal } from './command.ts'

// Keeps compiled modules between runs, so that a check starts in half the time. Failing to is only slower.
enableCompileCache()

// Source (electron/cli) and build (out/cli) are at the same depth of the project.
const project = join(import.meta.dirname, '..', '..')

const applications = new Map<string, Promise<Application>>()

const terminal: Terminal = {
  print: (text) => void process.stdout.write(text),
  complain: (line) => void process.stderr.write(`${line}\n`),
  progress(line) {
    if (!process.stderr.isTTY) return
    process.stderr.write(`\r\x1b[K${line.slice(0, process.stderr.columns - 1)}`)
  },
  now: () => new Date(),
  async application(given) {
    await import('./zod-jitless.ts')
    const { createApplication } = await import('../core/application.ts')
    const { dataDirectory } = await import('../core/data-directory.ts')
    const dataDir = given ?? dataDirectory({ platform: process.platform, env: process.env, home: homedir() })
    const made = applications.get(dataDir)
    if (made !== undefined) return made
    const application = createApplication({ dataDir, resourcesDir: join(project, 'resources'), reportFault })
    applications.set(dataDir, Promise.resolve(application))
    return application
  },
  pageRoot: join(project, 'out', 'renderer'),
  interrupted: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => {
          resolve()
        })
    }),
}

/** Commands leave no journal behind: a fault is shown where it happens. */
function reportFault(operation: string, error: unknown): string {
  process.stderr.write(`${operation}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return 'stderr'
}

// A reader that stops early (`cadrier list | head`) is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  const { run } = await import('./run.ts')
  process.exitCode = await run(process.argv.slice(2), terminal)
} catch (error) {
  reportFault('cadrier', error)
  process.exitCode = 3
} finally {
  for (const application of applications.values()) await (await application).close()
}
