import { expect, test } from 'vitest'
import { assessmentOrganised } from '../../../shared/checklist/rules/course/assessment-organised.ts'
import { assessmentTerms } from '../../../shared/checklist/rules/course/assessment-terms.ts'
import { authenticShare } from '../../../shared/checklist/rules/course/authentic-share.ts'
import { competenciesInTasks } from '../../../shared/checklist/rules/course/competencies-in-tasks.ts'
import { decisionComputable } from '../../../shared/checklist/rules/course/decision-computable.ts'
import { identityChecked } from '../../../shared/checklist/rules/course/identity-checked.ts'
import { integrityStated } from '../../../shared/checklist/rules/course/integrity-stated.ts'
import { kindShare } from '../../../shared/checklist/rules/course/kind-share.ts'
import { proctoringProportionate } from '../../../shared/checklist/rules/course/proctoring-proportionate.ts'
import { remoteSitting } from '../../../shared/checklist/rules/course/remote-sitting.ts'
import { retakePlanned } from '../../../shared/checklist/rules/course/retake-planned.ts'
import { rubricsPublished } from '../../../shared/checklist/rules/course/rubrics-published.ts'
import { weightsAddUp } from '../../../shared/checklist/rules/course/weights-add-up.ts'
import type { Definition } from '../../../shared/definition/definition.ts'
import { authenticAssessment, ids } from '../../grading/authentic-assessment.ts'
import { draft, factsFor, fr, gapKeys, judge, newId } from './draft.ts'

/** One competency, one task, one rubric of two levels and one criterion, everything described. */
function assessed(): Definition {
  const [competency, task, rubric, low, high] = [newId(), newId(), newId(), newId(), newId()]
  return draft({
    competencies: [{ id: competency, code: 'C1' }],
    assessmentTasks: [{ id: task, code: 'SAE1', competencyIds: [competency], rubricId: rubric }],
    rubrics: [
      {
        id: rubric,
        code: 'G1',
        levels: [{ id: low }, { id: high }],
        thresholdLevelId: high,
        criteria: [
          {
            code: 'K1',
            descriptors: [
              { levelId: low, statement: fr('la tâche reste scolaire') },
              { levelId: high, statement: fr('la tâche est celle du métier') },
            ],
          },
        ],
      },
    ],
  })
}

test('R1-10 passes when a complete rubric judges each competency', () => {
  expect(gapKeys(competenciesInTasks, factsFor(assessed()))).toEqual([])
})

test('R1-10 fails without task, without rubric, or without a level described', () => {
  const noTask = assessed()
  noTask.assessmentTasks = []
  expect(gapKeys(competenciesInTasks, factsFor(noTask))).toEqual(['no-task'])
  const noRubric = assessed()
  noRubric.assessmentTasks[0]!.rubricId = null
  expect(gapKeys(competenciesInTasks, factsFor(noRubric))).toEqual(['no-rubric'])
  const undescribed = assessed()
  undescribed.rubrics[0]!.criteria[0]!.descriptors[1]!.statement = fr(' ')
  expect(judge(competenciesInTasks, factsFor(undescribed))).toMatchObject([
    { key: 'incomplete-rubric', ids: expect.arrayContaining([undescribed.rubrics[0]!.criteria[0]!.id]) },
  ])
  const noThreshold = assessed()
  noThreshold.rubrics[0]!.thresholdLevelId = null
  expect(gapKeys(competenciesInTasks, factsFor(noThreshold))).toEqual(['incomplete-rubric'])
})

test('R1-10 boundary: one task with a complete rubric is enough', () => {
  const twice = assessed()
  twice.assessmentTasks.push({ ...twice.assessmentTasks[0]!, id: newId(), rubricId: null })
  expect(gapKeys(competenciesInTasks, factsFor(twice))).toEqual([])
})

test('R1-10 unanswered: no competency at all, or a rubric without criteria', () => {
  expect(gapKeys(competenciesInTasks, factsFor(draft()))).toEqual(['no-competency'])
  const empty = assessed()
  empty.rubrics[0]!.criteria = []
  expect(gapKeys(competenciesInTasks, factsFor(empty))).toEqual(['incomplete-rubric'])
})

