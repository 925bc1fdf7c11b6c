import { daysAfter, daysBetween } from '../checklist/calendar.ts'
import { foldText } from '../find/fold-text.ts'
import type { Definition } from '../definition/definition.ts'
import type { Decision } from '../definition/governance.ts'
import { rulesOfKind } from '../framework/rules-in-force.ts'
import type { Requirement } from '../framework/requirement.ts'

/** Days counted between acts where no framework gives a delay. */
export interface ScheduleDelays {
  /** Days before a sitting when its file is handed in. */
  filing: number
  /** Days before the opening when learners are convened. */
  convening: number
  /** Days ahead in which an act is near. */
  near: number
}

/** Cadrier’s own marks, not a rule of any framework: the window says so beside each date they give. */
export const usualDelays: ScheduleDelays = { filing: 21, convening: 15, near: 21 }

type Body = NonNullable<Decision['body']>

/** What happens at a step, the opening being the first told. */
export type ScheduleAct = 'opening' | 'convening' | 'registration' | 'sitting' | 'filing'

/** What a step must not come after. */
export interface ScheduleLimit {
  on: string
  by: 'opening' | 'registration' | 'sitting'
  /** The body whose sitting is meant. */
  body: Body | null
  /** The requirement in force that asks for it; `null` for a mark of Cadrier’s. */
  requirement: string | null
}

/**
 * Where a step stands: done; ahead, or near; to note when its day is past and nothing is said of it; late when it is
 * after its limit, or not dated though the limit is past; to check when only Cadrier’s mark is past; without a date.
 */
export type ScheduleState = 'done' | 'ahead' | 'near' | 'to-note' | 'late' | 'to-check' | 'undated'

export interface ScheduleStep {
  /** Stable from one day to the next. */
  key: string
  act: ScheduleAct
  /** The day said or reckoned; `null` when nobody said one. */
  on: string | null
  /** Whether the day is reckoned with a delay of Cadrier’s. */
  reckoned: boolean
  limit: ScheduleLimit | null
  state: ScheduleState
  /** Of a sitting or of its file. */
  body: Body | null
  institution: string
  subjects: readonly Decision['subjects'][number][]
  /** Where it is written. */
  path: readonly string[]
}

type Part = Pick<Definition, 'identity' | 'schedule' | 'sessions' | 'governance' | 'state'>

/** Decisions of one body of one institution on one day, or without a day: one sitting. */
interface Sitting {
  body: Body | null
  institution: string
  on: string | null
  decisions: readonly Decision[]
}

/**
 * The way back from the opening: registration, sittings, their files; from the last day to the first, what has no day
 * last. Limits come from the rules in force (decisions in order, rules adopted in time, price voted before it is sold).
 *
 * @param today ISO day
 */
export function backwardSchedule(
  definition: Part,
  requirements: readonly Requirement[],
  today: string,
  delays: ScheduleDelays = usualDelays,
): ScheduleStep[] {
  const { schedule, identity } = definition
  const opening = openingOf(definition)
  const registration = registrationOf(definition)
  const sittings = sittingsOf(definition.governance.decisions)
  const reckon = (step: Omit<ScheduleStep, 'state'>, done: boolean): ScheduleStep => ({
    ...step,
    state: stateOf(step, done, today, delays),
  })
  const bare = { body: null, institution: '', subjects: [], reckoned: false, limit: null } as const
  const steps: ScheduleStep[] = [
    reckon(
      {
        ...bare,
        key: 'opening',
        act: 'opening',
        on: opening?.on ?? null,
        path: opening?.path ?? ['identity', 'openingOn'],
      },
      definition.state === 'open' || definition.state === 'closed',
    ),
    ...(opening && schedule.permanentAccess !== true
      ? [
          reckon(
            {
              ...bare,
              key: 'convening',
              act: 'convening',
              on: daysAfter(opening.on, -delays.convening),
              reckoned: true,
              path: ['schedule', 'convening'],
            },
            opening.on <= today,
          ),
        ]
      : []),
    ...(schedule.permanentAccess === true && registration === null
      ? []
      : [
          reckon(
            {
              ...bare,
              key: 'registration',
              act: 'registration',
              on: registration?.on ?? null,
              path: registration?.path ?? ['schedule', 'registrationOpensOn'],
              limit: opening && { on: opening.on, by: 'opening', body: null, requirement: null },
            },
            registration !== null && registration.on <= today,
          ),
        ]),
  ]
  for (const sitting of sittings) {
    const limit = limitOf(sitting, sittings, requirements, {
      opening: identity.openingOn ?? opening?.on ?? null,
      registration: registration?.on ?? null,
    })
    const done = sitting.decisions.every(({ outcome }) => outcome !== null && outcome !== 'expected')
    const first = sitting.decisions[0]
    const common = {
      body: sitting.body,
      institution: sitting.institution,
      subjects: [...new Set(sitting.decisions.flatMap(({ subjects }) => subjects))],
      path: ['governance', 'decisions', first?.id ?? '', done ? 'outcome' : 'on'],
    }
    steps.push(
      reckon({ ...common, key: `sitting-${first?.id}`, act: 'sitting', on: sitting.on, reckoned: false, limit }, done),
    )
    const sat = sitting.on ?? limit?.on ?? null
    if (sat !== null && !done && isDecided(sitting, requirements))
      steps.push(
        reckon(
          {
            ...common,
            key: `filing-${first?.id}`,
            act: 'filing',
            on: daysAfter(sat, -delays.filing),
            reckoned: true,
            limit: null,
          },
          definition.state !== 'draft' && definition.state !== null,
        ),
      )
  }
  const rank = ({ act }: ScheduleStep) => ['opening', 'convening', 'registration', 'sitting', 'filing'].indexOf(act)
  return steps.toSorted((one, other) => {
    if (one.act === 'opening' || other.act === 'opening') return rank(one) - rank(other)
    if (one.on === null || other.on === null) return Number(one.on === null) - Number(other.on === null)
    return one.on === other.on ? rank(one) - rank(other) : one.on < other.on ? 1 : -1
  })
}

