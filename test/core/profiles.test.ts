import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openProfiles, type Profiles } from '../../electron/core/profiles.ts'
import { Refusal } from '../../electron/core/refusal.ts'
import { openResources } from '../../electron/core/resources.ts'
import { dossierBlockIds } from '../../shared/dossier/blocks.ts'
import type { Profile } from '../../shared/dossier/profile.ts'
import { shippedProfile, shippedProfileIds } from '../render/example-dossiers.ts'

let dataDir: string
let profiles: Profiles
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cadrier-profiles-'))
  profiles = openProfiles(dataDir, openResources(join(import.meta.dirname, '../../resources')))
})
afterEach(() => rm(dataDir, { recursive: true }))

const own = (change: Partial<Profile> = {}): Profile => ({ ...shippedProfile('mccc'), id: 'maison', ...change })
const add = (profile: unknown) => profiles.add('maison.json', Buffer.from(JSON.stringify(profile)))
const ownOnes = async () => (await profiles.list()).filter((entry) => entry.own).map(({ profile }) => profile)
const refusal = async (act: Promise<unknown>) => {
  try {
    await act
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
  return null
}

it('lists those that are shipped in their order, and each block is printed by one of them', async () => {
  const listed = await profiles.list()
  expect(listed.map(({ profile }) => profile.id)).toEqual(shippedProfileIds)
  const printed = new Set(
    listed.flatMap(({ profile }) => [...profile.body, ...profile.annexes].map(({ block }) => block)),
  )
  expect([...dossierBlockIds].filter((id) => !printed.has(id))).toEqual([])
})

it('adds one, replaces it by another of the same id, and removes it', async () => {
  await add(own({ title: 'Première' }))
  expect(await ownOnes()).toEqual([own({ title: 'Première' })])
  expect((await profiles.named('maison')).title).toBe('Première')
  await add(own({ title: 'Seconde' }))
  expect(await ownOnes()).toEqual([own({ title: 'Seconde' })])
  await profiles.remove('maison')
  expect(await ownOnes()).toEqual([])
  expect(await refusal(profiles.named('maison'))).toMatchObject({ code: 'unknown-profile' })
  expect(await refusal(profiles.remove('maison'))).toMatchObject({ code: 'unknown-profile' })
})

it('neither replaces nor removes one that is shipped', async () => {
  expect(await refusal(add(own({ id: 'cfvu' })))).toMatchObject({ code: 'invalid-profile' })
  expect(await refusal(profiles.remove('cfvu'))).toMatchObject({ code: 'invalid-profile' })
  expect(await profiles.named('cfvu')).toEqual(shippedProfile('cfvu'))
  expect(await readdir(dataDir)).toEqual([])
})

it('keeps what it had when the file given is none', async () => {
  await add(own())
  const kept = await readFile(join(dataDir, 'profiles', 'maison.json'))
  for (const wrong of [
    {},
    [],
    null,
    own({ body: [{ block: 'x' }] }),
    own({ body: [{ block: 'mccc' }, { block: 'mccc' }] }),
  ])
    expect(await refusal(add(wrong))).toMatchObject({ code: 'invalid-profile', place: { file: 'maison.json' } })
  expect(await readFile(join(dataDir, 'profiles', 'maison.json'))).toEqual(kept)
})

it('leaves out what is no profile in its folder, and keeps nobody from exporting', async () => {
  await add(own())
  const folder = join(dataDir, 'profiles')
  await writeFile(join(folder, 'broken.json'), '{')
  await writeFile(join(folder, 'autre-nom.json'), JSON.stringify(own()))
  await writeFile(join(folder, 'cfvu.json'), JSON.stringify(own({ id: 'cfvu', title: 'Un autre' })))
  await writeFile(join(folder, 'notes.txt'), 'rien')
  expect((await ownOnes()).map(({ id }) => id)).toEqual(['maison'])
  expect(await profiles.named('cfvu')).toEqual(shippedProfile('cfvu'))
  // What cannot be read is told; what has another name than its id is somebody’s copy.
  expect(await profiles.unusable()).toMatchObject([{ code: 'invalid-profile', place: { file: 'broken.json' } }])
})
