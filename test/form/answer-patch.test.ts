import { expect, test } from 'vitest'
import { answerPatch } from '../../renderer/form/answer-patch.ts'
import { applyPatch } from '../../shared/change/apply-patch.ts'

const about = { requirement: 'SAE-5', subject: 'task' }
const kept = { id: 'a', ...about, answer: 'yes' as const, comment: { fr: 'Oui', en: 'Yes' }, on: '2026-11-01' }
const changed = (answers: (typeof kept)[], said: Parameters<typeof answerPatch>[2]) => {
  const applied = applyPatch(
    { answers },
    answerPatch(answers, about, said, '2026-11-22', () => 'new'),
  )
  return applied.ok ? (applied.document as { answers: unknown[] }).answers : applied
}

test('a comment in English outlives a change of the French one and of the answer', () => {
  expect(changed([kept], { comment: 'Non' })).toEqual([
    { ...kept, comment: { fr: 'Non', en: 'Yes' }, on: '2026-11-22' },
  ])
  expect(changed([kept], { answer: 'no' })).toEqual([{ ...kept, answer: 'no', on: '2026-11-22' }])
  expect(changed([], { answer: 'partly' })).toEqual([
    { id: 'new', ...about, answer: 'partly', comment: { fr: '' }, on: '2026-11-22' },
  ])
})
