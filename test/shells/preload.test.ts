import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { channels } from '../../shared/contract/channels.ts'
import type { DesktopShell } from '../../shared/contract/shell.ts'

const { exposed, invoked, ipcRenderer } = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events')
  const invoked: unknown[][] = []
  const ipcRenderer = Object.assign(new EventEmitter(), {
    invoke(...message: unknown[]) {
      invoked.push(message)
      return Promise.resolve('answer')
    },
  })
  return { exposed: new Map<string, unknown>(), invoked, ipcRenderer }
})

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
  ipcRenderer,
}))
await import('../../electron/preload/index.ts')
const cadrier = exposed.get('cadrier') as DesktopShell

describe('what the page receives', () => {
  it('is one object of functions, and nothing of Electron', () => {
    expect([...exposed.keys()]).toEqual(['cadrier'])
    expect(Object.keys(cadrier)).toEqual(['call', 'onEvent', 'saveFiles', 'openFolder', 'saveInFolder', 'openExternal'])
    for (const value of Object.values(cadrier)) expect(value).toBeTypeOf('function')
  })

  it('reaches the shell by our own channels alone', async () => {
    expect(await cadrier.call('library.list', {})).toBe('answer')
    await cadrier.saveFiles([])
    await cadrier.openFolder()
    await cadrier.saveInFolder('id', [])
    await cadrier.openExternal('https://example.org/')
    expect(invoked).toEqual([
      [channels.operation, 'library.list', {}],
      [channels.saveFiles, []],
      [channels.openFolder],
      [channels.saveInFolder, 'id', []],
      [channels.openExternal, 'https://example.org/'],
    ])
  })

  it('hears events without the Electron object that carries them, until it stops listening', () => {
    const listener = vi.fn()
    const stop = cadrier.onEvent(listener)
    ipcRenderer.emit(channels.event, { sender: new EventEmitter() }, { kind: 'library-changed' })
    expect(listener.mock.calls).toEqual([[{ kind: 'library-changed' }]])
    stop()
    ipcRenderer.emit(channels.event, {}, { kind: 'library-changed' })
    expect(listener).toHaveBeenCalledTimes(1)
    expect(ipcRenderer.listenerCount(channels.event)).toBe(0)
  })
})
