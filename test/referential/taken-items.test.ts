import { describe, expect, it } from 'vitest'
import { applyPatch } from '../../shared/change/apply-patch.ts'
import { blankOf } from '../../shared/definition/blank.ts'
import { definitionSchema, type Definition } from '../../shared/definition/definition.ts'
import { bareEntry, type ReferentialEntry } from '../../shared/referential/entry.ts'
import { editionInName } from '../../shared/referential/file-edition.ts'
import { guessedMapping, knownTable } from '../../shared/referential/known-tables.ts'
import { leavesOf, takenItems, type TakenAs } from '../../shared/referential/taken-items.ts'

let ids = 0
const newId = () => `01930000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`
const blank = () => blankOf(definitionSchema, newId) as Definition

const block = (rank: number, statements: string[]) => ({
  code: `RNCP1BC0${rank}`,
  label: `Bloc ${rank}`,
  statements: statements.map((text, at) => ({ code: at === 0 ? `C${rank}` : '', text })),
  assessment: '',
})
const certification: ReferentialEntry = {
  key: 0,
  ...bareEntry('RNCP1', 'Responsable'),
  source: 'RNCP',
  active: true,
  certifiers: ['Université des Rives', 'Université des Monts'],
  parts: [block(1, ['Analyser', 'Décrire']), block(2, ['Conduire'])],
  statements: [{ code: '', text: 'Tout à la fois' }],
}
const skill: ReferentialEntry = { key: 0, ...bareEntry('urn:s', 'évaluer'), source: 'ESCO' }
const origin = { source: 'RNCP', version: '4.1', on: '2026-08-16' }

function take(
  definition: Definition,
  entry: ReferentialEntry,
  as: TakenAs,
  pathways = false,
  only?: string[],
  source = entry.source,
) {
  const leaves = new Set(only ?? leavesOf(entry).map(({ id }) => id))
  const taken = takenItems(definition, {
    entry,
    leaves,
    as,
    pathways,
    origin: { ...origin, source },
    newId,
  })
  if (taken.patch.length === 0) return { taken, after: definition }
  const applied = applyPatch(definition, taken.patch)
  if (!applied.ok) throw new Error(JSON.stringify(applied))
  // What the model would refuse is no use.
  return { taken, after: definitionSchema.parse(applied.document) }
}

