import { z } from 'zod'
import { isBlank } from '../definition/blank.ts'
import { definitionSchema, type Definition } from '../definition/definition.ts'
import { modelFields, walkFields } from '../definition/schema-walk.ts'
import { effectiveValues } from '../institution/effective-values.ts'
import { institutionSchema, type Institution } from '../institution/institution.ts'
import { hasEnglish, isAnswered } from './answered.ts'

/** Why a format does not say a field as it is. Each has its sentence in `shared/messages/<language>/losses.ts`. */
export const lossReasons = [
  'no-place',
  'organisation-internal',
  'personal-data',
  'contact-named',
  'delivery-not-definition',
  'in-text',
  'as-alignment',
  'one-language',
  'not-translated',
  'to-translate',
  'to-choose',
  'flattened',
  'at-issue',
  'not-recognised',
  'list-only-one',
  'superseded',
  'incomplete',
  'cut',
  'not-imported',
] as const

export type LossReason = (typeof lossReasons)[number]

export const lossKinds = ['left-out', 'said-otherwise', 'at-issue-time'] as const

export const lossSchema = z.strictObject({
  /** Model path of the field, items of lists without index; on import, JSON path in the file that came in. */
  path: z.string().min(1),
  kind: z.enum(lossKinds),
  reason: z.enum(lossReasons),
})

/** A field that a format cannot say, or says differently. */
export type Loss = z.infer<typeof lossSchema>

/** Reasons for which a field is not in a file at all, and those for which it is there otherwise. */
export type LeftOutReason = Extract<
  LossReason,
  | 'no-place'
  | 'organisation-internal'
  | 'personal-data'
  | 'contact-named'
  | 'delivery-not-definition'
  | 'not-recognised'
  | 'superseded'
  | 'incomplete'
  | 'list-only-one'
>
export type OtherwiseReason = Extract<LossReason, 'in-text' | 'as-alignment' | 'flattened' | 'cut' | 'contact-named'>

/** What a format asks for and the dossier does not say: what was written there. */
export interface WrittenDefault {
  /** Place in the format. */
  as: string
  value: string
  /** What a code means, or where the value was taken from, where the value alone does not tell. */
  note?: string
}

/**
 * How a format says a field. `as` names the places of the format, as its specification writes them; where `frenchOnly`,
 * an English text is lost beside the French one.
 */
export type FieldMapping =
  | { says: 'mapped'; as: string; frenchOnly?: true }
  | { says: 'said-otherwise'; as: string; reason: OtherwiseReason; frenchOnly?: true }
  | { says: 'at-issue-time'; as: string; reason: 'at-issue' }
  | { says: 'left-out'; reason: LeftOutReason }

/**
 * What a format does with every field of the definition, by model path; `institution.…` are those of the institution
 * record. A path stands for all that is below it, but for what a longer path says. Values an institution gives for its
 * dossiers are under `local`, whether the dossier says them or inherits them.
 */
export type FormatMapping = Readonly<Record<string, FieldMapping>>

export const mapped = (as: string): FieldMapping => ({ says: 'mapped', as })
export const otherwise = (as: string, reason: OtherwiseReason): FieldMapping => ({ says: 'said-otherwise', as, reason })
export const atIssue = (as: string): FieldMapping => ({ says: 'at-issue-time', as, reason: 'at-issue' })
export const leftOut = (reason: LeftOutReason): FieldMapping => ({ says: 'left-out', reason })
/** A field of which the French text alone is written: as it is, or otherwise for a reason. */
export const inFrench = (as: string, reason?: OtherwiseReason): FieldMapping => ({
  ...(reason === undefined ? { says: 'mapped', as } : { says: 'said-otherwise', as, reason }),
  frenchOnly: true,
})

/** What a mapping says of a field: its own line or the nearest one above it. */
export function mappingOf(mapping: FormatMapping, modelPath: string): FieldMapping | undefined {
  for (let path = modelPath; ; path = path.slice(0, path.lastIndexOf('.'))) {
    if (Object.hasOwn(mapping, path)) return mapping[path]
    if (!path.includes('.')) return undefined
  }
}

/** Kept beside what a dossier says, or said elsewhere: `common` under `local`, people and files by their references. */
const elsewhere = /^institution\.(common|people|attachments)(\.|$)/

const isLeaf = (kind: string) => kind !== 'id' && kind !== 'list' && kind !== 'group'

/** Every field a mapping has to say something of, in model order. */
export function fieldsToMap(): string[] {
  const own = modelFields(definitionSchema).map(({ modelPath, meta }) => ({ modelPath, meta }))
  const inherited = modelFields(institutionSchema).map(({ modelPath, meta }) => ({
    modelPath: `institution.${modelPath}`,
    meta,
  }))
  return [...own, ...inherited]
    .filter(({ modelPath, meta }) => isLeaf(meta.kind) && !elsewhere.test(modelPath))
    .map(({ modelPath }) => modelPath)
}

/** What is there of an answered field, over all the places it is at. */
interface Answered {
  french: boolean
  english: boolean
  /** Whether a text of it is in French and not in English. */
  untranslated: boolean
}

/** Fields to which a dossier has an answer, its institution’s included, in model order. */
export function answeredFields(definition: Definition, institution: Institution | null): Map<string, Answered> {
  const answered = new Map<string, Answered>()
  const look = (prefix: string) => (field: { modelPath: string; meta: { kind: string }; value: unknown }) => {
    const path = `${prefix}${field.modelPath}`
    if (elsewhere.test(path)) return false
    if (!isLeaf(field.meta.kind) || !isAnswered(field.value)) return true
    const before = answered.get(path)
    const french = !isBlank(field.value)
    const english = hasEnglish(field.value)
    const isText = field.meta.kind === 'text' || field.meta.kind === 'rich-text'
    answered.set(path, {
      french: french || before?.french === true,
      english: english || before?.english === true,
      untranslated: (isText && french && !english) || before?.untranslated === true,
    })
    return true
  }
  walkFields(definitionSchema, { ...definition, local: effectiveValues(definition, institution) }, look(''))
  if (institution !== null) walkFields(institutionSchema, institution, look('institution.'))
  return answered
}

interface Particular {
  /** What the writer of this file did with values, where that depends on them: it replaces what the table says. */
  told?: readonly Loss[]
  /** Where the table says that texts are in the file: in both languages, in French alone, or in a file for each. */
  languages?: 'french' | 'a file each'
}

/**
 * What a file in a format loses of a dossier: the fields with an answer that its mapping, or the writer, does not say as
 * they are.
 *
 * @returns one loss a field, in model order
 */
export function lossesOf(
  mapping: FormatMapping,
  definition: Definition,
  institution: Institution | null,
  { told = [], languages }: Particular = {},
): Loss[] {
  const particular = new Map(told.map((loss) => [loss.path, loss]))
  return [...answeredFields(definition, institution)].flatMap(([path, { french, english, untranslated }]): Loss[] => {
    const own = particular.get(path)
    if (own !== undefined) return [own]
    const said = mappingOf(mapping, path)
    if (said === undefined) throw new TypeError(`the mapping does not say what becomes of ${path}`)
    if (said.says === 'mapped' || said.says === 'said-otherwise') {
      if (english && (languages === 'french' || said.frenchOnly === true))
        return [{ path, kind: french ? 'said-otherwise' : 'left-out', reason: 'one-language' }]
      if (untranslated && languages === 'a file each')
        return [{ path, kind: 'said-otherwise', reason: 'not-translated' }]
    }
    return said.says === 'mapped' ? [] : [{ path, kind: said.says, reason: said.reason }]
  })
}