/** The day the course opens: as announced, else its first day, else that of its first session. */
function openingOf({ identity, schedule, sessions }: Part): { on: string; path: string[] } | null {
  if (identity.openingOn !== null) return { on: identity.openingOn, path: ['identity', 'openingOn'] }
  if (schedule.startsOn !== null) return { on: schedule.startsOn, path: ['schedule', 'startsOn'] }
  return earliest(sessions.map(({ id, startsOn }) => ({ on: startsOn, path: ['sessions', id, 'startsOn'] })))
}

/** The first day somebody may register, as rules read it. */
function registrationOf({ schedule, sessions }: Part): { on: string; path: string[] } | null {
  return earliest([
    { on: schedule.registrationOpensOn, path: ['schedule', 'registrationOpensOn'] },
    ...sessions.map(({ id, registrationOpensOn }) => ({
      on: registrationOpensOn,
      path: ['sessions', id, 'registrationOpensOn'],
    })),
  ])
}

function earliest(days: readonly { on: string | null; path: string[] }[]): { on: string; path: string[] } | null {
  return (
    days
      .flatMap(({ on, path }) => (on === null ? [] : [{ on, path }]))
      .toSorted((one, other) => (one.on < other.on ? -1 : 1))[0] ?? null
  )
}

function sittingsOf(decisions: readonly Decision[]): Sitting[] {
  const groups = Map.groupBy(decisions, ({ id, body, institution, on }) =>
    body === null ? id : [body, foldText(institution.fr), on].join(' '),
  )
  return [...groups.values()].map((group) => ({
    body: group[0]?.body ?? null,
    institution: group[0]?.institution.fr.trim() ?? '',
    on: group[0]?.on ?? null,
    decisions: group,
  }))
}

/** Whether a rule in force names the body as one that decides: a file is handed in for its sitting. */
function isDecided({ body }: Sitting, requirements: readonly Requirement[]): boolean {
  return (
    rulesOfKind(requirements, 'decisions-in-order').some(({ parameters }) => parameters['body'] === body) ||
    rulesOfKind(requirements, 'bodies-heard').some(({ parameters }) => parameters['priceBody'] === body)
  )
}

/** The earliest of the days a sitting must not come after. */
function limitOf(
  sitting: Sitting,
  all: readonly Sitting[],
  requirements: readonly Requirement[],
  { opening, registration }: { opening: string | null; registration: string | null },
): ScheduleLimit | null {
  const limits: ScheduleLimit[] = []
  const { body, decisions } = sitting
  if (body === null) return null
  const subjects: readonly string[] = decisions.flatMap((decision) => decision.subjects)
  const add = (on: string | null, by: ScheduleLimit['by'], requirement: string, of: Body | null = null) => {
    if (on !== null) limits.push({ on, by, body: of, requirement })
  }
  for (const { requirement, parameters } of rulesOfKind(requirements, 'decisions-in-order')) {
    if (parameters['body'] === body) add(opening, 'opening', requirement.id)
    if (!listed(parameters['preparedBy'], body)) continue
    const main = all.filter((other) => other.body === parameters['body'])
    const own = main.filter((other) => foldText(other.institution) === foldText(sitting.institution))
    const days = (own.length > 0 ? own : main).flatMap(({ on }) => on ?? []).toSorted()
    add((own.length > 0 ? days[0] : days.at(-1)) ?? null, 'sitting', requirement.id, main[0]?.body ?? null)
  }
  for (const { requirement, parameters } of rulesOfKind(requirements, 'rules-adopted-in-time'))
    if (listed(parameters['bodies'], body) && subjects.includes(String(parameters['subject'])))
      add(registration ?? opening, registration === null ? 'opening' : 'registration', requirement.id)
  for (const { requirement, parameters } of rulesOfKind(requirements, 'bodies-heard'))
    if (parameters['priceBody'] === body && subjects.includes('price'))
      add(registration ?? opening, registration === null ? 'opening' : 'registration', requirement.id)
  return limits.toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1))[0] ?? null
}

const listed = (values: unknown, value: string) => Array.isArray(values) && values.includes(value)

function stateOf(
  { on, limit, reckoned, act }: Pick<ScheduleStep, 'on' | 'limit' | 'reckoned' | 'act'>,
  done: boolean,
  today: string,
  { near }: ScheduleDelays,
): ScheduleState {
  if (limit !== null && (on === null ? limit.on < today : on > limit.on) && !(done && act !== 'sitting')) return 'late'
  if (done) return 'done'
  if (on === null) return 'undated'
  const ahead = daysBetween(today, on)
  if (ahead < 0) return reckoned ? 'to-check' : 'to-note'
  return ahead <= near ? 'near' : 'ahead'
}
