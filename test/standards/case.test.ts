import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Definition } from '../../shared/definition/definition.ts'
import { competencySchema } from '../../shared/definition/competency.ts'
import { learningOutcomeSchema } from '../../shared/definition/learning-outcome.ts'
import { rubricSchema } from '../../shared/definition/rubric.ts'
import { faultsAgainst } from '../../electron/cli/official/json-schema-verdict.ts'
import { fromCase } from '../../shared/standards/case/from-case.ts'
import { toCase } from '../../shared/standards/case/to-case.ts'
import { blankFile, filledFile } from '../definition/sample-file.ts'
import { officialJson, officialTest } from './official-files.ts'
import { arbitraryOf } from './arbitrary-model.ts'

const root = join(import.meta.dirname, '../..')
const date = '2026-03-02'

const exampleOf = (name: string) =>
  (JSON.parse(readFileSync(join(root, `resources/examples/${name}.json`), 'utf8')) as { definition: Definition })
    .definition
const examples = ['evaluation-authentique', 'empreinte-formation']

const core = ({ competencies, outcomes, rubrics }: Definition) => ({ competencies, outcomes, rubrics })
const packageOf = (definition: Definition) =>
  JSON.parse(JSON.stringify(toCase(definition, null, date).document)) as Record<string, unknown>

function definitionOf(value: unknown): Definition {
  const read = fromCase(value)
  if (!read.ok) throw new Error(JSON.stringify(read.fault))
  return read.file.definition
}

/** A pedagogical core of any shape, whose references name items that are there. */
const anyCore = fc
  .record({
    competencies: fc.array(arbitraryOf(competencySchema), { maxLength: 3 }),
    outcomes: fc.array(arbitraryOf(learningOutcomeSchema), { maxLength: 4 }),
    rubrics: fc.array(arbitraryOf(rubricSchema), { maxLength: 2 }),
    picks: fc.infiniteStream(fc.nat(1000)),
  })
  .map(({ competencies, outcomes, rubrics, picks }) => {
    const pick = () => picks.next().value as number
    const some = (ids: readonly string[]) => ids.filter(() => pick() % 2 === 0)
    const one = (ids: readonly string[]) => ids[pick() % (ids.length + 1)] ?? null
    const outcomeIds = outcomes.map(({ id }) => id)
    return {
      ...blankFile().definition,
      competencies,
      outcomes: outcomes.map((outcome) => ({ ...outcome, competencyIds: some(competencies.map(({ id }) => id)) })),
      rubrics: rubrics.map((rubric) => {
        const levelIds = rubric.levels.map(({ id }) => id)
        return {
          ...rubric,
          thresholdLevelId: one(levelIds),
          criteria: rubric.criteria.map((criterion) => ({
            ...criterion,
            outcomeIds: some(outcomeIds),
            descriptors: criterion.descriptors.map((descriptor) => ({ ...descriptor, levelId: one(levelIds) })),
          })),
        }
      }),
    } as Definition
  })
  .filter(({ competencies, outcomes, rubrics }) => competencies.length + outcomes.length + rubrics.length > 0)

describe('a CASE package', () => {
  it.each(examples)('gives back the competencies, outcomes and rubrics of %s', (name) => {
    const definition = exampleOf(name)
    expect(core(definitionOf(packageOf(definition)))).toEqual(core(definition))
  })

  it('gives back every field of them, whatever they hold', () => {
    const { definition } = filledFile()
    expect(core(definitionOf(packageOf(definition)))).toEqual(core(definition))
    fc.assert(
      fc.property(anyCore, (drawn) => {
        expect(core(definitionOf(packageOf(drawn)))).toEqual(core(drawn))
      }),
      { numRuns: 200 },
    )
  })

  it('gives the title, the code and the version back', () => {
    const definition = exampleOf('evaluation-authentique')
    const { title, code, version, language } = definitionOf(packageOf(definition)).identity
    expect({ title, code, version, language }).toEqual({
      title: definition.identity.title,
      code: definition.identity.code,
      version: definition.identity.version,
      language: definition.identity.language,
    })
  })

  it('is the same from one export to the next', () => {
    const definition = exampleOf('empreinte-formation')
    expect(packageOf(definition)).toEqual(packageOf(definition))
  })

  it('takes what another program changed', () => {
    const definition = exampleOf('evaluation-authentique')
    const changed = structuredClone(toCase(definition, null, date).document)
    const criterion = changed.CFRubrics?.[0]?.CFRubricCriteria?.[0]
    if (!criterion?.CFRubricCriterionLevels?.[0] || !changed.CFItems?.[0]) throw new Error('a rubric was expected')
    changed.CFItems[0].fullStatement = 'Une compétence réécrite ailleurs'
    criterion.CFRubricCriterionLevels[0].description = 'Un descripteur réécrit ailleurs'
    criterion.description = 'Un seul indicateur'
    criterion.weight = 0.07
    const read = definitionOf(changed)
    const own = read.rubrics[0]?.criteria[0]
    expect(read.competencies[0]?.statement.fr).toBe('Une compétence réécrite ailleurs')
    expect(own?.descriptors.map(({ statement }) => statement.fr)).toContain('Un descripteur réécrit ailleurs')
    expect(own?.indicators.map(({ statement }) => statement.fr)).toEqual(['Un seul indicateur'])
    expect(own?.weight).toBe(7)
  })
})

