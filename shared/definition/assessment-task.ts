import {
  choice,
  flag,
  group,
  id,
  integer,
  list,
  minutes,
  reference,
  references,
  richText,
  text,
  word,
} from './field.ts'

const resources = () => list(group({ id: id(), title: text() }))

/** An authentic learning and assessment task (SAE), headings of catalogue § 6.3. */
export const assessmentTaskSchema = group({
  id: id(),
  code: word(),
  title: text(),
  kind: choice('taskKind', [
    'project',
    'problem',
    'case-study',
    'simulation',
    'field',
    'research',
    'service',
    'entrepreneurship',
  ]),
  competencyIds: references('competencies'),
  outcomeIds: references('outcomes'),
  criticalLearningIds: references('competencies.levels.criticalLearnings'),
  targetLevel: text(),
  context: richText(),
  /** Whether place, actor and problem are real or inspired by reality (SAE-1). */
  realism: choice('realism', ['real', 'inspired', 'invented']),
  learnerRole: text({ multiline: true }),
  commissioner: text(),
  problem: text({ multiline: true }),
  steps: list(group({ id: id(), statement: text() })),
  deliverables: list(group({ id: id(), title: text(), recipient: text() })),
  constraints: text({ multiline: true }),
  internalResources: resources(),
  externalResources: resources(),
  supervisedTime: minutes(),
  autonomousTime: minutes(),
  grouping: choice('grouping', ['individual', 'pair', 'group', 'mixed']),
  groupingDetails: text(),
  milestones: list(
    group({
      id: id(),
      title: text(),
      week: integer(),
      feedback: text({ multiline: true }),
      /** Working days before the learner has feedback. */
      feedbackDays: integer(),
    }),
  ),
  /** The nine questions of authenticity (SAE-1 to SAE-9) that need an author’s word. */
  authenticity: group({
    openProblem: flag(),
    acceptableAnswers: text({ multiline: true }),
    levelFit: text({ multiline: true }),
    choiceLeft: text({ multiline: true }),
    usefulness: text({ multiline: true }),
  }),
  rubricId: reference('rubrics'),
  accessibility: text({ multiline: true }),
  generativeAi: group({
    policy: choice('generativeAiPolicy', ['allowed', 'allowed-if-declared', 'restricted', 'forbidden']),
    rule: text({ multiline: true }),
  }),
  integrityRule: text({ multiline: true }),
  portfolioTraces: text({ multiline: true }),
})
