import { v7 as newId } from 'uuid'
import { diff } from '../../../../shared/change/diff.ts'
import { valueAt } from '../../../../shared/change/json.ts'
import type { Operation, Patch } from '../../../../shared/change/patch.ts'
import type { Piece } from '../../../../shared/course-sheet/place-lines.ts'
import { plainLines, richTextFollowedBy, textFollowedBy } from '../../../../shared/course-sheet/place-lines.ts'
import { blankOf } from '../../../../shared/definition/blank.ts'
import { definitionSchema } from '../../../../shared/definition/definition.ts'
import { longestText, longestWord, type FieldMeta } from '../../../../shared/definition/field.ts'
import type { RichText } from '../../../../shared/definition/rich-text.ts'
import { itemSchemaOf, schemaAt } from '../../../../shared/definition/schema-walk.ts'
import { courseSheetWords, formatInteger } from '../../../words.ts'
import { nextCode, type Item } from '../../../form/items.ts'
import { unitOf } from '../../../form/layout.ts'
import { modelPathOf } from '../../../session/path.ts'
import { isQuantity, type Destination } from './destination.ts'
import { quantityIn } from './quantity-in.ts'

/** A change of the document that takes pieces in, or why there is none. */
export type Sending =
  | { ok: true; patch: Patch; label: string; /** Items it makes. */ items: readonly string[] }
  | { ok: false; reason: string }

/** What sending pieces to a place changes. */
export function sendingOf(
  document: unknown,
  destination: Exclude<Destination, { kind: 'none' }>,
  pieces: readonly Piece[],
): Sending {
  const words = courseSheetWords
  const label = words.history(destination.label)
  if (destination.kind === 'list') return newItems(document, destination, pieces, label)
  const { path, meta } = destination
  const before = valueAt(document, path)
  const filled = filledWith(before, meta, pieces, unitOf(meta.kind, modelPathOf(path)))
  if (!filled.ok) return filled
  const patch = diff(before, filled.value).map((operation): Operation => ({
    ...operation,
    path: [...path, ...operation.path],
  }))
  return patch.length === 0 ? { ok: false, reason: words.nothingToSend } : { ok: true, patch, label, items: [] }
}

type Filled = { ok: true; value: unknown } | { ok: false; reason: string }

function filledWith(before: unknown, meta: FieldMeta, pieces: readonly Piece[], unit: string | undefined): Filled {
  if (isQuantity(meta.kind)) {
    const found = quantityIn(meta.kind, plainLines(pieces).join(' '), unit)
    return found.kind === 'one'
      ? { ok: true, value: found.value }
      : { ok: false, reason: courseSheetWords.noQuantity[found.kind] }
  }
  if (meta.kind === 'rich-text') {
    const text = before as RichText
    return { ok: true, value: { ...text, fr: richTextFollowedBy(text.fr, pieces, newId) } }
  }
  if (meta.kind === 'word') {
    const value = textFollowedBy(String(before), pieces, false)
    return value.length > longestWord ? tooLong(longestWord) : { ok: true, value }
  }
  const text = before as { fr: string }
  const fr = textFollowedBy(text.fr, pieces, meta.kind === 'text' && meta.multiline)
  return fr.length > longestText ? tooLong(longestText) : { ok: true, value: { ...text, fr } }
}

/** Why nothing is put where only a part would fit: what is left out would be thought to be placed. */
function tooLong(longest: number): { ok: false; reason: string } {
  return { ok: false, reason: courseSheetWords.tooLong(formatInteger(longest)) }
}

/** A new item for each line. */
function newItems(
  document: unknown,
  { path, after, property, meta }: Extract<Destination, { kind: 'list' }>,
  pieces: readonly Piece[],
  label: string,
): Sending {
  const listSchema = schemaAt(definitionSchema, path)
  const present = valueAt(document, path) as readonly Item[]
  const lines = plainLines(pieces.filter(({ passage }) => !passage.header))
  if (!listSchema || lines.length === 0) return { ok: false, reason: courseSheetWords.nothingToSend }
  const longest = meta.kind === 'word' ? longestWord : longestText
  if (lines.some((line) => line.length > longest)) return tooLong(longest)
  const made: Item[] = []
  for (const line of lines) {
    const code = nextCode(modelPathOf(path), [...present, ...made])
    const blank = blankOf(itemSchemaOf(listSchema), newId) as Item
    made.push({ ...blank, ...(code === null ? {} : { code }), [property]: worded(meta, line) })
  }
  const patch = made.map((item, index): Operation => {
    const previous = index === 0 ? (after ?? present.at(-1)?.id ?? null) : (made[index - 1]?.id ?? null)
    return { op: 'insert', path: [...path], item: item as never, after: previous }
  })
  return { ok: true, patch, label, items: made.map(({ id }) => id) }
}

function worded(meta: FieldMeta, line: string): unknown {
  if (meta.kind === 'word') return line
  if (meta.kind === 'rich-text')
    return {
      version: 1,
      fr: [{ type: 'paragraph', id: newId(), content: [{ text: line, marks: [] }] }],
    } satisfies RichText
  return { fr: line }
}
