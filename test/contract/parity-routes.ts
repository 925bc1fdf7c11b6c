import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApplication, type Application } from '../../electron/core/application.ts'
import { startLoopbackHost } from '../../electron/loopback/host.ts'
import { answerWindows } from '../../electron/main/ipc.ts'
import { pageAddress } from '../../electron/main/security.ts'
import { channels } from '../../shared/contract/channels.ts'
import type { ApplicationEvent } from '../../shared/contract/events.ts'
import type { Reply } from '../../shared/contract/operations.ts'
import type { electronDouble } from '../shells/electron-double.ts'

export const resourcesDir = join(import.meta.dirname, '..', '..', 'resources')

/** One way to reach an application of its own, on a library of its own. */
export interface Route {
  call(name: string, input: unknown): Promise<Reply<unknown>>
  /** Events received so far. */
  events: ApplicationEvent[]
  close(): Promise<void>
}

export type RouteName = 'in process' | 'Electron IPC' | 'HTTP'

interface Prepared {
  application: Application
  folder: string
}

async function prepare(): Promise<Prepared> {
  const folder = await mkdtemp(join(tmpdir(), 'cadrier-parity-'))
  // A clock and ids of our own: the same calls give the same answers, to the last character.
  let ticks = 0
  let ids = 0
  const application = createApplication({
    dataDir: join(folder, 'data'),
    resourcesDir,
    clock: () => new Date(Date.UTC(2026, 10, 22, 9, 0, 0, (ticks += 1))),
    newId: () => `01930000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
    validateOutput: true,
    reportFault(operation, error) {
      throw new Error(`unforeseen error in ${operation}`, { cause: error })
    },
  })
  return { application, folder }
}

/** Values cross IPC by structured clone and HTTP as JSON: in process they are copied too, so that all compare alike. */
export const openRoute: Record<RouteName, () => Promise<Route>> = {
  async 'in process'() {
    const { application, folder } = await prepare()
    const events: ApplicationEvent[] = []
    application.subscribe((event) => events.push(event))
    return {
      call: async (name, input) => structuredClone(await application.dispatch(name, input)),
      events,
      async close() {
        await application.close()
        await rm(folder, { recursive: true })
      },
    }
  },

  async 'Electron IPC'() {
    const { application, folder } = await prepare()
    const { double } = (await import('electron')) as unknown as ReturnType<typeof electronDouble>
    double.reset()
    answerWindows(application)
    const window = double.openWindow(pageAddress)
    return {
      call: async (name, input) =>
        structuredClone(
          await double.invoke(window, channels.operation, structuredClone([name, input])),
        ) as Reply<unknown>,
      get events() {
        return window.webContents.sent
          .filter(([channel]) => channel === channels.event)
          .map(([, event]) => event as ApplicationEvent)
      },
      async close() {
        await application.close()
        await rm(folder, { recursive: true })
      },
    }
  },

  async HTTP() {
    const { application, folder } = await prepare()
    const pageRoot = join(folder, 'page')
    await mkdir(pageRoot)
    await writeFile(join(pageRoot, 'index.html'), '<!doctype html>')
    const host = await startLoopbackHost({ application, pageRoot, port: 0 })
    const origin = new URL(host.address).origin
    const admitted = await fetch(host.address, { redirect: 'manual' })
    const cookie = admitted.headers.get('set-cookie')?.split(';')[0] ?? ''
    const events: ApplicationEvent[] = []
    const stream = request(`${origin}/events`, { headers: { cookie } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
        const blocks = text.split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) {
          if (block.startsWith('data: ')) events.push(JSON.parse(block.slice(6)) as ApplicationEvent)
        }
      })
    })
    stream.on('error', () => undefined)
    await new Promise((resolve) => {
      stream.on('response', resolve)
      stream.end()
    })
    return {
      async call(name, input) {
        const response = await fetch(`${origin}/operations/${encodeURIComponent(name)}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie, origin },
          body: JSON.stringify(input),
        })
        return (await response.json()) as Reply<unknown>
      },
      events,
      async close() {
        stream.destroy()
        await host.close()
        await application.close()
        await rm(folder, { recursive: true })
      },
    }
  },
}
