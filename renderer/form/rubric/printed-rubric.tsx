import type { Rubric } from '../../../shared/definition/rubric.ts'
import { fieldLabel, rubricTexts } from '../../words.ts'
import { useForm } from '../form-context.tsx'
import { targetItems } from '../items.ts'

/** A grid as learners and juries have it in hand: no control, all words. */
export function PrintedRubric({ rubric }: { rubric: Rubric }) {
  const { session } = useForm()
  const outcomes = new Map(
    targetItems(session.snapshot().document, 'outcomes', []).map(({ item, label }) => [
      item.id,
      String(item['code'] ?? '') || label,
    ]),
  )
  const threshold = rubric.levels.find(({ id }) => id === rubric.thresholdLevelId)
  return (
    <article className="printed-rubric">
      <h1>{[rubric.code, rubric.title.fr].filter(Boolean).join(' · ')}</h1>
      {threshold && <p>{rubricTexts.printThreshold(threshold.name.fr)}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{rubricTexts.criteria}</th>
            {rubric.levels.map((level, index) => (
              <th key={level.id} scope="col" className={level === threshold ? 'printed-threshold' : undefined}>
                {index + 1} · {level.name.fr}
                {level === threshold && <small> ({rubricTexts.threshold.toLowerCase()})</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rubric.criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">
                <strong>{criterion.code}</strong> {criterion.label.fr}
                <span className="printed-facts">
                  {[
                    ...(rubric.mode !== 'non-compensated' && criterion.weight !== null
                      ? [rubricTexts.printWeight(criterion.weight)]
                      : []),
                    ...(criterion.major ? [rubricTexts.major] : []),
                    ...criterion.outcomeIds.flatMap((id) => outcomes.get(id) ?? []),
                  ].join(' · ')}
                </span>
                {criterion.indicators.length > 0 && (
                  <ul aria-label={fieldLabel('rubrics.criteria.indicators')}>
                    {criterion.indicators.map((indicator) => (
                      <li key={indicator.id}>{indicator.statement.fr}</li>
                    ))}
                  </ul>
                )}
              </th>
              {rubric.levels.map((level) => (
                <td key={level.id} className={level === threshold ? 'printed-threshold' : undefined}>
                  {criterion.descriptors.find((entry) => entry.levelId === level.id)?.statement.fr}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}
