import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packageLimits, readPackage } from '../../electron/core/package/read-package.ts'
import { writePackage } from '../../electron/core/package/write-package.ts'
import { canonicalJson } from '../../shared/definition/fingerprint.ts'
import { readDefinitionFile } from '../../shared/definition/definition-file.ts'
import type { PackageFault } from '../../shared/dossier/package-fault.ts'
import { packageProblem } from '../../shared/messages/fr/package.ts'
import { filledFile } from '../dossier/filled-definition.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const attached = strToU8('bytes of an attachment')

function sample() {
  const file = filledFile(1)
  file.definition.attachments[0]!.sha256 = sha256(attached)
  return {
    file,
    attachments: new Map([[sha256(attached), attached]]),
    frameworks: [{ id: 'digital-fcu', version: '1.0.0' }],
    page: '<!doctype html><html lang="fr"><title>Dossier</title></html>',
    date: '2026-11-22',
  }
}

const sound = () => writePackage(sample())
const manifestOf = (files: Record<string, Uint8Array>) => ({
  format: 'cadrier-package',
  formatVersion: 1,
  date: '2026-11-22',
  files: Object.entries(files)
    .filter(([path]) => path !== 'manifest.json')
    .map(([path, bytes]) => ({ path, size: bytes.length, sha256: sha256(bytes) })),
})

/** The sound package with its entries changed; the manifest is written again unless one is given. */
function tampered(
  change: (files: Record<string, Uint8Array>) => void,
  manifest?: (files: Record<string, Uint8Array>) => unknown,
) {
  const files: Record<string, Uint8Array> = unzipSync(sound())
  change(files)
  if (manifest) files['manifest.json'] = strToU8(JSON.stringify(manifest(files)))
  return zipSync(files)
}

async function faultOf(bytes: Uint8Array): Promise<PackageFault> {
  const read = await readPackage(bytes)
  if (read.ok) throw new Error('the package was accepted')
  return read.fault
}

describe('a package', () => {
  test('reads back the definition and the attachments it was written from', async () => {
    const contents = sample()
    const read = await readPackage(writePackage(contents))
    if (!read.ok) throw new Error(read.fault.kind)
    const definition = readDefinitionFile(JSON.parse(new TextDecoder().decode(read.definition)))
    expect(definition).toEqual({ ok: true, file: contents.file })
    expect(read.attachments).toEqual(contents.attachments)
  })

  test('holds the canonical definition, the frameworks and a page', () => {
    const contents = sample()
    const files = unzipSync(writePackage(contents))
    expect(Object.keys(files)).toEqual([
      'manifest.json',
      'definition.json',
      'frameworks.json',
      'dossier.html',
      `attachments/${sha256(attached)}`,
    ])
    expect(new TextDecoder().decode(files['definition.json'])).toBe(canonicalJson(contents.file))
    expect(new TextDecoder().decode(files['frameworks.json'])).toBe('[{"id":"digital-fcu","version":"1.0.0"}]')
  })

  test('has the same bytes for the same contents and date, whatever the time zone', () => {
    const first = sound()
    const zone = process.env.TZ
    process.env.TZ = 'Pacific/Auckland'
    const second = sound()
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
    expect(Buffer.from(writePackage({ ...sample(), date: '2026-11-23' })).equals(Buffer.from(first))).toBe(false)
  })

  test('leaves out bytes that neither the definition nor the institution names', () => {
    const contents = sample()
    contents.attachments.set(sha256(strToU8('stray')), strToU8('stray'))
    expect(Object.keys(unzipSync(writePackage(contents)))).toHaveLength(5)
  })
})

