import type { z } from 'zod'
import { choice, group, id, integer, minutes, reference, references, text, word } from './field.ts'

export const modalities = ['on-site', 'synchronous', 'asynchronous'] as const

export type Modality = (typeof modalities)[number]

/** What learners do, in training time. */
export const activitySchema = group({
  id: id(),
  code: word(),
  title: text(),
  description: text({ multiline: true }),
  kind: choice('activityKind', [
    'lecture',
    'guided-reading',
    'exercise',
    'case-study',
    'workshop',
    'task-work',
    'discussion',
    'interview',
    'positioning',
    'self-assessment',
    'field-work',
    'review',
    'other',
  ]),
  modality: choice('modality', modalities),
  duration: minutes(),
  startWeek: integer(),
  endWeek: integer(),
  outcomeIds: references('outcomes'),
  taskId: reference('assessmentTasks'),
  facilitatorId: reference('team'),
  /** What remains of it: the evidence of attendance and progress. */
  evidence: text(),
  /** Longest single capsule, when it is made of capsules (S4-2). */
  longestCapsule: minutes(),
})

export type Activity = z.infer<typeof activitySchema>

/** Work asked outside training time: it counts in the workload (ECTS), not in the duration. */
export const personalWorkSchema = group({
  id: id(),
  title: text(),
  duration: minutes(),
  taskId: reference('assessmentTasks'),
})
