import type { Activity, Modality } from '../../definition/activity.ts'
import type { Assessment } from '../../definition/assessment.ts'
import type { Definition } from '../../definition/definition.ts'
import { elmTexts as english } from '../../messages/en/elm.ts'
import { elmTexts as french } from '../../messages/fr/elm.ts'
import { optionLabel as englishOption } from '../../messages/en/options.ts'
import { optionLabel } from '../../messages/fr/options.ts'
import type { Workload } from '../../workload/workload.ts'
import { nationalFramework, nationalLevelUrn } from '../national-level.ts'

type Node = Record<string, unknown>

const snb = 'http://data.europa.eu/snb'
const authority = 'http://publications.europa.eu/resource/authority'

/** A term of a controlled list of the European Commission. */
function concept(id: string, scheme: string): Node {
  return { id, type: 'Concept', inScheme: { id: scheme, type: 'ConceptScheme' } }
}

/** Lists of the European Learning Model have one version each, named like this. */
const listed = (list: string, code: string, scheme = list) =>
  concept(`${snb}/${list}/${code}`, `${snb}/${scheme}/25831c2`)

export const eqfConcept = (level: string): Node => listed('eqf', level)
export const shortProgramme = (): Node => listed('learning-opportunity', '74a4a268e8')
export const ectsFramework = (): Node => listed('education-credit', '6fcec5c5af')
export const genericProfile = (): Node => listed('credential', 'e34929035b')
export const base64Encoding = (): Node => listed('encoding', '6146cde7dd')
export const pngFile = (): Node => concept(`${authority}/file-type/PNG`, `${authority}/file-type`)

/** Level of the French framework, for which the European lists have no known term. */
export const nationalConcept = (level: NonNullable<Definition['identity']['nationalLevel']>): Node => ({
  ...concept(nationalLevelUrn(level), nationalFramework),
  prefLabel: { fr: optionLabel('nationalLevel', level) },
})

/**
 * Field of education (ISCED-F 2013), which catalogues ask for: without one, education for the training professions, else
 * the term for one that is not known. One that nobody chose says so.
 */
export function subjectConcept({ iscedF, offerField }: Definition['identity']): Node {
  if (iscedF !== null) return listed('isced-f', iscedF)
  const [code, why] =
    offerField === 'training-professions' ? (['011', 'fromOffer'] as const) : (['9999', 'unknown'] as const)
  return { ...listed('isced-f', code), definition: { fr: french.subjects[why], en: english.subjects[why] } }
}

const languageCodes = { fr: 'FRA', en: 'ENG' } as const
export const languageConcept = (language: keyof typeof languageCodes): Node =>
  concept(`${authority}/language/${languageCodes[language]}`, `${authority}/language`)

/** ISO 3166-1, from two letters to the three of the Publications Office: the countries of the European area of education. */
const countries: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['AT AUT', 'BE BEL', 'BG BGR', 'CY CYP', 'CZ CZE', 'DE DEU', 'DK DNK', 'EE EST', 'ES ESP', 'FI FIN', 'FR FRA'],
    ...['GR GRC', 'HR HRV', 'HU HUN', 'IE IRL', 'IT ITA', 'LT LTU', 'LU LUX', 'LV LVA', 'MT MLT', 'NL NLD', 'PL POL'],
    ...['PT PRT', 'RO ROU', 'SE SWE', 'SI SVN', 'SK SVK', 'CH CHE', 'GB GBR', 'IS ISL', 'LI LIE', 'NO NOR', 'MC MCO'],
    ...['CA CAN', 'US USA', 'MA MAR', 'TN TUN', 'DZ DZA', 'SN SEN', 'TR TUR', 'UA UKR', 'RS SRB', 'MK MKD', 'AL ALB'],
  ].map((pair) => pair.split(' ') as [string, string]),
)

/** A country by its two letters; `undefined` for one that is not in the table. */
export function countryConcept(country: string): Node | undefined {
  const code = countries[country.trim().toUpperCase()]
  return code === undefined ? undefined : concept(`${authority}/country/${code}`, `${authority}/country`)
}