const told = {
  kind: 'quiz',
  form: 'continuous',
  moment: 'continuous',
  duration: 30,
  weight: 100,
  counts: true,
} as const

test('R1-11 passes when everything is told', () => {
  expect(gapKeys(assessmentTerms, factsFor(draft({ assessments: [told] })))).toEqual([])
})

test('R1-11 fails at each field left blank', () => {
  const weightless = draft({ assessments: [{ ...told, weight: null, moment: null }] })
  expect(judge(assessmentTerms, factsFor(weightless))).toMatchObject([
    { path: expect.stringMatching(/\.moment$/) },
    { path: expect.stringMatching(/\.weight$/) },
  ])
})

test('R1-11 boundary: a duration in words will do, and no weight is asked where none counts', () => {
  const submission = { ...told, duration: null, durationDetails: fr('Dépôt en semaine 4') }
  expect(gapKeys(assessmentTerms, factsFor(draft({ assessments: [submission] })))).toEqual([])
  const formative = { ...told, counts: false, weight: null }
  expect(gapKeys(assessmentTerms, factsFor(draft({ assessments: [formative] })))).toEqual([])
  const acquired = draft({ assessments: [{ ...told, weight: null }], validation: { mode: 'non-compensated' } })
  expect(gapKeys(assessmentTerms, factsFor(acquired))).toEqual([])
})

test('R1-11 unanswered: no assessment, or one with nothing said', () => {
  expect(gapKeys(assessmentTerms, factsFor(draft()))).toEqual(['none'])
  expect(gapKeys(assessmentTerms, factsFor(draft({ assessments: [{}] })))).toHaveLength(5)
})

const weighing = (...weights: (number | null)[]) =>
  factsFor(draft({ assessments: weights.map((weight) => ({ weight, counts: true })) }))

test('R1-12 passes at 100', () => {
  expect(gapKeys(weightsAddUp, weighing(10, 20, 40, 30), { total: 100 })).toEqual([])
})

test('R1-12 fails at another sum, and says it', () => {
  expect(judge(weightsAddUp, weighing(10, 20, 40, 20), { total: 100 })).toMatchObject([
    { key: 'wrong-sum', said: expect.stringContaining('90') },
  ])
})

test('R1-12 boundary: 101 is not 100; an assessment that does not count is left out', () => {
  expect(gapKeys(weightsAddUp, weighing(61, 40), { total: 100 })).toEqual(['wrong-sum'])
  const formative = draft({
    assessments: [
      { weight: 100, counts: true },
      { weight: 50, counts: false },
    ],
  })
  expect(gapKeys(weightsAddUp, factsFor(formative), { total: 100 })).toEqual([])
  const acquired = draft({ assessments: [{ weight: 30 }], validation: { mode: 'non-compensated' } })
  expect(gapKeys(weightsAddUp, factsFor(acquired), { total: 100 })).toBe('not applicable')
})

test('R1-12 unanswered: a missing weight makes no sum', () => {
  expect(gapKeys(weightsAddUp, weighing(60, null), { total: 100 })).toEqual(['unweighed'])
  expect(gapKeys(weightsAddUp, factsFor(draft()), { total: 100 })).toEqual(['unweighed'])
})

/** Weights on the task with a rubric, and beside it. */
function shareOnTask(onTask: number | null, beside: number | null, kind: 'quiz' | 'report' = 'report') {
  const definition = assessed()
  const [task] = definition.assessmentTasks
  definition.assessments = draft({
    assessments: [
      { weight: onTask, counts: true, taskId: task!.id },
      { weight: beside, counts: true, kind },
    ],
  }).assessments
  return definition
}

test('R1-13 passes when most of the weight is on tasks', () => {
  expect(gapKeys(authenticShare, factsFor(shareOnTask(90, 10)), { atLeast: 50 })).toEqual([])
})

