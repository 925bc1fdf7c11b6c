import { z } from 'zod'
import { blankOf } from '../../definition/blank.ts'
import { currentFormatVersion } from '../../definition/definition-file.ts'
import { definitionSchema, type Definition } from '../../definition/definition.ts'
import { institutionSchema, type Institution } from '../../institution/institution.ts'
import { canonicalJson, sha256Hex } from '../../definition/fingerprint.ts'
import { faultOf, foreignText, idGiver, oneOrMany, outermost, unread } from '../foreign.ts'
import type { Imported, StandardFault } from '../imported.ts'
import type { Loss } from '../loss.ts'
import { readNarrative } from './narrative.ts'
import { readAlignments } from './read-alignments.ts'
import { readResults } from './read-results.ts'

const word = () => z.string().max(2_000)

const alignmentSchema = z.looseObject({
  targetName: foreignText(),
  targetUrl: word(),
  targetType: word().optional(),
  targetCode: word().optional(),
  targetFramework: word().optional(),
})

const levelSchema = z.looseObject({
  id: word(),
  name: foreignText(),
  description: foreignText().optional(),
  level: word().optional(),
  points: word().optional(),
})

const resultSchema = z.looseObject({
  id: word(),
  name: foreignText(),
  resultType: word().optional(),
  requiredLevel: word().optional(),
  rubricCriterionLevel: oneOrMany(levelSchema).optional(),
  alignment: oneOrMany(alignmentSchema).optional(),
})

const achievementSchema = z.looseObject({
  id: word(),
  name: foreignText(),
  description: foreignText(),
  criteria: z.looseObject({ id: word().optional(), narrative: foreignText().optional() }),
  creator: z
    .looseObject({
      id: word(),
      name: foreignText().optional(),
      address: z
        .looseObject({
          addressCountryCode: word().optional(),
          addressRegion: word().optional(),
          addressLocality: word().optional(),
          streetAddress: word().optional(),
          postalCode: word().optional(),
        })
        .optional(),
    })
    .optional(),
  achievementType: word().optional(),
  inLanguage: word().optional(),
  humanCode: word().optional(),
  version: word().optional(),
  fieldOfStudy: foreignText().optional(),
  creditsAvailable: z.number().optional(),
  otherIdentifier: oneOrMany(z.looseObject({ identifier: word(), identifierType: word().optional() })).optional(),
  alignment: oneOrMany(alignmentSchema).optional(),
  resultDescription: oneOrMany(resultSchema).optional(),
})

type Achievement = z.infer<typeof achievementSchema>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where the achievement is: the file itself, or what an issued credential is about. */
function achievementIn(document: unknown): { value: unknown; place: readonly string[] } {
  const held = isObject(document) ? document.credentialSubject : undefined
  if (isObject(held)) return { value: held.achievement, place: ['credentialSubject', 'achievement'] }
  return { value: document, place: [] }
}

/**
 * Reads an Open Badges 3.0 `Achievement`, alone or in a credential, into a definition. What a holder got is left out.
 *
 * @param document parsed JSON, not trusted; no address in it is ever fetched
 */
export function fromOpenBadges(document: unknown): Imported {
  const { value, place } = achievementIn(document)
  const parsed = achievementSchema.safeParse(value)
  if (!parsed.success) return { ok: false, fault: faultOf(parsed.error, value, place) }
  const achievement = parsed.data
  const root = ['$', ...place].join('.')
  const fault = inconsistency(achievement, root)
  if (fault !== null) return { ok: false, fault }

  const nameless = sha256Hex(canonicalJson({ id: achievement.id }))
  const idFor = idGiver(nameless)
  const losses: Loss[] = lossesAround(document, achievement, root)
  const id = idFor(achievement.id)
  const definition = blankOf(definitionSchema, () => id) as Definition
  const institution = achievement.creator === undefined ? null : institutionOf(achievement.creator, idFor)
  definition.state = 'draft'
  definition.institutionId = institution?.id ?? null
  readIdentity(achievement, definition, root, losses)
  const outcomes = readAlignments(achievement.alignment ?? [], definition, idFor, losses, root)
  // Hours or credits: the format does not say which, unless an alignment does.
  if (achievement.creditsAvailable !== undefined && definition.identity.ects === null)
    losses.push({ path: `${root}.creditsAvailable`, kind: 'left-out', reason: 'not-recognised' })
  readCriteria(achievement, definition)
  definition.rubrics = readResults(achievement.resultDescription ?? [], outcomes, idFor, losses, root)
  return {
    ok: true,
    file: { format: 'cadrier-definition', formatVersion: currentFormatVersion, definition, institution },
    losses: outermost(losses),
  }
}

/** What no shape says: an id is there once, and a level that is required is one of the criterion. */
function inconsistency({ resultDescription = [] }: Achievement, root: string): StandardFault | null {
  const seen = new Set<string>()
  for (const [index, { id, requiredLevel, rubricCriterionLevel = [] }] of resultDescription.entries()) {
    const place = `${root}.resultDescription[${index}]`
    if (seen.has(id)) return { kind: 'duplicate-id', path: `${place}.id` }
    seen.add(id)
    for (const [rank, level] of rubricCriterionLevel.entries()) {
      if (seen.has(level.id)) return { kind: 'duplicate-id', path: `${place}.rubricCriterionLevel[${rank}].id` }
      seen.add(level.id)
    }
    // A level of another kind of result is not looked at: only those of a rubric are named by an id.
    if (requiredLevel !== undefined && !rubricCriterionLevel.some((level) => level.id === requiredLevel))
      return { kind: 'dangling-reference', path: `${place}.requiredLevel` }
  }
  return null
}

