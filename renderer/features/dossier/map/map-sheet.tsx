import { stages, type Stage } from '../../../../shared/definition/stages.ts'
import { stageEffort } from '../../../../shared/guidance/effort.ts'
import type { StandingQuestion } from '../../../../shared/guidance/questions.ts'
import { fieldLabel, formatMinutes, guide, messages } from '../../../words.ts'
import { stageTitle } from '../stage-title.ts'
import '../../../styles/map-sheet.css'

/** All questions of a dossier by their names alone, in columns: one sheet, to hang on a wall. */
export function MapSheet({
  title,
  questions,
  isAnswered,
}: {
  title: string
  questions: ReadonlyMap<Stage, readonly StandingQuestion[]>
  isAnswered: (question: StandingQuestion) => boolean
}) {
  const words = guide.map
  return (
    <article className="map-sheet">
      <h1>{title || messages.library.untitled}</h1>
      <p>{words.sheetLegend}</p>
      <div className="map-sheet-columns">
        {stages.map((stage) => {
          const asked = (questions.get(stage) ?? []).filter(({ state }) => state !== 'without-object')
          const { authors, others } = stageEffort[stage]
          return (
            <section key={stage}>
              <h2>{stageTitle(stage)}</h2>
              <p className="map-sheet-figures">
                {[
                  words.answered(asked.filter(isAnswered).length, asked.length),
                  authors > 0 ? words.about(formatMinutes(authors)) : words.aboutOthers(formatMinutes(others)),
                ].join(' · ')}
              </p>
              <ul>
                {asked.map((question) => (
                  <li key={question.modelPath}>
                    <span aria-hidden="true">{markOf(question, isAnswered(question))}</span>{' '}
                    {fieldLabel(question.modelPath)}
                    {question.roles[0] !== undefined && !question.roles.includes('teacher') && (
                      <span className="map-sheet-role"> {words.sheetRole[question.roles[0]]}</span>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </article>
  )
}

/** Told by shape: paper may have no colour. */
function markOf({ state }: StandingQuestion, answered: boolean): string {
  if (state === 'open') return answered ? '◪' : '●'
  return answered ? '✓' : '○'
}
