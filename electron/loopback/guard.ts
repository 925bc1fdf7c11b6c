import { timingSafeEqual } from 'node:crypto'

/** The parts of a request the decision rests on. */
export interface RequestFacts {
  method: string
  pathname: string
  /** Value of `?code=` in the address, or `null`. */
  code: string | null
  host: string | undefined
  origin: string | undefined
  cookie: string | undefined
  secFetchSite: string | undefined
}

/** What the running host expects, made anew at each start. */
export interface Credentials {
  /** `127.0.0.1:PORT`, exactly. */
  authority: string
  cookieName: string
  /** Value of the cookie that opens everything. */
  session: string
  /** Codes by which a browser obtains the cookie. The guard asks; who spends a code is the host. */
  acceptsCode: (code: string) => boolean
}

export type Verdict =
  | { kind: 'allow' }
  /** The address carried a good code: hand over the cookie and show the address without the code. */
  | { kind: 'admit' }
  | { kind: 'refuse'; status: 403 | 405 | 421 }

/**
 * Decides on a request before anything of it is read.
 *
 * 1. `Host` is exactly ours, so that a foreign name which resolves to 127.0.0.1 (DNS rebinding) gets nothing.
 * 2. A good code in the address of the page gives the cookie.
 * 3. Everything else needs the cookie, which is HttpOnly and SameSite=Strict: no script reads it and no other site
 *    sends it.
 * 4. Cookies know nothing of ports, so another program on 127.0.0.1 is the same site: a POST must also name our exact
 *    `Origin`, and a GET made by a page of another origin, which browsers mark in `Sec-Fetch-Site`, is refused.
 */
export function judge(request: RequestFacts, expected: Credentials): Verdict {
  if (request.host !== expected.authority) return { kind: 'refuse', status: 421 }
  if (request.method !== 'GET' && request.method !== 'POST') return { kind: 'refuse', status: 405 }

  if (request.method === 'GET' && request.pathname === '/' && request.code !== null) {
    return expected.acceptsCode(request.code) ? { kind: 'admit' } : { kind: 'refuse', status: 403 }
  }

  const session = cookieValue(request.cookie, expected.cookieName)
  if (session === null || !isSameSecret(session, expected.session)) return { kind: 'refuse', status: 403 }

  const ownOrigin = `http://${expected.authority}`
  if (request.origin !== undefined ? request.origin !== ownOrigin : request.method === 'POST') {
    return { kind: 'refuse', status: 403 }
  }
  const site = request.secFetchSite
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { kind: 'refuse', status: 403 }
  return { kind: 'allow' }
}

/** Compares in a time that does not depend on where the two differ. */
export function isSameSecret(given: string, expected: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}

function cookieValue(header: string | undefined, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return null
}