test('R1-13 fails when most is beside, or the task has no rubric drawn up', () => {
  expect(gapKeys(authenticShare, factsFor(shareOnTask(30, 70)), { atLeast: 50 })).toEqual(['low'])
  const noCriteria = shareOnTask(90, 10)
  noCriteria.rubrics[0]!.criteria = []
  expect(gapKeys(authenticShare, factsFor(noCriteria), { atLeast: 50 })).toEqual(['low'])
})

test('R1-13 boundary: half is enough, 49 is not; without compensation each counts alike', () => {
  expect(gapKeys(authenticShare, factsFor(shareOnTask(50, 50)), { atLeast: 50 })).toEqual([])
  expect(gapKeys(authenticShare, factsFor(shareOnTask(49, 51)), { atLeast: 50 })).toEqual(['low'])
  const acquired = shareOnTask(null, null)
  acquired.validation.mode = 'non-compensated'
  expect(gapKeys(authenticShare, factsFor(acquired), { atLeast: 50 })).toEqual([])
})

test('R1-13 unanswered: nothing is weighed', () => {
  expect(gapKeys(authenticShare, factsFor(draft()), { atLeast: 50 })).toEqual(['nothing-weighed'])
})

const quizzes = { kinds: ['quiz'], atMost: 50 }

test('R1-14 passes with a small quiz', () => {
  expect(gapKeys(kindShare, factsFor(shareOnTask(90, 10, 'quiz')), quizzes)).toEqual([])
})

test('R1-14 fails when quizzes decide', () => {
  expect(gapKeys(kindShare, factsFor(shareOnTask(20, 80, 'quiz')), quizzes)).toEqual(['high'])
})

test('R1-14 boundary: 50 passes, 51 does not', () => {
  expect(gapKeys(kindShare, factsFor(shareOnTask(50, 50, 'quiz')), quizzes)).toEqual([])
  expect(gapKeys(kindShare, factsFor(shareOnTask(49, 51, 'quiz')), quizzes)).toEqual(['high'])
})

test('R1-14 unanswered: nothing is weighed', () => {
  expect(gapKeys(kindShare, factsFor(draft()), quizzes)).toEqual(['nothing-weighed'])
})

function published(published: boolean | null, publishedOn: string | null) {
  const definition = shareOnTask(90, 10)
  Object.assign(definition.rubrics[0]!, { published, publishedOn })
  definition.assessments[0]!.on = '2027-03-26'
  return factsFor(definition)
}

test('R1-15 passes when the rubric is given before', () => {
  expect(gapKeys(rubricsPublished, published(true, '2027-03-01'))).toEqual([])
})

test('R1-15 fails when it is not given, or too late', () => {
  expect(gapKeys(rubricsPublished, published(false, null))).toEqual(['not-published'])
  expect(gapKeys(rubricsPublished, published(true, '2027-04-01'))).toEqual(['too-late'])
})

test('R1-15 boundary: the very day passes, the next does not', () => {
  expect(gapKeys(rubricsPublished, published(true, '2027-03-26'))).toEqual([])
  expect(gapKeys(rubricsPublished, published(true, '2027-03-27'))).toEqual(['too-late'])
})

test('R1-15 unanswered: neither the answer nor the day may be blank', () => {
  expect(gapKeys(rubricsPublished, published(null, '2027-03-01'))).toEqual(['unanswered'])
  expect(gapKeys(rubricsPublished, published(true, null))).toEqual(['no-date'])
  expect(gapKeys(rubricsPublished, factsFor(draft()))).toEqual(['no-rubric'])
})

test('R1-16 passes when levels and scores decide alone', () => {
  expect(gapKeys(decisionComputable, factsFor(authenticAssessment()))).toEqual([])
})

