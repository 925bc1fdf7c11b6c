import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Call } from '../../shared/contract/operations.ts'
import { createApplication } from '../../electron/core/application.ts'
import { startLoopbackHost } from '../../electron/loopback/host.ts'

const builtPage = resolve('out/renderer')

/** The name of the first example as the library shows it. */
export const exampleTitle = /Concevoir une évaluation authentique/

/** The application with a library of its own, and a browser that looks at it. */
export interface Desk {
  /** The application itself, to look behind the window. */
  call: Call
  /** A window on the library. What goes wrong in it is kept in `faults`. */
  open(options?: BrowserContextOptions): Promise<Page>
  /** Errors of the page, refusals of the content security policy, and requests to anywhere else. */
  faults: string[]
  /** Stops the host, as when the application quits while a window is open. */
  stopHost(): Promise<void>
  close(): Promise<void>
}

/**
 * The desk all tests of a file share, there from the first of them to the last. What went wrong in its windows fails the
 * file.
 */
export function sharedDesk(): Desk {
  let desk: Desk | undefined
  const open = () => {
    if (!desk) throw new Error('the desk is there while tests run')
    return desk
  }
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(async () => {
    await open().close()
    expect(open().faults).toEqual([])
  })
  return {
    call: (name, input) => open().call(name, input),
    open: (options) => open().open(options),
    get faults() {
      return open().faults
    },
    stopHost: () => open().stopHost(),
    close: () => open().close(),
  }
}

/**
 * The day on which tests work, whatever day they are run: the examples have dates after it, and judged on another day they
 * are other dossiers. Time goes on from there as it does.
 */
const workingDay = Date.UTC(2026, 10, 24)

const oneDay = 24 * 3_600_000

const shift = Math.round((workingDay - Date.now()) / oneDay) * oneDay

/** Makes a page live `shift` milliseconds after the clock of its machine. */
function shiftedDate(shift: number): void {
  const Real = Date
  globalThis.Date = class extends Real {
    constructor(...given: unknown[]) {
      if (given.length === 0) super(Real.now() + shift)
      else super(...(given as [number]))
    }
    static override now = () => Real.now() + shift
  } as DateConstructor
}

/**
 * Starts the loopback host on a new library, with Debian’s Chromium. Needs the built window.
 * @param libraryDir where the library is, a folder of its own unless told
 */
export async function openDesk(libraryDir?: string): Promise<Desk> {
  if (!existsSync(join(builtPage, 'index.html'))) throw new Error('the window is not built: npm run build')
  const dataDir = mkdtempSync(join(tmpdir(), 'cadrier-e2e-'))
  // A copy: a build that starts meanwhile empties the folder the page is read from.
  const pageRoot = join(dataDir, 'page')
  cpSync(builtPage, pageRoot, { recursive: true })
  const application = createApplication({
    dataDir: libraryDir ?? join(dataDir, 'library'),
    resourcesDir: resolve('resources'),
    clock: () => new Date(Date.now() + shift),
    validateOutput: true,
  })
  const host = await startLoopbackHost({ application, pageRoot, port: 0 })
  const origin = new URL(host.address).origin
  const browser: Browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const faults: string[] = []
  let stopped = false
  const stopHost = async () => {
    if (stopped) return
    stopped = true
    await host.close()
  }
  return {
    call: application.dispatch as Call,
    faults,
    stopHost,
    async open(options = {}) {
      const context = await browser.newContext({
        locale: 'fr-FR',
        viewport: { width: 1400, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      })
      await context.addInitScript(shiftedDate, shift)
      const page = await context.newPage()
      // Listened to for as long as the page lives: choosers are caught from the first to the last listener, and one that is
      // asked for as that changes opens on a screen that is not there.
      page.on('filechooser', () => undefined)
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error' && !stopped) faults.push(message.text())
      })
      page.on('request', (request) => {
        if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(origin)) faults.push(request.url())
      })
      await page.goto(host.address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      return page
    },
    async close() {
      await browser.close()
      await stopHost()
      await application.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Opens the first example from the library. */
export async function openExample(page: Page): Promise<void> {
  await page.getByRole('table', { name: 'Dossiers' }).getByRole('link', { name: exampleTitle }).click()
  await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
}

/** Goes to a stage by the rail. */
export async function goToStage(page: Page, title: string): Promise<void> {
  const toggle = page.getByRole('button', { name: /^Étapes/ })
  if (await toggle.isVisible()) await toggle.click()
  await page
    .getByRole('navigation', { name: 'Étapes' })
    .getByRole('link', { name: new RegExp(`^${title}`) })
    .click()
  await page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor()
}

/**
 * Puts the caret at the end of a rich text, by keyboard. An editor that has just got the focus shows its own caret again
 * some 20 ms later, and undoes what a key pressed meanwhile did: the key is pressed until the caret stays.
 */
export async function caretToEnd(page: Page, editor: Locator): Promise<void> {
  await editor.focus()
  await expectSoon(async () => {
    await page.keyboard.press('Control+End')
    return editor.evaluate(async (place) => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      const caret = document.getSelection()
      if (!caret || caret.rangeCount === 0 || !place.contains(caret.focusNode)) return false
      const rest = document.createRange()
      rest.selectNodeContents(place)
      rest.setStart(caret.getRangeAt(0).endContainer, caret.getRangeAt(0).endOffset)
      return rest.toString() === ''
    })
  }).toBe(true)
}

/**
 * Waits until the window says that the store has acknowledged everything. A test types faster than any person: on a slow
 * machine what it typed takes a while to be written.
 */
export async function saved(page: Page): Promise<void> {
  await page.getByText(/^Enregistré à \d/).waitFor({ timeout: 150_000 })
}

/** Waits for a value read from the page to become what is expected, as long as a slow machine needs. */
export function expectSoon<T>(read: () => Promise<T> | T) {
  return expect.poll(read, { timeout: 20_000 })
}