/** The two letters of a country by its address in the list of the Publications Office. */
export function countryOf(uri: string): string | undefined {
  const code = uri.startsWith(`${authority}/country/`) ? uri.slice(`${authority}/country/`.length) : ''
  return Object.keys(countries).find((letters) => countries[letters] === code)
}

// The scheme of modes of learning really is called so.
const mode = (code: string) => listed('learning-assessment', code)
const modes: Record<Modality, string> = {
  'on-site': '9191af2ed9',
  synchronous: '920fbb3cbe',
  asynchronous: '920fbb3cbe',
}
const blended = 'e92d221e4d'

type Choice = 'modality' | 'activityKind' | 'assessmentKind'

/** A term that would not give back the value it stands for says it in words, as one of several. */
const inWords = (term: Node, choice: Choice, value: string, isExact: boolean): Node =>
  isExact
    ? term
    : { ...term, definition: { fr: wordsOf(optionLabel, choice, value), en: wordsOf(englishOption, choice, value) } }

const wordsOf = (label: typeof optionLabel | typeof englishOption, choice: Choice, value: string) =>
  label(choice, value as never)

export const modeConcept = (modality: Modality): Node =>
  inWords(mode(modes[modality]), 'modality', modality, keysWith(modes, modes[modality]).length === 1)

/** Presence, distance or both, by the time of each. */
export function overallMode({ byModality }: Workload): Node | undefined {
  const onSite = byModality['on-site'] > 0
  const online = byModality.synchronous + byModality.asynchronous > 0
  if (onSite && online) return mode(blended)
  return onSite ? mode(modes['on-site']) : online ? mode(modes.synchronous) : undefined
}

const assessmentKinds: Partial<Record<NonNullable<Assessment['kind']>, string>> = {
  quiz: 'b1b68f6735',
  exercise: '2939dae15f',
  'case-study': 'c4256a2726',
  project: '795dac4096',
  simulation: '6a4db9f11d',
  report: '2939dae15f',
  defence: 'd30284d7df',
  interview: 'd30284d7df',
  portfolio: '4f03b91c0e',
}
const assessmentForms: Partial<Record<NonNullable<Assessment['form']>, string>> = {
  sitting: '6e6cb2cc78',
  submission: '2939dae15f',
  oral: 'd30284d7df',
  continuous: '3484bd7e51',
}

/** What the type of an assessment is taken from: what is done, else how it is organised; `null` where neither has a term. */
export function assessmentTypeFrom({ kind, form }: Pick<Assessment, 'form' | 'kind'>): 'kind' | 'form' | null {
  if (kind !== null && assessmentKinds[kind] !== undefined) return 'kind'
  return form !== null && assessmentForms[form] !== undefined ? 'form' : null
}

/** Type of an assessment: what is done, else how it is organised. */
export function assessmentConcept({ kind, form }: Assessment): Node | undefined {
  const code =
    (kind === null ? undefined : assessmentKinds[kind]) ?? (form === null ? undefined : assessmentForms[form])
  if (code === undefined) return undefined
  const term = listed('assessment', code)
  if (kind === null || assessmentKinds[kind] === undefined) return term
  return inWords(term, 'assessmentKind', kind, assessmentOf(term.id as string)?.kind === kind)
}

const supervisions: Partial<Record<NonNullable<Assessment['europeanSupervision']>, string>> = {
  unsupervised: 'c598449d64',
  'supervised-online-with-identity': '70be69aaf9',
  'supervised-on-site-with-identity': '70be69aaf9',
}

/** What a credential will say of supervision, kept for the issue; the list has no known term for every value. */
export function supervisionConcept(value: NonNullable<Assessment['europeanSupervision']>): Node | undefined {
  const code = supervisions[value]
  return code === undefined ? undefined : listed('supervision-verification', code)
}

/** The supervision a term stands for, where it stands for one. */
export function supervisionOf(uri: string): Assessment['europeanSupervision'] {
  const [value, ...others] = keysWith(supervisions, codeIn(uri, 'supervision-verification') ?? '')
  return value === undefined || others.length > 0 ? null : value
}

