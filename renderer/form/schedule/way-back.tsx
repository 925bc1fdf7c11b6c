import { daysBetween } from '../../../shared/checklist/calendar.ts'
import type { Definition } from '../../../shared/definition/definition.ts'
import {
  backwardSchedule,
  usualDelays,
  type ScheduleState,
  type ScheduleStep,
} from '../../../shared/schedule/backward-schedule.ts'
import { fragmentOf } from '../../route.ts'
import { stageOf } from '../../../shared/definition/stages.ts'
import { modelPathOf } from '../../session/path.ts'
import { Button } from '../../ui/button.tsx'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { formatDate, optionLabel, wayBack as words } from '../../words.ts'
import { useForm, useSession } from '../form-context.tsx'
import { isoDay } from '../quantities.ts'
import { useRequirements } from '../rules-in-force.tsx'
import '../../styles/way-back.css'

const looks: Record<ScheduleState, { icon: IconName; look: string }> = {
  done: { icon: 'done', look: 'severity-done' },
  ahead: { icon: 'done', look: 'severity-done' },
  near: { icon: 'calendar', look: 'severity-advice' },
  'to-note': { icon: 'to-justify', look: 'severity-to-justify' },
  late: { icon: 'blocking', look: 'severity-blocking' },
  'to-check': { icon: 'question', look: 'severity-advice' },
  undated: { icon: 'to-justify', look: 'severity-to-justify' },
}

/** From the opening back to today: registration, sittings and their files, each with its limit and where it stands. */
export default function WayBack() {
  const { session } = useForm()
  const definition = useSession(session, (snapshot) => snapshot.document) as Definition
  const today = isoDay(new Date())
  const steps = backwardSchedule(definition, useRequirements(), today)
  // What has no day lies neither before nor after today.
  const dated = steps.filter(({ on, act }) => act === 'opening' || on !== null)
  const undated = steps.filter((step) => !dated.includes(step))
  const opening = steps.find(({ act }) => act === 'opening')
  // Where today falls among the steps: before the first one that is past.
  const past = dated.findIndex(({ on, act }) => act !== 'opening' && on !== null && on < today)
  const mark = past >= 0 ? past : dated.length
  return (
    <section className="way-back" aria-labelledby="way-back-title">
      <div className="way-back-head">
        <h3 id="way-back-title">{words.title}</h3>
        <Button look="quiet" onPress={printAlone}>
          {words.print}
        </Button>
      </div>
      <p className="description">{words.intro}</p>
      {opening?.on === null && <p>{words.openingMissing}</p>}
      {definition.governance.decisions.length === 0 && (
        <p>
          {words.noSitting}{' '}
          <a href={fragmentOf({ page: 'dossier', id: session.id, stage: 'governance', field: 'governance.decisions' })}>
            {words.goToDecisions}
          </a>
        </p>
      )}
      <ol className="way-back-steps">
        {dated.map((step, index) => (
          <StepLines key={step.key} step={step} today={today} mark={index === mark} />
        ))}
        {mark === dated.length && <Today today={today} />}
      </ol>
      {undated.length > 0 && (
        <>
          <h4>{words.undatedTitle}</h4>
          <ol className="way-back-steps">
            {undated.map((step) => (
              <StepLines key={step.key} step={step} today={today} mark={false} />
            ))}
          </ol>
        </>
      )}
      {steps.some(({ reckoned }) => reckoned) && <p className="description">{words.own}</p>}
    </section>
  )
}

function Today({ today }: { today: string }) {
  return (
    <li className="way-back-today">
      <span>{words.today(formatDate(today))}</span>
    </li>
  )
}

function StepLines({ step, today, mark }: { step: ScheduleStep; today: string; mark: boolean }) {
  const { session } = useForm()
  const { icon, look } = looks[step.state]
  const name = stepName(step)
  const stage = stageOf(modelPathOf(step.path)) ?? 'governance'
  const ahead = step.on === null ? -1 : daysBetween(today, step.on)
  const notes = [
    step.subjects.map((subject) => optionLabel('decisionSubject', subject)).join(', '),
    step.reckoned
      ? step.act === 'filing'
        ? words.filingDelay(usualDelays.filing)
        : words.conveningDelay(usualDelays.convening)
      : '',
    step.limit === null
      ? ''
      : [
          step.limit.by === 'sitting'
            ? words.limit.sitting(step.limit.on, step.limit.body ? optionLabel('body', step.limit.body) : words.noBody)
            : words.limit[step.limit.by](step.limit.on),
          step.limit.requirement === null ? '' : `(${words.requirement(step.limit.requirement)})`,
        ].join(' '),
  ].filter((note) => note.trim() !== '')
  return (
    <>
      {mark && <Today today={today} />}
      <li className="way-back-step" data-state={step.state}>
        <span className="way-back-day">{step.on === null ? words.undated : formatDate(step.on)}</span>
        <span className="way-back-what">
          <a
            href={fragmentOf({ page: 'dossier', id: session.id, stage, field: step.path.join('.') })}
            aria-label={words.goTo(name)}
          >
            {name}
          </a>
          {notes.map((note) => (
            <span key={note} className="quiet">
              {note}
            </span>
          ))}
        </span>
        <span className={`severity ${look}`}>
          <Icon name={icon} />
          <span>
            {words.state[step.state]}
            {(step.state === 'near' || step.state === 'ahead') && `, ${words.inDays(ahead)}`}
          </span>
        </span>
      </li>
    </>
  )
}

function stepName({ act, body, institution }: ScheduleStep): string {
  const named = [body === null ? words.noBody : optionLabel('body', body), institution].filter(Boolean).join(', ')
  if (act === 'sitting') return words.act.sitting(named)
  return act === 'filing' ? words.act.filing(named) : words.act[act]
}

/** Prints this calendar and nothing of the window around it. */
function printAlone() {
  document.documentElement.dataset['print'] = 'way-back'
  window.addEventListener('afterprint', () => delete document.documentElement.dataset['print'], { once: true })
  window.print()
}
