import { describe, expect, test } from 'vitest'
import { standardFormats, type StandardFormat } from '../../shared/contract/export-formats.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { institutionSchema } from '../../shared/institution/institution.ts'
import { mappingOf, type Loss } from '../../shared/standards/loss.ts'
import { mappings } from '../../shared/standards/mappings.ts'
import { filledFile, inEnglish } from '../dossier/filled-definition.ts'
import { changesOf, type Said } from './dossier-changes.ts'
import { exampleNames, offeredExample } from './example-files.ts'
import { writers } from './writers.ts'

/** What stands in the files and is told to stand there by default, and what is told of losses. */
function written(
  format: StandardFormat,
  said: Said,
): { file: string; lossOf: (path: string) => Loss['kind'] | null } | null {
  const made = writers[format](said.definition, said.institution)
  if (made === null) return null
  const { losses, ...files } = made
  const kinds = new Map(losses.map(({ path, kind }) => [path, kind]))
  return { file: JSON.stringify(files), lossOf: (path) => kinds.get(path) ?? null }
}

function filled(): Said {
  const { definition, institution } = filledFile()
  inEnglish(definitionSchema, definition)
  inEnglish(institutionSchema, institution)
  const numbers = { siret: '11111111111110', activityDeclarationNumber: '11111111111' }
  return { definition, institution: { ...institution, ...numbers, address: '1 quai, 76000 Rives', country: 'FR' } }
}

/** Sample A where what usually takes a place leaves it to something else, and where values are not those formats know. */
function sparse(): Said {
  const { definition, institution } = offeredExample('evaluation-authentique')
  if (institution === null) throw new Error('an institution was expected')
  const { identity, publicSheet, schedule } = definition
  return {
    institution: { ...institution, country: 'XX' },
    definition: {
      ...definition,
      identity: { ...identity, title: { fr: identity.title.fr }, language: 'other', eqfLevel: 'not-applicable' },
      publicSheet: { ...publicSheet, summary: { fr: '' }, url: 'www.example.org' },
      schedule: { ...schedule, permanentAccess: null },
      rubrics: definition.rubrics.map((rubric) => ({
        ...rubric,
        levels: rubric.levels.map((level) => ({ ...level, value: null, name: { fr: 'Même, nom' } })),
      })),
      outcomes: definition.outcomes.map((outcome) => ({ ...outcome, code: 'AAV' })),
    },
  }
}

const sources: Record<string, () => Said> = {
  ...Object.fromEntries(exampleNames.map((name) => [name, () => offeredExample(name)])),
  'a dossier with an answer everywhere, in two languages': filled,
  'a dossier that says little of what is asked first': sparse,
}

/** What a file never says, because a credential does: everything else told for the issue is known of it already. */
const onlyAtIssue = new Set(['certificate.templateFields'])

/** Values a format says as it would without them, because another field of the dossier says the same. */
const saidTwice = new Set(['elm: identity.iscedF 011'])

describe.each(Object.entries(sources))('%s', (_, source) => {
  test.each(standardFormats)('%s: what changes nothing in the file is told as lost, and nothing else is', (format) => {
    const said = source()
    const before = written(format, said)
    expect(before).not.toBeNull()
    const faults: string[] = []
    let blank: ReturnType<typeof written> = null
    let tried = { path: '', times: 0 }
    for (const { path, where, what, said: change } of changesOf(said)) {
      tried = { path, times: tried.path === path ? tried.times + 1 : 1 }
      // What a table leaves out is blanked and changed once: other values would take long and show no more.
      if (tried.times > 2 && mappingOf(mappings[format], path)?.says === 'left-out') continue
      const after = written(format, change())
      if (where === 'everywhere' && what === 'blank') blank = after
      const lost = [before!.lossOf(path), after?.lossOf(path) ?? null]
      if (after === null || onlyAtIssue.has(path)) continue
      const fault = (told: string) => faults.push(`${path}, ${what} ${where}: ${told}`)
      const same = after.file === before!.file
      if (where === 'everywhere' && what === 'blank') {
        if (same && lost[0] !== 'left-out') fault('the file is the same, yet it is not told as left out')
        if (!same && lost[0] === 'left-out') fault('the file is another, yet it is told as left out')
        continue
      }
      if (same && lost.every((kind) => kind === null)) fault('the file is the same, and no loss is told')
      if (where !== 'everywhere' || blank === null || saidTwice.has(`${format}: ${path} ${what}`)) continue
      const asBlank = after.file === blank.file
      if (asBlank && lost[1] !== 'left-out') fault('as if it were blank, yet it is not told as left out')
      if (!asBlank && lost[1] === 'left-out') fault('not as if it were blank, yet it is told as left out')
    }
    expect(faults).toEqual([])
  })
})
