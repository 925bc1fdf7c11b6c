import { standardFormats } from '../contract/export-formats.ts'
import { knownTable } from '../referential/known-tables.ts'

/** Files that are near those Cadrier reads, and that it tells from them so as to say what to do. */
const nearFiles = [
  'badge-2',
  'picture',
  'signed-badge',
  'endorsement',
  'case-document',
  'several',
  'referential',
] as const

/**
 * What a file can be that is no definition of Cadrier: a format of another tool, one of the files beside such a format,
 * a document that is only to be read, or what is near one of them.
 */
export const otherFiles = [
  ...standardFormats,
  ...(['moodle-rubric', 'loss-report', 'pdf', 'page'] as const),
  ...nearFiles,
] as const

export type OtherFile = (typeof otherFiles)[number]

/** Whether a JSON value is of a format, told by what only that format has. Nothing of it is believed yet. */
type Recogniser = (value: Readonly<Record<string, unknown>>) => boolean

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** The contexts a JSON-LD document names. They are names: none is ever fetched. */
const contexts = (value: Readonly<Record<string, unknown>>): string[] =>
  list(value['@context']).filter((context) => typeof context === 'string')

const types = (value: Readonly<Record<string, unknown>>): string[] =>
  list(value.type).filter((type) => typeof type === 'string')

/** A badge of version 2, or what one says that was issued. */
const isBadge2: Recogniser = (value) =>
  (contexts(value).some((context) => /w3id\.org\/openbadges\/v[12]/.test(context)) &&
    types(value).some((type) => ['BadgeClass', 'Assertion', 'Issuer', 'Profile', 'Endorsement'].includes(type))) ||
  (isObject(value.recipient) && value.badge !== undefined && ('verify' in value || 'verification' in value))

/** What a framework says of itself, without its items: its page of CASE, or a list of such pages. */
const isCaseDocument: Recogniser = (value) =>
  Array.isArray(value.CFDocuments) ||
  (typeof value.identifier === 'string' &&
    typeof value.title === 'string' &&
    (isObject(value.CFPackageURI) ||
      (typeof value.creator === 'string' && typeof value.lastChangeDateTime === 'string')))

/** The first that fits is the format. */
const jsonRecognisers: readonly [OtherFile, Recogniser][] = [
  ['loss-report', (value) => value.format === 'cadrier-loss-report'],
  [
    'ob3',
    (value) =>
      types(value).some((type) => ['Achievement', 'AchievementCredential', 'OpenBadgeCredential'].includes(type)),
  ],
  ['badge-2', isBadge2],
  ['endorsement', (value) => types(value).includes('EndorsementCredential')],
  ['case', (value) => isObject(value.CFDocument) || Array.isArray(value.CFItems)],
  [
    'elm',
    (value) =>
      [value, value.credential].some(
        (held) =>
          isObject(held) &&
          types(held).some((type) =>
            ['LearningAchievementSpecification', 'Qualification', 'EuropeanDigitalCredential'].includes(type),
          ),
      ),
  ],
  ['case-document', isCaseDocument],
  ['schemaorg', (value) => contexts(value).some((context) => /^https?:\/\/schema\.org\/?$/.test(context))],
]

/** What only the beginning of a text that is not JSON has, by format. */
const textRecognisers: readonly [OtherFile, (beginning: string) => boolean][] = [
  ['pdf', (beginning) => beginning.startsWith('%PDF-')],
  ['picture', (beginning) => /^(\x89PNG|\xff\xd8\xff|GIF8|\s*(<\?xml[^>]*>\s*)?<svg[\s>])/.test(beginning)],
  ['page', (beginning) => /^\s*(<!doctype html|<html)\b/i.test(beginning)],
  ['lheo', (beginning) => /^\s*</.test(beginning) && /<(\w+:)?lheo[\s>]/.test(beginning)],
  // The names of the columns are in the language of the site: the scale of the framework is told by its shape.
  ['moodle', (beginning) => /^[^\n]*[,;\t][^\n]*\n/.test(beginning) && /\[\{\s*"{1,2}scaleid"{1,2}/.test(beginning)],
  ['referential', (beginning) => /<FICHES[\s>]/.test(beginning) || knownTable(firstRow(beginning)) !== null],
  ['moodle-rubric', (beginning) => /^"?criterion"?[,;\t]"?level"?[,;\t]"?level_description"?[,;\t]/i.test(beginning)],
  // Three parts in base 64, of which the first is a JSON object.
  ['signed-badge', (beginning) => /^\s*eyJ[\w-]+\.[\w-]+\.?[\w-]*/.test(beginning)],
]

/** The names of a first row, whatever parts them. */
const firstRow = (beginning: string): string[] => {
  const [first = ''] = beginning.replace(/^sep=.?(\r\n?|\n)/i, '').split(/\r\n?|\n/, 1)
  const parts = [',', ';', '\t'].map((sign) => first.split(sign))
  const cells = parts.reduce((one, other) => (other.length > one.length ? other : one))
  return cells.map((cell) => cell.trim().replace(/^"(.*)"$/s, '$1'))
}

const isDefinition = (value: unknown) => isObject(value) && value.format === 'cadrier-definition'

/** What a JSON value is; `null` for a definition of Cadrier and for what is not known. */
export function recogniseJson(value: unknown): OtherFile | null {
  if (Array.isArray(value))
    return value.some((entry) => recogniseJson(entry) !== null || isDefinition(entry)) ? 'several' : null
  if (!isObject(value) || isDefinition(value)) return null
  return jsonRecognisers.find(([, recognises]) => recognises(value))?.[0] ?? null
}

/**
 * What a text is that is not JSON, such as XML or CSV; `null` for what is not known.
 *
 * @param beginning its first characters, without byte order mark
 */
export function recogniseText(beginning: string): OtherFile | null {
  return textRecognisers.find(([, recognises]) => recognises(beginning))?.[0] ?? null
}
