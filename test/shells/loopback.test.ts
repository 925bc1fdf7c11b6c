import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApplication, type Application } from '../../electron/core/application.ts'
import { startLoopbackHost, type LoopbackHost } from '../../electron/loopback/host.ts'

let folder: string
let application: Application
let host: LoopbackHost
let origin: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadrier-loopback-'))
  await mkdir(join(folder, 'page'))
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'secret.json'), '{}')
  const resourcesDir = join(import.meta.dirname, '..', '..', 'resources')
  application = createApplication({ dataDir: join(folder, 'data'), resourcesDir, validateOutput: true })
  host = await startLoopbackHost({ application, pageRoot: join(folder, 'page'), port: 0 })
  origin = new URL(host.address).origin
})
afterEach(async () => {
  await host.close()
  await application.close()
  await rm(folder, { recursive: true })
})

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A client that sends exactly what it is told: `fetch` tidies paths and sets headers of its own. */
function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(origin, { method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

async function enter(): Promise<string> {
  const { headers } = await send('GET', new URL(host.address).pathname + new URL(host.address).search)
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

describe('loopback host', () => {
  it('listens on 127.0.0.1 alone', () => {
    expect(host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?code=[\w-]{32}$/)
  })

  it('turns the address of the terminal into a cookie no script reads, and drops the code from the address', async () => {
    const answer = await send('GET', new URL(host.address).search.replace('?', '/?'))
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toBe('/')
    expect(String(answer.headers['set-cookie'])).toMatch(/^cadrier-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/)
  })

  it('takes the code of the opened browser once, and that of the terminal again', async () => {
    const once = new URL(host.addressForOneUse())
    expect((await send('GET', `/${once.search}`)).status).toBe(303)
    expect((await send('GET', `/${once.search}`)).status).toBe(403)
    expect(await enter()).not.toBe('')
    expect(await enter()).not.toBe('')
  })

  it('shows nothing without the cookie', async () => {
    for (const path of ['/', '/index.html', '/events', '/?code=wrong']) {
      const answer = await send('GET', path)
      expect(answer.status).toBe(403)
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
    expect((await send('POST', '/operations/library.list', { origin }, '{}')).status).toBe(403)
  })

  it('serves the page with the policy, and never a word of CORS', async () => {
    const answer = await send('GET', '/', { cookie: await enter() })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    const preflight = await send('OPTIONS', '/operations/library.list', {
      origin: 'http://evil.example',
      'access-control-request-method': 'POST',
    })
    expect(preflight.status).toBe(405)
    for (const { headers } of [answer, preflight]) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  it.each(['/../secret.json', '/%2e%2e/secret.json', '/..%2fsecret.json', '/x/../../secret.json', '//secret.json'])(
    'does not serve %s',
    async (path) => {
      expect((await send('GET', path, { cookie: await enter() })).status).toBe(404)
    },
  )

  it('refuses another host name and another origin', async () => {
    const cookie = await enter()
    const rebound = await send('GET', '/', { cookie, host: `evil.example:${new URL(origin).port}` })
    expect(rebound.status).toBe(421)
    const json = { cookie, 'content-type': 'application/json' }
    const other = await send('POST', '/operations/institution.list', { ...json, origin: 'http://127.0.0.1:1' }, '{}')
    expect(other.status).toBe(403)
    expect((await send('POST', '/operations/institution.list', json, '{}')).status).toBe(403)
    expect((await send('POST', '/operations/institution.list', { ...json, origin }, '{}')).status).toBe(200)
  })

  it('takes JSON only, as a form of another page cannot send it', async () => {
    const cookie = await enter()
    const form = await send(
      'POST',
      '/operations/institution.list',
      { cookie, origin, 'content-type': 'text/plain' },
      '{}',
    )
    expect(form.status).toBe(415)
    const broken = await send(
      'POST',
      '/operations/institution.list',
      { cookie, origin, 'content-type': 'application/json' },
      '{"a": ',
    )
    expect(broken.status).toBe(400)
    expect(JSON.parse(broken.body)).toMatchObject({ ok: false, problem: { code: 'invalid-input' } })
  })

  it('says that a call is too large, and goes on', async () => {
    const cookie = await enter()
    const headers = { cookie, origin, 'content-type': 'application/json' }
    const answer = await send('POST', '/operations/file.import', headers, Buffer.alloc(90 * 1024 * 1024, 32))
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, problem: { code: 'too-large' } })
    expect((await send('POST', '/operations/institution.list', headers, '{}')).status).toBe(200)
  })
})