test('R1-16 fails, saying what is missing, for every fault a rule may have', () => {
  const vague = authenticAssessment()
  vague.validation.overallThreshold = null
  vague.assessments[2]!.scoring = null
  vague.rubrics[0]!.levels[3]!.value = null
  vague.validation.partial.units[0]!.criterionIds = []
  vague.validation.competencyThresholds = [{ id: newId(), competencyId: ids.competency(1), threshold: null }]
  expect(judge(decisionComputable, factsFor(vague))).toMatchObject([
    { key: 'scoring-missing', said: expect.stringContaining('eux jurys') },
    { key: 'level-value-missing', said: expect.stringContaining('niveau 4 de G1') },
    { key: 'overall-threshold-missing' },
    { key: 'competency-threshold-incomplete' },
    { key: 'unit-criteria-missing' },
  ])
  const other = authenticAssessment()
  other.validation.toleratedBelowThreshold = null
  other.assessments[0]!.counts = null
  other.assessments[3]!.criterionIds = []
  other.rubrics[0]!.levels[1]!.value = 80
  expect(gapKeys(decisionComputable, factsFor(other))).toEqual([
    'counts-missing',
    'criteria-missing',
    'criterion-not-assessed',
    'criterion-not-assessed',
    'level-values-unordered',
    'tolerance-missing',
  ])
  const noLevel = authenticAssessment()
  noLevel.validation.lowestToleratedLevelId = null
  expect(gapKeys(decisionComputable, factsFor(noLevel))).toEqual(['tolerated-level-missing'])
  const nothing = authenticAssessment()
  nothing.validation.partial.offered = false
  nothing.validation.requiredCriterionIds = []
  for (const assessment of nothing.assessments) assessment.counts = false
  expect(gapKeys(decisionComputable, factsFor(nothing))).toEqual(['nothing-counts'])
})

test('R1-16 boundary: whoever is at the threshold everywhere reaches the total, with full scores', () => {
  const highest = authenticAssessment()
  highest.validation.overallThreshold = 82
  expect(gapKeys(decisionComputable, factsFor(highest))).toEqual([])
  highest.validation.overallThreshold = 83
  expect(gapKeys(decisionComputable, factsFor(highest))).toEqual(['threshold-out-of-reach'])
  const tolerant = authenticAssessment()
  tolerant.validation.lowestToleratedLevelId = ids.level(3)
  expect(gapKeys(decisionComputable, factsFor(tolerant))).toEqual(['tolerated-level-too-high'])
})

test('R1-16 unanswered: no mode is a gap; what others ring for is left to them', () => {
  expect(gapKeys(decisionComputable, factsFor(draft()))).toEqual(['mode-missing'])
  const noThreshold = authenticAssessment()
  noThreshold.rubrics[0]!.thresholdLevelId = null
  expect(gapKeys(decisionComputable, factsFor(noThreshold))).toEqual(['elsewhere'])
})

const finals = { moments: ['final'], vouchedFor: ['submission'], vouching: ['oral'] }

/** A submission vouched for by an oral, both final. */
function vouched(): Definition {
  const oral = newId()
  return draft({
    assessments: [
      {
        code: 'E3',
        moment: 'final',
        form: 'submission',
        identity: { method: 'authenticated-by-other-assessment', authenticatedById: oral },
      },
      { id: oral, code: 'E4', moment: 'final', form: 'oral', identity: { method: 'document-on-screen' } },
    ],
  })
}

test('R1-17 passes when an oral that checks identity vouches for a submission', () => {
  expect(gapKeys(identityChecked, factsFor(vouched()), finals)).toEqual([])
})

test('R1-17 fails without method, without voucher, or with one that checks nothing', () => {
  const none = vouched()
  none.assessments[1]!.identity.method = 'none'
  expect(gapKeys(identityChecked, factsFor(none), finals)).toEqual(['weak-voucher', 'none'])
  const lost = vouched()
  lost.assessments[0]!.identity.authenticatedById = null
  expect(gapKeys(identityChecked, factsFor(lost), finals)).toEqual(['no-voucher'])
  const written = vouched()
  written.assessments[1]!.form = 'sitting'
  expect(gapKeys(identityChecked, factsFor(written), finals)).toEqual(['weak-voucher'])
})

test('R1-17 boundary: only a submission may be vouched for; a continuous assessment is not asked', () => {
  const sitting = vouched()
  sitting.assessments[0]!.form = 'sitting'
  expect(gapKeys(identityChecked, factsFor(sitting), finals)).toEqual(['not-a-submission'])
  const continuous = draft({ assessments: [{ moment: 'continuous', identity: { method: 'none' } }] })
  expect(gapKeys(identityChecked, factsFor(continuous), finals)).toBe('not applicable')
})

