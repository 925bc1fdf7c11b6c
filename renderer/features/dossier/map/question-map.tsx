import { useCallback, useMemo, useState } from 'react'
import type { Definition } from '../../../../shared/definition/definition.ts'
import { stages, type Stage } from '../../../../shared/definition/stages.ts'
import { isBlank } from '../../../../shared/definition/blank.ts'
import { stageEffort, totalEffort } from '../../../../shared/guidance/effort.ts'
import { standingQuestions, type QuestionState, type StandingQuestion } from '../../../../shared/guidance/questions.ts'
import type { Role } from '../../../../shared/framework/requirement.ts'
import type { Institution } from '../../../../shared/institution/institution.ts'
import { fieldLabel, formatMinutes, guide, itemLabel as itemNoun, messages, optionLabel } from '../../../words.ts'
import { useForm, useSession } from '../../../form/form-context.tsx'
import { PrintSheet } from '../../../form/print-sheet.tsx'
import { itemLabel, type Item } from '../../../form/items.ts'
import { wordsOf } from '../../../form/read-only-value.tsx'
import { fragmentOf } from '../../../route.ts'
import { useSettings } from '../../../settings.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon, type IconName } from '../../../ui/icons.tsx'
import '../../../styles/question-map.css'
import { openFindings } from '../open-findings.ts'
import { stageStates } from '../stage-states.ts'
import { stageTitle } from '../stage-title.ts'
import { MapSheet } from './map-sheet.tsx'
import type { DossierViewProps } from '../whole-dossier.tsx'

/** Where answers are read. */
interface Read {
  document: unknown
  institution: unknown
  judgement: DossierViewProps['judgement']
}

/** Items of no more fields than this are told by the name of their list. */
const tellsItself = 2

/** All that a dossier asks on one page: on screen folded by stage, on paper a questionnaire. */
export default function QuestionMap({ judgement }: DossierViewProps) {
  const { session } = useForm()
  const { role } = useSettings()
  const document = useSession(session, (snapshot) => snapshot.document)
  const institution = useSession(session, (snapshot) => snapshot.institution)
  const words = guide.map
  const states = useMemo(() => (judgement ? stageStates(judgement, role) : []), [judgement, role])
  const questions = useMemo(() => {
    const open = judgement ? openFindings(judgement, null, 'all') : []
    return new Map(stages.map((stage) => [stage, standingQuestions(stage, document, institution, open, role)] as const))
  }, [document, institution, judgement, role])
  const left = states.filter((state) => state.open > 0 || state.waiting).map(({ stage }) => stage)
  const [unfolded, setUnfolded] = useState<ReadonlySet<Stage>>(new Set())
  const all = [...questions.values()].flat()
  const total = totalEffort(stages)
  const [printing, setPrinting] = useState(false)
  const donePrinting = useCallback(() => setPrinting(false), [])
  return (
    <div className="question-map">
      <header className="map-head">
        <h2>{messages.dossier.views.map}</h2>
        <p className="map-intro">{words.intro}</p>
        <p>
          {words.answered(all.filter(isAnswered).length, all.filter(isAsked).length)}
          {judgement && `, ${words.open(all.filter(({ state }) => state === 'open').length)}`}
        </p>
        <p>
          {words.effort(formatMinutes(total.authors), formatMinutes(total.others))}{' '}
          {left.length > 0 && left.length < stages.length && words.left(formatMinutes(totalEffort(left).authors))}{' '}
          <span className="quiet">{words.effortSource}</span>
        </p>
        <div className="actions map-acts">
          <Button icon="print" onPress={() => setPrinting(true)}>
            {words.printMap}
          </Button>
          <Button icon="print" onPress={() => window.print()}>
            {words.printQuestionnaire}
          </Button>
          <Button look="quiet" onPress={() => setUnfolded(new Set(unfolded.size === stages.length ? [] : stages))}>
            {unfolded.size === stages.length ? words.fold : words.unfold}
          </Button>
        </div>
      </header>
      {stages.map((stage) => (
        <MapStage
          key={stage}
          stage={stage}
          dossierId={session.id}
          questions={questions.get(stage) ?? []}
          read={{ document, institution, judgement }}
          unfolded={unfolded.has(stage)}
          onUnfold={(unfold) =>
            setUnfolded(new Set(unfold ? [...unfolded, stage] : [...unfolded].filter((entry) => entry !== stage)))
          }
        />
      ))}
      <p className="quiet map-free">{words.freeMeans}</p>
      {printing && (
        <PrintSheet onDone={donePrinting}>
          <MapSheet title={(document as Definition).identity.title.fr} questions={questions} isAnswered={isAnswered} />
        </PrintSheet>
      )}
    </div>
  )
}

function isAnswered({ state, value }: StandingQuestion): boolean {
  return state === 'answered' || state === 'inherited' || (state === 'open' && !isBlank(value))
}

/** What another answer makes idle is listed, and not counted: nobody has to answer it. */
function isAsked({ state }: StandingQuestion): boolean {
  return state !== 'without-object'
}

