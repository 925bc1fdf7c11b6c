import { describe, expect, test } from 'vitest'
import { evaluate } from '../../shared/checklist/evaluate.ts'
import { frameworksInForce } from '../../shared/checklist/frameworks-in-force.ts'
import type { Evaluation } from '../../shared/checklist/finding.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { lookedLabels } from '../../shared/messages/fr/looked.ts'
import { baseline, mutated, mutations, sampleOf, type Mutation } from '../fixtures/resolve-mutation.ts'
import { packIds, readPack } from './packs.ts'

const installed = packIds().map(readPack)

function judged(file: DefinitionFile, { date, gate }: Pick<Mutation, 'date' | 'gate'>): Evaluation {
  const context = { date, gate, institution: file.institution }
  return evaluate(file.definition, frameworksInForce(file.definition, installed, context).frameworks, context)
}

const open = (evaluation: Evaluation, cascade: boolean) => [
  ...new Set(
    evaluation.findings
      .filter((finding) => finding.status === 'open' && (finding.causedBy !== null) === cascade)
      .map((finding) => finding.requirement),
  ),
]

test.each(['A', 'C'] as const)('example %s unedited has its advice of the file open and nothing else', (sample) => {
  const evaluation = judged(sampleOf({ sample }), { date: '2026-11-22', gate: 'cfvu' })
  expect([open(evaluation, false), open(evaluation, true)]).toEqual([baseline()[sample], []])
  expect(evaluation.counts).toMatchObject({ blocking: 0, toJustify: 0, justified: sample === 'C' ? 1 : 0 })
})

describe('an edit of an example rings its requirements and no other', () => {
  test.each(mutations().map((mutation) => [mutation.id, mutation] as const))('%s', (_, mutation) => {
    const aside = baseline()[mutation.sample]
    const after = judged(mutated(mutation), mutation)
    const rung = open(after, false).filter((id) => !aside.includes(id))
    expect(rung.sort(), mutation.why).toEqual([...mutation.rings].sort())
    expect(open(after, true), mutation.why).toEqual(expect.arrayContaining(mutation.cascades))
    const looked = after.findings.flatMap(({ data }) => Object.keys(data))
    expect(looked.filter((name) => !(name in lookedLabels))).toEqual([])
  })
})
