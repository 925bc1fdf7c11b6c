import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy, readPageFile } from '../../electron/core/page-files.ts'

let folder: string
let root: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadrier-pages-'))
  root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(folder, 'renderer-secret'))
  await writeFile(join(root, 'index.html'), '<!doctype html>')
  await writeFile(join(root, 'assets', 'main.js'), 'export {}')
  await writeFile(join(folder, 'secret.json'), '{}')
  await writeFile(join(folder, 'renderer-secret', 'secret.json'), '{}')
  await symlink(join(folder, 'secret.json'), join(root, 'assets', 'link.json'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('files of the window', () => {
  it('serves the page and its parts with their media type', async () => {
    expect((await readPageFile(root, '/'))?.mediaType).toBe('text/html; charset=utf-8')
    expect((await readPageFile(root, '/assets/main.js'))?.bytes.toString()).toBe('export {}')
  })

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/%2E%2E%2fsecret.json',
    '/..%2fsecret.json',
    '/%252e%252e/secret.json',
    '/..\\secret.json',
    '/%5c..%5csecret.json',
    '/../renderer-secret/secret.json',
    '/assets/link.json',
    '/assets/main.js%00.html',
    '/%E0%A4%A',
    '//etc/passwd',
    'index.html',
    '/assets',
    '/missing.js',
  ])('answers nothing to %s', async (path) => {
    expect(await readPageFile(root, path)).toBeNull()
  })
})

describe('content security policy', () => {
  it('allows nothing unsafe and nothing from elsewhere', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'")
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/)
  })

  it('allows the one style react-aria adds, as the installed version writes it', async () => {
    const packageFile = createRequire(import.meta.url).resolve('react-aria/package.json')
    const source = await readFile(join(dirname(packageFile), 'dist/private/interactions/usePress.mjs'), 'utf8')
    const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? ''
    const template = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1] ?? ''
    const style = template.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute).trim()
    expect(style).toContain(`[${attribute}]`)
    const hash = createHash('sha256').update(style).digest('base64')
    expect(contentSecurityPolicy).toContain(`'sha256-${hash}'`)
  })
})
