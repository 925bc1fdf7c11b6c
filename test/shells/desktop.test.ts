import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startDesktop } from '../../electron/main/desktop.ts'
import { externalAddress, isPageAddress, isTrustedSender, webPreferences } from '../../electron/main/security.ts'
import { readWindowPlace, writeWindowPlace } from '../../electron/main/window-place.ts'
import { channels } from '../../shared/contract/channels.ts'
import { DoubleFrame, type DoubleWindow, type electronDouble } from './electron-double.ts'

vi.mock('electron', async () => (await import('./electron-double.ts')).electronDouble())
const { double } = (await import('electron')) as unknown as ReturnType<typeof electronDouble>

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadrier-desktop-'))
  vi.stubEnv('XDG_DATA_HOME', folder)
  await mkdir(join(folder, 'page'))
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><title>Cadrier</title>')
  await writeFile(join(folder, 'secret.json'), '{}')
  double.reset()
})
afterEach(async () => {
  // The shell closes the library, then asks again to quit.
  const closing = double.app.emit('will-quit', { preventDefault: () => undefined })
  if (closing) await vi.waitFor(() => expect(double.app.acts).toContain('quit'), { timeout: 60_000 })
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

async function start(): Promise<DoubleWindow> {
  await startDesktop({
    pageRoot: join(folder, 'page'),
    preload: '/somewhere/preload/index.cjs',
    resourcesDir: join(import.meta.dirname, '..', '..', 'resources'),
  })
  return double.windows[0]!
}

const emitted = (url: string) => ({ url, preventDefault: vi.fn() })

describe('window', () => {
  it('is a sandboxed page without Node, with our preload script alone', async () => {
    const window = await start()
    expect(window.options['webPreferences']).toEqual({ ...webPreferences, preload: '/somewhere/preload/index.cjs' })
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    })
    expect(double.app.acts).toContain('enableSandbox')
    expect(window.acts).toContain('load app://cadrier/')
  })

  it('goes nowhere else and opens no window', async () => {
    const window = await start()
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      const out = emitted('https://example.org/')
      window.webContents.emit(event, out)
      expect(out.preventDefault).toHaveBeenCalled()
      const inside = emitted('app://cadrier/#library')
      window.webContents.emit(event, inside)
      expect(inside.preventDefault).not.toHaveBeenCalled()
    }
    const webview = { preventDefault: vi.fn() }
    window.webContents.emit('will-attach-webview', webview)
    expect(webview.preventDefault).toHaveBeenCalled()
    expect(window.webContents.windowOpenHandler?.({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' })
    expect(double.dialogs).toEqual([])
  })

  it('asks before it closes on text that is not saved, and stays unless told to lose it', async () => {
    const window = await start()
    double.dialogAnswers.push(0, 1)
    const closing = { preventDefault: vi.fn() }
    window.webContents.emit('will-prevent-unload', closing)
    expect(double.dialogs[0]?.options['message']).toContain('sans enregistrer')
    // Preventing what prevents is what lets the window close.
    expect(closing.preventDefault).not.toHaveBeenCalled()
    window.webContents.emit('will-prevent-unload', closing)
    expect(closing.preventDefault).toHaveBeenCalledOnce()
  })

  it('comes back where it was left', async () => {
    const window = await start()
    window.emit('close')
    const kept = JSON.parse(await readFile(join(folder, 'cadrier', 'window', 'place.json'), 'utf8')) as unknown
    expect(kept).toEqual({ x: 40, y: 60, width: 1000, height: 700, maximised: false })
  })

  it('is shown again by a second start, which ends', async () => {
    const window = await start()
    double.app.emit('second-instance')
    expect(window.acts.slice(-2)).toEqual(['restore', 'focus'])
    double.app.lock = false
    await start()
    expect(double.windows).toHaveLength(1)
    expect(double.app.acts).toContain('quit')
  })

  it('has a French menu without undo and redo, which belong to the dossier', async () => {
    await start()
    const text = JSON.stringify(double.menus)
    expect(text).toContain('Nouvelle fenêtre')
    expect(text).not.toMatch(/"role":"(undo|redo|toggleDevTools|reload)"/)
  })
})

describe('app:// protocol', () => {
  const get = async (url: string, method = 'GET') => double.protocols.get('app')!(new Request(url, { method }))

  it('serves the page under the policy', async () => {
    await start()
    const response = await get('app://cadrier/')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Cadrier')
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(double.privileges).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
  })

  it.each([
    'app://cadrier/../secret.json',
    'app://cadrier/%2e%2e/secret.json',
    'app://cadrier/..%2fsecret.json',
    'app://elsewhere/index.html',
    'app://cadrier.evil/index.html',
    'app://cadrier/missing.js',
  ])('answers 404 to %s', async (url) => {
    await start()
    expect((await get(url)).status).toBe(404)
  })

  it('answers to nothing but reading', async () => {
    await start()
    expect((await get('app://cadrier/', 'POST')).status).toBe(405)
  })
})

describe('session', () => {
  it('lets no request out, grants no permission, downloads nothing', async () => {
    await start()
    const cancelled = (url: string) => {
      let answer: boolean | undefined
      double.session.beforeRequest?.({ url }, ({ cancel }) => (answer = cancel))
      return answer
    }
    for (const url of ['https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd', 'ws://x/', 'app://other/']) {
      expect(cancelled(url)).toBe(true)
    }
    expect(cancelled('app://cadrier/assets/main.js')).toBe(false)
    expect(cancelled('blob:app://cadrier/1')).toBe(false)
    const granted = vi.fn()
    double.session.permissionRequest?.(null, 'media', granted)
    expect(granted).toHaveBeenCalledWith(false)
    expect(double.session.permissionCheck?.()).toBe(false)
    expect(double.session.devicePermission?.()).toBe(false)
    const download = { preventDefault: vi.fn() }
    double.session.emit('will-download', download)
    expect(download.preventDefault).toHaveBeenCalled()
  })
})

describe('messages from the page', () => {
  const list = ['institution.list', {}]

  it('are answered to the main frame of our own page', async () => {
    const window = await start()
    expect(await double.invoke(window, channels.operation, list)).toMatchObject({ ok: true })
  })

  it('are refused from any other frame and any other page, on every channel', async () => {
    const window = await start()
    for (const channel of Object.values(channels).filter((name) => name !== channels.event)) {
      for (const frame of [new DoubleFrame('app://cadrier/'), new DoubleFrame('https://example.org/'), null]) {
        await expect(double.invoke(window, channel, list, frame)).rejects.toThrow('untrusted sender')
      }
      window.webContents.mainFrame.url = 'https://example.org/'
      await expect(double.invoke(window, channel, list)).rejects.toThrow('untrusted sender')
      window.webContents.mainFrame.url = 'app://cadrier/'
    }
  })

  it('tell every window what changed', async () => {
    const window = await start()
    const other = double.openWindow('app://cadrier/')
    await double.invoke(window, channels.operation, ['institution.create', {}])
    for (const { webContents } of [window, other]) {
      expect(webContents.sent).toContainEqual([channels.event, { kind: 'library-changed' }])
    }
  })
})

describe('saving files', () => {
  const file = (name: string) => ({ name, mediaType: 'text/plain', base64: Buffer.from(name).toString('base64') })

  it('asks for a place and writes there', async () => {
    const window = await start()
    double.dialogAnswers.push({ canceled: false, filePath: join(folder, 'chosen.json') })
    expect(await double.invoke(window, channels.saveFiles, [[file('a.json')]])).toEqual({
      outcome: 'saved',
      files: [join(folder, 'chosen.json')],
    })
    expect(await readFile(join(folder, 'chosen.json'), 'utf8')).toBe('a.json')
  })

  it('asks for a folder for several files', async () => {
    const window = await start()
    double.dialogAnswers.push({ canceled: false, filePaths: [join(folder, 'out')] })
    expect(await double.invoke(window, channels.saveFiles, [[file('a.json'), file('b.docx')]])).toMatchObject({
      outcome: 'saved',
    })
    expect(double.dialogs.map(({ kind }) => kind)).toEqual(['open'])
    expect(await readFile(join(folder, 'out', 'b.docx'), 'utf8')).toBe('b.docx')
  })

  it('does nothing when the person changes their mind, and says what went wrong', async () => {
    const window = await start()
    double.dialogAnswers.push({ canceled: true, filePath: '' })
    expect(await double.invoke(window, channels.saveFiles, [[file('a.json')]])).toEqual({ outcome: 'cancelled' })
    await writeFile(join(folder, 'plain'), '')
    double.dialogAnswers.push({ canceled: false, filePath: join(folder, 'plain', 'a.json') })
    expect(await double.invoke(window, channels.saveFiles, [[file('a.json')]])).toMatchObject({
      outcome: 'failed',
      problem: { code: 'cannot-write' },
    })
  })

  it('takes no path from the page', async () => {
    const window = await start()
    double.dialogAnswers.push({ canceled: false, filePaths: [join(folder, 'out')] })
    const reply = await double.invoke(window, channels.saveFiles, [[file('../a.json'), file('b.json')]])
    expect(reply).toMatchObject({ outcome: 'failed', problem: { code: 'unsafe-path' } })
    await expect(double.invoke(window, channels.saveFiles, [[{ path: '/etc/passwd' }]])).rejects.toThrow()
  })
})

describe('a folder for many files', () => {
  const file = (name: string) => ({ name, mediaType: 'text/plain', base64: Buffer.from(name).toString('base64') })
  const choose = async (window: DoubleWindow, name: string) => {
    double.dialogAnswers.push({ canceled: false, filePaths: [join(folder, name)] })
    return (await double.invoke(window, channels.openFolder, [])) as { id: string; path: string }
  }
  const save = (window: DoubleWindow, id: string, ...names: string[]) =>
    double.invoke(window, channels.saveInFolder, [id, names.map(file)])

  it('is asked for once, and takes the files of one dossier after the other', async () => {
    const window = await start()
    const { id, path } = await choose(window, 'batch')
    expect(path).toBe(join(folder, 'batch'))
    expect(await save(window, id, 'a.docx', 'a.pdf')).toMatchObject({ outcome: 'saved' })
    expect(await save(window, id, 'b.docx')).toEqual({ outcome: 'saved', files: [join(path, 'b.docx')] })
    expect(double.dialogs).toHaveLength(1)
    expect((await readdir(path)).sort()).toEqual(['a.docx', 'a.pdf', 'b.docx'])
    expect(await save(window, id, '../c.docx')).toMatchObject({ outcome: 'failed', problem: { code: 'unsafe-path' } })
  })

  it('is known to the window it was chosen in, until it chooses another', async () => {
    const window = await start()
    const other = double.openWindow('app://cadrier/')
    const first = await choose(window, 'first')
    expect(await save(other, first.id, 'a.docx')).toEqual({ outcome: 'cancelled' })
    expect(await save(window, join(folder, 'elsewhere'), 'a.docx')).toEqual({ outcome: 'cancelled' })
    await choose(window, 'second')
    expect(await save(window, first.id, 'a.docx')).toEqual({ outcome: 'cancelled' })
    expect(await readdir(folder)).not.toContain('first')
  })

  it('may be given up', async () => {
    const window = await start()
    double.dialogAnswers.push({ canceled: true, filePaths: [] })
    expect(await double.invoke(window, channels.openFolder, [])).toBeNull()
  })
})

describe('the door to the outside', () => {
  it('opens https and mailto once the person has agreed', async () => {
    const window = await start()
    double.dialogAnswers.push({ response: 0 }, { response: 1 })
    expect(await double.invoke(window, channels.openExternal, ['https://www.legifrance.gouv.fr/a?b=c'])).toBe(true)
    expect(double.dialogs[0]?.options['message']).toContain('www.legifrance.gouv.fr')
    expect(await double.invoke(window, channels.openExternal, ['mailto:fcu@example.org'])).toBe(false)
    expect(double.openedAddresses).toEqual(['https://www.legifrance.gouv.fr/a?b=c'])
  })

  it.each([
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'https://good.example@evil.example/',
    'ms-msdt:/id',
    'https:',
    '',
    'mailto:',
  ])('stays shut for %s', async (address) => {
    const window = await start()
    expect(await double.invoke(window, channels.openExternal, [address])).toBe(false)
    expect(double.dialogs).toEqual([])
    expect(externalAddress(address)).toBeNull()
  })
})

describe('predicates', () => {
  it.each(['app://cadrier', 'app://cadrier/', 'app://cadrier/x?y#z'])('%s is ours', (url) => {
    expect(isPageAddress(url)).toBe(true)
  })
  it.each(['app://cadrier.evil/', 'app://x@cadrier/', 'https://cadrier/', 'file:///app', '', 'about:blank'])(
    '%s is not',
    (url) => {
      expect(isPageAddress(url)).toBe(false)
    },
  )
  it('trusts the main frame itself, not one like it', () => {
    const main = { url: 'app://cadrier/' }
    expect(isTrustedSender(main, main)).toBe(true)
    expect(isTrustedSender({ ...main }, main)).toBe(false)
    expect(isTrustedSender(null, main)).toBe(false)
  })
})

describe('place of the window', () => {
  const areas = [{ x: 0, y: 0, width: 1920, height: 1080 }]
  const place = { x: 40, y: 60, width: 1000, height: 700, maximised: true }

  it('is read back, unless its screen is gone or the file is damaged', async () => {
    const file = join(folder, 'place.json')
    expect(readWindowPlace(file, areas)).toBeNull()
    writeWindowPlace(file, place)
    expect(readWindowPlace(file, areas)).toEqual(place)
    writeWindowPlace(file, { ...place, x: 4000 })
    expect(readWindowPlace(file, areas)).toBeNull()
    await writeFile(file, '{"x": "40"}')
    expect(readWindowPlace(file, areas)).toBeNull()
  })
})
