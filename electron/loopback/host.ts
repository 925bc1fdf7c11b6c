import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Reply } from '../../shared/contract/operations.ts'
import { problems } from '../../shared/messages/fr/problems.ts'
import { shell as messages } from '../../shared/messages/fr/shell.ts'
import type { Application } from '../core/application.ts'
import { largestCall } from '../core/input-limits.ts'
import { pageHeaders, readPageFile } from '../core/page-files.ts'
import { isSameSecret, judge, type Credentials } from './guard.ts'

interface HostOptions {
  application: Application
  /** Folder of the built window. */
  pageRoot: string
  /** 0 lets the system choose a free port. */
  port: number
}

export interface LoopbackHost {
  /** For the person who started the host: opens any browser, as often as needed. Shown in the terminal only. */
  address: string
  /** For the browser started by the host: a program's arguments may be read by other users, so its code serves once. */
  addressForOneUse(): string
  close(): Promise<void>
}

const secret = () => randomBytes(24).toString('base64url')

/** How often a quiet event stream says that it is alive, in milliseconds. */
const heartbeat = 25_000

/**
 * Serves the window to an ordinary browser of this computer, on 127.0.0.1 alone.
 *
 * `POST /operations/<name>` takes the operation's input as JSON and answers its `Reply`; `GET /events` is a stream of
 * server-sent events, one `ApplicationEvent` each; everything else is a file of the built window. The answer to a
 * POST that reached `dispatch` is always 200: whether the operation succeeded is said by the reply.
 */
export async function startLoopbackHost({ application, pageRoot, port }: HostOptions): Promise<LoopbackHost> {
  const session = secret()
  const terminalCode = secret()
  const singleUseCodes = new Set<string>()
  const streams = new Set<ServerResponse>()

  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port }, resolve)
  })
  const actualPort = (server.address() as AddressInfo).port
  const credentials: Credentials = {
    authority: `127.0.0.1:${actualPort}`,
    cookieName: `cadrier-${actualPort}`,
    session,
    acceptsCode: (code) => isSameSecret(code, terminalCode) || singleUseCodes.delete(code),
  }
  const { authority } = credentials
  server.on('request', (request, response) => {
    answer(request, response).catch(() => {
      // The connection broke while it was being answered: there is nobody left to tell.
      response.destroy()
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value)
    const url = URL.parse(request.url ?? '/', `http://${authority}`)
    if (url === null || !(request.url ?? '').startsWith('/')) {
      send(response, 400, 'text/plain', '')
      return
    }
    const verdict = judge(
      {
        method: request.method ?? '',
        pathname: url.pathname,
        code: url.searchParams.get('code'),
        host: request.headers.host,
        origin: request.headers.origin,
        cookie: request.headers.cookie,
        secFetchSite: header(request, 'sec-fetch-site'),
      },
      credentials,
    )
    if (verdict.kind === 'refuse') {
      request.resume()
      send(response, verdict.status, 'text/html; charset=utf-8', refusedPage)
    } else if (verdict.kind === 'admit') {
      response.setHeader('Set-Cookie', `${credentials.cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`)
      response.setHeader('Location', '/')
      send(response, 303, 'text/plain', '')
    } else if (request.method === 'POST') {
      await answerOperation(request, response, url.pathname)
    } else if (url.pathname === '/events') {
      openStream(response)
    } else {
      const file = await readPageFile(pageRoot, rawPath(request.url ?? '/'))
      if (file === null) send(response, 404, 'text/plain', '')
      else send(response, 200, file.mediaType, file.bytes)
    }
  }

  async function answerOperation(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const prefix = '/operations/'
    if (!path.startsWith(prefix) || !/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
      request.resume()
      send(response, path.startsWith(prefix) ? 415 : 404, 'text/plain', '')
      return
    }
    const name = path.slice(prefix.length)
    const body = await readBody(request)
    if (body === null) {
      response.setHeader('Connection', 'close')
      sendReply(response, 413, { ok: false, problem: problems.callTooLarge(largestCall) })
      return
    }
    let input: unknown
    try {
      input = JSON.parse(body)
    } catch {
      sendReply(response, 400, { ok: false, problem: problems.bodyNotJson(name) })
      return
    }
    sendReply(response, 200, await application.dispatch(name, input))
  }

  function openStream(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
    // A first line makes the browser's "open" event come at once rather than with the first change.
    response.write(': open\n\n')
    streams.add(response)
    response.on('close', () => streams.delete(response))
  }

  const unsubscribe = application.subscribe((event) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`)
  })
  const pulse = setInterval(() => {
    for (const stream of streams) stream.write(': \n\n')
  }, heartbeat)
  pulse.unref()

  return {
    address: `http://${authority}/?code=${terminalCode}`,
    addressForOneUse() {
      const code = secret()
      singleUseCodes.add(code)
      return `http://${authority}/?code=${code}`
    },
    async close() {
      unsubscribe()
      clearInterval(pulse)
      for (const stream of streams) stream.end()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

/** The path as it was sent: `URL` resolves `..` and `%2e%2e` away, and what is not seen cannot be refused. */
const rawPath = (target: string) => target.split(/[?#]/, 1)[0] ?? '/'

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(',') : value
}

/** @returns `null` for a body over the limit: what is beyond is dropped as it comes, and not waited for when it is twice as long */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= largestCall) chunks.push(chunk)
    else chunks.length = 0
    // A client that goes on far beyond the limit is not one of ours.
    if (length > largestCall * 2) return null
  }
  return length > largestCall ? null : Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, status: number, mediaType: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': mediaType, 'Content-Length': Buffer.byteLength(body) })
  response.end(body)
}

function sendReply(response: ServerResponse, status: number, reply: Reply<unknown>): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(reply))
}

const refusedPage = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${messages.refusedPage.title}</title><h1>${messages.refusedPage.title}</h1><p>${messages.refusedPage.body}</p></html>`
