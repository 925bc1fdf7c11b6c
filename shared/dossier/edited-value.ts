import type { z } from 'zod'
import type { Json } from '../change/json.ts'
import type { FieldMeta } from '../definition/field.ts'
import { withLines, type RichText, type RichTextBlock, type RichTextInline } from '../definition/rich-text.ts'
import { readValue, type ReadingWords } from '../paste/read-value.ts'

/**
 * A change of one of the lines a field says in the dossier, counted from 0. `insert` puts a line after the one named, -1
 * being before the first.
 */
export type LineEdit = { language: 'fr' | 'en' } & (
  | { kind: 'replace' | 'remove'; line: number; text: string }
  | { kind: 'insert'; line: number; text: string; item: boolean }
)

interface EditedField {
  modelPath: string
  meta: FieldMeta
  schema: z.ZodType
  value: unknown
}

/** What a field says once its lines are changed; `null` where that cannot be said of it. */
export function editedValue(field: EditedField, edits: readonly LineEdit[], reading: ReadingWords): Json | null {
  const { meta, value } = field
  const french = edits.filter(({ language }) => language === 'fr')
  const english = edits.filter(({ language }) => language === 'en')
  if (meta.kind === 'text' && (meta.multiline || edits.every(({ kind }) => kind !== 'insert'))) {
    const text = value as { fr: string; en?: string }
    return withEnglish({ ...text, fr: editedText(text.fr, french) }, editedText(text.en ?? '', english))
  }
  if (meta.kind === 'rich-text') {
    const rich = value as RichText
    const blocks = editedBlocks(rich.en ?? [], english, reading.newId)
    return withEnglish({ ...rich, fr: editedBlocks(rich.fr, french, reading.newId) }, blocks) as unknown as Json
  }
  // All the others are said in one line, whatever they hold.
  const [edit] = edits
  if (edit === undefined || edits.length > 1) return null
  const read = readValue(field.schema, field.modelPath, edit.kind === 'remove' ? '' : edit.text, reading)
  return read.ok ? (read.value as Json) : null
}

/** A text with what it says in English now, which is not written where it is blank. */
function withEnglish<T extends { en?: unknown }>(text: T, english: string | readonly unknown[]): T {
  const { en: _, ...rest } = text
  return (english.length === 0 ? rest : { ...text, en: english }) as T
}

const insertedAfter = (edits: readonly LineEdit[], line: number) =>
  edits.filter((edit) => edit.kind === 'insert' && edit.line === line)

/** What becomes of a line: its new text, itself, or nothing. */
function changed(edits: readonly LineEdit[], line: number): LineEdit | undefined {
  return edits.find((edit) => edit.kind !== 'insert' && edit.line === line)
}

function editedText(text: string, edits: readonly LineEdit[]): string {
  const written: string[] = insertedAfter(edits, -1).map((edit) => edit.text)
  let line = -1
  for (const raw of text === '' ? [] : text.split('\n')) {
    // Blank lines are not printed: they stay, and are not counted.
    if (raw.trim() === '') {
      written.push(raw)
      continue
    }
    line += 1
    const edit = changed(edits, line)
    if (edit === undefined) written.push(raw)
    else if (edit.kind === 'replace') written.push(edit.text)
    written.push(...insertedAfter(edits, line).map((inserted) => inserted.text))
  }
  const whole = written.join('\n')
  return whole.trim() === '' ? '' : whole
}

const blank = (content: readonly RichTextInline[]) => content.length === 0

