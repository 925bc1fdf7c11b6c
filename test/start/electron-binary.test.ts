import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { canFetchElectron } from '../../tools/electron-binary.mjs'

let server: Server | undefined
afterEach(() => {
  vi.unstubAllEnvs()
  server?.closeAllConnections()
  server?.close()
})

/** Puts a host in the place of the one Electron is downloaded from. */
async function downloadHost(listener: RequestListener): Promise<void> {
  const host = (server = createServer(listener))
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
}

test('a host that has this version of Electron can be downloaded from', async () => {
  const asked: string[] = []
  await downloadHost((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.end()
  })
  expect(await canFetchElectron(5000)).toBe(true)
  expect(asked).toEqual([expect.stringMatching(/^HEAD \/v\d+\.\d+\.\d+\/SHASUMS256\.txt$/)])
})

test('a host that has not, one that never answers and one that is not there cannot', async () => {
  await downloadHost((_, response) => response.writeHead(404).end())
  expect(await canFetchElectron(5000)).toBe(false)
  await downloadHost(() => {})
  expect(await canFetchElectron(100)).toBe(false)
  vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:9/')
  expect(await canFetchElectron(5000)).toBe(false)
})
