import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { packRules } from '../../shared/checklist/rule-registry.ts'
import type { ExampleName } from '../../shared/contract/operations.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import {
  crossPackFaults,
  readFramework,
  type Framework,
  type FrameworkFault,
} from '../../shared/framework/framework.ts'
import type { Profile } from '../../shared/dossier/profile.ts'
import { problems } from '../../shared/messages/fr/problems.ts'
import { parseProfile } from './profiles.ts'
import { parseDefinition } from './read-definition.ts'
import { Refusal } from './refusal.ts'

/** The data shipped with the application. Each part is read once, when it is first asked for. */
export interface Resources {
  /** Every installed framework pack, in the order of their paths. */
  frameworks(): Promise<readonly Framework[]>
  /** The kinds of documents shipped, in the order they are offered. */
  profiles(): Promise<readonly Profile[]>
  /** Source of the template the PDF of a dossier is drawn with, in Typst. */
  pdfTemplate(): Promise<string>
  /** A built-in example, as its file holds it and as it reads. */
  example(name: ExampleName): Promise<{ bytes: Uint8Array; file: DefinitionFile }>
}

/**
 * @param folder the project's resources/, or its copy in a packaged application
 * @throws {Refusal} (from each function) with the place of the fault: a malformed pack is refused as a whole
 */
export function openResources(folder: string): Resources {
  let frameworks: Promise<readonly Framework[]> | undefined
  let profiles: Promise<readonly Profile[]> | undefined
  return {
    frameworks: () => {
      frameworks ??= readFrameworks(join(folder, 'frameworks')).catch((error: unknown) => {
        // A pack mended on the disk is read at the next call.
        frameworks = undefined
        throw error
      })
      return frameworks
    },
    profiles: () => {
      profiles ??= readProfiles(join(folder, 'profiles')).catch((error: unknown) => {
        profiles = undefined
        throw error
      })
      return profiles
    },
    pdfTemplate: () => readFile(join(folder, 'typst', 'dossier.typ'), 'utf8'),
    async example(name) {
      const path = join(folder, 'examples', `${name}.json`)
      const bytes = await readFile(path)
      return { bytes, file: parseDefinition(path, bytes) }
    },
  }
}

/** One folder a pack, which holds `framework.fr.json`; what else is under the folder is not a pack. */
async function readFrameworks(folder: string): Promise<Framework[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name === 'framework.fr.json')
    .map((entry) => join(entry.parentPath, entry.name))
  const frameworks = await Promise.all(paths.sort().map(readFrameworkFile))
  const [fault] = crossPackFaults(frameworks, packRules)
  if (fault) throw refused(paths[fault.framework] ?? folder, fault)
  return frameworks
}

/** The profiles `index.json` names, in its order. */
async function readProfiles(folder: string): Promise<Profile[]> {
  const names = z.array(z.string()).parse(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')))
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, `${name}.json`)
      return parseProfile(path, await readFile(path))
    }),
  )
}

async function readFrameworkFile(path: string): Promise<Framework> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(path, 'utf8'))
  } catch {
    throw new Refusal(problems.resourceNotJson(path))
  }
  const read = readFramework(value, packRules)
  if (!read.ok) throw refused(path, read.faults[0])
  return read.framework
}

function refused(file: string, fault: FrameworkFault | undefined): Refusal {
  return new Refusal(problems.unusableResources(file, `$.${fault?.path ?? ''}`, fault?.message ?? ''))
}
