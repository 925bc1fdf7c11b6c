import { faultOf, unread } from '../foreign.ts'
import type { StandardFault } from '../imported.ts'
import type { Loss } from '../loss.ts'
import {
  claimSchema,
  specificationSchema,
  type ActivityPart,
  type AssessmentPart,
  type AwardingBody,
  type Claim,
  type Located,
  type Specification,
} from './elm-file.ts'

type Done = NonNullable<Claim['provenBy' | 'influencedBy']>[number]

/** What a file is about, whether it is said of the certification or of what a person achieved by it. */
export interface ElmParts {
  specification: Specification
  /** Place of the specification, `$` where it is the file. */
  root: string
  /** Assessments; `verified` is how the person was known at one, by its address in the list of the Commission. */
  assessments: (Located<AssessmentPart> & { verified?: string | undefined })[]
  activities: Located<ActivityPart>[]
  bodies: Located<AwardingBody>[]
  losses: Loss[]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const placed = (place: readonly PropertyKey[]) =>
  place.reduce<string>((path, key) => path + (typeof key === 'number' ? `[${key}]` : `.${String(key)}`), '$')

/** A value and the way to it. */
interface At {
  value: unknown
  place: readonly PropertyKey[]
}

/** The values of a property, each with the way to it: JSON-LD writes one alone or several in a list. */
function valuesOf({ value, place }: At, key: string): At[] {
  if (!isObject(value) || !Object.hasOwn(value, key)) return []
  const held = value[key]
  return Array.isArray(held)
    ? held.map((entry: unknown, rank) => ({ value: entry, place: [...place, key, rank] }))
    : [{ value: held, place: [...place, key] }]
}

const isAchievement = ({ value }: At) => isObject(value) && [value.type].flat().includes('LearningAchievement')

/**
 * Finds what a file describes: a specification alone, or inside a credential what a person achieved and how, of which the
 * awarding body, the assessments and the activities are those of the certification. What concerns the person is told.
 */
export function partsOf(document: unknown): { ok: true; parts: ElmParts } | { ok: false; fault: StandardFault } {
  const [credential = { value: document, place: [] }] = valuesOf({ value: document, place: [] }, 'credential')
  const subjects = valuesOf(credential, 'credentialSubject')
  const [subject] = subjects
  if (subject === undefined) return described(credential, [])
  const claims = valuesOf(subject, 'hasClaim')
  const claim = claims.find(isAchievement) ?? claims[0]
  const others: Loss[] = [
    ...outside(credential.value, ['id', 'type', 'credentialSubject'], placed(credential.place)),
    ...outside(subject.value, ['id', 'type', 'hasClaim'], placed(subject.place)),
    ...[...subjects.slice(1), ...claims.filter((entry) => entry !== claim)].map(({ place }) => notTaken(placed(place))),
  ]
  if (claim === undefined) return { ok: false, fault: { kind: 'missing', path: `${placed(subject.place)}.hasClaim` } }
  const specified = valuesOf(claim, 'specifiedBy')
  const [specification] = specified
  others.push(...specified.slice(1).map(({ place }) => notTaken(placed(place))))
  const parsed = claimSchema.safeParse(claim.value)
  if (!parsed.success) return { ok: false, fault: faultOf(parsed.error, claim.value, claim.place) }
  // An achievement that no specification describes has at least a name.
  const { id, title, description } = claim.value as Record<string, unknown>
  const found = described(specification ?? { value: { id, title, description }, place: claim.place }, others)
  return found.ok ? { ok: true, parts: withClaim(found.parts, parsed.data, placed(claim.place)) } : found
}

const notTaken = (path: string): Loss => ({ path, kind: 'left-out', reason: 'not-imported' })

/** What is said of the issue or of the person. */
const outside = (value: unknown, known: readonly string[], path: string): Loss[] =>
  isObject(value)
    ? unread(value, known, path).map((loss): Loss => ({ ...loss, kind: 'at-issue-time', reason: 'at-issue' }))
    : []

function described(
  { value, place }: At,
  losses: Loss[],
): { ok: true; parts: ElmParts } | { ok: false; fault: StandardFault } {
  const parsed = specificationSchema.safeParse(value)
  if (!parsed.success) return { ok: false, fault: faultOf(parsed.error, value, place) }
  const specification = parsed.data
  const root = placed(place)
  const { provenBy = [], influencedBy = [], awardingOpportunity = [] } = specification
  return {
    ok: true,
    parts: {
      specification,
      root,
      assessments: provenBy.map((part, rank) => ({ part, path: `${root}.provenBy[${rank}]` })),
      activities: influencedBy.map((part, rank) => ({ part, path: `${root}.influencedBy[${rank}]` })),
      bodies: awardingOpportunity.flatMap(({ awardingBody = [] }, rank) =>
        awardingBody.map((part, at) => ({ part, path: `${root}.awardingOpportunity[${rank}].awardingBody[${at}]` })),
      ),
      losses,
    },
  }
}

/** Adds what a claim says of the certification that its specification does not say itself. */
function withClaim(parts: ElmParts, claim: Claim, path: string): ElmParts {
  const { provenBy = [], influencedBy = [], awardedBy = [] } = claim
  const losses: Loss[] = [
    ...parts.losses,
    ...outside(
      claim,
      ['id', 'type', 'title', 'description', 'specifiedBy', 'awardedBy', 'provenBy', 'influencedBy'],
      path,
    ),
  ]
  const seen = new Set([...parts.assessments, ...parts.activities].map(({ part }) => part.id))
  const assessments = [...parts.assessments]
  for (const [rank, issued] of provenBy.entries()) {
    const specified = descriptionOf(issued, `${path}.provenBy[${rank}]`, losses)
    const verified = issued.idVerification?.id
    const same = assessments.findIndex(({ part }) => part.id === specified.part.id)
    if (same === -1) assessments.push({ ...specified, verified })
    else assessments[same] = { verified, ...(assessments[same] as Located<AssessmentPart>) }
    seen.add(specified.part.id)
  }
  const activities = [...parts.activities]
  for (const [rank, issued] of influencedBy.entries()) {
    const specified = descriptionOf(issued, `${path}.influencedBy[${rank}]`, losses)
    if (!seen.has(specified.part.id)) activities.push(specified)
    seen.add(specified.part.id)
  }
  const bodies = awardedBy.flatMap(({ awardingBody = [] }, rank) =>
    awardingBody.map((part, at) => ({ part, path: `${path}.awardedBy[${rank}].awardingBody[${at}]` })),
  )
  const known = new Set(parts.bodies.map(({ part }) => part.id))
  return {
    ...parts,
    assessments,
    activities,
    bodies: [...parts.bodies, ...bodies.filter(({ part }) => !known.has(part.id))],
    losses,
  }
}

/** The description of something done; what it leaves out is taken from what is said around it. */
function descriptionOf(issued: Done, path: string, losses: Loss[]): Located<AssessmentPart> {
  const [specified, ...others] = issued.specifiedBy ?? []
  losses.push(
    ...outside(issued, ['id', 'type', 'title', 'description', 'specifiedBy', 'idVerification', 'awardedBy'], path),
    ...others.map((_, rank) => notTaken(`${path}.specifiedBy[${rank + 1}]`)),
  )
  for (const key of ['title', 'description'] as const)
    if (
      issued[key] !== undefined &&
      specified?.[key] !== undefined &&
      JSON.stringify(issued[key]) !== JSON.stringify(specified[key])
    )
      losses.push(notTaken(`${path}.${key}`))
  const { id = path, title = {}, description } = { ...issued, ...specified }
  return {
    part: { ...specified, id, title, ...(description === undefined ? {} : { description }) },
    path: specified === undefined ? path : `${path}.specifiedBy[0]`,
  }
}