const lecture = { onSite: 'ff436ea7c9', online: 'bf2e3a7bae' }
const practice = '3c8bd58d62'
const activityKinds: Partial<Record<NonNullable<Activity['kind']>, string>> = {
  'guided-reading': 'b660f5dcea',
  'self-assessment': 'b660f5dcea',
  exercise: practice,
  'case-study': practice,
  'task-work': practice,
  workshop: 'efff75e10a',
}

/** Type of an activity; `undefined` where the list has none. */
export function activityConcept({ kind, modality }: Pick<Activity, 'kind' | 'modality'>): Node | undefined {
  if (kind === 'lecture' && modality !== null)
    return listed('learning-activity', modality === 'on-site' ? lecture.onSite : lecture.online)
  const code = kind === null ? undefined : activityKinds[kind]
  if (kind === null || code === undefined) return undefined
  return inWords(listed('learning-activity', code), 'activityKind', kind, keysWith(activityKinds, code).length === 1)
}

export const selfStudy = (): Node => listed('learning-activity', 'b660f5dcea')

/** What follows the name of a list in the address of one of its terms; `undefined` for a term of another list. */
const codeIn = (uri: string, list: string): string | undefined =>
  uri.startsWith(`${snb}/${list}/`) ? uri.slice(snb.length + list.length + 2) : undefined

const keysWith = <Key extends string>(table: Partial<Record<Key, string>>, code: string): Key[] =>
  (Object.keys(table) as Key[]).filter((key) => table[key] === code)

/** Which of the values of a term is meant: the only one, else the one that Cadrier wrote in words beside it. */
function meant<Key extends string>(candidates: readonly Key[], choice: Choice, words: string): Key | null {
  const [only, ...others] = candidates
  if (only !== undefined && others.length === 0) return only
  return candidates.find((value) => wordsOf(optionLabel, choice, value) === words) ?? null
}

/**
 * What a type of assessment says: how it is organised, else what is done, where the term stands for one thing.
 *
 * @param words beside the term, by which one of several is known
 */
export function assessmentOf(uri: string, words = ''): Partial<Pick<Assessment, 'form' | 'kind'>> | null {
  const code = codeIn(uri, 'assessment') ?? ''
  const said = keysWith(assessmentKinds, code).find((kind) => wordsOf(optionLabel, 'assessmentKind', kind) === words)
  if (said !== undefined) return { kind: said }
  const [form] = keysWith(assessmentForms, code)
  if (form !== undefined) return { form }
  const [kind, ...others] = keysWith(assessmentKinds, code)
  return kind === undefined || others.length > 0 ? null : { kind }
}

/** What a type of activity says, where the term stands for one thing or has words of Cadrier beside it. */
export function activityKindOf(uri: string, words = ''): Activity['kind'] {
  const code = codeIn(uri, 'learning-activity') ?? ''
  if (code === lecture.onSite || code === lecture.online) return 'lecture'
  return meant(keysWith(activityKinds, code), 'activityKind', words)
}

/** A modality, where the term stands for one: what is online is together or not, which words of Cadrier may tell. */
export function modalityOf(uri: string, words = ''): Modality | null {
  return meant(keysWith(modes, codeIn(uri, 'learning-assessment') ?? ''), 'modality', words)
}

/** The names of the values that a term stands for, of which a person has to choose one. */
export function valuesOfTerm(uri: string): string[] {
  const named = <Key extends string>(list: string, table: Partial<Record<Key, string>>, choice: Choice) =>
    keysWith(table, codeIn(uri, list) ?? '').map((value) => wordsOf(optionLabel, choice, value))
  return [
    ...named('learning-assessment', modes, 'modality'),
    ...named('learning-activity', activityKinds, 'activityKind'),
    ...named('assessment', assessmentKinds, 'assessmentKind'),
  ]
}

/** Whether a term stands for several values of the model, of which a person has to choose one. */
export function standsForSeveral(uri: string): boolean {
  const tables = [
    ['assessment', assessmentKinds],
    ['learning-activity', activityKinds],
    ['learning-assessment', modes],
  ] as const
  return (
    codeIn(uri, 'learning-assessment') === blended ||
    tables.some(([list, table]) => keysWith<string>(table, codeIn(uri, list) ?? '').length > 1)
  )
}
