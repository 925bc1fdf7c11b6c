import { EventEmitter } from 'node:events'

/*
 * A stand-in for the `electron` module, which cannot be loaded without its binary: it records what the shell asks of
 * Electron and lets a test play the other side. It decides nothing: no rule of ours is repeated here.
 */

type Handler = (event: unknown, ...input: unknown[]) => unknown

export class DoubleFrame {
  url: string
  constructor(url: string) {
    this.url = url
  }
}

export class DoubleWebContents extends EventEmitter {
  readonly mainFrame = new DoubleFrame('')
  readonly sent: [channel: string, message: unknown][] = []
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined
  send(channel: string, message: unknown): void {
    this.sent.push([channel, structuredClone(message)])
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler
  }
}

export class DoubleWindow extends EventEmitter {
  readonly options: Record<string, unknown>
  readonly webContents = new DoubleWebContents()
  readonly acts: string[] = []
  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    windows.push(this)
  }
  static getAllWindows(): DoubleWindow[] {
    return windows
  }
  static fromWebContents(contents: unknown): DoubleWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null
  }
  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url
    this.acts.push(`load ${url}`)
    return Promise.resolve()
  }
  show(): void {
    this.acts.push('show')
  }
  focus(): void {
    this.acts.push('focus')
  }
  restore(): void {
    this.acts.push('restore')
  }
  maximize(): void {
    this.acts.push('maximize')
  }
  isMinimized(): boolean {
    return true
  }
  isMaximized(): boolean {
    return false
  }
  getNormalBounds() {
    return { x: 40, y: 60, width: 1000, height: 700 }
  }
}

const windows: DoubleWindow[] = []

type BeforeRequest = (details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void
type PermissionRequest = (contents: unknown, permission: string, callback: (granted: boolean) => void) => void

/** What the shell set on the session, for a test to call. */
interface DoubleSession extends EventEmitter {
  beforeRequest: BeforeRequest | undefined
  permissionRequest: PermissionRequest | undefined
  permissionCheck: (() => boolean) | undefined
  devicePermission: (() => boolean) | undefined
}

/** Makes the double: give it to `vi.mock('electron', …)`. */
export function electronDouble() {
  const handlers = new Map<string, Handler>()
  const dialogAnswers: unknown[] = []
  const dialogs: { kind: string; options: Record<string, unknown> }[] = []
  const openedAddresses: string[] = []
  const privileges: unknown[] = []
  const protocols = new Map<string, (request: Request) => Promise<Response>>()
  const menus: unknown[] = []
  const paths: Record<string, string> = { home: '/home/someone', documents: '/home/someone/Documents' }
  const app = Object.assign(new EventEmitter(), {
    acts: [] as string[],
    lock: true,
    isPackaged: false,
    getPath: (name: string) => paths[name] ?? '/nowhere',
    setPath: (name: string, path: string) => {
      paths[name] = path
    },
    requestSingleInstanceLock: (): boolean => app.lock,
    quit: () => {
      app.acts.push('quit')
    },
    enableSandbox: () => {
      app.acts.push('enableSandbox')
    },
    whenReady: () => Promise.resolve(),
  })
  const session: DoubleSession = Object.assign(new EventEmitter(), {
    beforeRequest: undefined,
    permissionRequest: undefined,
    permissionCheck: undefined,
    devicePermission: undefined,
    webRequest: {
      onBeforeRequest: (listener: BeforeRequest) => {
        session.beforeRequest = listener
      },
    },
    setPermissionRequestHandler: (handler: PermissionRequest) => {
      session.permissionRequest = handler
    },
    setPermissionCheckHandler: (handler: () => boolean) => {
      session.permissionCheck = handler
    },
    setDevicePermissionHandler: (handler: () => boolean) => {
      session.devicePermission = handler
    },
  })

  function ask(kind: string) {
    return (_window: unknown, options: Record<string, unknown>) => {
      dialogs.push({ kind, options })
      return Promise.resolve(dialogAnswers.shift())
    }
  }

  const double = {
    handlers,
    windows,
    dialogs,
    /** Answers of the next dialogues, in order. */
    dialogAnswers,
    openedAddresses,
    privileges,
    protocols,
    menus,
    session,
    app,
    /** Opens a window showing `url`, as `loadURL` leaves it. */
    openWindow(url: string): DoubleWindow {
      const window = new DoubleWindow({})
      window.webContents.mainFrame.url = url
      return window
    },
    /** Sends a message from a window's main frame, or from another frame. */
    async invoke(
      window: DoubleWindow,
      channel: string,
      input: unknown[],
      senderFrame?: DoubleFrame | null,
    ): Promise<unknown> {
      const handler = handlers.get(channel)
      if (handler === undefined) throw new Error(`no handler for ${channel}`)
      const frame = senderFrame === undefined ? window.webContents.mainFrame : senderFrame
      return handler({ sender: window.webContents, senderFrame: frame }, ...input)
    },
    reset(): void {
      handlers.clear()
      windows.length = 0
      dialogs.length = 0
      dialogAnswers.length = 0
      openedAddresses.length = 0
      privileges.length = 0
      protocols.clear()
      menus.length = 0
      app.removeAllListeners()
      app.acts.length = 0
      app.lock = true
      session.removeAllListeners()
    },
  }

  return {
    double,
    app,
    BrowserWindow: DoubleWindow,
    ipcMain: {
      handle(channel: string, handler: Handler) {
        if (handlers.has(channel)) throw new Error(`two handlers for ${channel}`)
        handlers.set(channel, handler)
      },
    },
    dialog: {
      showMessageBox: ask('message'),
      showMessageBoxSync: (_window: unknown, options: Record<string, unknown>) => {
        dialogs.push({ kind: 'message', options })
        return dialogAnswers.shift()
      },
      showSaveDialog: ask('save'),
      showOpenDialog: ask('open'),
    },
    shell: {
      openExternal: (address: string) => {
        openedAddresses.push(address)
        return Promise.resolve()
      },
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown[]) => privileges.push(...schemes),
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => protocols.set(scheme, handler),
    },
    session: { defaultSession: session },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => menus.push(menu),
    },
  }
}
