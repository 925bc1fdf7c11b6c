import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dossierOf } from '../../electron/core/render/dossier-of.ts'
import { readDefinitionFile, type DefinitionFile } from '../../shared/definition/definition-file.ts'
import { readFramework, type Framework } from '../../shared/framework/framework.ts'
import { dossierBlockIds } from '../../shared/dossier/blocks.ts'
import { mainProfile, readProfile, type Profile } from '../../shared/dossier/profile.ts'
import { packRules } from '../../shared/checklist/rule-registry.ts'

export const exampleNames = ['evaluation-authentique', 'empreinte-formation'] as const
export type ExampleName = (typeof exampleNames)[number]

const resources = new URL('../../resources/', import.meta.url)

export function exampleFile(name: ExampleName): DefinitionFile {
  const read = readDefinitionFile(JSON.parse(readFileSync(new URL(`examples/${name}.json`, resources), 'utf8')))
  if (!read.ok) throw new Error(JSON.stringify(read.faults[0]))
  return read.file
}

/** The frameworks of the product, as they are shipped. */
export function shippedFrameworks(): Framework[] {
  const folder = new URL('frameworks/', resources)
  return readdirSync(folder).flatMap((id) => {
    const file = new URL(`${id}/framework.fr.json`, folder)
    if (!existsSync(file)) return []
    const read = readFramework(JSON.parse(readFileSync(file, 'utf8')), packRules)
    if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.faults[0])}`)
    return [read.framework]
  })
}

/** A framework without requirements for each one a definition pins: its dossier is printed, with nothing to judge. */
export function frameworksWithoutRequirements({ definition }: DefinitionFile): Framework[] {
  const [shipped] = shippedFrameworks()
  if (!shipped) throw new Error('no framework is shipped')
  return definition.frameworks.map(({ framework, version }) => ({
    ...shipped,
    id: framework,
    version,
    requirements: [],
    sameRequirements: [],
  }))
}

/** A profile of the product, as it is shipped; that of the CFVU dossier unless told. */
export function shippedProfile(id = mainProfile): Profile {
  const read = readProfile(JSON.parse(readFileSync(new URL(`profiles/${id}.json`, resources), 'utf8')), dossierBlockIds)
  if (!read.ok) throw new Error(JSON.stringify(read.fault))
  return read.profile
}

export const shippedProfileIds = JSON.parse(
  readFileSync(new URL('profiles/index.json', resources), 'utf8'),
) as readonly string[]

/** What the PDF of a dossier is drawn with. */
export const pdfTemplate = () => readFile(new URL('typst/dossier.typ', resources), 'utf8')

/** The dossier of a definition for 22 November 2026. */
export const dossierFor = (file: DefinitionFile, installed = shippedFrameworks(), profile = shippedProfile()) =>
  dossierOf({ profile, file, installed, date: '2026-11-22', revision: null }).dossier
