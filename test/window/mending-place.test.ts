import { describe, expect, test } from 'vitest'
import { valueAt } from '../../shared/change/json.ts'
import { evaluate } from '../../shared/checklist/evaluate.ts'
import type { Evaluation, Gap } from '../../shared/checklist/finding.ts'
import { frameworksInForce } from '../../shared/checklist/frameworks-in-force.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { fieldOf } from '../../shared/definition/field.ts'
import { schemaAt } from '../../shared/definition/schema-walk.ts'
import { stageOf } from '../../shared/definition/stages.ts'
import { institutionSchema } from '../../shared/institution/institution.ts'
import { gates, type Gate } from '../../shared/framework/requirement.ts'
import { mendingPlace } from '../../renderer/form/mending-place.ts'
import { isComputed, isMadeElsewhere } from '../../renderer/form/layout.ts'
import { modelPathOf } from '../../renderer/session/path.ts'
import { packIds, readPack } from '../checklist/packs.ts'
import { blankFile } from '../definition/sample-file.ts'
import { mutated, mutations, sampleOf, type Mutation } from '../fixtures/resolve-mutation.ts'

const installed = packIds().map(readPack)

function judged(file: DefinitionFile, date: string, gate: Gate): Evaluation {
  const context = { date, gate, institution: file.institution }
  return evaluate(file.definition, frameworksInForce(file.definition, installed, context).frameworks, context)
}

const seen = new Map<string, { file: DefinitionFile; evaluation: Evaluation }>()

/** An edited example and what is found in it, judged once for all tests. */
function judgedMutation(mutation: Mutation) {
  const known = seen.get(mutation.id)
  if (known) return known
  const file = mutated(mutation)
  const made = { file, evaluation: judged(file, mutation.date, mutation.gate) }
  seen.set(mutation.id, made)
  return made
}

const openGaps = ({ findings }: Evaluation) =>
  findings.flatMap(({ status, requirement, gaps }) =>
    status === 'open' ? gaps.map((gap) => ({ requirement, gap })) : [],
  )

/** Why nothing can be mended where a gap leads; null where it can. */
function deadEnd(gap: Gap, { definition, institution }: DefinitionFile): string | null {
  const place = mendingPlace(gap)
  if (place.in === 'finding') return null
  if (place.in === 'institution') {
    const at = place.field.split('.')
    if (!schemaAt(institutionSchema, at)) return 'no such field of the institution record'
    return institution !== null && valueAt(institution, at) === undefined ? 'not in the institution record' : null
  }
  const schema = schemaAt(definitionSchema, place.path)
  const meta = schema && fieldOf(schema)
  const modelPath = modelPathOf(place.path)
  if (!schema || valueAt(definition, place.path) === undefined) return 'nothing there'
  if (stageOf(modelPath) === undefined) return 'in no stage'
  if (isComputed(modelPath)) return 'nobody writes there'
  if (meta?.kind === 'list' && isMadeElsewhere(modelPath)) return 'nothing is added there'
  if (meta?.kind === 'group' && !gap.message.key.endsWith('.many')) return 'not a field'
  return null
}

const deadEnds = (file: DefinitionFile, evaluation: Evaluation) =>
  openGaps(evaluation).flatMap(({ requirement, gap }) => {
    const why = deadEnd(gap, file)
    return why === null ? [] : [`${requirement} ${gap.message.key} ${(gap.mendAt ?? gap.path).join('.')}: ${why}`]
  })

describe('each finding leads to a place where what it says can be mended', () => {
  test.each(mutations().map((mutation) => [mutation.id, mutation] as const))('%s', (_, mutation) => {
    const { file, evaluation } = judgedMutation(mutation)
    expect(deadEnds(file, evaluation)).toEqual([])
  })

  test.each(gates)('a blank definition at the gate %s', (gate) => {
    const file = blankFile()
    file.definition.frameworks = ['digital-fcu', 'cnam'].map((framework) => ({
      id: crypto.randomUUID(),
      framework,
      version: '1.0.0',
    }))
    expect(deadEnds(file, judged(file, '2026-11-22', gate))).toEqual([])
  })
})

test('what leads to a list asks for an item more, never for a change of those there are', () => {
  const met = mutations().flatMap((mutation) =>
    openGaps(judgedMutation(mutation).evaluation).flatMap(({ gap }) => {
      const place = mendingPlace(gap)
      const schema = place.in === 'dossier' ? schemaAt(definitionSchema, place.path) : undefined
      return schema && fieldOf(schema)?.kind === 'list' ? [gap.message.key] : []
    }),
  )
  expect([...new Set(met)].sort()).toEqual([
    'assessment-organised.jury-small',
    'attendance-proofs.none',
    'combined-resources.missing',
    'document-ready.missing',
    'enough-items.too-few',
    'feedback-milestone.none',
    // The list of risks.
    'filled.blank',
    'indicator-evidence.none',
    'indicators-evidenced.missing',
    'items-filled.too-few',
    'nested-items.too-few',
    'team-roles.missing',
  ])
})

