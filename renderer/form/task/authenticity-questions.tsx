import { use, type ReactNode } from 'react'
import { Button as AriaButton, Label, Radio, RadioGroup, TextArea, TextField } from 'react-aria-components'
import { v7 as newId } from 'uuid'
import type { Finding, Gap } from '../../../shared/checklist/finding.ts'
import type { Definition } from '../../../shared/definition/definition.ts'
import { fieldLabel, gapMessage, messages, optionLabel, taskTexts } from '../../words.ts'
import { useForm, useSession } from '../form-context.tsx'
import { isoDay } from '../quantities.ts'
import type { Path } from '../../session/path.ts'
import { Icon } from '../../ui/icons.tsx'
import { answerPatch, type Said } from '../answer-patch.ts'
import { goToField } from '../go-to-field.ts'
import { JudgementContext } from '../judgement-context.ts'

/**
 * The nine questions of authenticity (SAE-1 to SAE-9), each with what answers it: a field here, or a place of the sheet.
 * Those that only a person can settle are answered here too.
 */
const questions = [
  { id: 'SAE-1', see: ['context', 'realism'] },
  { id: 'SAE-2', see: ['steps'] },
  { id: 'SAE-3', see: ['internalResources', 'externalResources'] },
  { id: 'SAE-4', fields: ['authenticity.openProblem', 'authenticity.acceptableAnswers'] },
  { id: 'SAE-5', fields: ['authenticity.levelFit'] },
  { id: 'SAE-6', see: ['rubricId', 'deliverables'] },
  { id: 'SAE-7', fields: ['authenticity.choiceLeft', 'authenticity.usefulness'] },
  { id: 'SAE-8', see: ['milestones'] },
  { id: 'SAE-9', see: ['activities'] },
] as const

const words = taskTexts.authenticity

export function AuthenticityQuestions({ path, draw }: { path: Path; draw: (fields: readonly string[]) => ReactNode }) {
  const judgement = use(JudgementContext)
  const { session, unfolded } = useForm()
  const task = path.at(-1) ?? ''
  return (
    <>
      <p className="quiet">{words.intro}</p>
      <ol className="authenticity">
        {questions.map((question) => {
          const known = judgement?.requirements.get(question.id)?.requirement
          return (
            <li key={question.id} className="authenticity-question" data-question={question.id}>
              <div className="authenticity-asked">
                <p className="authenticity-words">{words[question.id]}</p>
                <QuestionState requirement={question.id} task={task} />
                {known && (
                  <p className="quiet" lang="fr">
                    {known.how}
                  </p>
                )}
              </div>
              <div className="authenticity-answer">
                {'fields' in question && draw(question.fields)}
                {known?.question && <PersonAnswer requirement={question.id} task={task} text={known.question.text} />}
                {'see' in question && (
                  <p className="authenticity-places">
                    {question.see.map((field) => {
                      const elsewhere = field === 'activities'
                      const label = fieldLabel(elsewhere ? field : `assessmentTasks.${field}`)
                      return (
                        <AriaButton
                          key={field}
                          className="link-button"
                          aria-label={words.seeAbout(label)}
                          onPress={() => void goToField(session.id, elsewhere ? [field] : [...path, field], unfolded)}
                        >
                          {label}
                        </AriaButton>
                      )
                    })}
                  </p>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** How a question stands for this task: what is open, or that nothing is. */
function QuestionState({ requirement, task }: { requirement: string; task: string }) {
  const judgement = use(JudgementContext)
  if (!judgement) return null
  const findings = judgement.evaluation.findings.filter((finding) => finding.requirement === requirement)
  const [open] = findings.flatMap((finding) => gapsOf(finding, task).map((gap) => ({ finding, gap })))
  const tone = !open ? 'done' : open.finding.status === 'justified' ? 'justified' : open.finding.severity
  return (
    <p className={`authenticity-state severity severity-${tone}`}>
      <Icon name={tone} />
      <span>
        {!open
          ? words.met
          : open.finding.status === 'justified'
            ? messages.status.justified
            : open.finding.rule === 'question'
              ? messages.severity[open.finding.severity]
              : gapMessage(open.gap.message)}
      </span>
    </p>
  )
}

/** Gaps of a finding about this task, or about all of them. */
function gapsOf(finding: Finding, task: string): readonly Gap[] {
  if (finding.status === 'not-applicable') return []
  return finding.gaps.filter(
    ({ ids, path }) => ids.includes(task) || path.includes(task) || !path.includes('assessmentTasks'),
  )
}

const answers = ['yes', 'partly', 'no', 'not-applicable'] as const

/** What a person answers to a question no rule can settle, kept as it is chosen. */
function PersonAnswer({ requirement, task, text }: { requirement: string; task: string; text: string }) {
  const { session } = useForm()
  const given = useSession(session, (snapshot) => (snapshot.document as Definition).answers)
  const kept = given.find((entry) => entry.requirement === requirement && entry.subject === task)
  const say = (said: Said) =>
    session.edit(
      answerPatch(given, { requirement, subject: task }, said, isoDay(new Date()), newId),
      messages.history.answer(requirement),
    )
  return (
    <div className="person-answer">
      <RadioGroup
        className="flag"
        orientation="horizontal"
        value={kept?.answer ?? null}
        onChange={(value) => say({ answer: value as NonNullable<Said['answer']> })}
      >
        <Label className="label">{text}</Label>
        <div className="segments segments-wrap">
          {answers.map((value) => (
            <Radio key={value} value={value} className="segment">
              {optionLabel('humanAnswer', value)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {kept && (
        <TextField value={kept.comment.fr} onChange={(comment) => say({ comment })} onBlur={() => void session.flush()}>
          <Label className="label">{words.comment}</Label>
          <TextArea className="input text-area" rows={1} lang="fr" />
        </TextField>
      )}
    </div>
  )
}
