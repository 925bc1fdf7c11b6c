import { blankOf } from '../../definition/blank.ts'
import { currentFormatVersion } from '../../definition/definition-file.ts'
import { iscedFOf } from '../../definition/isced-f.ts'
import { definitionSchema, type Definition } from '../../definition/definition.ts'
import { canonicalJson, sha256Hex } from '../../definition/fingerprint.ts'
import { institutionSchema, type Institution } from '../../institution/institution.ts'
import { elmTexts } from '../../messages/fr/elm.ts'
import { idGiver, minutesOf, outermost, unread } from '../foreign.ts'
import type { Imported, LeftWords } from '../imported.ts'
import type { Loss } from '../loss.ts'
import { nationalLevelOf } from '../national-level.ts'
import {
  activityKindOf,
  assessmentOf,
  countryOf,
  modalityOf,
  shortProgramme,
  supervisionOf,
  standsForSeveral,
  valuesOfTerm,
} from './concepts.ts'
import { textOf, type ActivityPart, type Located, type Specification, type Terms } from './elm-file.ts'
import { partsOf, type ElmParts } from './find-elm-parts.ts'
import { GridsRead } from './read-grid.ts'
import { supervisionIn, takeNote } from './read-notes.ts'

const read = {
  specification: [
    ...['id', 'type', 'title', 'altLabel', 'description', 'identifier', 'category', 'language', 'volumeOfLearning'],
    ...['creditPoint', 'thematicArea', 'eqfLevel', 'nqfLevel', 'educationLevel', 'homepage', 'entryRequirement'],
    ...['learningOutcome', 'provenBy', 'influencedBy', 'awardingOpportunity', 'additionalNote', 'dcType', 'mode'],
    'isPartialQualification',
  ],
  outcome: ['id', 'type', 'title', 'identifier'],
  assessment: [
    ...['id', 'type', 'title', 'identifier', 'description', 'dcType', 'mode', 'language', 'gradingScheme'],
    'additionalNote',
  ],
  activity: ['id', 'type', 'title', 'description', 'volumeOfLearning', 'dcType', 'mode'],
  body: ['id', 'type', 'legalName', 'location'],
}

/**
 * Reads a specification of the European Learning Model, alone or inside a credential, into a definition. What a holder got
 * is left out.
 *
 * @param document parsed JSON, not trusted; no address in it is ever fetched
 */
export function fromElm(document: unknown): Imported {
  const found = partsOf(document)
  if (!found.ok) return found
  const { parts } = found
  const repeated = repeatedId(parts)
  if (repeated !== null) return { ok: false, fault: { kind: 'duplicate-id', path: repeated } }

  const { specification, root } = parts
  const losses = lossesOf(parts)
  const idFor = idGiver(sha256Hex(canonicalJson({ id: specification.id })))
  const id = idFor(specification.id)
  const definition = blankOf(definitionSchema, () => id) as Definition
  definition.state = 'draft'
  const institution = institutionOf(parts, idFor, losses)
  definition.institutionId = institution?.id ?? null
  readIdentity(specification, definition, losses, root)
  readOutcomes(specification, definition, idFor)
  const left = new Map<string, LeftWords>()
  readAssessments(parts, definition, idFor, losses, left)
  readActivities(parts, definition, idFor, losses, left)
  readRest(parts, definition, idFor, losses)
  readVolume(parts, definition, losses)
  return {
    ok: true,
    file: { format: 'cadrier-definition', formatVersion: currentFormatVersion, definition, institution },
    losses: outermost(losses),
    left,
  }
}

/** Place of the first item whose id another one has; a reader of RDF would take them for one. */
function repeatedId({ specification, root, assessments, activities }: ElmParts): string | null {
  const outcomes = (specification.learningOutcome ?? []).map((part, index) => ({
    part,
    path: `${root}.learningOutcome[${index}]`,
  }))
  const seen = new Set([specification.id])
  for (const { part, path } of [...outcomes, ...assessments, ...activities]) {
    if (seen.has(part.id)) return `${path}.id`
    seen.add(part.id)
  }
  return null
}