/** Where the first finding of a requirement leads, with codes in the place of ids, and what is to be ticked there. */
function leadsTo(requirement: string, { file, evaluation }: { file: DefinitionFile; evaluation: Evaluation }): string {
  const found = openGaps(evaluation).find((entry) => entry.requirement === requirement)
  if (!found) throw new Error(`${requirement} is not open`)
  const place = mendingPlace(found.gap)
  if (place.in !== 'dossier') return place.in
  const names = place.path.map((segment, index) => {
    const item = valueAt(file.definition, place.path.slice(0, index + 1)) as { id?: string; code?: string } | null
    return item?.id === segment ? (item.code ?? '*') : segment
  })
  return [names.join('.'), ...(place.option === null ? [] : [place.option])].join(' ')
}

test.each([
  ['criteria-weights-99', 'GRI-7', 'rubrics.G1.criteria.K1.weight'],
  ['assessment-weights-99', 'CC-6.1-1', 'assessments.E1.weight'],
  ['sharing-99', 'CC-3-5', 'budget.sharing.*.share'],
  ['heavy-week', 'CC-8.3-1', 'activities.A4.startWeek'],
  ['competency-of-low-outcomes', 'APC-A5', 'outcomes.AAV5.cognitiveLevel'],
  ['competency-weight-10', 'ALI-7', 'assessments.E2.weight'],
  ['one-critical-learning', 'APC-C4', 'competencies.C1.levels.*.criticalLearnings'],
  ['milestone-after-the-final', 'SAE-8', 'assessmentTasks.SAE1.milestones.*.week'],
  ['learner-not-on-the-certificate', 'EU-1', 'certificate.templateFields learner-identity'],
  ['task-with-one-answer', 'SAE-4', 'finding'],
  ['repealed-article-cited', 'FO-6', 'institution'],
  ['tasks-under-30-percent', 'SAE-9', 'activities.A4.taskId'],
  ['creation-assessed-as-application', 'ALI-5', 'assessments.E3.cognitiveLevel'],
])('%s: %s leads to %s', (id, requirement, place) => {
  const mutation = mutations().find((entry) => entry.id === id)
  if (!mutation) throw new Error(`no mutation ${id}`)
  expect(leadsTo(requirement, judgedMutation(mutation))).toBe(place)
})

/** An example changed by hand, where no mutation does it. */
function changed(change: (definition: DefinitionFile['definition']) => void, sample: Mutation['sample'] = 'A') {
  const file = sampleOf({ sample })
  change(file.definition)
  return { file, evaluation: judged(file, '2026-11-22', 'cfvu') }
}

test('an outcome that is not trained leads to the outcomes of an activity, one that is not assessed to a criterion', () => {
  const untrained = changed(({ activities, outcomes }) => {
    for (const activity of activities)
      activity.outcomeIds = activity.outcomeIds.filter((id) => id !== outcomes.at(-1)?.id)
  })
  expect(leadsTo('ALI-2', untrained)).toMatch(/^activities\.A\d\.outcomeIds$/)
})

test('too many items lead to the last of them', () => {
  const many = changed(({ competencies }) => {
    const [first] = competencies
    if (first) competencies.push(...['C3', 'C4'].map((code) => ({ ...first, id: crypto.randomUUID(), code })))
  })
  expect(leadsTo('APC-C5', many)).toBe('competencies.C4')
})

test('too many quizzes lead to the weight of the heaviest', () => {
  const quizzes = changed(({ assessments }) => {
    for (const assessment of assessments.slice(0, 3)) assessment.kind = 'quiz'
  })
  expect(leadsTo('CC-6.1-2', quizzes)).toBe('assessments.E3.weight')
})

test('too much personal work leads to the longest of it', () => {
  const heavy = changed(({ personalWork }) => {
    const [, , written] = personalWork
    if (written) written.duration = 3_000
  }, 'C')
  const longest = heavy.file.definition.personalWork.find(({ duration }) => duration === 3_000)
  const gap = openGaps(heavy.evaluation).find(({ requirement }) => requirement === 'R-ECTS-3')?.gap
  expect(gap?.mendAt).toEqual(['personalWork', longest?.id, 'duration'])
})

test('a pathway between two tiers leads to the hours of another course, not to those of this one', () => {
  const between = changed(({ stacking }) => {
    for (const member of stacking.pathways.flatMap(({ members }) => members)) member.duration = 600
  }, 'C')
  const [pathway] = between.file.definition.stacking.pathways
  const gap = openGaps(between.evaluation).find(({ requirement }) => requirement === 'CC-11-5')?.gap
  expect(gap?.mendAt?.at(-2)).toBe(pathway?.members.find(({ isThisOne }) => isThisOne !== true)?.id)
})

test('a resource that was added without a name is led to, before another is asked for', () => {
  const unnamed = changed(({ assessmentTasks }) => {
    for (const resource of assessmentTasks[1]?.internalResources ?? []) resource.title = { fr: '' }
  })
  expect(leadsTo('SAE-3', unnamed)).toBe('assessmentTasks.SAE2.internalResources.*.title')
})

test('CPF among the ways to pay leads to its own box', () => {
  const paid = changed(({ audience }) => audience.funding.push('cpf'), 'C')
  expect(leadsTo('CC-9-4', paid)).toBe('audience.funding cpf')
  expect(leadsTo('CN-12', paid)).toBe('audience.funding cpf')
})
