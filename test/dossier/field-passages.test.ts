import { expect, test } from 'vitest'
import { judgeDefinition } from '../../shared/checklist/judge-definition.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { stageOf } from '../../shared/definition/stages.ts'
import { dossierContext } from '../../shared/dossier/context.ts'
import { dossierDocument } from '../../shared/dossier/dossier-document.ts'
import { fieldOfPassage, placeOfField } from '../../shared/dossier/field-passages.ts'
import { partsOf, type DossierPart } from '../../shared/dossier/passages.ts'
import { exampleFile, shippedFrameworks, shippedProfile } from '../render/example-dossiers.ts'

const { definition, institution } = exampleFile('evaluation-authentique')
const edition = { date: '2026-11-22', fingerprint: '', revision: null }
const judged = judgeDefinition(definition, shippedFrameworks(), { date: '2026-11-22', gate: 'cfvu', institution })
if (!judged.judged) throw new Error('the example pins a framework that is not shipped')
const { evaluation, frameworks } = judged
const partsFor = (of: Definition) =>
  partsOf(dossierDocument(shippedProfile(), of, institution, evaluation, frameworks, edition))
const parts = partsFor(definition)

const placeOf = (...path: string[]) => {
  const modelPath = path.filter((segment) => !/^[0-9a-f]{8}-/.test(segment)).join('.')
  const place = placeOfField(definition, path, stageOf(modelPath)!, parts, partsFor)
  if (place === null || place === 'unknown') return place
  return { ...place, said: place.addresses.map((address) => textAt(place.part, address)) }
}

/** What the dossier says at a place, as one line. */
function textAt(part: string, address: string): string {
  const [node, ...rest] = address.split('.')
  let value: unknown = parts.find(({ id }) => id === part)?.nodes[Number(node)]
  for (const key of rest) {
    const held = value as Record<string, unknown>
    value =
      held[key] ?? (held['rows'] as unknown[] | undefined)?.[Number(key)] ?? (held['items'] as unknown[])?.[Number(key)]
  }
  return JSON.stringify(value)
}

test('a text is found in the part of its stage, although the summary says it too', () => {
  expect(placeOf('need', 'professionalAim')).toMatchObject({ part: 'besoin', added: false })
  expect(placeOf('need', 'professionalAim')).toHaveProperty(
    'said.0',
    expect.stringContaining(definition.need.professionalAim.fr),
  )
})

test('every paragraph of a rich text is found', () => {
  const blocks = definition.need.analysis.fr
  const place = placeOf('need', 'analysis')
  expect(place).toMatchObject({ part: 'besoin' })
  expect((place as { said: string[] }).said.length).toBeGreaterThanOrEqual(blocks.length)
})

test('a cell of a table is found, and not its neighbours', () => {
  const outcome = definition.outcomes[2]!
  const place = placeOf('outcomes', outcome.id, 'statement')
  expect(place).toMatchObject({ part: 'competences', addresses: [expect.stringMatching(/^\d+(\.\d+)*$/)] })
  expect(place).toHaveProperty('said.0', expect.stringContaining(outcome.statement.fr))
})

test('a duration is found where it is printed, in hours', () => {
  const activity = definition.activities[1]!
  expect(placeOf('activities', activity.id, 'duration')).toMatchObject({ part: 'maquette' })
})

test('a blank field is found where its text would come', () => {
  const blank: Definition = { ...definition, need: { ...definition.need, professionalAim: { fr: '' } } }
  const place = placeOfField(blank, ['need', 'professionalAim'], 'need', partsFor(blank), partsFor)
  expect(place).toMatchObject({ part: 'besoin' })
})

test('what is not printed has no place, what cannot be told is unknown', () => {
  expect(placeOf('rubrics', definition.rubrics[0]!.id, 'criteria')).not.toBe(null)
  expect(placeOf('nowhere')).toBe('unknown')
})

test('a passage leads back to the field it comes from', () => {
  const context = dossierContext(definition, institution, evaluation, frameworks, edition)
  for (const path of [
    ['need', 'professionalAim'],
    ['outcomes', definition.outcomes[2]!.id, 'statement'],
    ['identity', 'title'],
  ]) {
    const place = placeOf(...path)
    if (place === null || place === 'unknown') throw new Error('not found')
    const part = parts.find(({ id }) => id === place.part) as DossierPart
    const words = (valueAt(path) as { fr: string }).fr
    expect(fieldOfPassage(context, part, place.addresses[0]!, words, partsFor)).toEqual(path)
  }
})

function valueAt(path: readonly string[]): unknown {
  let value: unknown = definition
  for (const segment of path)
    value = Array.isArray(value)
      ? value.find((item: { id: string }) => item.id === segment)
      : (value as Record<string, unknown>)[segment]
  return value
}