/** What a file says that is not looked at, and texts in a language that the model has not. */
function lossesOf({ specification, root, assessments, activities, bodies, losses }: ElmParts): Loss[] {
  const outcomes = (specification.learningOutcome ?? []).map((part, index) => ({
    part,
    path: `${root}.learningOutcome[${index}]`,
  }))
  const looked: [Located<object>, readonly string[]][] = [
    [{ part: specification, path: root }, read.specification],
    ...outcomes.map((outcome): [Located<object>, readonly string[]] => [outcome, read.outcome]),
    ...assessments.map((assessment): [Located<object>, readonly string[]] => [assessment, read.assessment]),
    ...activities.map((activity): [Located<object>, readonly string[]] => [activity, read.activity]),
    ...bodies.slice(0, 1).map((body): [Located<object>, readonly string[]] => [body, read.body]),
  ]
  const languages = looked.flatMap(([{ part, path }, known]) => otherLanguages(part, path, known))
  return [
    ...losses,
    ...looked.flatMap(([{ part, path }, known]) => unread(part, known, path)),
    // A file in another language is that from its first word to its last: it is told once.
    ...languages.filter(
      (loss, rank) =>
        loss.kind === 'left-out' ||
        languages.findIndex(({ kind, path }) => kind === loss.kind && languageIn(path) === languageIn(loss.path)) ===
          rank,
    ),
  ]
}

const languageIn = (path: string) => path.slice(path.lastIndexOf('.') + 1)

/** Properties that hold one text by language. */
const texts = ['title', 'altLabel', 'description', 'category', 'legalName', 'noteLiteral']

/** Properties whose text is inside. */
const around = ['entryRequirement', 'additionalNote', 'gradingScheme', 'location', 'address', 'fullAddress']

/** Texts that are neither in French nor in English: one that stands for the French, the others left. */
function otherLanguages(part: object, path: string, known?: readonly string[]): Loss[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]): Loss[] => {
    if (known !== undefined && !known.includes(key)) return []
    if (around.includes(key))
      return [value]
        .flat()
        .flatMap((held: unknown, rank) =>
          typeof held === 'object' && held !== null
            ? otherLanguages(held, Array.isArray(value) ? `${path}.${key}[${rank}]` : `${path}.${key}`)
            : [],
        )
    if (!texts.includes(key) || typeof value !== 'object' || value === null) return []
    const languages = Object.keys(value)
    const [standing] = languages.includes('fr') ? [] : languages
    return languages
      .filter((language) => language !== 'fr' && (language !== 'en' || language === standing))
      .map((language) => ({
        path: `${path}.${key}.${language}`,
        ...(language === standing
          ? { kind: 'said-otherwise' as const, reason: 'to-translate' as const }
          : { kind: 'left-out' as const, reason: 'one-language' as const }),
      }))
  })
}

function institutionOf({ bodies }: ElmParts, idFor: (uri: string) => string, losses: Loss[]): Institution | null {
  const [first, ...others] = bodies
  losses.push(...others.map(({ path }): Loss => ({ path, kind: 'left-out', reason: 'not-imported' })))
  if (first === undefined) return null
  const { part: body, path } = first
  const institution = blankOf(institutionSchema, () => idFor(body.id)) as Institution
  const address = body.location?.[0]?.address?.[0]
  institution.name = textOf(body.legalName)
  const country = address?.countryCode?.id
  institution.country = countryOf(country ?? '') ?? ''
  if (country !== undefined && institution.country === '')
    losses.push({ path: `${path}.location[0].address[0].countryCode`, kind: 'left-out', reason: 'not-recognised' })
  institution.address = textOf(address?.fullAddress?.noteLiteral).fr
  return institution
}

function readIdentity(specification: Specification, definition: Definition, losses: Loss[], root: string): void {
  const { identity, publicSheet, audience } = definition
  const lost = (key: string) => losses.push({ path: `${root}.${key}`, kind: 'left-out', reason: 'not-recognised' })
  identity.title = textOf(specification.title)
  identity.subtitle = textOf(specification.altLabel)
  identity.offerFieldDetails = textOf(specification.category)
  publicSheet.summary = textOf(specification.description)
  publicSheet.url = specification.homepage?.[0]?.contentURL ?? ''
  audience.prerequisites = textOf(specification.entryRequirement?.[0]?.noteLiteral)
  for (const [index, { notation, schemeName }] of (specification.identifier ?? []).entries()) {
    if (schemeName === elmTexts.schemes.registration) {
      identity.registration.code = notation
      identity.registration.kind = /^rncp/i.test(notation) ? 'rncp' : /^rs/i.test(notation) ? 'rs' : null
    } else if (identity.code === '') identity.code = notation
    else lost(`identifier[${index}]`)
  }
  identity.language = languageOf(specification.language)
  const level = /\/eqf\/([1-8])$/.exec(
    specification.eqfLevel?.[0]?.id ?? specification.educationLevel?.[0]?.id ?? '',
  )?.[1]
  if (level !== undefined) identity.eqfLevel = level as Definition['identity']['eqfLevel']
  else if (specification.eqfLevel !== undefined || specification.educationLevel !== undefined) lost('educationLevel')
  for (const [index, { id = '' }] of (specification.nqfLevel ?? []).entries()) {
    const national = nationalLevelOf(id)
    if (national === null || identity.nationalLevel !== null) lost(`nqfLevel[${index}]`)
    else identity.nationalLevel = national
  }
  for (const [index, { id = '', definition: meaning }] of (specification.thematicArea ?? []).entries()) {
    // Of a field that nobody chose, the file says so, and what it was made from.
    if (textOf(meaning).fr === elmTexts.subjects.fromOffer) {
      identity.offerField = 'training-professions'
      continue
    }
    const code = /\/isced-f\/(\d+)$/.exec(id)?.[1] ?? ''
    const field = iscedFOf(code)
    if (identity.iscedF === null && field !== null) {
      identity.iscedF = field
      if (field !== code)
        losses.push({ path: `${root}.thematicArea[${index}]`, kind: 'said-otherwise', reason: 'flattened' })
    } else if (code !== '9999') lost(`thematicArea[${index}]`)
  }
  for (const key of ['language', 'creditPoint', 'homepage', 'entryRequirement', 'eqfLevel', 'educationLevel'] as const)
    for (const index of (specification[key] ?? []).keys()) if (index > 0) lost(`${key}[${index}]`)
  const credit = specification.creditPoint?.[0]
  if (credit !== undefined) {
    const half = Number(credit.point) * 2
    const isEcts = /education-credit\/6fcec5c5af$/.test(credit.framework?.id ?? '')
    if (isEcts && credit.point.trim() !== '' && Number.isInteger(half) && half >= 0 && half <= 360) identity.ects = half
    else lost('creditPoint')
  }
}

