import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unreadSheet } from '../../electron/core/standards/unread-sheet.ts'
import { textOf } from '../../shared/course-sheet/course-sheet.ts'
import { readCsv, tableText } from '../../electron/core/table/read-csv.ts'
import { csvText } from '../../electron/core/table/write-csv.ts'
import { competencySchema } from '../../shared/definition/competency.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { learningOutcomeSchema } from '../../shared/definition/learning-outcome.ts'
import { recogniseText } from '../../shared/standards/recognise.ts'
import { noProvenance } from '../../shared/definition/provenance.ts'
import { fromMoodle } from '../../shared/standards/moodle/from-moodle.ts'
import { toMoodle } from '../../shared/standards/moodle/to-moodle.ts'
import { blankFile, countedIds } from '../definition/sample-file.ts'
import { officialText, officialTest } from './official-files.ts'
import { arbitraryOf } from './arbitrary-model.ts'

const root = join(import.meta.dirname, '../..')
const example = (name: string) =>
  (JSON.parse(readFileSync(join(root, `resources/examples/${name}.json`), 'utf8')) as { definition: Definition })
    .definition

function rowsOf(text: string) {
  const read = readCsv(text)
  if (!read.ok) throw new Error(JSON.stringify(read.fault))
  return read.rows
}

function definitionOf(text: string): Definition {
  const read = fromMoodle(rowsOf(text))
  if (!read.ok) throw new Error(JSON.stringify(read.fault))
  return read.file.definition
}

const framework = (definition: Definition) => csvText(toMoodle(definition, null).framework)

/** Competencies with outcomes that each contribute to one at least. */
const anyFramework = fc
  .record({
    competencies: fc.array(arbitraryOf(competencySchema), { minLength: 1, maxLength: 3 }),
    outcomes: fc.array(arbitraryOf(learningOutcomeSchema), { maxLength: 4 }),
    picks: fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
  })
  .map(({ competencies, outcomes, picks }): Definition => {
    const ids = competencies.map(({ id }) => id)
    return {
      ...blankFile().definition,
      competencies,
      outcomes: outcomes.map((outcome, rank) => {
        const first = ids[(picks[rank] ?? 0) % ids.length]
        const others = ids.filter((id, place) => id !== first && (picks[rank + place] ?? 0) % 2 === 0)
        return { ...outcome, competencyIds: first === undefined ? [] : [first, ...others] }
      }),
    }
  })

