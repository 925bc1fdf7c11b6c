import { useDeferredValue, useId, useState } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Definition } from '../../../shared/definition/definition.ts'
import { grade, type Grade } from '../../../shared/grading/grade.ts'
import type { GradingFault } from '../../../shared/grading/grading-rule.ts'
import { triedMarks, type Trial, type TriedMarks } from '../../../shared/grading/tried-marks.ts'
import { gapMessage, messages, readSentences, rubricTexts } from '../../words.ts'
import { useForm, useSession } from '../form-context.tsx'
import type { Path } from '../../session/path.ts'
import { Icon } from '../../ui/icons.tsx'
import { goToField } from '../go-to-field.ts'
import '../../styles/rubric.css'

const words = rubricTexts.simulator

// Faults of the rule are said as findings are, and without a judgement.
await readSentences()

/** Faults shown before the rest is counted. */
const faultsShown = 4

/** Tries the rule of the dossier on one learner: levels in, the decision and its reasons out. */
export default function GradeSimulator() {
  const { session } = useForm()
  const document = useDeferredValue(useSession(session, (snapshot) => snapshot.document)) as Definition
  const [open, setOpen] = useState(false)
  if (document.rubrics.every(({ criteria }) => criteria.length === 0)) return null
  return (
    <Disclosure className="simulator" isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={3} className="simulator-title">
        <AriaButton slot="trigger" className="card-trigger">
          <Icon name={open ? 'down' : 'right'} />
          {words.title}
        </AriaButton>
      </Heading>
      <DisclosurePanel>{open && <Trying document={document} />}</DisclosurePanel>
    </Disclosure>
  )
}

function Trying({ document }: { document: Definition }) {
  const [trial, setTrial] = useState<Trial>({ ranks: {}, scores: {} })
  const tried = triedMarks(document, trial)
  const result = grade(document, tried.marks)
  return (
    <div className="simulator-body">
      <p className="quiet">{words.intro}</p>
      {tried.criteria.length === 0 ? (
        <p>
          {words.nothing} <PlaceLink path={['assessments']} label={words.goToAssessments} />
        </p>
      ) : (
        <>
          <Levels
            tried={tried}
            onChoose={(id, rank) => setTrial({ ...trial, ranks: { ...trial.ranks, [id]: rank } })}
          />
          <Scores
            tried={tried}
            onChoose={(id, score) => setTrial({ ...trial, scores: scoresWith(trial.scores, id, score) })}
          />
          <div className="simulator-answer" role="status">
            <p className="simulator-question">{words.ask(tried.criteria.map(({ rank }) => rank + 1))}</p>
            {result.ok ? (
              <Decision grade={result.grade} document={document} tried={tried} />
            ) : 'faults' in result ? (
              <Undecided faults={result.faults} />
            ) : (
              <p>{words.toMark(tried.scores.filter(({ score }) => score === null).map(({ code }) => code))}</p>
            )}
          </div>
          <PlaceLink path={['validation']} label={words.rule} />
        </>
      )}
    </div>
  )
}

/** Scores once one is given or taken back. */
function scoresWith(scores: Trial['scores'], id: string, score: number | null): Trial['scores'] {
  const { [id]: _before, ...others } = scores
  return score === null ? others : { ...others, [id]: score }
}

