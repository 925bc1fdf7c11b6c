import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'
import { rememberTexts } from '../remember-texts.ts'
import { letterPairs, likeness } from './similarity.ts'
import { wordsOf } from './words.ts'

const measured = rememberTexts((texts) =>
  texts.map((text) => ({ words: wordsOf(text).length, pairs: letterPairs(text) })),
)

/**
 * R4-14 descriptors-distinct (GRI-4). Two levels of a criterion do not say nearly the same, and each says enough
 * to be told apart. Empty descriptors are the business of R4-13.
 */
export const descriptorsDistinct = ruleKind({
  number: 'R4-14',
  kind: 'descriptors-distinct',
  parameters: z.strictObject({ likePercent: z.number().int().min(1).max(100), leastWords: z.number().int().min(1) }),
  evaluate({ definition }, { likePercent, leastWords }) {
    const rows = definition.rubrics.flatMap((rubric) =>
      rubric.criteria.map((criterion) => ({
        criterion,
        path: ['rubrics', rubric.id, 'criteria', criterion.id, 'descriptors'],
        cells: rubric.levels.flatMap((level, index) => {
          const descriptor = criterion.descriptors.find((entry) => entry.levelId === level.id)
          const text = descriptor?.statement.fr ?? ''
          return descriptor && text.trim() !== '' ? [{ id: descriptor.id, level: index + 1, text }] : []
        }),
      })),
    )
    const measures = measured(rows.flatMap(({ cells }) => cells.map(({ text }) => text)))
    const gaps = rows.flatMap(({ criterion, path, cells }): Gap[] => {
      const said = cells.flatMap(({ id, level, text }) => {
        const measure = measures.get(text)
        return measure ? [{ id, level, ...measure }] : []
      })
      const short = said
        .filter((cell) => cell.words < leastWords)
        .map((cell) =>
          gap([...path, cell.id, 'statement'], [criterion.id], 'descriptors-distinct.short', {
            criterion: criterion.code,
            level: cell.level,
            words: cell.words,
            leastWords,
          }),
        )
      const alike = said.flatMap((one, index) =>
        said.slice(index + 1).flatMap((other) => {
          const percent = likeness(one.pairs, other.pairs)
          return percent < likePercent
            ? []
            : [
                gap([...path, other.id, 'statement'], [criterion.id], 'descriptors-distinct.alike', {
                  criterion: criterion.code,
                  level: one.level,
                  other: other.level,
                  percent,
                }),
              ]
        }),
      )
      return [...short, ...alike]
    })
    return judgedItems('rubrics', rows.length, gaps, {
      likePercent,
      leastWords,
    })
  },
})