describe('the official schema of CASE 1.1', () => {
  const schema = () => officialJson('case-1.1/official-case-v1p1-cfpackage.json') as { $id: string }
  const faultsOf = (value: unknown) => faultsAgainst(schema(), value)

  for (const name of examples)
    officialTest(`accepts ${name}`, () => {
      expect(faultsOf(packageOf(exampleOf(name)))).toEqual([])
    })

  officialTest('accepts a package of every field, and of none but a competency', () => {
    const { definition, institution } = filledFile()
    expect(faultsOf(JSON.parse(JSON.stringify(toCase(definition, institution, date).document)))).toEqual([])
    const [competency] = definition.competencies
    if (!competency) throw new Error('a competency was expected')
    expect(faultsOf(packageOf({ ...blankFile().definition, competencies: [competency] }))).toEqual([])
  })

  officialTest('refuses a package without an author, and says where', () => {
    const { CFDocument, CFItems, ...rest } = packageOf(exampleOf('evaluation-authentique'))
    const { creator: _creator, ...document } = CFDocument as Record<string, unknown>
    const [first, ...items] = CFItems as Record<string, unknown>[]
    const broken = { CFDocument: document, CFItems: [{ ...first, fullStatement: 4 }, ...items], ...rest }
    expect(faultsOf(broken).map(({ path }) => path)).toEqual(['$.CFDocument', '$.CFItems[0].fullStatement'])
  })

  officialTest('comes with an example that gives a sensible definition', () => {
    const read = definitionOf(officialJson('case-1.1/PROBE-cfpackage.json'))
    const [outcome] = read.outcomes
    const [rubric] = read.rubrics
    expect(read.identity.title.fr).toBe('Référentiel')
    expect(read.competencies.map(({ code, statement }) => [code, statement.fr])).toEqual([['C1', 'C1 ...']])
    expect(outcome?.competencyIds).toEqual([read.competencies[0]?.id])
    expect(rubric?.levels.map(({ name, value }) => [name.fr, value])).toEqual([['Non acquis', null]])
    expect(rubric?.criteria.map(({ label, weight, outcomeIds }) => [label.fr, weight, outcomeIds])).toEqual([
      ['Critère 1', 100, [outcome?.id]],
    ])
    expect(rubric?.criteria[0]?.descriptors[0]?.statement.fr).toBe('insuffisant')
  })
})

describe('a package that cannot be used', () => {
  const uuid = (rank: number) => `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`
  const item = (rank: number) => ({ identifier: uuid(rank), fullStatement: `Énoncé ${rank}` })
  const childOf = (child: number, parent: number) => ({
    associationType: 'isChildOf',
    originNodeURI: { identifier: uuid(child) },
    destinationNodeURI: { identifier: uuid(parent) },
  })
  const CFDocument = { identifier: uuid(9_999), title: 'Référentiel' }
  const faultOf = (value: unknown) => {
    const read = fromCase(value)
    return read.ok ? null : read.fault
  }

  it.each([
    ['that is something else', { format: 'other' }, { kind: 'missing', path: '$.CFDocument' }],
    ['without a title', { CFDocument: { identifier: uuid(1) } }, { kind: 'missing', path: '$.CFDocument.title' }],
    [
      'with a statement that is no text',
      { CFDocument, CFItems: [{ ...item(1), fullStatement: 4 }] },
      { kind: 'wrong-type', path: '$.CFItems[0].fullStatement' },
    ],
    [
      'with half a character',
      { CFDocument, CFItems: [{ ...item(1), fullStatement: '\ud800' }] },
      { kind: 'wrong-type', path: '$.CFItems[0].fullStatement' },
    ],
    [
      'with one identifier for two items',
      { CFDocument, CFItems: [item(1), item(1)] },
      { kind: 'duplicate-id', path: '$.CFItems[1].identifier' },
    ],
    [
      'with a parent that is not there',
      { CFDocument, CFItems: [item(1)], CFAssociations: [childOf(1, 5)] },
      { kind: 'dangling-reference', path: '$.CFAssociations[0].destinationNodeURI.identifier' },
    ],
    [
      'with two items above each other',
      { CFDocument, CFItems: [item(1), item(2)], CFAssociations: [childOf(1, 2), childOf(2, 1)] },
      { kind: 'circular', path: '$.CFItems[0]' },
    ],
    ['that says nothing', { CFDocument }, { kind: 'missing', path: '$.CFItems' }],
  ])('%s is refused with its place', (_, value, fault) => {
    expect(faultOf(value)).toEqual(fault)
  })

  it('does not change anything but what it says', () => {
    const hostile: unknown = JSON.parse(
      `{"__proto__":{"polluted":1},"CFDocument":{"identifier":"${uuid(9)}","title":"T","extensions":{"__proto__":{"polluted":1},"cadrier":{"__proto__":{"polluted":1}}}},"CFItems":[{"identifier":"${uuid(1)}","fullStatement":"E","constructor":{"prototype":{"polluted":1}}}]}`,
    )
    expect(definitionOf(hostile).competencies).toHaveLength(1)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('reads four thousand items one below the other', () => {
    const count = 4_000
    const read = definitionOf({
      CFDocument,
      CFItems: Array.from({ length: count }, (_, rank) => ({ ...item(rank), CFItemType: 'Outcome' })),
      CFAssociations: Array.from({ length: count - 1 }, (_, rank) => childOf(rank + 1, rank)),
    })
    expect(read.outcomes).toHaveLength(count)
  })
})