describe('a hostile package is refused', () => {
  test('not a zip', async () => {
    expect(await faultOf(strToU8('{"format":"cadrier-definition"}'))).toEqual({ kind: 'not-a-zip' })
    expect(await faultOf(new Uint8Array())).toEqual({ kind: 'not-a-zip' })
  })

  test('cut anywhere', async () => {
    const bytes = sound()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: bytes.length - 1 }), async (length) => {
        expect((await readPackage(bytes.slice(0, length))).ok).toBe(false)
      }),
      { numRuns: 60 },
    )
    expect(await faultOf(bytes.slice(0, bytes.length - 30))).toEqual({ kind: 'truncated' })
  })

  test('any byte of a file changed', async () => {
    const bytes = sound()
    const at = bytes.indexOf(0x7b, 100)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (place, by) => {
          const changed = bytes.slice()
          changed[place] = changed[place]! ^ by
          const read = await readPackage(changed)
          // A byte of a date or of an attribute says nothing: what is read must then be what was written.
          if (read.ok) {
            const whole = await readPackage(bytes)
            expect(whole.ok && Buffer.from(read.definition).equals(whole.definition)).toBe(true)
            expect(whole.ok && read.attachments).toEqual(whole.ok && whole.attachments)
          }
        },
      ),
      { numRuns: 200, examples: [[Math.max(at, 0), 1]] },
    )
  })

  test.each([
    '../definition.json',
    'attachments/../../etc/passwd',
    '/etc/passwd',
    'C:/Windows/win.ini',
    'attachments\\evil',
    'definition.json\0.txt',
  ])('a path that leaves the package: %j', async (path) => {
    const bytes = tampered((files) => (files[path] = strToU8('x')), manifestOf)
    expect(await faultOf(bytes)).toEqual({ kind: 'unsafe-path', entry: path })
  })

  test('a file the manifest does not announce, or of a name no package has', async () => {
    const stray = sha256(strToU8('stray'))
    expect(await faultOf(tampered((files) => (files[`attachments/${stray}`] = strToU8('stray'))))).toEqual({
      kind: 'unexpected',
      entry: `attachments/${stray}`,
    })
    expect(await faultOf(tampered((files) => (files['notes.txt'] = strToU8('x')), manifestOf))).toEqual({
      kind: 'unexpected',
      entry: 'notes.txt',
    })
    expect(await faultOf(tampered((files) => (files['attachments/'] = new Uint8Array())))).toEqual({
      kind: 'unexpected',
      entry: 'attachments/',
    })
  })

  test.each(['manifest.json', 'definition.json', 'frameworks.json', 'dossier.html'])('without %s', async (path) => {
    expect(await faultOf(tampered((files) => delete files[path]))).toEqual({ kind: 'missing', entry: path })
    if (path !== 'manifest.json')
      expect(await faultOf(tampered((files) => delete files[path], manifestOf))).toEqual({
        kind: 'missing',
        entry: path,
      })
  })

  test('a file that is not what the manifest says', async () => {
    const fault = await faultOf(tampered((files) => (files['definition.json'] = strToU8('{}'))))
    expect(fault).toEqual({ kind: 'altered', entry: 'definition.json' })
  })

  test('an attachment under the name of another', async () => {
    const name = `attachments/${'0'.repeat(64)}`
    const fault = await faultOf(tampered((files) => (files[name] = strToU8('other')), manifestOf))
    expect(fault).toEqual({ kind: 'altered', entry: name })
  })

  test('the same name twice', async () => {
    const bytes = tampered((files) => (files[`attachments/${'1'.repeat(64)}`] = attached), manifestOf)
    const text = Buffer.from(bytes)
    const twin = Buffer.from(`attachments/${sha256(attached)}`)
    for (let at = text.indexOf('1'.repeat(64)); at >= 0; at = text.indexOf('1'.repeat(64), at + 1))
      twin.copy(text, at - 'attachments/'.length)
    expect(await faultOf(text)).toEqual({ kind: 'duplicate', entry: twin.toString() })
  })

  test('a symbolic link', async () => {
    const files: Zippable = { 'definition.json': [strToU8('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }] }
    expect(await faultOf(zipSync(files))).toEqual({ kind: 'link', entry: 'definition.json' })
  })

  test('an encrypted entry, and a compression we never use', async () => {
    const bytes = Buffer.from(sound())
    const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    const encrypted = Buffer.from(bytes)
    encrypted.writeUInt16LE(encrypted.readUInt16LE(directory + 8) | 1, directory + 8)
    expect(await faultOf(encrypted)).toEqual({ kind: 'encrypted', entry: 'manifest.json' })
    const exotic = Buffer.from(bytes)
    exotic.writeUInt16LE(14, directory + 10)
    expect(await faultOf(exotic)).toEqual({ kind: 'unsupported-compression', entry: 'manifest.json' })
  })

  test('more than it may inflate to, whatever size it announces', async () => {
    const bomb = zipSync({ 'dossier.html': new Uint8Array(packageLimits.file + 1) })
    expect(await faultOf(bomb)).toEqual({ kind: 'too-large', entry: 'dossier.html', limit: packageLimits.file })
    const lying = Buffer.from(bomb)
    const directory = lying.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    lying.writeUInt32LE(10, directory + 24)
    expect((await readPackage(lying)).ok).toBe(false)
  })

  test('too many files', async () => {
    const files = Object.fromEntries(
      Array.from({ length: packageLimits.files + 1 }, (_, index) => [
        `attachments/${index.toString(16).padStart(64, '0')}`,
        new Uint8Array(),
      ]),
    )
    expect(await faultOf(zipSync(files, { level: 0 }))).toEqual({ kind: 'too-many-files', limit: packageLimits.files })
  })

  test('a manifest that is not one, or of a later version', async () => {
    const manifest = (value: unknown) => tampered((files) => (files['manifest.json'] = strToU8(JSON.stringify(value))))
    const announced = manifestOf(unzipSync(sound()))
    expect(await faultOf(manifest([]))).toEqual({ kind: 'not-a-package', path: '' })
    expect(await faultOf(manifest({ ...announced, extra: 1 }))).toEqual({ kind: 'not-a-package', path: '' })
    expect(await faultOf(manifest({ ...announced, files: [{ path: 'x' }] }))).toEqual({
      kind: 'not-a-package',
      path: 'files[0].size',
    })
    expect(await faultOf(manifest({ ...announced, formatVersion: 2, surprise: true }))).toEqual({
      kind: 'newer-version',
      version: 2,
      known: 1,
    })
  })

  test('any bytes at all: an answer, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, asZip) => {
        const given = asZip ? Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]) : bytes
        expect((await readPackage(given)).ok).toBe(false)
      }),
    )
  })

  test('every refusal has a French sentence that names the file and the entry', () => {
    const problem = packageProblem('copie.cadrier', { kind: 'altered', entry: 'definition.json' })
    expect(problem.message).toBe(
      'copie.cadrier\u00a0: «\u202fdefinition.json\u202f» a été modifié depuis la fabrication du paquet (son empreinte ne correspond plus).',
    )
    expect(problem.place).toEqual({ file: 'copie.cadrier', path: 'definition.json' })
    expect(packageProblem('a', { kind: 'too-large', entry: 'b', limit: packageLimits.file }).message).toContain(
      '64\u00a0Mo',
    )
  })
})

test('the reader never turns the name of an entry into a path', () => {
  const source = readFileSync(new URL('../../electron/core/package/read-package.ts', import.meta.url), 'utf8')
  expect(source).not.toMatch(/node:(fs|path)/)
})
