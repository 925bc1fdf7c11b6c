import type { z } from 'zod'
import { valueAt, type JsonObject } from '../../shared/change/json.ts'
import { fieldOf } from '../../shared/definition/field.ts'
import { linesOfBlock, notesOfLine, type RichText } from '../../shared/definition/rich-text.ts'
import { schemaAt, walkFields } from '../../shared/definition/schema-walk.ts'
import type { PlacedText, TextsOfPlace } from './store/document-kind.ts'

/**
 * Every text that people write at or below a place of a document, as the fields of the model say: words (codes,
 * addresses, names), translated texts, and the lines of rich texts, each as one text whatever its marks. Ids,
 * references, dates, quantities and options of closed lists are no texts.
 *
 * @param path - below a field (the French of a text, a block) it stands for the whole field
 */
export function documentTexts(schema: z.ZodType, document: JsonObject, path: readonly string[]): TextsOfPlace {
  const place = fieldPlace(schema, path)
  const at = schemaAt(schema, place)
  const value = valueAt(document, place)
  const texts: PlacedText[] = []
  if (at !== undefined && value !== undefined) {
    walkFields(
      at,
      value,
      ({ meta, path, value }) => {
        if (meta.kind === 'word') texts.push({ path, text: value as string })
        if (meta.kind === 'text') addTranslations(value as { fr: string; en?: string }, path, texts)
        if (meta.kind === 'rich-text') addLines(value as RichText, path, texts)
      },
      place,
    )
  }
  return { path: place, texts: texts.filter(({ text }) => text.trim() !== '') }
}

/** The beginning of a path that leads to a field, or the whole path where it leads to a group, a list or an item. */
function fieldPlace(schema: z.ZodType, path: readonly string[]): readonly string[] {
  for (let length = 1; length < path.length; length += 1) {
    const found = schemaAt(schema, path.slice(0, length))
    const kind = found && fieldOf(found)?.kind
    if (kind !== 'group' && kind !== 'list') return path.slice(0, length)
  }
  return path
}

function addTranslations(value: { fr: string; en?: string }, path: readonly string[], texts: PlacedText[]): void {
  texts.push({ path: [...path, 'fr'], text: value.fr })
  if (value.en !== undefined) texts.push({ path: [...path, 'en'], text: value.en })
}

function addLines(value: RichText, path: readonly string[], texts: PlacedText[]): void {
  for (const language of ['fr', 'en'] as const) {
    for (const block of value[language] ?? []) {
      for (const line of linesOfBlock(block)) {
        const words = line.content.map(({ text }) => text).join('')
        texts.push({
          path: [...path, language, block.id, ...line.path],
          text: [words, ...notesOfLine(line.content)].join('\n'),
        })
      }
    }
  }
}