test('R1-17 unanswered: a final assessment says its method, and so does one without moment', () => {
  expect(gapKeys(identityChecked, factsFor(draft({ assessments: [{}] })), finals)).toEqual(['unanswered'])
  expect(gapKeys(identityChecked, factsFor(draft({ assessments: [{ moment: 'final' }] })), finals)).toEqual([
    'unanswered',
  ])
})

const sittings = { forms: ['sitting'] }
const guaranteed = {
  form: 'sitting',
  modality: 'synchronous',
  counts: true,
  moment: 'continuous',
  technicalCheck: fr('Test la veille'),
  identity: { method: 'document-on-screen' },
  supervision: 'live',
  rulesReminder: fr('Rappel à l’ouverture'),
} as const

test('R1-18 passes with the four guarantees', () => {
  expect(gapKeys(remoteSitting, factsFor(draft({ assessments: [guaranteed] })), sittings)).toEqual([])
})

test('R1-18 fails at each guarantee that is missing, final or not', () => {
  const bare = draft({
    assessments: [{ ...guaranteed, identity: { method: 'none' }, supervision: 'none', rulesReminder: fr('') }],
  })
  expect(judge(remoteSitting, factsFor(bare), sittings)).toMatchObject([
    { path: expect.stringMatching(/identity\.method$/) },
    { path: expect.stringMatching(/supervision$/) },
    { path: expect.stringMatching(/rulesReminder$/) },
  ])
})

test('R1-18 boundary: on site, without effect, or a submission, it has no object', () => {
  for (const change of [{ modality: 'on-site' }, { counts: false }, { form: 'submission' }] as const)
    expect(gapKeys(remoteSitting, factsFor(draft({ assessments: [{ form: 'sitting', ...change }] })), sittings)).toBe(
      'not applicable',
    )
})

test('R1-18 unanswered: a sitting of unknown modality is taken for remote, and lacks everything', () => {
  expect(gapKeys(remoteSitting, factsFor(draft({ assessments: [{ form: 'sitting' }] })), sittings)).toHaveLength(4)
})

const proportionate = {
  information: fr('Notice remise à l’inscription'),
  minimisation: fr('Aucun enregistrement du lieu'),
  retention: fr('Un mois'),
  alternative: fr('Épreuve sur site'),
  dataProtectionOfficerConsulted: true,
}
const proctored = (proctoring: Partial<typeof proportionate>) =>
  factsFor(draft({ assessments: [{ supervision: 'remote-proctoring', proctoring }] }))

test('R1-19 passes with the five conditions', () => {
  expect(gapKeys(proctoringProportionate, proctored(proportionate))).toEqual([])
})

test('R1-19 fails when the officer was not asked', () => {
  const refused = proctored({ ...proportionate, dataProtectionOfficerConsulted: false })
  expect(gapKeys(proctoringProportionate, refused)).toEqual(['missing'])
})

test('R1-19 boundary: somebody watching live is no remote proctoring', () => {
  const live = factsFor(draft({ assessments: [{ supervision: 'live' }] }))
  expect(gapKeys(proctoringProportionate, live)).toBe('not applicable')
})

test('R1-19 unanswered: the five conditions are missing', () => {
  expect(gapKeys(proctoringProportionate, proctored({}))).toHaveLength(5)
})

/** Two members, the first of whom chairs, and a dated assessment. */
function organised(): Definition {
  const [lead, other] = [newId(), newId()]
  return draft({
    assessments: [{ code: 'E1', week: 5 }],
    team: [{ id: lead, roles: ['teacher'] }, { id: other }],
    validation: {
      organisation: fr('Calendrier remis à l’ouverture'),
      jury: { members: [{ memberId: lead, chair: true }, { memberId: other }] },
    },
  })
}

test('R1-20 passes with a calendar, an organisation and a jury', () => {
  expect(gapKeys(assessmentOrganised, factsFor(organised()), { juryMembers: 2 })).toEqual([])
})

