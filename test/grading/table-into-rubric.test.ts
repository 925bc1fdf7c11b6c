import { expect, test } from 'vitest'
import { applyPatch } from '../../shared/change/apply-patch.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { rubricSchema, type Rubric } from '../../shared/definition/rubric.ts'
import { cellsByPlace, patchOfPaste, tableIntoRubric, type GridPlace } from '../../shared/grading/table-into-rubric.ts'
import { authenticAssessment } from './authentic-assessment.ts'
import { draft } from '../checklist/course/draft.ts'

const heads = { criteria: ['critère', 'critères'], weight: ['poids'] }
const id = (number: number) => `0198b000-0000-7000-8000-${String(number).padStart(12, '0')}`

function pasted(definition: Definition, table: string[][], at: GridPlace): Rubric {
  const rubric = definition.rubrics[0]!
  let made = 900
  const paste = tableIntoRubric(rubric, table, at, heads)
  const patch = patchOfPaste(
    rubric,
    paste,
    () => id((made += 1)),
    (rank) => `N${rank + 1}`,
  )
  const applied = applyPatch(definition, patch)
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem))
  return rubricSchema.parse(applied.document.rubrics[0])
}

const seen = (rubric: Rubric) => [
  ['', ...rubric.levels.map(({ name }) => name.fr)],
  ...rubric.criteria.map((criterion) => [
    `${criterion.code} ${criterion.label.fr} ${criterion.weight ?? ''}`.trim(),
    ...rubric.levels.map(
      ({ id: level }) => criterion.descriptors.find(({ levelId }) => levelId === level)?.statement.fr ?? '',
    ),
  ]),
]

test('a headed table makes the whole of an empty grid: levels, criteria with their codes and weights, cells', () => {
  const empty = draft({ rubrics: [{ id: id(1), code: 'G1' }] })
  const table = [
    ['Critères', 'Poids', 'Fragile', 'Acquis'],
    ['K1 · Justesse', '60 %', 'a', 'b'],
    ['Clarté', '40', '', 'd'],
  ]
  expect(seen(pasted(empty, table, { row: -1, column: 0 }))).toEqual([
    ['', 'Fragile', 'Acquis'],
    ['K1 Justesse 60', 'a', 'b'],
    ['N2 Clarté 40', '', 'd'],
  ])
})

test('cells are filled from a place on; criteria and levels are added where the table goes further', () => {
  const definition = authenticAssessment()
  const rubric = definition.rubrics[0]!
  const table = [
    ['p', 'q'],
    ['r', 's'],
  ]
  const read = tableIntoRubric(rubric, table, { row: 4, column: 4 }, heads)
  expect(read).toMatchObject({ newCriteria: 1, newLevels: 1, replaced: 0 })
  const after = seen(pasted(definition, table, { row: 4, column: 4 }))
  expect(after[5]?.slice(4)).toEqual(['p', 'q'])
  expect(after[6]?.slice(3)).toEqual(['', 'r', 's'])
})

test('what would be replaced is told; a blank cell and the same words change nothing', () => {
  const definition = authenticAssessment()
  const once = pasted(definition, [['un', 'deux']], { row: 0, column: 1 })
  const again = tableIntoRubric(once, [['autre', 'deux', '']], { row: 0, column: 1 }, heads)
  expect(again.cells).toEqual([{ row: 0, column: 1, text: 'autre', before: 'un' }])
  expect(again.replaced).toBe(1)
})

test('a table of short texts without a head is not taken for one', () => {
  const definition = authenticAssessment()
  const read = tableIntoRubric(
    definition.rubrics[0]!,
    [
      ['Justesse', 'a'],
      ['Clarté', 'b'],
    ],
    { row: 0, column: 0 },
    heads,
  )
  expect(read.cells.map(({ row }) => row)).toEqual([0, 0, 1, 1])
})

test('what a paste puts at a place is found by its row and column, levels too', () => {
  const rubric = authenticAssessment().rubrics[0]!
  const paste = tableIntoRubric(rubric, [['x', 'y'], ['z']], { row: -1, column: 1 }, heads)
  const cellAt = cellsByPlace(paste)
  expect(cellAt(-1, 2)?.text).toBe('y')
  expect(cellAt(0, 1)?.text).toBe('z')
  expect(cellAt(0, 2)).toBeUndefined()
  for (const cell of paste.cells) expect(cellAt(cell.row, cell.column)).toBe(cell)
})

test('a table at the limits of a paste becomes a grid whole', () => {
  const table = Array.from({ length: 500 }, (_, row) => Array.from({ length: 30 }, (_, column) => `${row}/${column}`))
  const rubric = pasted(draft({ rubrics: [{ id: id(1), code: 'G1' }] }), table, { row: 0, column: 0 })
  expect(rubric.criteria).toHaveLength(500)
  expect(rubric.criteria[499]?.descriptors).toHaveLength(29)
})
