import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stages, type Stage } from '../../shared/definition/stages.ts'
import { nextStep, type StageState } from '../../shared/guidance/next-step.ts'

const at = (stage: Stage, state: Partial<StageState> = {}): StageState => ({
  stage,
  open: 0,
  waiting: false,
  elsewhere: 0,
  ...state,
})

test('the next stage is the first one ahead with something open, and those stepped over are named', () => {
  const states = [at('need', { open: 2 }), at('budget', { elsewhere: 3 }), at('certificate', { open: 1 })]
  expect(nextStep(states, 'team')).toEqual({
    kind: 'stage',
    stage: 'certificate',
    back: false,
    skipped: [{ stage: 'budget', elsewhere: true }],
  })
  expect(nextStep(states, 'identity')).toEqual({ kind: 'stage', stage: 'need', back: false, skipped: [] })
})

test('a stage that waits for another one is not stepped over', () => {
  expect(nextStep([at('tasks', { waiting: true }), at('budget', { open: 1 })], 'competencies')).toMatchObject({
    stage: 'tasks',
  })
})

test('when nothing is left ahead, one goes back to what lies behind, what can be mended first', () => {
  const states = [at('identity', { waiting: true }), at('rubrics', { open: 1 })]
  expect(nextStep(states, 'budget')).toEqual({ kind: 'stage', stage: 'rubrics', back: true, skipped: [] })
  expect(nextStep([at('identity', { waiting: true })], 'budget')).toMatchObject({ stage: 'identity', back: true })
})

test('nothing left elsewhere on the path is said, and so is nothing left at all', () => {
  expect(nextStep([at('budget', { open: 4 })], 'budget')).toEqual({ kind: 'here' })
  expect(nextStep([], 'dossier')).toEqual({ kind: 'done', elsewhere: 0 })
  expect(nextStep([at('budget', { elsewhere: 2 }), at('quality', { elsewhere: 1 })], 'need')).toEqual({
    kind: 'done',
    elsewhere: 3,
  })
})

test('following the way never leads where nothing is left, and reaches every stage with something open', () => {
  const state = fc.record({ open: fc.nat(3), waiting: fc.boolean(), elsewhere: fc.nat(2) })
  fc.assert(
    fc.property(fc.tuple(...stages.map(() => state)), fc.constantFrom(...stages), (found, start) => {
      let left = stages.map((stage, index) => at(stage, found[index]))
      let current = start
      for (let visits = 0; visits <= stages.length; visits += 1) {
        left = left.map((entry) => (entry.stage === current ? at(current) : entry))
        const next = nextStep(left, current)
        if (next.kind !== 'stage') break
        const target = left.find((entry) => entry.stage === next.stage)
        expect(target && (target.open > 0 || target.waiting)).toBe(true)
        expect(next.skipped.map((entry) => entry.stage)).not.toContain(next.stage)
        current = next.stage
      }
      expect(left.every((entry) => entry.open === 0 && !entry.waiting)).toBe(true)
    }),
  )
})