function MapStage({
  stage,
  dossierId,
  questions,
  read,
  unfolded,
  onUnfold,
}: {
  stage: Stage
  dossierId: string
  questions: readonly StandingQuestion[]
  read: Read
  unfolded: boolean
  onUnfold: (unfold: boolean) => void
}) {
  const words = guide.map
  const answered = questions.filter(isAnswered).length
  const open = questions.filter(({ state }) => state === 'open').length
  const { authors, others } = stageEffort[stage]
  const sections = [...Map.groupBy(questions, ({ section }) => section)]
  const panel = `map-${stage}`
  return (
    <section className="map-stage" aria-labelledby={`${panel}-title`}>
      <h3 className="map-stage-title">
        <button
          type="button"
          id={`${panel}-title`}
          className="map-trigger"
          aria-expanded={unfolded}
          aria-controls={panel}
          onClick={() => onUnfold(!unfolded)}
        >
          <Icon name={unfolded ? 'down' : 'right'} className="icon map-chevron" />
          <span className="map-stage-name">{stageTitle(stage)}</span>
          <span className="map-figures">
            {open > 0 && <span className="map-waiting">{words.open(open)}</span>}
            <span className="map-progress">{words.answered(answered, questions.filter(isAsked).length)}</span>
            <span className="map-effort">
              {authors > 0 ? words.about(formatMinutes(authors)) : words.aboutOthers(formatMinutes(others))}
            </span>
          </span>
        </button>
      </h3>
      <div id={panel} className={unfolded ? 'map-questions' : 'map-questions map-folded'}>
        {sections.map(([section, entries]) => (
          <div key={section ?? ''} className="map-section">
            {section !== null && <h4>{fieldLabel(section)}</h4>}
            <ul className="map-list">
              {entries.map((question) => (
                <MapQuestion
                  key={question.modelPath}
                  question={question}
                  stage={stage}
                  dossierId={dossierId}
                  read={read}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

const stateIcons: Partial<Record<QuestionState, IconName>> = { answered: 'done', inherited: 'inherited' }

function MapQuestion({
  question,
  stage,
  dossierId,
  read,
}: {
  question: StandingQuestion
  stage: Stage
  dossierId: string
  read: Read
}) {
  const { modelPath, meta, state, severity, roles, perItem } = question
  const words = guide.map
  const answer = answerOf(question, read)
  const icon = severity ?? stateIcons[state]
  // Authors are not told what is theirs: only what somebody else answers is said.
  const others = roles.includes('teacher') ? [] : roles
  return (
    <li className={`map-question map-${state} ${isLong(meta) ? 'map-long' : ''}`}>
      <span className={`map-state severity severity-${severity ?? (isAnswered(question) ? 'done' : 'none')}`}>
        {icon && <Icon name={icon} />}
        {state === 'open' && isAnswered(question) ? words.review : words.state[state]}
      </span>
      <div className="map-text">
        <p className="map-label">
          <a href={fragmentOf({ page: 'dossier', id: dossierId, stage, field: modelPath })}>{fieldLabel(modelPath)}</a>
          {others.length > 0 && <span className="quiet map-role">{words.answeredBy(rolesSaid(others))}</span>}
        </p>
        {answer && <p className="map-answer">{answer}</p>}
        {perItem.length > tellsItself && (
          <p className="map-items">
            {words.perItem(itemNoun(modelPath))}{' '}
            {perItem.map((entry) => fieldLabel(entry.modelPath).toLowerCase()).join(', ')}
          </p>
        )}
        {!isAnswered(question) && <Blank meta={meta} />}
      </div>
    </li>
  )
}

const rolesSaid = (roles: readonly Role[]) => roles.map((role) => messages.role[role]).join(', ')

/** What a question is answered with, in few words. */
function answerOf(
  { modelPath, meta, schema, state, value }: StandingQuestion,
  { document, institution, judgement }: Read,
): string {
  if (isBlank(value)) return ''
  // What is named by a pack or a record, not by the document.
  if (modelPath === 'frameworks')
    return (value as { framework: string }[])
      .map((pin) => judgement?.frameworks.find(({ id }) => id === pin.framework)?.shortTitle ?? pin.framework)
      .join(', ')
  if (modelPath === 'institutionId') return (institution as Institution | null)?.name.fr ?? ''
  // What the institution says names its own people.
  const said = state === 'inherited' ? institution : document
  if (meta.kind === 'list')
    return (value as Item[]).map((item, rank) => itemLabel(said, schema, item, rank)).join(' · ')
  return wordsOf(meta, modelPath, value, said)
}

/** On paper: boxes to tick for a closed list, lines to write on for the rest. */
function Blank({ meta }: { meta: StandingQuestion['meta'] }) {
  if (meta.kind === 'choice' || meta.kind === 'choices')
    return (
      <ul className="map-options">
        {meta.options.map((option) => (
          <li key={option}>{optionLabel(meta.name, option)}</li>
        ))}
      </ul>
    )
  if (meta.kind === 'flag')
    return (
      <ul className="map-options">
        <li>{messages.field.yes}</li>
        <li>{messages.field.no}</li>
      </ul>
    )
  return Array.from({ length: isLong(meta) ? longLines : 1 }, (_, line) => <div key={line} className="map-line" />)
}

/** Lines to write on for a long answer, on paper. */
const longLines = 2

function isLong(meta: StandingQuestion['meta']): boolean {
  return meta.kind === 'rich-text' || meta.kind === 'list' || (meta.kind === 'text' && meta.multiline)
}
