import { z } from 'zod'
import { blankOf, isBlank } from '../../shared/definition/blank.ts'
import { definitionSchema, type Definition } from '../../shared/definition/definition.ts'
import { fieldOf, type FieldMeta } from '../../shared/definition/field.ts'
import type { RichText } from '../../shared/definition/rich-text.ts'
import { walkFields, type WalkedField } from '../../shared/definition/schema-walk.ts'
import { institutionSchema, type Institution } from '../../shared/institution/institution.ts'
import { countingIds } from '../dossier/filled-definition.ts'

/** A dossier with the record of its institution. */
export interface Said {
  definition: Definition
  institution: Institution | null
}

/** A change of one answered field of a dossier. */
export interface Change {
  /** Model path, `institution.…` for those of the record. */
  path: string
  /** At every place the field is answered, or at one of them. */
  where: 'everywhere' | 'at the last place'
  what: string
  /** The dossier so changed. */
  said: () => Said
}

const isLeaf = ({ kind }: FieldMeta) => kind !== 'id' && kind !== 'list' && kind !== 'group'

/** Which record is the dossier’s is no value a file could say. What a loss report is not about: people and files by their references, values an institution gives to its dossiers. */
const elsewhere = /^institutionId$|^institution\.(common|people|attachments)(\.|$)|^local\./

/**
 * Every answered field of a dossier, blanked, then changed in each way its kind has: everywhere it is, then at the
 * last place of a list alone.
 */
export function* changesOf(said: Said): Generator<Change> {
  for (const part of ['definition', 'institution'] as const) {
    const document = said[part]
    if (document === null) continue
    const prefix = part === 'definition' ? '' : 'institution.'
    const places = new Map<string, WalkedField[]>()
    walkFields(part === 'definition' ? definitionSchema : institutionSchema, document, (field) => {
      const path = `${prefix}${field.modelPath}`
      if (elsewhere.test(path)) return false
      if (isLeaf(field.meta) && !isBlank(field.value)) places.set(path, [...(places.get(path) ?? []), field])
      return true
    })
    for (const [path, fields] of places) {
      const changed = (at: readonly WalkedField[], change: (field: WalkedField) => unknown): Said => {
        const next = at.reduce<unknown>((before, field) => replaced(before, field.path, change(field)), document)
        return { ...said, [part]: next }
      }
      for (const what of variantsOf(fields[0]!).keys()) {
        const isAnother = fields.some((field) => JSON.stringify(valueOf(field, what)) !== JSON.stringify(field.value))
        if (isAnother)
          yield { path, where: 'everywhere', what, said: () => changed(fields, (field) => valueOf(field, what)) }
      }
      const last = fields.at(-1)!
      if (fields.length === 1 || last.meta.kind === 'choice') continue
      for (const what of variantsOf(last).keys())
        yield { path, where: 'at the last place', what, said: () => changed([last], (field) => valueOf(field, what)) }
    }
  }
}

const variantsOf = (field: WalkedField) => new Map(variants(field))

function valueOf(field: WalkedField, what: string): unknown {
  const known = variantsOf(field)
  return known.has(what) ? known.get(what) : field.value
}

function variants({ meta, schema, value }: WalkedField): [what: string, value: unknown][] {
  const blank: [string, unknown] = ['blank', blankOf(schema as z.ZodType, countingIds())]
  if (fieldOf(schema) === undefined) return [blank]
  switch (meta.kind) {
    case 'word':
      return [blank, ['another word', `${String(value)}9`]]
    case 'text': {
      const text = value as { fr: string; en?: string }
      return [
        blank,
        ['more French', { ...text, fr: `${text.fr} davantage` }],
        ['other English', { ...text, en: `${text.en ?? ''} more` }],
        ['long', { ...text, fr: `${text.fr} ${'long texte '.repeat(400)}fin` }],
      ]
    }
    case 'rich-text': {
      const text = value as RichText
      const block = {
        type: 'paragraph' as const,
        id: '00000000-0000-7000-8000-ffffffffffff',
        content: [{ text: 'davantage', marks: [] }],
      }
      return [blank, ['another paragraph', { ...text, fr: [...text.fr, block] }]]
    }
    case 'integer':
    case 'minutes':
    case 'cents':
    case 'percent':
    case 'half-credits':
      return [blank, ['another number', (value as number) > 50 ? (value as number) - 1 : (value as number) + 1]]
    case 'date':
      return [blank, ['another day', value === '2027-03-30' ? '2027-03-31' : '2027-03-30']]
    case 'flag':
      return [blank, ['the contrary', !value]]
    case 'choice':
      return [blank, ...meta.options.map((o): [string, unknown] => [o, o])]
    case 'choices':
      return [
        blank,
        ...((value as string[]).length < 2
          ? []
          : [['the first less', (value as string[]).slice(1)] as [string, unknown]]),
        ...meta.options
          .filter((option) => !(value as string[]).includes(option))
          .map((o): [string, unknown] => [o, [...(value as string[]), o]]),
      ]
    case 'reference':
      return [blank]
    case 'references':
      return (value as string[]).length < 2 ? [blank] : [blank, ['the last less', (value as string[]).slice(0, -1)]]
    default:
      return [blank]
  }
}

function replaced(document: unknown, [segment = '', ...below]: readonly string[], value: unknown): unknown {
  if (Array.isArray(document))
    return document.map((item: { id: string }) =>
      item.id !== segment ? item : below.length === 0 ? value : replaced(item, below, value),
    )
  const record = document as Record<string, unknown>
  return { ...record, [segment]: below.length === 0 ? value : replaced(record[segment], below, value) }
}
