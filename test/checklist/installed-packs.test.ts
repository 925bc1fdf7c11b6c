import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openResources } from '../../electron/core/resources.ts'
import { frameworksFolder, packIds } from './packs.ts'

type Pack = Record<'requirements' | 'sameRequirements', Record<string, unknown>[]> & Record<string, unknown>

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadrier-packs-'))
  cpSync(frameworksFolder, join(folder, 'frameworks'), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

const fileOf = (id: string) => join(folder, 'frameworks', id, 'framework.fr.json')

function spoil(id: string, edit: (pack: Pack) => void): void {
  const pack = JSON.parse(readFileSync(fileOf(id), 'utf8')) as Pack
  edit(pack)
  writeFileSync(fileOf(id), JSON.stringify(pack))
}

const refusal = (file: string, path: string, naming: string) => ({
  problem: {
    code: 'unreadable-file',
    place: { file: fileOf(file), path: `$.${path}` },
    message: expect.stringContaining(naming) as unknown,
  },
})

test('the packs shipped hold together', async () => {
  const frameworks = await openResources(folder).frameworks()
  expect(frameworks.map(({ id }) => id).sort()).toEqual(packIds().sort())
})

test('a requirement that follows one no pack holds is refused at its place', async () => {
  spoil('cnam', (pack) => (pack.requirements[1]!['follows'] = ['CC-99-9']))
  await expect(openResources(folder).frameworks()).rejects.toMatchObject(
    refusal('cnam', 'requirements.1.follows.0', 'CC-99-9'),
  )
})

test('a requirement that follows itself by way of others is refused', async () => {
  spoil('cnam', (pack) => {
    const [one, other] = pack.requirements
    one!['follows'] = [other!['id']]
    other!['follows'] = [one!['id']]
  })
  await expect(openResources(folder).frameworks()).rejects.toMatchObject(
    refusal('cnam', 'requirements.0.follows.0', 'follows itself'),
  )
})

test('what is the same as a requirement no pack holds is refused', async () => {
  spoil('cfvu', (pack) => (pack.sameRequirements[2]!['sameAs'] = 'CC-99-9'))
  await expect(openResources(folder).frameworks()).rejects.toMatchObject(
    refusal('cfvu', 'sameRequirements.2.sameAs', 'CC-99-9'),
  )
})

test('a rule that names a framework nobody has is refused', async () => {
  spoil('cnam', (pack) =>
    Object.assign(pack.requirements[0]!, {
      automation: 'A',
      rules: [{ kind: 'credits-most', parameters: { most: 9, mostByFramework: { 'house-rules': 3 } } }],
    }),
  )
  await expect(openResources(folder).frameworks()).rejects.toMatchObject(
    refusal('cnam', 'requirements.0.rules.0.parameters.mostByFramework.house-rules', 'house-rules'),
  )
})

test('the same pack twice is refused', async () => {
  cpSync(join(folder, 'frameworks', 'cnam'), join(folder, 'frameworks', 'cnam2'), { recursive: true })
  await expect(openResources(folder).frameworks()).rejects.toMatchObject(refusal('cnam2', 'id', 'cnam 1.0.0'))
})

test('none of the packs is used when one is refused, and all are once it is mended', async () => {
  const before = readFileSync(fileOf('cnam'), 'utf8')
  spoil('cnam', (pack) => (pack['version'] = 'first'))
  const resources = openResources(folder)
  await expect(resources.frameworks()).rejects.toMatchObject(refusal('cnam', 'version', ''))
  writeFileSync(fileOf('cnam'), before)
  expect(await resources.frameworks()).toHaveLength(packIds().length)
})
