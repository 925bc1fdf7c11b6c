import type { Stage } from '../definition/stages.ts'

/** Minutes a stage takes from nothing: those of its authors, and those of the service and of the institution. */
export interface Effort {
  authors: number
  others: number
}

/**
 * How long each stage takes, in minutes, for a teacher who knows the course and writes it here for the first time: 20 h
 * of training, two competencies, one authentic task, one rubric. Cadrier’s own estimate, for planning an afternoon; no
 * rule looks at it. Values the institution record already gives cost nothing and are not in it.
 */
export const stageEffort: Readonly<Record<Stage, Effort>> = {
  identity: { authors: 20, others: 15 },
  need: { authors: 25, others: 0 },
  competencies: { authors: 40, others: 0 },
  tasks: { authors: 40, others: 0 },
  rubrics: { authors: 35, others: 0 },
  activities: { authors: 30, others: 5 },
  assessment: { authors: 20, others: 10 },
  support: { authors: 10, others: 10 },
  team: { authors: 10, others: 5 },
  budget: { authors: 0, others: 25 },
  certificate: { authors: 5, others: 10 },
  quality: { authors: 5, others: 40 },
  governance: { authors: 5, others: 20 },
  dossier: { authors: 10, others: 5 },
}

/** The effort of several stages together. */
export function totalEffort(stages: readonly Stage[]): Effort {
  return stages.reduce<Effort>(
    (sum, stage) => ({
      authors: sum.authors + stageEffort[stage].authors,
      others: sum.others + stageEffort[stage].others,
    }),
    { authors: 0, others: 0 },
  )
}
