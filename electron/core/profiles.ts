import { readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { dossierBlockIds } from '../../shared/dossier/blocks.ts'
import { readProfile, type Profile } from '../../shared/dossier/profile.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import { problems } from '../../shared/messages/fr/problems.ts'
import { Refusal } from './refusal.ts'
import type { Resources } from './resources.ts'
import { writeFiles } from './write-files.ts'

/** A kind of document that can be made, and whether the institution added it. */
export interface InstalledProfile {
  profile: Profile
  own: boolean
}

/** The profiles shipped with Cadrier, then those an institution added to its library. */
export interface Profiles {
  /** A file of the library that is no profile any more is left out: it keeps nobody from exporting. */
  list(): Promise<InstalledProfile[]>
  /** Why each file that is left out is. */
  unusable(): Promise<Problem[]>
  /** @throws {Refusal} `unknown-profile` */
  named(id: string): Promise<Profile>
  /**
   * That of a file, which is put nowhere: one that has the id of a shipped profile says what that one says, since its
   * documents would have the names of others.
   *
   * @throws {Refusal} `invalid-profile`
   */
  given(name: string, bytes: Uint8Array): Promise<Profile>
  /** Adds a profile or replaces one of the same id. @throws {Refusal} `invalid-profile` or what writing refuses */
  add(name: string, bytes: Uint8Array): Promise<Profile>
  /** @throws {Refusal} `unknown-profile`, or `invalid-profile` for one that is shipped */
  remove(id: string): Promise<void>
}

/** @param dataDir folder of the library: its profiles are files of `profiles/` */
export function openProfiles(dataDir: string, resources: Resources): Profiles {
  const folder = join(dataDir, 'profiles')
  const list = async (): Promise<InstalledProfile[]> => {
    const shipped = await resources.profiles()
    const own = (await readOwn(folder)).profiles.filter(({ id }) => !shipped.some((profile) => profile.id === id))
    return [...shipped.map((profile) => ({ profile, own: false })), ...own.map((profile) => ({ profile, own: true }))]
  }
  const isShipped = async (id: string) => (await resources.profiles()).some((profile) => profile.id === id)
  return {
    list,
    async unusable() {
      return (await readOwn(folder)).problems
    },
    async named(id) {
      const all = await list()
      const found = all.find(({ profile }) => profile.id === id)
      if (!found)
        throw new Refusal(
          problems.unknownProfile(
            id,
            all.map(({ profile }) => profile.id),
          ),
        )
      return found.profile
    },
    async given(name, bytes) {
      const profile = parseProfile(name, bytes)
      const shipped = (await resources.profiles()).find(({ id }) => id === profile.id)
      if (shipped && !isDeepStrictEqual(shipped, profile)) throw new Refusal(problems.profileIsShipped(profile.id))
      return profile
    },
    async add(name, bytes) {
      const profile = parseProfile(name, bytes)
      if (await isShipped(profile.id)) throw new Refusal(problems.profileIsShipped(profile.id))
      const base64 = Buffer.from(`${JSON.stringify(profile, null, 2)}\n`).toString('base64')
      await writeFiles(folder, [{ name: `${profile.id}.json`, mediaType: 'application/json', base64 }])
      return profile
    },
    async remove(id) {
      if (await isShipped(id)) throw new Refusal(problems.profileIsShipped(id))
      const all = await list()
      if (!all.some(({ profile }) => profile.id === id))
        throw new Refusal(
          problems.unknownProfile(
            id,
            all.map(({ profile }) => profile.id),
          ),
        )
      await rm(join(folder, `${id}.json`), { force: true })
    },
  }
}

/**
 * @param name of the file, for the place of a fault
 * @throws {Refusal} `invalid-profile` with the place of the fault
 */
export function parseProfile(name: string, bytes: Uint8Array): Profile {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refusal(problems.profileNotJson(name))
  }
  const read = readProfile(value, dossierBlockIds)
  if (!read.ok) throw new Refusal(problems.notAProfile(name, read.fault, value))
  return read.profile
}

async function readOwn(folder: string): Promise<{ profiles: Profile[]; problems: Problem[] }> {
  const names = await readdir(folder).catch(() => [])
  const profiles: Profile[] = []
  const faults: Problem[] = []
  for (const name of names.filter((entry) => entry.endsWith('.json')).sort()) {
    try {
      const profile = parseProfile(name, await readFile(join(folder, name)))
      // Removing one by its id must find its file.
      if (`${profile.id}.json` === name) profiles.push(profile)
    } catch (error) {
      faults.push(error instanceof Refusal ? error.problem : problems.profileNotJson(name))
    }
  }
  return { profiles, problems: faults }
}
