import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDefinitionFile, type DefinitionFile } from '../../shared/definition/definition-file.ts'

export const exampleNames = ['evaluation-authentique', 'empreinte-formation'] as const

/** One of the two example dossiers, as its file gives it. */
export function exampleFile(name: (typeof exampleNames)[number]): DefinitionFile {
  const path = join(import.meta.dirname, '../../resources/examples', `${name}.json`)
  const read = readDefinitionFile(JSON.parse(readFileSync(path, 'utf8')))
  if (!read.ok) throw new Error(`${name} does not read`)
  return read.file
}

/** An example with what only its institution and its calendar can say: what an offer of courses asks for. */
export function offeredExample(name: (typeof exampleNames)[number]): DefinitionFile {
  const { definition, institution, ...file } = exampleFile(name)
  if (!institution) throw new Error('an institution was expected')
  const [person] = institution.people
  return {
    ...file,
    institution: {
      ...institution,
      activityDeclarationNumber: '11 11 11111 11',
      siret: '111 111 111 11110',
      address: 'Bâtiment B, 1, quai des Tanneurs, 76000 Rives',
    },
    definition: {
      ...definition,
      publicSheet: { ...definition.publicSheet, contactId: definition.publicSheet.contactId ?? person?.id ?? null },
      schedule: {
        ...definition.schedule,
        pace: { fr: 'Une demi-journée par semaine & travail à distance' },
        startsOn: '2027-01-11',
        endsOn: '2027-03-26',
      },
    },
  }
}
