import { describe, expect, it } from 'vitest'
import { judge, type Credentials, type RequestFacts } from '../../electron/loopback/guard.ts'

const expected: Credentials = {
  authority: '127.0.0.1:4321',
  cookieName: 'cadrier-4321',
  session: 'the-session-secret',
  acceptsCode: (code) => code === 'good',
}

const post: RequestFacts = {
  method: 'POST',
  pathname: '/operations/library.list',
  code: null,
  host: '127.0.0.1:4321',
  origin: 'http://127.0.0.1:4321',
  cookie: 'other=1; cadrier-4321=the-session-secret',
  secFetchSite: 'same-origin',
}
const get: RequestFacts = { ...post, method: 'GET', pathname: '/', origin: undefined, secFetchSite: undefined }
const refused = (status: number) => ({ kind: 'refuse', status })

describe('guard of the loopback host', () => {
  it('lets the window in', () => {
    expect(judge(post, expected)).toEqual({ kind: 'allow' })
    expect(judge(get, expected)).toEqual({ kind: 'allow' })
    expect(judge({ ...get, secFetchSite: 'none' }, expected)).toEqual({ kind: 'allow' })
  })

  it.each([
    undefined,
    'localhost:4321',
    '127.0.0.1',
    '127.0.0.1:43210',
    'evil.example:4321',
    '127.0.0.1:4321.evil.example',
  ])('refuses the host %s, whatever else is right', (host) => {
    expect(judge({ ...post, host }, expected)).toEqual(refused(421))
    expect(judge({ ...get, host, code: 'good' }, expected)).toEqual(refused(421))
  })

  it.each([
    undefined,
    'null',
    'http://127.0.0.1',
    'http://127.0.0.1:4322',
    'https://127.0.0.1:4321',
    'http://localhost:4321',
  ])('refuses a POST from the origin %s', (origin) => {
    expect(judge({ ...post, origin }, expected)).toEqual(refused(403))
  })

  it('refuses a GET that a page of another origin makes', () => {
    expect(judge({ ...get, origin: 'http://127.0.0.1:9999' }, expected)).toEqual(refused(403))
    expect(judge({ ...get, secFetchSite: 'same-site' }, expected)).toEqual(refused(403))
    expect(judge({ ...get, secFetchSite: 'cross-site' }, expected)).toEqual(refused(403))
  })

  it.each([
    undefined,
    '',
    'cadrier-4321=',
    'cadrier-4321=the-session-secreT',
    'cadrier-4322=the-session-secret',
    'xcadrier-4321=the-session-secret',
  ])('refuses the cookie %j', (cookie) => {
    expect(judge({ ...post, cookie }, expected)).toEqual(refused(403))
    expect(judge({ ...get, cookie }, expected)).toEqual(refused(403))
  })

  it('admits a good code on the page alone, and refuses a bad one even with the cookie', () => {
    expect(judge({ ...get, cookie: undefined, code: 'good' }, expected)).toEqual({ kind: 'admit' })
    expect(judge({ ...get, code: 'bad' }, expected)).toEqual(refused(403))
    expect(judge({ ...get, cookie: undefined, code: 'good', pathname: '/events' }, expected)).toEqual(refused(403))
    expect(judge({ ...post, cookie: undefined, code: 'good', pathname: '/' }, expected)).toEqual(refused(403))
  })

  it.each(['PUT', 'DELETE', 'OPTIONS', 'HEAD', ''])('refuses the method %s', (method) => {
    expect(judge({ ...post, method }, expected)).toEqual(refused(405))
  })
})