/** Notes, and what Cadrier says of every micro-certification or from its activities: that is no loss. */
function readRest(
  { specification, root, activities }: ElmParts,
  definition: Definition,
  idFor: (uri: string) => string,
  losses: Loss[],
): void {
  const { additionalNote = [], dcType = [], mode = [], isPartialQualification } = specification
  const lost = (key: string) => losses.push({ path: `${root}.${key}`, kind: 'left-out', reason: 'not-imported' })
  for (const [index, { noteLiteral }] of additionalNote.entries())
    if (!takeNote(textOf(noteLiteral), definition, idFor)) lost(`additionalNote[${index}]`)
  if (dcType.some(({ id }) => id !== shortProgramme().id)) lost('dcType')
  if (mode.length > 0 && !activities.some(({ part }) => part.mode !== undefined)) lost('mode')
  if (isPartialQualification === true) lost('isPartialQualification')
}

function readOutcomes(
  { learningOutcome = [] }: Specification,
  definition: Definition,
  idFor: (uri: string) => string,
): void {
  for (const { id, title, identifier = [] } of learningOutcome) {
    const [named] = identifier
    const common = { id: idFor(id), code: named?.notation ?? '', statement: textOf(title) }
    if (named?.schemeName === elmTexts.schemes.competency) {
      const competency = blankOf(definitionSchema.shape.competencies.element, () => common.id)
      definition.competencies.push({ ...(competency as Definition['competencies'][number]), ...common })
    } else {
      const outcome = blankOf(definitionSchema.shape.outcomes.element, () => common.id)
      definition.outcomes.push({ ...(outcome as Definition['outcomes'][number]), ...common })
    }
  }
}

function readActivities(
  { activities }: ElmParts,
  definition: Definition,
  idFor: (uri: string) => string,
  losses: Loss[],
  left: Map<string, LeftWords>,
): void {
  const notRecognised = (path: string, reason: Loss['reason'] = 'not-recognised') =>
    losses.push({ path, kind: 'left-out', reason })
  for (const { part, path } of activities) {
    const duration = part.volumeOfLearning === undefined ? null : minutesOf(part.volumeOfLearning)
    if (part.volumeOfLearning !== undefined && duration === null) notRecognised(`${path}.volumeOfLearning`)
    const common = { id: idFor(part.id), title: textOf(part.title), duration }
    if (isSelfStudy(part)) definition.personalWork.push({ ...common, taskId: null })
    else {
      const activity = blankOf(definitionSchema.shape.activities.element, () => common.id)
      definition.activities.push({
        ...(activity as Definition['activities'][number]),
        ...common,
        code: `A${definition.activities.length + 1}`,
        description: textOf(part.description),
        modality: taken(part.mode, modalityOf, (reason, among) => {
          notRecognised(`${path}.mode`, reason)
          keepChoice(left, `${path}.mode`, among)
        }),
        kind: taken(part.dcType, activityKindOf, (reason, among) => {
          notRecognised(`${path}.dcType`, reason)
          keepChoice(left, `${path}.dcType`, among)
        }),
      })
    }
  }
}

