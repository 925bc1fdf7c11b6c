import { memo, useDeferredValue } from 'react'
import { v7 as newId } from 'uuid'
import type { Definition } from '../../../shared/definition/definition.ts'
import { neededMinutes, supportedHalfCredits } from '../../../shared/workload/credits.ts'
import {
  beyondBounds,
  hourFixes,
  patchOfFix,
  sumAfter,
  unlinkedIn,
  type HourBounds,
  type HourFix,
  type HourShare,
} from '../../../shared/workload/hour-fixes.ts'
import { untimed, workload } from '../../../shared/workload/workload.ts'
import { fragmentOf } from '../../route.ts'
import { hours, messages } from '../../words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { sayDone } from '../../ui/toasts.tsx'
import { useForm, useSession } from '../form-context.tsx'
import { nextCode, type Item } from '../items.ts'
import { useBound } from '../rules-in-force.tsx'

const words = hours.summary

/** Where the hours stand against the bounds in force and the credits announced, and what would mend them. */
export function HoursSummary() {
  const { session } = useForm()
  // What is typed is painted before what follows from it.
  const definition = useDeferredValue(useSession(session, (snapshot) => snapshot.document)) as Definition
  return <Summary definition={definition} />
}

const Summary = memo(function Summary({ definition }: { definition: Definition }) {
  const { session } = useForm()
  const least = useBound('training-duration', 'leastHours', 'greatest')
  const most = useBound('training-duration', 'mostHours', 'smallest')
  const totals = workload(definition)
  const silent = untimed(definition)
  const blank = silent.filter(({ duration }) => duration === null).length
  const bounds = least && most ? { least: least.value * 60, most: most.value * 60 } : null
  const beyond = bounds ? beyondBounds(definition, bounds) : 0
  const deliverables = definition.assessmentTasks.some((task) => task.deliverables.length > 0)
  return (
    <section className="hours-summary" aria-label={words.label}>
      <p className="hours-sum">
        {totals.activities === 0 ? (
          words.none
        ) : (
          <>
            <strong>{words.training(totals.activities)}</strong>
            <Within bounds={bounds} minutes={totals.activities} />
            {/* A requirement judges the duration announced: it is named beside the sum when the sum is that duration. */}
            {least && definition.identity.duration === totals.activities && (
              <span className="quiet">{words.boundOf(least.requirement.id)}</span>
            )}
            {silent.length > 0 && <span className="quiet">{words.untimed(blank, silent.length - blank)}</span>}
          </>
        )}
      </p>
      {totals.total > 0 && <Credits definition={definition} total={totals.total} />}
      {deliverables && totals.activities > 0 && totals.personalWork === 0 && (
        <p className="hours-line">
          <Icon name="question" /> {words.realistic(totals.activities)}{' '}
          <a href={fragmentOf({ page: 'dossier', id: session.id, stage: 'activities', field: 'personalWork' })}>
            {words.addPersonalWork}
          </a>
        </p>
      )}
      <Announced
        definition={definition}
        sum={totals.activities}
        sound={beyond === 0}
        bounds={bounds}
        requirement={least?.requirement.id ?? null}
      />
      {bounds && totals.activities > 0 && beyond !== 0 && (
        <Fixes definition={definition} bounds={bounds} beyond={beyond} />
      )}
    </section>
  )
})

/** How minutes stand against the bounds, in words and with an icon. */
function Within({ bounds, minutes }: { bounds: HourBounds | null; minutes: number }) {
  const over = bounds ? minutes - bounds.most : 0
  const under = bounds ? bounds.least - minutes : 0
  const sound = over <= 0 && under <= 0
  return (
    <span className={sound ? 'severity severity-done' : 'severity severity-blocking'}>
      {bounds && <Icon name={sound ? 'done' : 'blocking'} />}
      {bounds === null
        ? words.noBound
        : over > 0
          ? words.over(over, bounds.most)
          : under > 0
            ? words.under(under, bounds.least)
            : words.within(bounds.least, bounds.most)}
    </span>
  )
}

