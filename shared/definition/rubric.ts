import type { z } from 'zod'
import { choice, date, flag, group, id, list, percent, reference, references, text, word } from './field.ts'

/** A criteria grid: criteria × described levels, and where the threshold lies. */
export const rubricSchema = group({
  id: id(),
  code: word(),
  title: text(),
  mode: choice('rubricMode', ['weighted', 'non-compensated']),
  /** Lowest level first; order is the rank. */
  levels: list(
    group({
      id: id(),
      name: text(),
      /** What the level is worth in a weighted total, in percent of the criterion’s weight. */
      value: percent(),
    }),
  ),
  thresholdLevelId: reference('rubrics.levels'),
  criteria: list(
    group({
      id: id(),
      code: word(),
      label: text(),
      indicators: list(group({ id: id(), statement: text() })),
      outcomeIds: references('outcomes'),
      weight: percent(),
      /** A major criterion cannot be compensated by the others (GRI-10). */
      major: flag(),
      descriptors: list(
        group({
          id: id(),
          levelId: reference('rubrics.levels'),
          statement: text({ multiline: true }),
        }),
      ),
    }),
  ),
  /** Given to learners before the assessment (GRI-9, CC-6.1-3). */
  published: flag(),
  publishedOn: date(),
})

export type Rubric = z.infer<typeof rubricSchema>
export type Criterion = Rubric['criteria'][number]
