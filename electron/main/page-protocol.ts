import type { Protocol, Session } from 'electron'
import { pageHeaders, readPageFile } from '../core/page-files.ts'
import { isPageAddress, pageScheme } from './security.ts'

/** Answers `app://cadrier/…` with the built window and nothing else: no other host, no other method, no other folder. */
export function servePages(protocol: Protocol, root: string): void {
  protocol.handle(pageScheme, async (request) => {
    const refusal = (status: number) => new Response(null, { status, headers: pageHeaders })
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
    if (!isPageAddress(request.url)) return refusal(404)
    const file = await readPageFile(root, new URL(request.url).pathname)
    if (file === null) return refusal(404)
    return new Response(request.method === 'HEAD' ? null : file.bytes, {
      headers: { ...pageHeaders, 'Content-Type': file.mediaType },
    })
  })
}

/**
 * Second layer, should a page ever try: the session refuses every request that is not the window's own (nothing leaves
 * the computer), every permission, every device and every download.
 */
export function closeSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    // blob: and data: stay inside the page (images it holds); devtools: is the developer's own.
    const isInside = /^(blob|data|devtools):/.test(details.url)
    callback({ cancel: !isInside && !isPageAddress(details.url) })
  })
  session.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}