/** The hours of the whole are those of its activities; without any that says its own, they are taken for those of training. */
function readVolume({ specification, root }: ElmParts, definition: Definition, losses: Loss[]): void {
  const { volumeOfLearning } = specification
  if (volumeOfLearning === undefined) return
  const path = `${root}.volumeOfLearning`
  const volume = minutesOf(volumeOfLearning)
  const { identity, activities, personalWork } = definition
  const said = [...activities, ...personalWork].flatMap(({ duration }) => duration ?? [])
  const total = said.length > 0 ? said.reduce((sum, minutes) => sum + minutes, 0) : identity.duration
  if (volume === null) losses.push({ path, kind: 'left-out', reason: 'not-recognised' })
  else if (total === null) {
    identity.duration = volume
    losses.push({ path, kind: 'said-otherwise', reason: 'flattened' })
  } else if (total !== volume) losses.push({ path, kind: 'left-out', reason: 'not-imported' })
}

/** Values of which one is to be chosen are words a person can read, which their term is not. */
function keepChoice(left: Map<string, LeftWords>, path: string, among: readonly string[]): void {
  if (among.length > 1) left.set(path, { text: elmTexts.oneOf(among), of: '' })
}

/**
 * The first term of a list as the model says it; `lost` is told why, and the values that are possible, where there is a term
 * that it cannot say.
 */
function taken<T>(
  terms: Terms,
  read: (uri: string, words: string) => T | null,
  lost: (reason: Loss['reason'], among: readonly string[]) => void,
): T | null {
  if (terms === undefined) return null
  const term = terms[0]?.id ?? ''
  const value = read(term, textOf(terms[0]?.definition).fr)
  if (value === null) lost(standsForSeveral(term) ? 'to-choose' : 'not-recognised', valuesOfTerm(term))
  else if (terms.length > 1) lost('not-recognised', [])
  return value
}

function readAssessments(
  { assessments }: ElmParts,
  definition: Definition,
  idFor: (uri: string) => string,
  losses: Loss[],
  left: Map<string, LeftWords>,
): void {
  const grids = new GridsRead()
  for (const [index, { part, path, verified }] of assessments.entries()) {
    const { id, title, description, identifier = [], gradingScheme, additionalNote = [] } = part
    const lost = (key: string, reason: Loss['reason'] = 'not-recognised') =>
      losses.push({ path: `${path}.${key}`, kind: 'left-out', reason })
    const assessment = blankOf(definitionSchema.shape.assessments.element, () => idFor(id))
    const read: Definition['assessments'][number] = {
      ...(assessment as Definition['assessments'][number]),
      code: identifier[0]?.notation ?? '',
      title: textOf(title),
      organisation: textOf(description),
      modality: taken(part.mode, modalityOf, (reason, among) => {
        lost('mode', reason)
        keepChoice(left, `${path}.mode`, among)
      }),
      ...taken(part.dcType, assessmentOf, (reason, among) => {
        lost('dcType', reason)
        keepChoice(left, `${path}.dcType`, among)
      }),
    }
    const language = languageOf(part.language)
    definition.identity.assessmentLanguage ??= language
    if (language !== null && language !== definition.identity.assessmentLanguage) lost('language')
    for (const [rank, { noteLiteral }] of additionalNote.entries()) {
      const supervision = supervisionIn(textOf(noteLiteral))
      if (supervision !== null && read.europeanSupervision === null) read.europeanSupervision = supervision
      else lost(`additionalNote[${rank}]`)
    }
    if (verified !== undefined) {
      read.europeanSupervision ??= supervisionOf(verified)
      if (read.europeanSupervision === null)
        losses.push({
          path: path.replace(/\.specifiedBy\[0\]$/, '.idVerification'),
          kind: 'left-out',
          reason: 'not-recognised',
        })
    }
    if (gradingScheme !== undefined) {
      const text = textOf(gradingScheme.description).fr
      const criterionIds = grids.take(textOf(gradingScheme.title), text, (name) => idFor(`grid ${index} ${name}`))
      if (criterionIds === null) lost('gradingScheme')
      else read.criterionIds = criterionIds
    }
    definition.assessments.push(read)
  }
  definition.rubrics.push(...grids.rubrics)
}

/** A language of the list of the Publications Office. */
function languageOf(terms: Terms): Definition['identity']['language'] {
  const code = /\/language\/([A-Z]{3})$/.exec(terms?.[0]?.id ?? '')?.[1]
  return code === undefined ? null : code === 'FRA' ? 'fr' : code === 'ENG' ? 'en' : 'other'
}

/** What learners do by themselves, without an act of training: the file says so of personal work. */
const isSelfStudy = ({ dcType, mode, description }: ActivityPart): boolean =>
  mode === undefined &&
  description === undefined &&
  dcType?.[0]?.definition === undefined &&
  /\/b660f5dcea$/.test(dcType?.[0]?.id ?? '')
