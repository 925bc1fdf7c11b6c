import { describe, expect, it } from 'vitest'
import { readHalfCredits, readMinutes, readPercent } from '../../shared/definition/read-quantity.ts'
import { readCodes, readWeeks, showWeeks } from '../../shared/workload/hour-words.ts'

describe('weeks in words', () => {
  it.each([
    ['3', 3, null],
    ['S3', 3, null],
    ['semaine 3', 3, null],
    ['Sem. 3', 3, null],
    ['3-5', 3, 5],
    ['S3–S5', 3, 5],
    ['3 à 5', 3, 5],
    ['3 et 4', 3, 4],
    ['4-4', 4, null],
    ['104', 104, null],
    ['', null, null],
  ])('reads “%s”', (text, startWeek, endWeek) => {
    expect(readWeeks(text)).toEqual({ ok: true, value: { startWeek, endWeek } })
  })

  it.each(['0', '5-3', '105', 'fin mai', '3 mars', '1-200'])('does not read “%s”', (text) => {
    expect(readWeeks(text)).toEqual({ ok: false })
  })

  it('shows what it reads', () => {
    expect([showWeeks(null, null), showWeeks(3, null), showWeeks(3, 3), showWeeks(3, 5)]).toEqual(['', '3', '3', '3–5'])
  })
})

describe('codes in words', () => {
  const items = ['AAV1', 'AAV2', 'AAV12'].map((code) => ({ id: `id-${code}`, code }))
  it.each([
    ['AAV1', ['id-AAV1']],
    ['aav2, 12', ['id-AAV2', 'id-AAV12']],
    ['1 1;AAV1', ['id-AAV1']],
    ['', []],
  ])('reads “%s”', (text, ids) => {
    expect(readCodes(text, items)).toEqual({ ok: true, ids })
  })

  it('names the code that is no item', () => {
    expect(readCodes('1, 3', items)).toEqual({ ok: false, unknown: '3' })
  })
})

it('reads a duration as a spreadsheet writes it', () => {
  expect(readMinutes('1:30:00')).toEqual({ ok: true, value: 90 })
  expect(readMinutes('1:30:20')).toEqual({ ok: false })
})

it('tells a number that is too large from words that are no number', () => {
  expect(readHalfCredits('200')).toEqual({ ok: false, most: 180 })
  expect(readHalfCredits('180')).toEqual({ ok: true, value: 360 })
  expect(readHalfCredits('deux')).toEqual({ ok: false })
  expect(readPercent('120 %')).toEqual({ ok: false, most: 100 })
})
