import { expect, test } from 'vitest'
import { ruleKinds } from '../../shared/checklist/rule-registry.ts'
import { allFaults } from '../e2e/led-faults/all-faults.ts'

/** Questions are no rule of the registry: led-by-findings.test.ts answers one. */
test('each rule has one fault, which the browser tests cause and mend by keyboard', () => {
  expect(allFaults.map(({ rule }) => rule).sort()).toEqual(ruleKinds.map(({ kind }) => kind).sort())
})