/** The workload, what it carries, and why that is not the duration. */
function Credits({ definition, total }: { definition: Definition; total: number }) {
  const perCredit = useBound('credits-supported', 'leastHours', 'greatest')
  const { activities, personalWork } = workload(definition)
  const { ects } = definition.identity
  const needed = perCredit && ects !== null ? neededMinutes(ects, perCredit.value) : 0
  return (
    <>
      <p className="hours-line">
        {words.workload(activities, personalWork, total)}{' '}
        {perCredit && (
          <>
            <span className={ects !== null && total < needed ? 'severity severity-blocking' : undefined}>
              {ects !== null && total < needed && <Icon name="blocking" />}
              {ects === null
                ? words.creditsUnsaid
                : ects === 0
                  ? words.creditsNone
                  : total < needed
                    ? words.creditsShort(ects, needed - total)
                    : words.creditsEnough(ects)}
            </span>{' '}
            {words.creditsCarried(supportedHalfCredits(total, perCredit.value), perCredit.value)}
          </>
        )}
      </p>
      <details className="hours-why">
        <summary>{words.why}</summary>
        <p>{words.whyDuration}</p>
        <p>{words.whyWorkload}</p>
        {perCredit && <p>{words.whyExample(perCredit.value)}</p>}
      </details>
    </>
  )
}

/** A duration announced that is not the sum, where it stands itself, with the one act that makes it the sum. */
function Announced({
  definition,
  sum,
  sound,
  bounds,
  requirement,
}: {
  definition: Definition
  sum: number
  sound: boolean
  bounds: HourBounds | null
  requirement: string | null
}) {
  const { session } = useForm()
  const { duration } = definition.identity
  if (sum === 0 || duration === sum) return null
  return (
    <p className="hours-line">
      {duration === null ? (
        <>
          <Icon name="to-justify" /> {words.notAnnounced(sum)}{' '}
        </>
      ) : (
        <>
          {words.announced(duration)} {bounds && <Within bounds={bounds} minutes={duration} />}{' '}
          {requirement && <span className="quiet">{words.boundOf(requirement)}</span>} <Icon name="to-justify" />{' '}
          {words.differs(sum)}{' '}
        </>
      )}
      {/* A sum out of bounds is mended before it is announced. */}
      {sound && (
        <Button
          onPress={() => {
            session.edit([{ op: 'set', path: ['identity', 'duration'], value: sum }], hours.history.announce)
            void session.flush()
          }}
        >
          {words.announce(sum)}
        </Button>
      )}
    </p>
  )
}

function Fixes({ definition, bounds, beyond }: { definition: Definition; bounds: HourBounds; beyond: number }) {
  const { session } = useForm()
  const fixes = hourFixes(definition, bounds)
  const say = hours.fixes
  const apply = (fix: HourFix) => {
    const said = fixWords(definition, fix)
    const code = nextCode('activities', definition.activities as unknown as Item[]) ?? ''
    const done = session.edit(patchOfFix(definition, fix, newId, code), hours.history.fix[fix.kind])
    void session.flush()
    if (!done) return
    sayDone(say.done(said, sumAfter(definition, fix)), {
      label: messages.history.undo,
      takesBack: true,
      run: () => {
        session.edit(done.inverse, messages.history.undoNamed(hours.history.fix[fix.kind]))
        void session.flush()
      },
    })
  }
  return (
    <div className="hours-fixes">
      <h4>{beyond > 0 ? say.cut(beyond) : say.add(-beyond)}</h4>
      {fixes.length === 0 && <p>{say.noCut}</p>}
      <ul>
        {fixes.map((fix) => (
          <li key={fix.kind}>
            <span>
              {fixWords(definition, fix)}. <span className="quiet">{fixReason(definition, fix)}</span>
            </span>
            <Button aria-label={say.applyNamed(fixWords(definition, fix))} onPress={() => apply(fix)}>
              {say.apply}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What a fix costs: a cut of an activity linked to no outcome says so. */
function fixReason(definition: Definition, fix: HourFix): string {
  const unlinked = unlinkedIn(definition, fix).map(
    ({ code, title }) => code.trim() || title.fr.trim() || messages.field.missing,
  )
  return unlinked.length > 0 ? hours.fixes.unlinked(unlinked) : hours.fixes.why[fix.kind]
}

/** A fix as one would say it, activities by their codes. */
function fixWords(definition: Definition, fix: HourFix): string {
  const say = hours.fixes
  const named = (shares: readonly HourShare[]) =>
    shares.map(({ activityId, minutes }) => {
      const activity = definition.activities.find(({ id }) => id === activityId)
      return { name: activity?.code.trim() || activity?.title.fr.trim() || messages.field.missing, minutes }
    })
  switch (fix.kind) {
    case 'to-personal-work':
    case 'shorten':
    case 'remove':
    case 'lengthen':
      return say[fix.kind](named(fix.shares))
    case 'from-personal-work':
      return say[fix.kind](
        fix.minutes,
        definition.personalWork.find(({ id }) => id === fix.workId)?.title.fr.trim() ?? '',
      )
    case 'add':
      return say.addActivity(fix.minutes, definition.outcomes.find(({ id }) => id === fix.outcomeId)?.code.trim() ?? '')
  }
}
