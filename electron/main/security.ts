import type { WebPreferences } from 'electron'

/*
 * Every security decision of the desktop shell, as constants and pure predicates, in one file that tests read. The
 * files that use them hold no rule of their own.
 */

/** Scheme and host the window's own pages come from. Nothing else is ever loaded. */
export const pageScheme = 'app'
const pageHost = 'cadrier'
export const pageAddress = `${pageScheme}://${pageHost}/`

/** `standard` gives the page an origin and relative addresses; `secure` makes that origin a secure context. */
export const schemePrivileges = {
  scheme: pageScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const

/** The page is an ordinary web page, without Node, in the operating system's sandbox. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // The checker fetches its dictionaries from the network on some systems.
  spellcheck: false,
} as const satisfies WebPreferences

/** Whether an address belongs to the window's own pages. */
export function isPageAddress(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === `${pageScheme}:` && url.host === pageHost && url.username === '' && url.password === ''
}

interface Frame {
  readonly url: string
}

/** Whether a message comes from the main frame of a window, showing one of our own pages. */
export function isTrustedSender(senderFrame: Frame | null, mainFrame: Frame): boolean {
  return senderFrame !== null && senderFrame === mainFrame && isPageAddress(senderFrame.url)
}

/**
 * The address to hand to the operating system, if it may be.
 *
 * @returns the normalised address and what to name when asking the person: the host of a page, the recipient of a
 *   message; `null` for any scheme other than https and mailto, and for addresses that hide their host behind a name
 */
export function externalAddress(address: string): { href: string; place: string } | null {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return null
  if (url.protocol === 'https:' && url.host !== '') return { href: url.href, place: url.host }
  if (url.protocol === 'mailto:' && url.pathname !== '') {
    return { href: url.href, place: url.pathname }
  }
  return null
}
