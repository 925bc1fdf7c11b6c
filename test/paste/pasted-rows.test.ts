import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isTableText, mostCharacters, mostRows, rowsOfCells, rowsOfText } from '../../shared/paste/pasted-rows.ts'

describe('rows of a pasted text', () => {
  it('are the lines of a list, without what numbers or marks them', () => {
    const text =
      '• Analyser un corpus ;\r\n\t– Rédiger une note ;\r\n\r\n3. Défendre un choix.\n(4) Évaluer\na) Tester\no\tCiter'
    expect(rowsOfText(text).rows).toEqual([
      ['Analyser un corpus'],
      ['Rédiger une note'],
      ['Défendre un choix.'],
      ['Évaluer'],
      ['Tester'],
      ['Citer'],
    ])
  })

  it('of a list copied from Word have a tab after the mark, and are no table', () => {
    expect(rowsOfText('1.\tAnalyser\n2.\tRédiger').rows).toEqual([['Analyser'], ['Rédiger']])
    expect(rowsOfText('·\tAnalyser\n·\tRédiger').rows).toEqual([['Analyser'], ['Rédiger']])
  })

  it('keep figures that are no rank', () => {
    expect(rowsOfText('1,5 h\n2026 en bref').rows).toEqual([['1,5 h'], ['2026 en bref']])
  })

  it('are the lines of a spreadsheet, with cells of several lines between quotes', () => {
    const text = 'Code\tÉnoncé\r\nAAV1\t"Analyser\nun ""bon"" corpus"\r\nAAV2\t"Rédiger" une note\r\n'
    expect(rowsOfText(text).rows).toEqual([
      ['Code', 'Énoncé'],
      ['AAV1', 'Analyser\nun "bon" corpus'],
      ['AAV2', '"Rédiger" une note'],
    ])
  })

  it('are as wide as one another, without blank rows nor blank columns', () => {
    expect(rowsOfText('a\t\tb\n\t\t\nc').rows).toEqual([
      ['a', 'b'],
      ['c', ''],
    ])
    expect(rowsOfCells([[' x ', ''], [], ['', '']]).rows).toEqual([['x']])
    expect(rowsOfText(' \n\n').rows).toEqual([])
  })

  it('are cut where there are too many, and say so', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `ligne ${index}`).join('\n')
    const read = rowsOfText(many)
    expect(read.rows).toHaveLength(mostRows)
    expect(read.cut).toEqual({ rows: 5_000, text: false })
    expect(rowsOfText('x'.repeat(mostCharacters)).cut.text).toBe(false)
    expect(rowsOfText('x'.repeat(mostCharacters + 1)).cut.text).toBe(true)
    expect(rowsOfText(`"${'\t"a\n'.repeat(200_000)}`).rows).toHaveLength(mostRows)
  })

  it('hold what a document can keep, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { rows } = rowsOfText(text)
        const widths = new Set(rows.map((row) => row.length))
        expect(widths.size).toBeLessThanOrEqual(1)
        for (const cell of rows.flat()) {
          expect(cell.isWellFormed()).toBe(true)
          expect(cell).not.toMatch(/[\u0000-\u0008\t\r]/)
          expect(cell).toBe(cell.trim())
        }
        for (const row of rows) expect(row.some((cell) => cell !== '')).toBe(true)
      }),
    )
  })

  it('give back the cells a spreadsheet wrote', () => {
    const cell = fc.stringMatching(/^[a-z][a-z"\n]{0,10}[a-z]$/)
    const quoted = (text: string) => (/["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), (cells) => {
        const text = cells.map((row) => row.map(quoted).join('\t')).join('\r\n')
        expect(rowsOfText(text).rows).toEqual(cells)
      }),
    )
  })
})

test('a table that is put into another keeps its blank columns, and a quote that opens a word stays', () => {
  const text = 'Critère\t\tAcquis\n"Rigueur" du propos\t\tdeux faits\n"Sans fin\t\tla suite\nClarté\t\tse suit'
  expect(rowsOfText(text, 'all').rows).toEqual([
    ['Critère', '', 'Acquis'],
    ['"Rigueur" du propos', '', 'deux faits'],
    ['"Sans fin', '', 'la suite'],
    ['Clarté', '', 'se suit'],
  ])
  expect(rowsOfCells([['', 'a']], false, 'all').rows).toEqual([['', 'a']])
})

test('tabs make a table, but for the one after the number of a list or before a paragraph', () => {
  expect(isTableText('a\tb')).toBe(true)
  expect(isTableText('words\nand others')).toBe(false)
  expect(isTableText('1.\tfirst\n2.\tsecond')).toBe(false)
  expect(isTableText('\tA paragraph')).toBe(false)
})