test('R1-20 fails without date, or without anybody in charge', () => {
  const undated = organised()
  undated.assessments[0]!.week = null
  expect(gapKeys(assessmentOrganised, factsFor(undated), { juryMembers: 2 })).toEqual(['undated'])
  const headless = organised()
  headless.validation.jury.members[0]!.chair = false
  expect(gapKeys(assessmentOrganised, factsFor(headless), { juryMembers: 2 })).toEqual(['nobody-in-charge'])
})

test('R1-20 boundary: two members are enough, one is not; permanent access needs no date; the lead is in charge', () => {
  const small = organised()
  small.validation.jury.members.pop()
  expect(gapKeys(assessmentOrganised, factsFor(small), { juryMembers: 2 })).toEqual(['jury-small'])
  const permanent = organised()
  permanent.assessments[0]!.week = null
  permanent.schedule.permanentAccess = true
  expect(gapKeys(assessmentOrganised, factsFor(permanent), { juryMembers: 2 })).toEqual([])
  const led = organised()
  led.validation.jury.members[0]!.chair = null
  led.team[0]!.roles = ['academic-lead']
  expect(gapKeys(assessmentOrganised, factsFor(led), { juryMembers: 2 })).toEqual([])
})

test('R1-20 unanswered: organisation and jury are missing; a seat without a name is no member', () => {
  expect(gapKeys(assessmentOrganised, factsFor(draft()), { juryMembers: 2 })).toEqual(['not-described', 'jury-small'])
  const seats = organised()
  seats.validation.jury.members[1]!.memberId = null
  expect(gapKeys(assessmentOrganised, factsFor(seats), { juryMembers: 2 })).toEqual(['jury-small'])
})

const retake = (count: number | null, reason = '') =>
  factsFor(draft({ validation: { retake: { count, noRetakeReason: fr(reason) } } }))

test('R1-21 passes with a retake, or with a reason', () => {
  expect(gapKeys(retakePlanned, retake(2), { atLeast: 1 })).toEqual([])
  expect(gapKeys(retakePlanned, retake(0, 'Accès permanent aux épreuves'), { atLeast: 1 })).toEqual([])
})

test('R1-21 fails without retake nor reason', () => {
  expect(judge(retakePlanned, retake(0), { atLeast: 1 })).toMatchObject([
    { key: 'no-reason', path: 'validation.retake.noRetakeReason' },
  ])
})

test('R1-21 boundary: one is enough', () => {
  expect(gapKeys(retakePlanned, retake(1), { atLeast: 1 })).toEqual([])
})

test('R1-21 unanswered: no number is not none', () => {
  expect(gapKeys(retakePlanned, retake(null), { atLeast: 1 })).toEqual(['unanswered'])
})

const conditional = { ruleNeededFor: ['allowed-if-declared', 'restricted'] }
const task = (
  policy: 'allowed' | 'allowed-if-declared' | 'forbidden' | null,
  rule = '',
  integrityRule = 'Sources citées',
) =>
  draft({
    assessmentTasks: [{ code: 'SAE1', generativeAi: { policy, rule: fr(rule) }, integrityRule: fr(integrityRule) }],
  })

test('R1-22 passes with a policy, its rule and what is fraud', () => {
  const declared = task('allowed-if-declared', 'À déclarer en annexe')
  expect(gapKeys(integrityStated, factsFor(declared), conditional)).toEqual([])
})

test('R1-22 fails when a condition is not written, or fraud nowhere said', () => {
  expect(gapKeys(integrityStated, factsFor(task('allowed-if-declared', '', '')), conditional)).toEqual([
    'no-ai-rule',
    'no-rule',
  ])
})

test('R1-22 boundary: “forbidden” speaks for itself, and one rule may serve every task', () => {
  const common = task('forbidden', '', '')
  common.validation.integrityRules = fr('Plagiat : travail refusé')
  expect(gapKeys(integrityStated, factsFor(common), conditional)).toEqual([])
})

test('R1-22 unanswered: a task without a policy is a gap; without tasks it has no object', () => {
  expect(gapKeys(integrityStated, factsFor(task(null)), conditional)).toEqual(['no-policy'])
  expect(gapKeys(integrityStated, factsFor(draft()), conditional)).toEqual(['no-task'])
})
