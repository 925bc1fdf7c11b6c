import { useDeferredValue, useMemo } from 'react'
import { v7 as newId } from 'uuid'
import { foldText } from '../../../shared/find/fold-text.ts'
import type { Operation } from '../../../shared/change/patch.ts'
import type { Definition } from '../../../shared/definition/definition.ts'
import type { CognitiveLevel, LearningOutcome } from '../../../shared/definition/learning-outcome.ts'
import { splitOutcome, splitStatement, type SplitStatement } from '../../../shared/outcomes/split-outcome.ts'
import { verbAdvice, type VerbAdvice } from '../../../shared/outcomes/verb-advice.ts'
import type { VerbLists } from '../../../shared/outcomes/verb-lists.ts'
import type { DocumentSession } from '../../session/document-session.ts'
import type { Path } from '../../session/path.ts'
import '../../styles/outcome-assistant.css'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { sayDone } from '../../ui/toasts.tsx'
import { itemLabel, optionLabel, outcomeWords as words } from '../../words.ts'
import { focusField } from '../focus-field.ts'
import { useFieldFindings } from '../finding-index.ts'
import { useForm, useValue } from '../form-context.tsx'
import { useKept } from './kept-statements.ts'
import { useVerbLists } from './use-verb-lists.ts'

/** Under the statement of an outcome: the level its verb announces, better verbs, and two actions told apart. */
export function OutcomeAssistant({ path }: { path: Path }) {
  const lists = useVerbLists()
  const outcome = useValue(path.slice(0, -1)) as LearningOutcome | undefined
  if (!lists || !outcome) return null
  return <Assistance lists={lists} outcome={outcome} path={path} />
}

function Assistance({ lists, outcome, path }: { lists: VerbLists; outcome: LearningOutcome; path: Path }) {
  const statement = useDeferredValue(outcome.statement.fr)
  const advice = useMemo(() => verbAdvice(statement, outcome.verb, lists), [statement, outcome.verb, lists])
  const split = useMemo(() => splitStatement(statement, lists), [statement, lists])
  const { findings } = useForm()
  // What a note of the field says just above is not asked again: only the way out of it is given.
  const noted = useFieldFindings(findings, path)
  const isNoted = (rule: string) => noted.some(({ gap }) => gap.key.startsWith(`${rule}.`))
  const [verbKept, keepVerb] = useKept(`verb ${outcome.id} ${advice?.verb ?? ''}`)
  const [wholeKept, keepWhole] = useKept(`split ${outcome.id} ${foldText(statement)}`)
  const concerned = advice !== null && advice.concern !== null && !verbKept
  const levelled = advice !== null && advice.level !== null
  if (!concerned && !levelled && (!split || wholeKept)) return null
  return (
    <div className="assistant" role="group" aria-label={words.label}>
      {levelled && <LevelLine advice={advice} outcome={outcome} path={path} />}
      {concerned && (
        <VerbQuestion
          advice={advice}
          lists={lists}
          outcome={outcome}
          path={path}
          asked={!isNoted('outcome-verb')}
          onKeep={keepVerb}
        />
      )}
      {split && !wholeKept && (
        <SplitQuestion
          split={split}
          lists={lists}
          outcome={outcome}
          asked={!isNoted('single-verb')}
          onKeep={keepWhole}
        />
      )}
    </div>
  )
}

/** What undo and the sentences call an outcome. */
const nameOf = (outcome: LearningOutcome) => outcome.code.trim() || itemLabel('outcomes')

const levelLabel = (level: CognitiveLevel) => optionLabel('cognitiveLevel', level)

function LevelLine({ advice, outcome, path }: { advice: VerbAdvice; outcome: LearningOutcome; path: Path }) {
  const { session } = useForm()
  const { level, verb } = advice
  if (level === null) return null
  const recorded = outcome.cognitiveLevel
  const place = [...path.slice(0, -1), 'cognitiveLevel']
  return (
    <p className="assistant-line">
      <span>
        {recorded === null || recorded === level
          ? words.level(verb, levelLabel(level))
          : words.otherLevel(verb, levelLabel(level), levelLabel(recorded))}
      </span>
      {recorded !== level && (
        <Button
          look="quiet"
          onPress={() => {
            session.edit([{ op: 'set', path: place, value: level }], words.history.level(nameOf(outcome)))
            void focusField(path)
          }}
        >
          {words.keepLevel(levelLabel(level))}
        </Button>
      )}
    </p>
  )
}

