import { expect, test } from 'vitest'
import { lossTeller } from '../../shared/standards/loss-teller.ts'

test('a field none of whose values is in the file is left out', () => {
  const teller = lossTeller()
  teller.leftOut('outcomes.code', 'A', 'not-recognised')
  teller.leftOut('outcomes.code', 'B', 'not-recognised')
  expect(teller.losses()).toEqual([{ path: 'outcomes.code', kind: 'left-out', reason: 'not-recognised' }])
})

test('a field some of whose values are in the file is said otherwise', () => {
  const teller = lossTeller()
  teller.leftOut('outcomes.code', 'A', 'not-recognised')
  teller.said('outcomes.code', 'B')
  expect(teller.losses()).toEqual([{ path: 'outcomes.code', kind: 'said-otherwise', reason: 'not-recognised' }])
})

test('a blank value loses nothing, and is nothing said', () => {
  const teller = lossTeller()
  teller.leftOut('outcomes.code', ' ', 'not-recognised')
  expect(teller.losses()).toEqual([])
  teller.leftOut('outcomes.code', 'A', 'not-recognised')
  teller.said('outcomes.code', '')
  expect(teller.losses()).toEqual([{ path: 'outcomes.code', kind: 'left-out', reason: 'not-recognised' }])
})

test('what is said as the table says is no loss', () => {
  const teller = lossTeller()
  teller.said('outcomes.code', 'A')
  expect(teller.losses()).toEqual([])
})

test('a default is told once', () => {
  const teller = lossTeller()
  teller.byDefault('score', '1')
  teller.byDefault('score', '1')
  teller.byDefault('score', '2')
  expect(teller.defaults).toEqual([
    { as: 'score', value: '1' },
    { as: 'score', value: '2' },
  ])
})
