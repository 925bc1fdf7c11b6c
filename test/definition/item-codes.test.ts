import { expect, test } from 'vitest'
import { nextCode, renumbered } from '../../shared/definition/item-codes.ts'

const items = (...codes: string[]) => codes.map((code, index) => ({ id: String(index), code }))

test('the next code follows the greatest one', () => {
  expect(nextCode('outcomes', items('AAV2', 'AAV7', ''))).toBe('AAV8')
  expect(nextCode('outcomes', [])).toBe('AAV1')
  expect(nextCode('people', [])).toBeNull()
})

test('codes put in order are told for the items that have another one', () => {
  expect(renumbered('outcomes', items('AAV1', 'AAV7', '', 'AAV3'))).toEqual([
    { id: '1', code: 'AAV2' },
    { id: '2', code: 'AAV3' },
    { id: '3', code: 'AAV4' },
  ])
  expect(renumbered('outcomes', items('AAV1', 'AAV2'))).toEqual([])
  expect(renumbered('people', items('x'))).toEqual([])
})