/** The outcome as the document has it now: what is drawn, and what was computed from it, may be a moment old. */
const outcomeNow = (session: DocumentSession, id: string): LearningOutcome | undefined =>
  (session.snapshot().document as Definition).outcomes.find((outcome) => outcome.id === id)

function VerbQuestion({
  advice,
  lists,
  outcome,
  path,
  asked,
  onKeep,
}: {
  advice: VerbAdvice
  lists: VerbLists
  outcome: LearningOutcome
  path: Path
  asked: boolean
  onKeep: () => void
}) {
  const { session } = useForm()
  if (advice.concern === null) return null
  const replace = (verb: string) => {
    const now = outcomeNow(session, outcome.id)
    const better = now && verbAdvice(now.statement.fr, now.verb, lists)?.better.find((other) => other.verb === verb)
    if (!better) return
    const patch: Operation[] = [{ op: 'set', path: [...path, 'fr'], value: better.statement }]
    // The verb named apart follows when it was this one.
    if (foldText(now.verb) === foldText(advice.verb))
      patch.push({ op: 'set', path: [...path.slice(0, -1), 'verb'], value: better.verb })
    session.edit(patch, words.history.verb(nameOf(outcome)))
    void focusField(path)
  }
  return (
    <div className="assistant-question">
      {asked && (
        <p>
          <Icon name="question" />
          <span>{words.concern[advice.concern](advice.verb)}</span>
        </p>
      )}
      <div className="assistant-acts">
        {advice.better.length > 0 && <span className="quiet">{words.instead}</span>}
        {advice.better.map((better) => (
          <Button
            key={better.verb}
            aria-label={words.replace(better.verb, better.statement.trim())}
            onPress={() => replace(better.verb)}
          >
            {better.verb}
          </Button>
        ))}
        <Button
          look="quiet"
          onPress={() => {
            onKeep()
            void focusField(path)
          }}
        >
          {words.keepVerb}
        </Button>
      </div>
    </div>
  )
}

function SplitQuestion({
  split,
  lists,
  outcome,
  asked,
  onKeep,
}: {
  split: SplitStatement
  lists: VerbLists
  outcome: LearningOutcome
  asked: boolean
  onKeep: () => void
}) {
  const { session, unfolded } = useForm()
  const definition = session.snapshot().document as Definition
  const foreseen = useMemo(() => splitOutcome(definition, outcome.id, split, newId), [definition, outcome.id, split])
  if (!foreseen) return null
  const code = nameOf(outcome)
  const accept = () => {
    const now = outcomeNow(session, outcome.id)
    const parts = now && splitStatement(now.statement.fr, lists)
    const made = parts && splitOutcome(session.snapshot().document as Definition, outcome.id, parts, newId)
    if (!made || !session.edit(made.patch, words.history.split(code))) return
    unfolded.set([made.secondId], true)
    sayDone(words.split.done(made.code))
    void focusField(['outcomes', made.secondId, 'statement'])
  }
  return (
    <div className="assistant-question">
      {(asked || split.sharedObject) && (
        <p>
          <Icon name="question" />
          <span>{split.sharedObject ? words.split.shared : words.split.two}</span>
        </p>
      )}
      <ul className="assistant-preview">
        <li>{words.split.first(code, split.first.trim())}</li>
        <li>{words.split.first(foreseen.code, split.second.trim())}</li>
      </ul>
      <p className="quiet">{words.split.links(code, foreseen.code, foreseen.links, foreseen.competencies)}</p>
      <div className="assistant-acts">
        <Button onPress={accept}>{words.split.accept}</Button>
        <Button
          look="quiet"
          onPress={() => {
            onKeep()
            void focusField(['outcomes', outcome.id, 'statement'])
          }}
        >
          {words.split.dismiss}
        </Button>
      </div>
    </div>
  )
}
