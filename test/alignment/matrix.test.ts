import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignment } from '../../shared/alignment/alignment.ts'
import { alignmentMatrix, linkPatch, throughOf, type AlignmentMatrix } from '../../shared/alignment/matrix.ts'
import { matrixGaps } from '../../shared/alignment/matrix-gaps.ts'
import { applyPatch } from '../../shared/change/apply-patch.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { draft } from '../checklist/course/draft.ts'

const ids = ['o1', 'o2', 'o3', 'o4'] as const
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const rowsOf = ({ groups }: AlignmentMatrix) => groups.flatMap((group) => group.rows)

/** Ids of outcomes in the order of the outcomes, as the matrix and the forms write them. */
const outcomeIds = fc.subarray([...ids])
const taskId = fc.constantFrom(null, 't1', 't2')
const items = <Item extends object>(prefix: string, fields: { [Key in keyof Item]: fc.Arbitrary<Item[Key]> }) =>
  fc
    .array(fc.record({ outcomeIds, ...fields }), { maxLength: 5 })
    .map((list) => list.map((item, index) => ({ id: `${prefix}${index + 1}`, code: `${prefix}${index + 1}`, ...item })))
const named = fc.constant({ fr: 'Titre' })
const minutes = fc.option(fc.nat(600))
const percent = fc.option(fc.nat(100))

const course: fc.Arbitrary<Definition> = fc
  .record({
    competencies: fc.constant([
      { id: 'c1', code: 'C1' },
      { id: 'c2', code: 'C2' },
    ]),
    outcomes: fc
      .array(fc.subarray(['c1', 'c2']), { minLength: 4, maxLength: 4 })
      .map((own) => own.map((competencyIds, index) => ({ id: ids[index], code: `AAV${index + 1}`, competencyIds }))),
    activities: items('a', { title: named, duration: minutes, taskId }),
    assessmentTasks: fc.tuple(outcomeIds, outcomeIds).map((own) =>
      own.map((outcomes, index) => ({
        id: `t${index + 1}`,
        code: `SAE${index + 1}`,
        title: { fr: '' },
        outcomeIds: outcomes,
        rubricId: 'g1',
        supervisedTime: 60,
        autonomousTime: null,
      })),
    ),
    rubrics: items('k', { label: named, weight: percent }).map((criteria) => [{ id: 'g1', code: 'G1', criteria }]),
    assessments: items('e', {
      title: named,
      weight: percent,
      taskId,
      criterionIds: fc.constant<string[]>([]),
    }),
  })
  .map((given) => draft(given as never))

test('the margins add up: hours of rows to those of activities with an outcome, weights to those of assessments', () => {
  fc.assert(
    fc.property(course, (definition) => {
      const matrix = alignmentMatrix(definition)
      const rows = rowsOf(matrix)
      const trained = definition.activities.filter((activity) => activity.outcomeIds.length > 0)
      expect(sum(rows.map((row) => row.minutes))).toBeCloseTo(sum(trained.map((activity) => activity.duration ?? 0)))
      const assessing = matrix.columns.filter((column) => column.group === 'assessments' && !column.empty)
      expect(sum(rows.map((row) => row.weight))).toBeCloseTo(sum(assessing.map((column) => column.weight ?? 0)))
      expect(rows).toHaveLength(definition.outcomes.length)
    }),
  )
})

test('a cell changed says so, changes no other link, and changed again gives the same definition', () => {
  fc.assert(
    fc.property(course, fc.nat(), fc.constantFrom(...ids), (definition, any, outcomeId) => {
      const matrix = alignmentMatrix(definition)
      const column = matrix.columns[any % matrix.columns.length]!
      const at = (shown: AlignmentMatrix) =>
        rowsOf(shown).find((row) => row.outcome.id === outcomeId)!.links[matrix.columns.indexOf(column)]
      const linked = at(matrix) === 'linked'
      const there = applyPatch(definition as never, linkPatch(definition, column, outcomeId, !linked))
      if (!there.ok) throw new Error('refused')
      const changed = there.document as unknown as Definition
      expect(at(alignmentMatrix(changed)) === 'linked').toBe(!linked)
      expect(linkPatch(changed, column, outcomeId, !linked)).toEqual([])
      const count = (shown: AlignmentMatrix) =>
        rowsOf(shown)
          .flatMap((row) => row.links)
          .filter((link) => link === 'linked').length
      expect(count(alignmentMatrix(changed))).toBe(count(matrix) + (linked ? -1 : 1))
      const back = applyPatch(there.document, linkPatch(changed, column, outcomeId, linked))
      expect(back.ok && back.document).toEqual(definition)
    }),
  )
})

test('an assessment stands with the outcomes alignment says, named or through its task, and says through what', () => {
  fc.assert(
    fc.property(course, (definition) => {
      const matrix = alignmentMatrix(definition)
      const rows = rowsOf(matrix)
      for (const row of alignment(definition)) {
        const shown = rows.find((entry) => entry.outcome.id === row.outcome.id)!
        const reached = matrix.columns.filter((_, index) => shown.links[index] !== 'none')
        expect(reached.filter(({ group }) => group === 'assessments').map(({ id }) => id)).toEqual(row.assessmentIds)
        expect(shown.trained).toBe(row.activityIds.length > 0)
        for (const [index, column] of matrix.columns.entries())
          if (shown.links[index] === 'derived')
            expect(throughOf(definition, column.id, row.outcome.id).length).toBeGreaterThan(0)
      }
    }),
  )
})

test('an assessment with criteria follows from them, not from its task', () => {
  const definition = draft({
    outcomes: [
      { id: 'o1', code: 'AAV1' },
      { id: 'o2', code: 'AAV2' },
    ],
    assessmentTasks: [{ id: 't1', code: 'SAE1', outcomeIds: ['o1'] }],
    rubrics: [{ id: 'g1', criteria: [{ id: 'k1', code: 'K1', outcomeIds: ['o2'] }] }],
    assessments: [{ id: 'e1', code: 'E1', taskId: 't1', criterionIds: ['k1'], outcomeIds: [] }],
  })
  const matrix = alignmentMatrix(definition)
  const column = matrix.columns.findIndex(({ id }) => id === 'e1')
  expect(rowsOf(matrix).map((row) => row.links[column])).toEqual(['none', 'derived'])
  expect(throughOf(definition, 'e1', 'o2')).toEqual(['K1'])
})

test('outcomes stand under their competency, and those without one last; an empty column says so', () => {
  const definition = draft({
    competencies: [
      { id: 'c1', code: 'C1' },
      { id: 'c2', code: 'C2' },
    ],
    outcomes: [
      { id: 'o1', code: 'AAV1', competencyIds: [] },
      { id: 'o2', code: 'AAV2', competencyIds: ['c2'] },
    ],
    activities: [
      { id: 'a1', code: 'A1', outcomeIds: [] },
      { id: 'a2', code: 'A2', outcomeIds: ['o2'] },
    ],
  })
  const { groups, columns } = alignmentMatrix(definition)
  expect(groups.map((group) => [group.competency?.code ?? null, group.rows.map((row) => row.outcome.code)])).toEqual([
    ['C1', []],
    ['C2', ['AAV2']],
    [null, ['AAV1']],
  ])
  expect(columns.map(({ id, empty }) => [id, empty])).toEqual([
    ['a1', true],
    ['a2', false],
  ])
})

test('a blank dossier has an empty matrix', () => {
  expect(alignmentMatrix(draft({}))).toEqual({ columns: [], groups: [] })
  expect(matrixGaps([]).size).toBe(0)
})
