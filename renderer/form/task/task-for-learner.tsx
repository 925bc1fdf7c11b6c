import { Fragment, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { valueAt } from '../../../shared/change/json.ts'
import { isBlank } from '../../../shared/definition/blank.ts'
import type { Definition } from '../../../shared/definition/definition.ts'
import type { RichText, RichTextInline } from '../../../shared/definition/rich-text.ts'
import { fieldLabel, formatMinutes, formatPercent, optionLabel, taskTexts } from '../../words.ts'
import { useForm, useSession } from '../form-context.tsx'
import type { Path } from '../../session/path.ts'

const words = taskTexts.read
type Task = Definition['assessmentTasks'][number]

/**
 * A task as learners will read it. What is not written yet says so, and leads to where it is written.
 * @param onWrite leads to a field of the task, by its key; null on paper, where blanks are left out
 */
export function TaskForLearner({ path, onWrite }: { path: Path; onWrite: ((field: string) => void) | null }) {
  const { session } = useForm()
  const document = useSession(session, (snapshot) => snapshot.document) as Definition
  const task = valueAt(document, path) as Task | undefined
  if (!task) return null

  const part = (heading: string, field: string, content: ReactNode) => {
    const value = valueAt(task, field.split('.'))
    if (isBlank(value) && !onWrite) return null
    return (
      <section>
        <h5>{heading}</h5>
        {isBlank(value) ? <ToWrite field={field} onWrite={onWrite} /> : content}
      </section>
    )
  }
  const rubric = document.rubrics.find(({ id }) => id === task.rubricId)
  const threshold = rubric?.levels.find(({ id }) => id === rubric.thresholdLevelId)
  const organisation = [
    ...(task.supervisedTime === null ? [] : [words.supervised(formatMinutes(task.supervisedTime))]),
    ...(task.autonomousTime === null ? [] : [words.autonomous(formatMinutes(task.autonomousTime))]),
    ...(task.grouping === null ? [] : [optionLabel('grouping', task.grouping).toLowerCase()]),
  ]
  const milestones = [...task.milestones].sort((one, other) => (one.week ?? Infinity) - (other.week ?? Infinity))
  return (
    <article className="task-read" lang="fr">
      <header>
        <p className="task-read-kind">
          {[task.code, ...(task.kind === null ? [] : [optionLabel('taskKind', task.kind)])].filter(Boolean).join(' · ')}
        </p>
        <h4>{task.title.fr || <ToWrite field="title" onWrite={onWrite} />}</h4>
      </header>
      {part(words.context, 'context', <RichWords value={task.context} />)}
      {part(words.role, 'learnerRole', <p>{task.learnerRole.fr}</p>)}
      {part(words.commissioner, 'commissioner', <p>{task.commissioner.fr}</p>)}
      {part(words.problem, 'problem', <p>{task.problem.fr}</p>)}
      {part(
        words.steps,
        'steps',
        <ol>
          {task.steps.map((step) => (
            <li key={step.id}>{step.statement.fr}</li>
          ))}
        </ol>,
      )}
      {part(
        words.deliverables,
        'deliverables',
        <ul>
          {task.deliverables.map((deliverable) => (
            <li key={deliverable.id}>
              {[deliverable.title.fr, deliverable.recipient.fr && words.recipient(deliverable.recipient.fr)]
                .filter(Boolean)
                .join(', ')}
            </li>
          ))}
        </ul>,
      )}
      {part(words.constraints, 'constraints', <p>{task.constraints.fr}</p>)}
      {part(
        words.resources,
        'externalResources',
        <ul>
          {[...task.externalResources, ...task.internalResources].map((resource) => (
            <li key={resource.id}>{resource.title.fr}</li>
          ))}
        </ul>,
      )}
      {part(
        words.calendar,
        'milestones',
        <ul>
          {milestones.map((milestone) => (
            <li key={milestone.id}>
              {milestone.week !== null && <strong>{words.week(milestone.week)} · </strong>}
              {[
                milestone.title.fr,
                milestone.feedback.fr,
                milestone.feedbackDays === null ? '' : words.feedback(milestone.feedbackDays),
              ]
                .filter(Boolean)
                .join(', ')}
            </li>
          ))}
        </ul>,
      )}
      {(organisation.length > 0 || onWrite) && (
        <section>
          <h5>{words.organisation}</h5>
          {organisation.length > 0 ? (
            <>
              <p>{organisation.join(', ')}</p>
              {task.groupingDetails.fr && <p>{task.groupingDetails.fr}</p>}
            </>
          ) : (
            <ToWrite field="supervisedTime" onWrite={onWrite} />
          )}
        </section>
      )}
      {part(words.choice, 'authenticity.choiceLeft', <p>{task.authenticity.choiceLeft.fr}</p>)}
      {part(words.usefulness, 'authenticity.usefulness', <p>{task.authenticity.usefulness.fr}</p>)}
      {part(
        words.criteria,
        'rubricId',
        rubric && (
          <>
            <ul>
              {rubric.criteria.map((criterion) => (
                <li key={criterion.id}>
                  {[
                    [criterion.code, criterion.label.fr].filter(Boolean).join(' · '),
                    ...(rubric.mode !== 'non-compensated' && criterion.weight !== null
                      ? [formatPercent(criterion.weight)]
                      : []),
                    ...(criterion.major ? [words.major] : []),
                  ].join(', ')}
                </li>
              ))}
            </ul>
            {threshold && <p>{words.threshold(threshold.name.fr)}</p>}
          </>
        ),
      )}
      {part(
        words.ai,
        'generativeAi.policy',
        <p>
          {task.generativeAi.policy !== null && optionLabel('generativeAiPolicy', task.generativeAi.policy)}
          {task.generativeAi.rule.fr && `. ${task.generativeAi.rule.fr}`}
        </p>,
      )}
      {part(words.integrity, 'integrityRule', <p>{task.integrityRule.fr}</p>)}
      {part(words.accessibility, 'accessibility', <p>{task.accessibility.fr}</p>)}
      {part(words.traces, 'portfolioTraces', <p>{task.portfolioTraces.fr}</p>)}
    </article>
  )
}

/** What is not written yet, and the way to where it is. */
function ToWrite({ field, onWrite }: { field: string; onWrite: ((field: string) => void) | null }) {
  const label = words.toWrite(fieldLabel(`assessmentTasks.${field}`))
  return onWrite ? (
    <AriaButton className="link-button to-write" onPress={() => onWrite(field)}>
      {label}
    </AriaButton>
  ) : null
}

function RichWords({ value }: { value: RichText }) {
  return value.fr.map((block) => {
    if (block.type === 'table')
      return (
        <div key={block.id} className="task-read-table">
          <table>
            <thead>
              <tr>
                {block.columns.map(({ id, title }) => (
                  <th key={id} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr key={row.id}>
                  {block.columns.map(({ id }, at) => (
                    <td key={id}>
                      <Inline content={row.cells[at]?.content ?? []} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    if (block.type === 'bullet-list' || block.type === 'ordered-list') {
      const List = block.type === 'bullet-list' ? 'ul' : 'ol'
      return (
        <List key={block.id}>
          {block.items.map((item) => (
            <li key={item.id}>
              <Inline content={item.content} />
            </li>
          ))}
        </List>
      )
    }
    const Block = block.type === 'quote' ? 'blockquote' : block.type === 'heading' ? 'h6' : 'p'
    return (
      <Block key={block.id}>
        <Inline content={block.content} />
      </Block>
    )
  })
}

function Inline({ content }: { content: readonly RichTextInline[] }) {
  return content.map((part, index) => {
    const bold = part.marks.includes('bold') ? <strong>{part.text}</strong> : part.text
    const marked = part.marks.includes('italic') ? <em>{bold}</em> : bold
    const raised = part.marks.includes('superscript') ? (
      <sup>{marked}</sup>
    ) : part.marks.includes('subscript') ? (
      <sub>{marked}</sub>
    ) : (
      marked
    )
    const note = part.note !== undefined && part.note !== content[index + 1]?.note && (
      <small className="quiet">{words.noted(part.note)}</small>
    )
    return (
      <Fragment key={index}>
        {part.link ? (
          <a href={part.link} rel="noreferrer" target="_blank">
            {raised}
          </a>
        ) : (
          raised
        )}
        {note}
      </Fragment>
    )
  })
}