const read = {
  achievement: [
    ...['id', 'type', 'achievementType', 'name', 'description', 'criteria', 'creator', 'inLanguage', 'humanCode'],
    ...['version', 'fieldOfStudy', 'creditsAvailable', 'otherIdentifier', 'alignment', 'resultDescription', 'related'],
  ],
  alignment: ['type', 'targetName', 'targetUrl', 'targetType', 'targetCode', 'targetFramework'],
  creator: ['id', 'type', 'name', 'address'],
  address: [
    ...['type', 'addressCountryCode', 'addressCountry', 'addressRegion', 'addressLocality', 'streetAddress'],
    'postalCode',
  ],
  result: ['id', 'type', 'name', 'resultType', 'requiredLevel', 'rubricCriterionLevel', 'alignment'],
  level: ['id', 'type', 'name', 'description', 'level', 'points'],
}

function lossesAround(document: unknown, achievement: Achievement, root: string): Loss[] {
  const { creator, resultDescription = [], inLanguage, achievementType } = achievement
  const subject = isObject(document) ? document.credentialSubject : undefined
  return [
    ...(root === '$' || !isObject(document)
      ? []
      : unread(document, ['id', 'type', 'credentialSubject'], '$', 'at-issue').map((loss) => ({
          ...loss,
          kind: 'at-issue-time' as const,
        }))),
    ...(isObject(subject)
      ? unread(subject, ['id', 'type', 'achievement'], '$.credentialSubject', 'at-issue').map((loss) => ({
          ...loss,
          kind: 'at-issue-time' as const,
        }))
      : []),
    ...unread(achievement, read.achievement, root),
    ...(achievementType === undefined || achievementType === 'MicroCredential'
      ? []
      : [{ path: `${root}.achievementType`, kind: 'left-out', reason: 'not-imported' } as const]),
    ...(achievement.alignment ?? []).flatMap((alignment, index) =>
      unread(alignment, read.alignment, `${root}.alignment[${index}]`),
    ),
    ...(creator === undefined ? [] : unread(creator, read.creator, `${root}.creator`)),
    ...(creator?.address === undefined ? [] : unread(creator.address, read.address, `${root}.creator.address`)),
    ...(inLanguage === undefined || /^fr\b/i.test(inLanguage)
      ? []
      : [{ path: `${root}.inLanguage`, kind: 'said-otherwise', reason: 'to-translate' } as const]),
    ...resultDescription.flatMap((result, index) => [
      ...unread(result, read.result, `${root}.resultDescription[${index}]`),
      ...(result.rubricCriterionLevel ?? []).flatMap((level, rank) =>
        unread(level, read.level, `${root}.resultDescription[${index}].rubricCriterionLevel[${rank}]`),
      ),
    ]),
  ]
}

function institutionOf(creator: NonNullable<Achievement['creator']>, idFor: (uri: string) => string): Institution {
  const institution = blankOf(institutionSchema, () => idFor(creator.id)) as Institution
  const { addressCountryCode, addressRegion, addressLocality, streetAddress, postalCode } = creator.address ?? {}
  institution.name = { fr: creator.name ?? '' }
  institution.country = addressCountryCode ?? ''
  institution.region = addressRegion ?? ''
  institution.address = [streetAddress, [postalCode, addressLocality].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')
  return institution
}

function readIdentity(achievement: Achievement, { identity, publicSheet }: Definition, root: string, losses: Loss[]) {
  identity.title = { fr: achievement.name }
  identity.code = achievement.humanCode ?? ''
  identity.version = achievement.version ?? ''
  identity.offerFieldDetails = { fr: achievement.fieldOfStudy ?? '' }
  // A badge that has nothing to say of itself repeats its name.
  publicSheet.summary = { fr: achievement.description === achievement.name ? '' : achievement.description }
  for (const [index, { identifier, identifierType }] of (achievement.otherIdentifier ?? []).entries()) {
    if (identifierType === 'ext:FranceCompetences' && identity.registration.code === '') {
      identity.registration.code = identifier
      identity.registration.kind = /^rncp/i.test(identifier) ? 'rncp' : /^rs/i.test(identifier) ? 'rs' : null
    } else losses.push({ path: `${root}.otherIdentifier[${index}]`, kind: 'left-out', reason: 'not-imported' })
  }
}

function readCriteria({ criteria }: Achievement, definition: Definition): void {
  const { publicSheet, certificate, validation, audience, stacking } = definition
  const { before, parts } = readNarrative(criteria.narrative ?? '')
  publicSheet.url = criteria.id ?? ''
  // A badge without criteria repeats its name there; what another tool writes has no parts.
  const unnamed = before === definition.identity.title.fr ? '' : before
  publicSheet.otherInformation = { fr: [unnamed, parts.information ?? ''].filter((text) => text !== '').join('\n\n') }
  publicSheet.statusStatement = { fr: parts.status ?? '' }
  certificate.assessmentType = { fr: parts.assessment ?? '' }
  certificate.participationForm = { fr: parts.participation ?? '' }
  certificate.qualityAssuranceDetails = { fr: parts.quality ?? '' }
  validation.statement = { fr: parts.validation ?? '' }
  audience.prerequisites = { fr: parts.prerequisites ?? '' }
  stacking.transferability = { fr: parts.stacking ?? '' }
}