/** Lines are those of the words, then those of the notes. */
function editedBlocks(
  blocks: readonly RichTextBlock[],
  edits: readonly LineEdit[],
  newId: () => string,
): RichTextBlock[] {
  let line = -1
  const plain = (text: string): RichTextInline[] => [{ text, marks: [] }]
  const paragraph = (edit: LineEdit): RichTextBlock => ({ type: 'paragraph', id: newId(), content: plain(edit.text) })
  const edited: RichTextBlock[] = insertedAfter(edits, -1).map(paragraph)
  for (const block of blocks) {
    if (block.type === 'table') {
      const added: RichTextBlock[] = []
      edited.push(
        withLines(block, (content) => {
          if (blank(content)) return [...content]
          line += 1
          added.push(...insertedAfter(edits, line).map(paragraph))
          const edit = changed(edits, line)
          if (edit === undefined) return [...content]
          return edit.kind === 'replace' && edit.text !== '' ? spliced(content, edit.text) : []
        }),
        ...added,
      )
      continue
    }
    if ('items' in block) {
      const items: typeof block.items = []
      const apart: RichTextBlock[] = []
      for (const item of block.items) {
        if (blank(item.content)) {
          items.push(item)
          continue
        }
        line += 1
        const edit = changed(edits, line)
        if (edit === undefined) items.push(item)
        else if (edit.kind === 'replace' && edit.text !== '')
          items.push({ ...item, content: spliced(item.content, edit.text) })
        for (const inserted of insertedAfter(edits, line))
          if (inserted.kind === 'insert' && inserted.item) items.push({ id: newId(), content: plain(inserted.text) })
          else apart.push(paragraph(inserted))
      }
      if (items.length > 0) edited.push({ ...block, items })
      edited.push(...apart)
      continue
    }
    if (blank(block.content)) {
      edited.push(block)
      continue
    }
    line += 1
    const edit = changed(edits, line)
    if (edit === undefined) edited.push(block)
    else if (edit.kind === 'replace' && edit.text !== '')
      edited.push({ ...block, content: spliced(block.content, edit.text) })
    for (const inserted of insertedAfter(edits, line)) edited.push(paragraph(inserted))
  }
  return edited.map((block) =>
    withLines(block, (content) =>
      withNotes(content, (note) => {
        line += 1
        const edit = changed(edits, line)
        return edit === undefined ? note : edit.text
      }),
    ),
  )
}

/** Runs whose notes say what `change` makes of them; a note that says nothing goes. */
function withNotes(content: readonly RichTextInline[], change: (note: string) => string): RichTextInline[] {
  let last: { before: string; after: string } | null = null
  return content.map(({ note, ...run }) => {
    if (note === undefined) {
      last = null
      return run
    }
    if (last?.before !== note) last = { before: note, after: change(note) }
    return last.after === '' ? run : { ...run, note: last.after }
  })
}

/** Runs that read as `text`, with the marks of what did not change; what is new has those of what it replaces, or follows. */
function spliced(content: readonly RichTextInline[], text: string): RichTextInline[] {
  const before = content.map((run) => run.text).join('')
  let start = 0
  while (start < before.length && start < text.length && before[start] === text[start]) start += 1
  let end = 0
  while (
    end < before.length - start &&
    end < text.length - start &&
    before[before.length - 1 - end] === text[text.length - 1 - end]
  )
    end += 1
  // Never between the halves of a character.
  if (start > 0 && /[\ud800-\udbff]/.test(before[start - 1] ?? '')) start -= 1
  if (end > 0 && /[\udc00-\udfff]/.test(before[before.length - end] ?? '')) end -= 1
  const added = text.slice(start, text.length - end)
  const onlyAdded = start === before.length - end
  const runs: RichTextInline[] = []
  let at = 0
  let pending = added
  for (const [rank, run] of content.entries()) {
    const until = at + run.text.length
    const kept = run.text.slice(0, Math.max(0, start - at))
    const rest = run.text.slice(Math.max(0, Math.min(run.text.length, before.length - end - at)))
    const here = pending !== '' && (start < until || rank === content.length - 1 || (onlyAdded && start === until))
    const said = kept + (here ? pending : '') + rest
    if (here) pending = ''
    if (said !== '') runs.push({ ...run, text: said })
    at = until
  }
  return runs
}