function Levels({ tried, onChoose }: { tried: TriedMarks; onChoose: (criterion: string, rank: number) => void }) {
  const id = useId()
  return (
    <ul className="simulator-levels">
      {tried.criteria.map(({ graded: { criterion, rubric, thresholdRank }, rank }) => {
        const named = criterion.code || criterion.label.fr || messages.field.missing
        return (
          <li key={criterion.id}>
            <fieldset>
              <legend>
                <strong>{criterion.code}</strong> {criterion.label.fr}
              </legend>
              <div className="level-choices" role="radiogroup" aria-label={words.levelOf(named)}>
                {rubric.levels.map((level, index) => (
                  <label key={level.id} className="level-choice" title={level.name.fr}>
                    <input
                      type="radio"
                      name={`${id}-${criterion.id}`}
                      aria-label={`${index + 1} ${level.name.fr}`}
                      checked={index === rank}
                      onChange={() => onChoose(criterion.id, index)}
                    />
                    <span className={index === thresholdRank ? 'level-choice-threshold' : undefined}>{index + 1}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        )
      })}
    </ul>
  )
}

function Scores({
  tried,
  onChoose,
}: {
  tried: TriedMarks
  onChoose: (assessment: string, score: number | null) => void
}) {
  if (tried.scores.length === 0) return null
  return (
    <div className="simulator-scores">
      {tried.scores.map(({ id, code, score }) => (
        <label key={id}>
          {words.score(code)}
          <input
            className="input"
            type="number"
            min={0}
            max={100}
            value={score ?? ''}
            onChange={({ target: { value } }) =>
              onChoose(id, value === '' ? null : Math.max(0, Math.min(100, Math.round(Number(value)) || 0)))
            }
          />
        </label>
      ))}
    </div>
  )
}

/** The decision, and why. */
function Decision({ grade: given, document, tried }: { grade: Grade; document: Definition; tried: TriedMarks }) {
  const validated = given.decision === 'validated'
  return (
    <>
      <p className={validated ? 'simulator-decision severity-done' : 'simulator-decision severity-blocking'}>
        <Icon name={validated ? 'done' : 'close'} />
        {validated ? words.validated : words.refused}
      </p>
      <ul className="simulator-reasons">
        {reasonsOf(given, document, tried).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  )
}

/** Why, in words: what failed, or what was reached and what was tolerated; then the total and what is kept. */
function reasonsOf(given: Grade, document: Definition, tried: TriedMarks): string[] {
  const code = (id: string) =>
    tried.criteria.find(({ graded }) => graded.criterion.id === id)?.graded.criterion.code ?? ''
  const competency = (id: string | null) => document.competencies.find((entry) => entry.id === id)?.code ?? ''
  const { overallThreshold, partial } = document.validation
  const failures = given.failures.map((failure) => {
    switch (failure.kind) {
      case 'required-below-threshold':
        return words[failure.kind](code(failure.criterionId))
      case 'below-lowest-tolerated':
        return words[failure.kind](code(failure.criterionId))
      case 'too-many-below-threshold':
        return words[failure.kind](failure.criterionIds.map(code), failure.tolerated)
      case 'total-below-threshold':
        return words[failure.kind](failure.total, failure.threshold)
      case 'competency-below-threshold':
        return words[failure.kind](competency(failure.competencyId), failure.total, failure.threshold)
    }
  })
  const short = tried.criteria
    .filter(({ graded, rank }) => rank < (graded.thresholdRank ?? 0))
    .map(({ graded }) => graded.criterion.code)
  const reached =
    given.decision === 'validated' ? [short.length === 0 ? words.allAcquired : words.tolerance(short)] : []
  const total =
    given.total !== null &&
    overallThreshold !== null &&
    !given.failures.some(({ kind }) => kind === 'total-below-threshold')
      ? [words.total(given.total, overallThreshold)]
      : []
  const obtained = given.units
    .filter((unit) => unit.obtained)
    .map((unit) => competency(partial.units.find(({ id }) => id === unit.unitId)?.competencyId ?? null))
  const units = given.units.length > 0 && given.decision !== 'validated' ? [words.units(obtained)] : []
  return [...failures, ...reached, ...total, ...units]
}

/** What keeps two juries from concluding alike, with the way to each place. */
function Undecided({ faults }: { faults: readonly GradingFault[] }) {
  return (
    <>
      <p className="simulator-decision severity-to-justify">
        <Icon name="to-justify" />
        {words.undecided}
      </p>
      <ul className="simulator-reasons">
        {faults.slice(0, faultsShown).map((fault, index) => (
          <li key={index}>
            {faultWords(fault)} <PlaceLink path={fault.path} label={words.goToFault} about={faultWords(fault)} />
          </li>
        ))}
        {faults.length > faultsShown && <li>{words.more(faults.length - faultsShown)}</li>}
      </ul>
    </>
  )
}

function faultWords({ kind, values }: GradingFault): string {
  const own = words.fault
  switch (kind) {
    case 'weight-missing':
      return own[kind](String(values['assessment'] ?? ''))
    case 'criterion-weight-missing':
      return own[kind](String(values['criterion'] ?? ''))
    case 'threshold-level-missing':
      return own[kind](String(values['rubric'] ?? ''))
    default:
      return gapMessage({ key: `decision-computable.${kind}`, values })
  }
}

function PlaceLink({ path, label, about }: { path: Path; label: string; about?: string }) {
  const { session, unfolded } = useForm()
  return (
    <AriaButton
      className="link-button"
      aria-label={about ? `${label}, ${about}` : label}
      onPress={() => void goToField(session.id, path, unfolded)}
    >
      {label}
    </AriaButton>
  )
}
