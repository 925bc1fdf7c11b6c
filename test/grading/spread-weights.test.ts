import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadWeights, weightTotal } from '../../shared/grading/spread-weights.ts'

const anyWeights = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 40 })

test('whatever stands there, spread weights are whole, fit a criterion and make 100', () => {
  fc.assert(
    fc.property(anyWeights, (weights) => {
      const spread = spreadWeights(weights)
      expect(spread).toHaveLength(weights.length)
      expect(weightTotal(spread)).toBe(100)
      expect(spread.every((weight) => Number.isInteger(weight) && weight >= 0 && weight <= 100)).toBe(true)
    }),
  )
})

test('weights already given stay while the blank ones can share the rest', () => {
  expect(spreadWeights([40, null, null])).toEqual([40, 30, 30])
  expect(spreadWeights([25, null, 25, null, null])).toEqual([25, 17, 25, 17, 16])
})

test('with nothing blank, or nothing left to share, all are spread again', () => {
  expect(spreadWeights([50, 40, 5])).toEqual([34, 33, 33])
  expect(spreadWeights([100, null])).toEqual([50, 50])
  expect(spreadWeights([])).toEqual([])
})
