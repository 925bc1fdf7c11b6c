import type { z } from 'zod'
import type { FieldMeta } from '../definition/field.ts'
import { plainTextOf, type RichText } from '../definition/rich-text.ts'
import { walkFields } from '../definition/schema-walk.ts'
import { foldedText, searchWords, type FoldedText } from './folded-text.ts'

/** What a field of a document says, ready to be searched. */
export interface SearchableField {
  path: readonly string[]
  modelPath: string
  meta: FieldMeta
  language: 'fr' | 'en'
  label: string
  text: string
  folded: FoldedText
  foldedLabel: string
  /** Whether no field before it has its name. */
  firstOfName: boolean
}

/** A place where what is looked for is. */
export interface Hit {
  field: SearchableField
  /** Where in the text of the field, in characters; `null` when only the name of the field answers. */
  range: { start: number; end: number } | null
  /** How many times the same words come before it in the field. */
  occurrence: number
}

export interface Found {
  hits: readonly Hit[]
  /** Whether there are more than were looked for. */
  more: boolean
}

/** Words for what a field holds, and its name. */
export interface FieldWords {
  labelOf(modelPath: string): string
  /** Words for a value that is not itself a text. */
  wordsOf(meta: FieldMeta, modelPath: string, value: unknown): string
}

/** Fields that say nothing of their own: what they point at is found where it is written. */
const silent = new Set<FieldMeta['kind']>(['id', 'group', 'list', 'reference', 'references'])

/** The fields of a document in its order, as it is now, saved or not. */
export function searchableFields(schema: z.ZodType, document: unknown, words: FieldWords): SearchableField[] {
  const fields: SearchableField[] = []
  const named = new Set<string>()
  walkFields(schema, document, ({ path, modelPath, meta, value }) => {
    if (silent.has(meta.kind)) return
    const label = words.labelOf(modelPath)
    const foldedLabel = foldedText(label).text
    for (const [language, text] of textsIn(meta, modelPath, value, words)) {
      fields.push({
        path,
        modelPath,
        meta,
        language,
        label,
        text,
        folded: foldedText(text),
        foldedLabel,
        firstOfName: language === 'fr' && !named.has(modelPath),
      })
      named.add(modelPath)
    }
  })
  return fields
}

function textsIn(meta: FieldMeta, modelPath: string, value: unknown, words: FieldWords): ['fr' | 'en', string][] {
  if (meta.kind === 'text') {
    const { fr, en } = value as { fr: string; en?: string }
    return [['fr', fr], ...(en === undefined ? [] : [['en', en] as ['en', string]])]
  }
  if (meta.kind === 'rich-text') {
    const text = value as RichText
    return [
      ['fr', plainTextOf(text)],
      ...(text.en === undefined ? [] : [['en', plainTextOf(text, 'en')] as ['en', string]]),
    ]
  }
  return [['fr', words.wordsOf(meta, modelPath, value)]]
}

/**
 * The places where what is looked for is: first each time the words follow one another as written, then where a field
 * has them all in any order, its name included.
 *
 * @param limit places given at most
 */
export function findInFields(fields: readonly SearchableField[], query: string, limit: number): Found {
  const phrase = foldedText(query.trim()).text.replaceAll(/\s+/g, ' ')
  const words = searchWords(query)
  const hits: Hit[] = []
  const loose: Hit[] = []
  if (words.length === 0) return { hits, more: false }
  for (const field of fields) {
    const ranges = occurrences(field.folded, phrase)
    if (ranges.length > 0) hits.push(...ranges.map((range, occurrence) => ({ field, range, occurrence })))
    else {
      const inText = words.filter((word) => field.folded.text.includes(word))
      const all = words.every((word) => inText.includes(word) || field.foldedLabel.includes(word))
      const first = inText[0]
      if (all && first !== undefined)
        loose.push({ field, range: occurrences(field.folded, first)[0] ?? null, occurrence: 0 })
      else if (all && field.firstOfName) loose.push({ field, range: null, occurrence: 0 })
    }
    if (hits.length > limit) return { hits: hits.slice(0, limit), more: true }
  }
  const all = [...hits, ...loose]
  return { hits: all.slice(0, limit), more: all.length > limit }
}

function occurrences({ text, origin }: FoldedText, words: string): { start: number; end: number }[] {
  const found = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    found.push({ start: origin[at] ?? 0, end: endAfter(origin, at + words.length) })
  return found
}

/** The end of what was found: past the whole of its last character, however many it was folded to. */
function endAfter(origin: readonly number[], index: number): number {
  const last = origin[index - 1] ?? 0
  return origin.slice(index).find((position) => position > last) ?? origin.at(-1) ?? 0
}

/** A piece of a text around what was found, on one line. */
export function snippetAround(text: string, range: Hit['range'], around = 48): [string, string, string] {
  const oneLine = (piece: string) => piece.replaceAll(/\s+/g, ' ')
  if (!range) return [oneLine(cut(text, 2 * around)), '', '']
  const from = range.start > around ? text.lastIndexOf(' ', range.start - around) + 1 : 0
  const before = (from > 0 ? '… ' : '') + text.slice(from, range.start)
  return [oneLine(before), oneLine(text.slice(range.start, range.end)), oneLine(cut(text.slice(range.end), 2 * around))]
}

/** The beginning of a text, between two words where it has any. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const space = text.lastIndexOf(' ', length)
  return `${text.slice(0, space > length / 2 ? space : length)} …`
}