describe('a Moodle competency framework', () => {
  it('keeps the rules of the importer', () => {
    const [names, first, ...items] = toMoodle(example('evaluation-authentique'), null).framework
    expect(names).toHaveLength(14)
    expect([names, first, ...items].every((row) => row?.length === 14)).toBe(true)
    expect(items.filter((row) => row[12] === '1')).toEqual([])
    expect(first?.[12]).toBe('1')
    const [scale, ...levels] = JSON.parse(first?.[6] ?? '') as Record<string, unknown>[]
    expect(scale).toEqual({ scaleid: '1' })
    expect(levels[0]).toMatchObject({ scaledefault: 1, proficient: 1 })
    expect(first?.[13]).toBe('competency,outcome,level,level')
    const idNumbers = items.map((row) => row[1])
    expect(new Set(idNumbers).size).toBe(idNumbers.length)
    for (const row of items) {
      expect(row[1]?.length).toBeLessThanOrEqual(100)
      expect(row[2]?.length).toBeLessThanOrEqual(100)
      expect(row[0] === '' || idNumbers.includes(row[0])).toBe(true)
      expect(row[9]).toBe('null')
    }
    expect(items.filter((row) => row[0] === '').length).toBeGreaterThan(0)
  })

  it.each(['evaluation-authentique', 'empreinte-formation'])(
    'gives back the competencies and outcomes of %s',
    (name) => {
      const { competencies, outcomes, identity } = example(name)
      const read = definitionOf(framework(example(name)))
      expect(read.identity.code).toBe(identity.code)
      expect(read.competencies.map(({ code, statement }) => [code, statement.fr])).toEqual(
        competencies.map(({ code, statement }) => [code, statement.fr]),
      )
      expect(read.outcomes.map(({ code, statement }) => [code, statement.fr])).toEqual(
        outcomes.map(({ code, statement }) => [code, statement.fr]),
      )
      const codesOf = (definition: Definition) =>
        definition.outcomes.map(({ competencyIds }) =>
          competencyIds.map((id) => definition.competencies.find((competency) => competency.id === id)?.code),
        )
      expect(codesOf(read)).toEqual(codesOf(example(name)))
    },
  )

  it('says the same after a way through Cadrier', () => {
    fc.assert(
      fc.property(anyFramework, (drawn) => {
        const once = definitionOf(framework(drawn))
        expect(definitionOf(framework(once))).toEqual({ ...once, id: expect.any(String) as string })
        const shape = ({ competencies, outcomes }: Definition) => ({
          competencies: competencies.length,
          links: outcomes.map(({ competencyIds }) =>
            competencyIds.map((id) => competencies.findIndex((entry) => entry.id === id)),
          ),
        })
        expect(shape(once)).toEqual(shape(drawn))
      }),
      { numRuns: 200 },
    )
  })

  it('is read from what Excel writes', () => {
    const text = framework(example('evaluation-authentique'))
    const expected = definitionOf(text).competencies
    const semicolons = rowsOf(text)
      .map(({ cells }) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
      .join('\r\n')
    expect(definitionOf(`\ufeff${semicolons}`).competencies).toEqual(expected)
    const latin = new TextEncoder().encode('"Compétence"').length
    expect(latin).toBe(13)
    const windows = Uint8Array.from([0x45, 0x76, 0x61, 0x6c, 0x75, 0xe9, 0x3b, 0x8c, 0x75, 0x76, 0x72, 0x65])
    expect(rowsOf(tableText(windows))[0]?.cells).toEqual(['Evalué', 'Œuvre'])
    expect(rowsOf(tableText(new Uint8Array(Buffer.from('\ufeffÉtat\tŒuvre', 'utf16le'))))[0]?.cells).toEqual([
      'État',
      'Œuvre',
    ])
  })

  officialTest('is read in the language of any site, by the place of the columns', () => {
    const text = officialText('moodle/PROBE-competency-framework.csv')
    const french = text.replace(/^.*\n/, `${Array.from({ length: 14 }, (_, rank) => `Colonne ${rank}`).join(',')}\n`)
    expect(recogniseText(french)).toBe('moodle')
    const read = definitionOf(french)
    expect(read.identity.title.fr).toBe('Référentiel')
    expect(read.competencies.map(({ code, statement }) => [code, statement.fr])).toEqual([
      ['MC-001-C1', 'Compétence 1'],
    ])
    expect(read.outcomes.map(({ code, competencyIds }) => [code, competencyIds])).toEqual([
      ['MC-001-AAV1', [read.competencies[0]?.id]],
    ])
  })

  it('runs nothing in a spreadsheet', () => {
    const definition = blankFile().definition
    const code = '=cmd|calc'
    const hostile = {
      ...definition,
      competencies: [
        {
          id: countedIds('7')(),
          code,
          statement: { fr: '+33 1' },
          essentialComponents: [],
          situations: [],
          targetLevel: { fr: '' },
          levels: [],
          provenance: noProvenance,
        },
      ],
    }
    const cells = framework(hostile).split('\r\n').slice(2).join().split(',')
    expect(cells.filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([])
    expect(definitionOf(framework(hostile)).competencies[0]).toMatchObject({ code, statement: { fr: '+33 1' } })
    fc.assert(
      fc.property(fc.array(fc.constantFrom('=', "'", '+', '-', 'a', '@'), { minLength: 1 }), (signs) => {
        const cell = signs.join('')
        expect(rowsOf(csvText([[cell, 'b']]))[0]?.cells[0]).toBe(cell)
      }),
    )
  })

  const line = (...cells: string[]) =>
    Object.assign(
      Array.from({ length: 14 }, () => ''),
      cells,
    ) as string[]
  const names = line('Parent')
  const head = Object.assign(line('', 'F', 'Référentiel'), { 6: '[{"scaleid":"1"}]', 12: '1' }) as string[]
  it('with rules and names of levels of its own tells that they are not taken', () => {
    const named = Object.assign([...head], { 13: 'domain,competency,indicator,level' }) as string[]
    const ruled = Object.assign(line('', 'C', 'Compétence'), {
      7: 'core_competency\\\\competency_rule_all',
    }) as string[]
    const read = fromMoodle(rowsOf(csvText([names, named, ruled])))
    expect(read.ok && read.losses.map(({ path }) => path)).toEqual([
      'ligne 3, Rule type (optional)',
      'ligne 2, Scale values',
      'ligne 2, Taxonomy',
    ])
  })

  const described = (description: string, statement = 'Acquis') => {
    const rows = [names, head, line('', 'C', 'Compétence'), line('C', 'A', statement, description)]
    const content = csvText(rows)
    const read = fromMoodle(rowsOf(content))
    if (!read.ok) throw new Error('refused')
    const sheet = unreadSheet('r.csv', { ...read, content })
    return { outcome: read.file.definition.outcomes[0]!, losses: read.losses, passages: sheet?.passages.map(textOf) }
  }

  it('gives back the conditions and the criterion of an outcome that Cadrier wrote', () => {
    const file = example('evaluation-authentique')
    const said = file.outcomes.map((outcome) => ({
      ...outcome,
      condition: { fr: 'Seul,\navec ses notes' },
      successCriterion: { fr: 'Les trois critères < 2 & tenus' },
    }))
    const read = fromMoodle(rowsOf(framework({ ...file, outcomes: said })))
    if (!read.ok) throw new Error('refused')
    for (const { condition, successCriterion } of read.file.definition.outcomes)
      expect([condition.fr, successCriterion.fr]).toEqual(['Seul,\navec ses notes', 'Les trois critères < 2 & tenus'])
    expect(read.losses.filter(({ path }) => path.includes('Description'))).toEqual([])
  })

  it('of an outcome without a statement gives back what is said of it, not its code as a statement', () => {
    const { outcome } = described('<p>Conditions : seul</p>', 'A')
    expect([outcome.statement.fr, outcome.condition.fr]).toEqual(['', 'seul'])
  })

  it('keeps word for word a description that is not as Cadrier writes it, and says so', () => {
    const { outcome, losses, passages } = described(
      `<p>Acquis</p><p>Vu en <b>TD</b></p><p>Conditions : seul ${'x '.repeat(3_000)}fin</p>`,
    )
    expect([outcome.statement.fr, outcome.condition.fr]).toEqual(['Acquis', ''])
    expect(losses).toContainEqual({ path: 'ligne 4, Description', kind: 'left-out', reason: 'in-text' })
    expect(passages?.slice(0, 2)).toEqual([
      'ligne 4, Description («\u202fAcquis\u202f»)',
      `Vu en TD\nConditions : seul ${'x '.repeat(3_000)}fin`,
    ])
  })

  it('keeps a description that only a competency has, and cells without a field', () => {
    const rows = [
      Object.assign([...names]),
      Object.assign([...head], { 5: 'Non,Oui', 13: 'domain,competency' }),
      Object.assign(line('', 'C', 'Compétence', 'Conditions : seul'), { 7: 'rule_all', 10: 'D' }),
      line('C', 'D', 'Sous-compétence'),
      line('D', 'A', 'Acquis'),
    ] as string[][]
    const content = csvText(rows)
    const read = fromMoodle(rowsOf(content))
    const sheet = read.ok ? unreadSheet('r.csv', { ...read, content }) : null
    expect(sheet?.passages.filter(({ kind }) => kind !== 'heading').map(textOf)).toEqual([
      ...['rule_all', 'Conditions : seul', 'D', 'C Compétence', 'Non,Oui', 'domain,competency'],
    ])
    expect(read.ok && read.losses.every((loss) => sheet?.kept.has(loss))).toBe(true)
  })

  it('of four levels comes in as two, and each row that was in between is told', () => {
    const rows = [
      names,
      head,
      line('', 'D', 'Domaine'),
      line('D', 'C', 'Compétence'),
      line('C', 'E', 'Élément'),
      line('E', 'A', 'Acquis'),
    ]
    const read = fromMoodle(rowsOf(csvText(rows)))
    if (!read.ok) throw new Error('refused')
    const { competencies, outcomes } = read.file.definition
    expect(competencies.map(({ code }) => code)).toEqual(['D', 'C', 'E'])
    expect(outcomes.map(({ code, competencyIds }) => [code, competencyIds])).toEqual([['A', [competencies[2]?.id]]])
    const loss = { kind: 'said-otherwise', reason: 'flattened' }
    expect(read.losses.slice(0, 2)).toEqual([
      { path: 'ligne 4, Parent ID number', ...loss },
      { path: 'ligne 5, Parent ID number', ...loss },
    ])
  })

  it.each([
    ['without a framework row', [names, line('', 'C1', 'Un')], 'missing', 1],
    ['with two frameworks', [names, head, head], 'duplicate-id', 3],
    [
      'with one number for two competencies',
      [names, head, line('', 'C1', 'Un'), line('', 'C1', 'Deux')],
      'duplicate-id',
      4,
    ],
    ['with a parent that is not there', [names, head, line('C9', 'C1', 'Un')], 'dangling-reference', 3],
    [
      'with two competencies below each other',
      [names, head, line('C2', 'C1', 'Un'), line('C1', 'C2', 'Deux')],
      'circular',
      3,
    ],
    ['with a competency without a name', [names, head, line('', 'C1', '')], 'missing', 3],
  ] as const)('%s is refused with its line', (_, rows, kind, at) => {
    const read = fromMoodle(rowsOf(csvText(rows)))
    expect(read).toEqual({ ok: false, fault: { kind, path: `ligne ${at}` } })
  })

  it('tells the line of a quote that is not closed', () => {
    expect(readCsv('a,b\nc,"d\ne')).toEqual({ ok: false, fault: { kind: 'quote', line: 2 } })
  })
})

describe('a rubric for Moodle', () => {
  it('has the columns of the importer, and scores that add up to 100', () => {
    const [rubric] = example('evaluation-authentique').rubrics
    if (!rubric) throw new Error('a rubric was expected')
    const [names, ...rows] = toMoodle(example('evaluation-authentique'), null).rubrics[0] ?? []
    expect(names).toEqual(['criterion', 'level', 'level_description', 'score'])
    expect(rows).toHaveLength(rubric.criteria.length * rubric.levels.length)
    const best = rows.filter((row) => row[1] === String(rubric.levels.length))
    const weights = rubric.criteria.reduce((sum, { weight }) => sum + (weight ?? 100), 0)
    const top = rubric.levels.at(-1)?.value ?? 100
    expect(best.reduce((sum, row) => sum + Number(row[3]), 0)).toBeCloseTo((weights * top) / 100)
  })
})
