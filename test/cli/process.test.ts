import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const project = join(import.meta.dirname, '..', '..')
const entry = join(project, 'electron', 'cli', 'index.ts')
const exampleFile = join(project, 'resources', 'examples', 'evaluation-authentique.json')

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'cadrier-home-'))
})
afterEach(() => rm(home, { recursive: true }))

const environment = () => ({ ...process.env, HOME: home, XDG_DATA_HOME: join(home, 'data') })

function cadrier(...argv: string[]): Promise<{ code: number; out: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, ...argv], { env: environment() }, (error, out, errors) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, errors })
    })
  })
}

describe('the program itself', () => {
  it('exits with the code of the command', async () => {
    expect((await cadrier('check', exampleFile, '--date', '2026-11-22')).code).toBe(0)
    expect((await cadrier('check', join(home, 'missing.json'))).code).toBe(2)
    expect((await cadrier('burn')).code).toBe(2)
  })

  it('leaves nothing on the computer after a check', async () => {
    await cadrier('check', exampleFile)
    expect(await readdir(home)).toEqual([])
  })

  it('keeps the library where the system wants it', async () => {
    const { code, out } = await cadrier('list')
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(2)
    expect(await readdir(join(home, 'data', 'cadrier'))).toContain('library.sqlite')
  })

  it('says that a fault is its own, code 3', async () => {
    const { code, errors } = await new Promise<{ code: number; errors: string }>((resolve) => {
      // A project without resources: a case the program does not foresee.
      execFile(
        process.execPath,
        ['--import', `data:text/javascript,${encodeURIComponent(brokenDisk)}`, entry, 'examples'],
        { env: environment() },
        (error, _out, errors) => {
          resolve({ code: Number(error?.code), errors })
        },
      )
    })
    expect(code).toBe(3)
    expect(errors).toContain('Cadrier a rencontré une erreur imprévue.')
  })

  it('serves until it is stopped', async ({ skip }) => {
    const child = spawn(process.execPath, [entry, 'serve', '--no-open'], { env: environment() })
    let out = ''
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    const address = await new Promise<string | null>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString()
        const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(out)
        if (found !== null) resolve(found[0])
      })
      child.on('exit', () => {
        resolve(null)
      })
    })
    if (address === null) {
      expect(errors).toContain('npm run build')
      skip('the window is not built')
      return
    }
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
    const stopped = new Promise<number | null>((resolve) => child.on('exit', resolve))
    child.kill('SIGTERM')
    expect(await stopped).toBe(0)
  })
})

/** Makes every reading of a resource fail as a broken disk would. */
const brokenDisk = `
  import fs from 'node:fs/promises'
  import { syncBuiltinESMExports } from 'node:module'
  fs.readFile = () => Promise.reject(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }))
  syncBuiltinESMExports()
`