describe('what is taken of a referential', () => {
  it('statements become competencies, each with the code it has in its block, or that of the block', () => {
    const { after, taken } = take(blank(), certification, 'competencies')
    expect(after.competencies.map(({ code, statement, provenance }) => [code, statement.fr, provenance])).toEqual([
      ['C1', 'Analyser', { ...origin, code: 'RNCP1BC01 C1' }],
      ['C2', 'Décrire', { ...origin, code: 'RNCP1BC01' }],
      ['C3', 'Conduire', { ...origin, code: 'RNCP1BC02 C2' }],
    ])
    expect(taken.items.map(({ list, code }) => `${list} ${code}`)).toEqual(
      ['C1', 'C2', 'C3'].map((code) => `competencies ${code}`),
    )
    expect(after.stacking.pathways).toEqual([])
  })

  it('or the essential components of a competency named by the block', () => {
    const { after } = take(blank(), certification, 'components', false, ['p0s1', 'p1s0'])
    expect(after.competencies).toMatchObject([
      { code: 'C1', statement: { fr: 'Bloc 1' }, essentialComponents: [{ statement: { fr: 'Décrire' } }] },
      { code: 'C2', statement: { fr: 'Bloc 2' }, provenance: { code: 'RNCP1BC02' } },
    ])
  })

  it('or learning outcomes, after those that are there', () => {
    const once = take(blank(), certification, 'outcomes', false, ['p0s0']).after
    const { after } = take(once, certification, 'outcomes', false, ['p1s0'])
    expect(after.outcomes.map(({ code, statement }) => [code, statement.fr])).toEqual([
      ['AAV1', 'Analyser'],
      ['AAV2', 'Conduire'],
    ])
  })

  it('blocks become blocks aimed at, registered or not as the referential says', () => {
    const { after } = take(blank(), certification, 'competencies', true, ['p0s0'])
    expect(after.stacking.pathways).toMatchObject([
      {
        title: { fr: 'Bloc 1' },
        target: 'competency-block',
        blockCode: 'RNCP1BC01',
        blockTitle: { fr: 'Bloc 1' },
        blockRegistration: 'active',
        certifier: 'Université des Rives, Université des Monts',
        competencies: [{ code: 'C1', statement: { fr: 'Analyser' } }],
        provenance: { ...origin, code: 'RNCP1BC01' },
      },
    ])
    const ended = take(blank(), { ...certification, active: false }, 'competencies', true).after
    expect(ended.stacking.pathways.map(({ blockRegistration }) => blockRegistration)).toEqual(['none', 'none'])
  })

  it('takes nothing twice, and says what is there already, whatever the referential was called', () => {
    const once = take(blank(), certification, 'competencies', true).after
    const already = [
      ...['C1', 'C2', 'C3'].map((code) => ({ list: 'competencies', code })),
      ...['RNCP1BC01', 'RNCP1BC02'].map((code) => ({ list: 'stacking.pathways', code })),
    ]
    for (const source of ['RNCP', 'France compétences', 'export.xml'])
      expect(take(once, certification, 'competencies', true, undefined, source).taken).toMatchObject({
        patch: [],
        items: [],
        already,
      })
    // Another code, or other words, are another statement.
    const other = { ...certification, parts: [{ ...block(1, ['Analyser ;', 'Mesurer']), code: 'RNCP1BC01' }] }
    expect(take(once, other, 'competencies').taken).toMatchObject({
      items: [{ text: 'Mesurer' }],
      already: [{ list: 'competencies', code: 'C1' }],
    })
  })

  it('knows a statement without a code by its words', () => {
    const bare: ReferentialEntry = { key: 0, ...bareEntry('', 'Évaluer un rendu') }
    const once = take(blank(), bare, 'competencies').after
    expect(take(once, bare, 'competencies').taken).toMatchObject({
      patch: [],
      already: [{ list: 'competencies', code: 'C1' }],
    })
  })

  it('knows a block by its code where its pathway was written by hand', () => {
    const taken = take(blank(), certification, 'none', true, ['p0s0']).after
    const [pathway] = taken.stacking.pathways
    const written = {
      ...taken,
      stacking: {
        ...taken.stacking,
        pathways: [
          {
            ...pathway!,
            title: { fr: 'Le bloc' },
            blockCode: 'rncp1bc01 ',
            provenance: { source: '', code: '', version: '', on: null },
          },
        ],
      },
    }
    expect(take(written, certification, 'none', true).taken).toMatchObject({
      items: [{ code: 'RNCP1BC02' }],
      already: [{ list: 'stacking.pathways', code: 'rncp1bc01 ' }],
    })
  })

  it('an entry without parts is taken by its own statements, or by its name', () => {
    const rs = { ...certification, code: 'RS5', source: 'RS', parts: [] }
    expect(take(blank(), rs, 'competencies', true).after).toMatchObject({
      competencies: [{ statement: { fr: 'Tout à la fois' }, provenance: { code: 'RS5' } }],
      stacking: { pathways: [] },
    })
    for (const as of ['competencies', 'components'] as const)
      expect(take(blank(), skill, as).after.competencies).toMatchObject([
        { statement: { fr: 'évaluer' }, essentialComponents: [], provenance: { source: 'ESCO', code: 'urn:s' } },
      ])
  })

  it('children that say nothing below them are components of what they are in', () => {
    const group = { ...skill, label: 'Écrire', parts: [block(1, []), block(2, [])] }
    expect(take(blank(), group, 'components').after.competencies).toMatchObject([
      {
        statement: { fr: 'Écrire' },
        essentialComponents: [{ statement: { fr: 'Bloc 1' } }, { statement: { fr: 'Bloc 2' } }],
      },
    ])
  })
})

describe('what a file says of itself', () => {
  it.each([
    ['export_fiches_RNCP_V4_1_2026-08-16.xml', '4.1', '2026-08-16'],
    ['export-fiches-rncp-v4-1-2026-08-16.zip', '4.1', '2026-08-16'],
    ['export_fiches_CSV_Standard_2026_02_30.csv', '', null],
    ['unix_referentiel_competence_v460_utf8.csv', '460', null],
    ['ESCO dataset - v1.2.0 - classification - fr - csv.zip', '1.2.0', null],
    ['skills_fr.csv', '', null],
  ])('%s: version %j, day %j', (name, version, on) => {
    expect(editionInName(name)).toEqual({ version, on })
  })

  it('knows a published table by the names of its columns, whatever their order and writing', () => {
    expect(knownTable(['PREFERREDLABEL', 'x', 'concept_uri'])).toMatchObject({
      id: 'esco',
      mapping: ['label', null, 'code'],
    })
    expect(knownTable(['code', 'libellé'])).toBeNull()
    expect(guessedMapping(['Code', 'Compétence', 'Code du bloc', 'Bloc', 'autre'])).toEqual([
      'code',
      'label',
      'groupCode',
      'groupLabel',
      null,
    ])
  })
})
