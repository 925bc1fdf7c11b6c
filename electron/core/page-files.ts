import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/**
 * How the window's own files are served, alike for `app://` and for the loopback host: one policy, one media type
 * table, one containment check.
 */

/**
 * SHA-256 of the one `<style>` element the window may create: react-aria's press helper, which keeps a press from being
 * taken for a scroll on touch screens. A test computes it from the installed package.
 */
const pressStyleHash = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${pressStyleHash}`,
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Sent with every answer, page or not. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'Cache-Control': 'no-store',
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

export interface PageFile {
  bytes: Buffer<ArrayBuffer>
  mediaType: string
}

/**
 * Reads one file of the built window.
 *
 * @param root folder of the built window
 * @param pathname path of the address, still percent-encoded; `/` is the page itself
 * @returns the file, or `null` for anything that is not a file of a known kind inside `root`: the path may not climb
 *   out, be encoded twice, hold a backslash or a NUL, nor lead outside through a symbolic link
 */
export async function readPageFile(root: string, pathname: string): Promise<PageFile | null> {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  const segments = decoded.split('/').slice(1)
  if (!decoded.startsWith('/') || /[\\\0%]/.test(decoded)) return null
  if (segments.some((segment) => segment === '..' || segment === '.')) return null

  const name = decoded === '/' ? 'index.html' : segments.join('/')
  const mediaType = mediaTypes[extname(name)]
  if (mediaType === undefined) return null
  try {
    const inside = await realpath(root)
    const file = await realpath(join(inside, name))
    if (!file.startsWith(inside + sep)) return null
    return { bytes: await readFile(file), mediaType }
  } catch {
    return null
  }
}
