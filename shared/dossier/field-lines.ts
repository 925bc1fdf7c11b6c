import { z } from 'zod'
import { isBlank } from '../definition/blank.ts'
import { definitionSchema } from '../definition/definition.ts'
import { fieldOf, type FieldMeta } from '../definition/field.ts'
import { linesOfBlock, notesOfLine, plainTextOf, type RichText, type RichTextInline } from '../definition/rich-text.ts'
import { safeLink } from '../definition/safe-link.ts'
import { itemSchemaOf, modelFields } from '../definition/schema-walk.ts'
import { institutionSchema } from '../institution/institution.ts'
import { dossierMessages } from '../messages/fr/dossier.ts'
import { fieldLabel, fieldText as textOfField } from '../messages/fr/fields.ts'
import {
  formatCents,
  formatDate,
  formatFlag,
  formatHalfCredits,
  formatInteger,
  formatMinutes,
  formatPercent,
} from '../messages/fr/format.ts'
import { optionLabel } from '../messages/fr/options.ts'
import type { DossierContext } from './context.ts'
import type { DossierNode, Fact, HeadingLevel, Inline, Line } from './document.ts'
import { cell, columns, grid, italic } from './nodes.ts'

/** Every field of the definition and of the institution record by model path; `local.*` are the common values. */
const fields = new Map(
  [...modelFields(institutionSchema, 'institution'), ...modelFields(definitionSchema)].map(
    ({ modelPath, meta, schema }) => [modelPath, { meta, schema }],
  ),
)

function fieldAt(modelPath: string): { meta: FieldMeta; schema: z.ZodType } {
  const field = fields.get(modelPath)
  if (!field) throw new TypeError(`no field at ${modelPath}`)
  return field
}

/** Label of a field. `institution.*` paths are those of the record. */
export const labelOf = (modelPath: string) =>
  dossierMessages.labels[modelPath] ?? fieldLabel(modelPath.replace(/^institution\.common\./, 'local.'))

const optionOf = (name: string, value: string) =>
  dossierMessages.options[`${name}.${value}`] ?? optionLabel(name, value)

const unitOf = (modelPath: string) => textOfField(modelPath.replace(/^institution\.common\./, 'local.')).unitHint ?? ''

/** A word as people see it: an address can be followed. */
function wordLine(word: string): Line {
  return [safeLink.test(word) ? { text: word, link: word } : { text: word }]
}

/** Runs as the document has them: a note is called once, after the last of the runs it is on. */
const lineOf = (content: readonly RichTextInline[]): Line =>
  content.map((part, at) => ({
    text: part.text,
    ...(part.marks.length > 0 ? { marks: part.marks } : {}),
    ...(part.link === undefined ? {} : { link: part.link }),
    ...(part.note === undefined || part.note === content[at + 1]?.note ? {} : { note: [{ text: part.note }] }),
  }))

/** What a field says, one line a paragraph; nothing when it is not answered. */
export function linesOf(context: DossierContext, modelPath: string, value: unknown): Line[] {
  if (isBlank(value)) return []
  const { meta, schema } = fieldAt(modelPath)
  const one = (text: string): Line[] => (text.trim() === '' ? [] : [[{ text }]])
  switch (meta.kind) {
    case 'id':
      return []
    case 'word':
      return [wordLine((value as string).trim())]
    case 'text':
      return textLines((value as { fr: string }).fr)
    case 'rich-text':
      return blockLines((value as RichText).fr)
    case 'integer':
      return one(dossierMessages.withUnit(formatInteger(value as number), unitOf(modelPath)))
    case 'minutes':
      return one(formatMinutes(value as number))
    case 'cents':
      return one(formatCents(value as number))
    case 'percent':
      return one(formatPercent(value as number))
    case 'half-credits':
      return one(formatHalfCredits(value as number))
    case 'date':
      return one(formatDate(value as string))
    case 'flag':
      return one(formatFlag(value as boolean))
    case 'choice':
      return one(optionOf(meta.name, value as string))
    case 'choices':
      return one((value as string[]).map((entry) => optionOf(meta.name, entry)).join(dossierMessages.detailSeparator))
    case 'reference':
      return one(context.nameOf(value as string))
    case 'references':
      return one(
        (value as string[])
          .map((id) => context.nameOf(id))
          .filter((name) => name !== '')
          .join(dossierMessages.separator),
      )
    case 'list':
      return (value as Record<string, unknown>[]).map((item) => itemLine(context, modelPath, schema, item))
    case 'group':
      return Object.entries(value as Record<string, unknown>).flatMap(([key, child]) => {
        const lines = linesOf(context, `${modelPath}.${key}`, child)
        return lines.length === 0 ? [] : labelled(labelOf(`${modelPath}.${key}`), lines)
      })
  }
}

/** What a field says in English, one line a paragraph; nothing for a field that is not a text or has none. */
export function englishLinesOf(meta: FieldMeta, value: unknown): Line[] {
  if (meta.kind === 'text') return textLines((value as { en?: string }).en ?? '').map(inEnglish)
  if (meta.kind === 'rich-text') return blockLines((value as RichText).en ?? []).map(inEnglish)
  return []
}

const inEnglish = (content: Line): Line =>
  content.map((part) => ({
    ...part,
    language: 'en-GB',
    ...(part.note === undefined ? {} : { note: inEnglish(part.note) }),
  }))

/**
 * The passages a field is printed as, each on its own: as `linesOf`, but the cells of a table and the notes of a text,
 * which come last, stand for themselves.
 */
export function passagesOf(context: DossierContext, modelPath: string, value: unknown): string[] {
  return fieldAt(modelPath).meta.kind === 'rich-text' && !isBlank(value)
    ? richPassages((value as RichText).fr)
    : linesOf(context, modelPath, value).map(textOf)
}

/** The same of what a field says in English. */
export function englishPassagesOf(meta: FieldMeta, value: unknown): string[] {
  return meta.kind === 'rich-text'
    ? richPassages((value as RichText).en ?? [])
    : englishLinesOf(meta, value).map(textOf)
}

function richPassages(blocks: RichText['fr']): string[] {
  const lines = blocks.flatMap(linesOfBlock).map(({ content }) => content)
  return [
    ...lines.filter((content) => content.length > 0).map((content) => textOf(lineOf(content))),
    ...lines.flatMap(notesOfLine),
  ]
}

const textLines = (text: string): Line[] =>
  text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => [{ text: part }])

const blockLines = (blocks: RichText['fr']): Line[] =>
  blocks
    .flatMap((block) =>
      block.type === 'table' ? tableLines(block) : linesOfBlock(block).map(({ content }) => lineOf(content)),
    )
    .filter((content) => content.length > 0)

type RichTextTable = Extract<RichText['fr'][number], { type: 'table' }>

/** A table where none can be drawn: a line a row, each cell after the title of its column. */
function tableLines({ columns, rows }: RichTextTable): Line[] {
  const lines = rows.map(({ cells }) =>
    joined(
      columns.flatMap(({ title }, at): Line[] => {
        const content = lineOf(cells[at]?.content ?? [])
        if (content.length === 0) return []
        return title.trim() === '' ? [content] : labelled(title.trim(), [content])
      }),
      dossierMessages.detailSeparator,
    ),
  )
  const said = lines.filter((content) => content.length > 0)
  // Titles alone are said all the same.
  return said.length > 0
    ? said
    : [joined(columns.filter(({ title }) => title !== '').map(({ title }) => [{ text: title }]))]
}

function labelled(label: string, lines: readonly Line[]): Line[] {
  return lines.map((content, index) =>
    index === 0 ? [{ text: dossierMessages.labelled(label) }, ...content] : content,
  )
}

/** An item in one line: its code, its first text, then the rest with labels, in brackets. */
function itemLine(context: DossierContext, modelPath: string, schema: z.ZodType, item: Record<string, unknown>): Line {
  const said = Object.entries(itemSchemaOf(schema).shape).flatMap(([key, child]) => {
    const meta = fieldOf(child as z.ZodType)
    const path = `${modelPath}.${key}`
    const lines = linesOf(context, path, item[key])
    return lines.length === 0 || !meta ? [] : [{ key, meta, path, content: joined(lines) }]
  })
  const code = said.find(({ key }) => key === 'code')
  const main = said.find(({ key, meta }) => key !== 'code' && (meta.kind === 'text' || meta.kind === 'word'))
  const rest = said.filter((entry) => entry !== code && entry !== main)
  const details = rest.flatMap(({ meta, path, content }, index): Inline[] => {
    const inSentence = dossierMessages.details[path]
    return [
      ...(index > 0 ? [{ text: dossierMessages.detailSeparator }] : []),
      ...(inSentence !== undefined || (meta.kind === 'choice' && rest.length === 1)
        ? []
        : [{ text: dossierMessages.labelled(labelOf(path)) }]),
      ...(inSentence === undefined ? content : [{ text: inSentence(textOf(content)) }]),
    ]
  })
  const opening: Inline[] = [
    ...(code ? [{ text: dossierMessages.coded(textOf(code.content)) }] : []),
    ...(main ? main.content : []),
  ]
  if (details.length === 0) return opening
  return opening.length === 0 ? details : [...opening, { text: ' (' }, ...details, { text: ')' }]
}

export const textOf = (content: Line) => content.map(({ text }) => text).join('')

/** Lines as one, for places that hold a single one. */
function joined(lines: readonly Line[], separator: string = dossierMessages.separator): Line {
  return lines.flatMap((content, index) => (index === 0 ? content : [{ text: separator }, ...content]))
}

/** A field as plain text; its lines on one. */
export function fieldText(context: DossierContext, modelPath: string, value: unknown): string {
  return textOf(joined(linesOf(context, modelPath, value)))
}

/** Where a fiche takes its fields: the part of the model, the part of the document, and what it holds. */
export interface Place {
  modelPath: string
  path: readonly string[]
  value: object
}

/** A group of the definition, or the definition itself with `''`. */
export function groupPlace(context: DossierContext, modelPath: string): Place {
  const path = modelPath === '' ? [] : modelPath.split('.')
  const start: object = path[0] === 'local' ? { local: context.common } : context.definition
  return {
    modelPath,
    path,
    value: path.reduce<object>((value, key) => (value as Record<string, object>)[key] ?? {}, start),
  }
}

export const itemPlace = (modelPath: string, item: { id: string }): Place => ({
  modelPath,
  path: [...modelPath.split('.'), item.id],
  value: item,
})

/**
 * The fields named, as lines of a fiche. A field not answered is left out, or says « à compléter » when an open
 * finding asks for it.
 * @param keys keys of the place, or paths below it (`identity.details`)
 */
export function factsOf(context: DossierContext, place: Place, keys: readonly string[]): Fact[] {
  return keys.flatMap((key): Fact[] => {
    const segments = key.split('.')
    const value = segments.reduce<unknown>(
      (at, segment) => (at as Record<string, unknown> | null)?.[segment],
      place.value,
    )
    const modelPath = place.modelPath === '' ? key : `${place.modelPath}.${key}`
    // A key that names no field would say nothing, as a field nobody answered does.
    fieldAt(modelPath)
    const lines = linesOf(context, modelPath, value)
    if (lines.length > 0) return [{ label: labelOf(modelPath), lines }]
    return context.isAskedFor([...place.path, ...segments])
      ? [{ label: labelOf(modelPath), lines: [[italic(dossierMessages.toComplete)]] }]
      : []
  })
}

/**
 * Rich text as nodes of the document, its headings below the one it is under and no level left out between them.
 *
 * @param under level of the heading the text is under
 */
export function richNodes(value: RichText, under: HeadingLevel): DossierNode[] {
  const levels = headingLevels(value, under)
  return value.fr.flatMap((block, rank): DossierNode[] => {
    switch (block.type) {
      case 'bullet-list':
      case 'ordered-list': {
        const items = block.items.map((item) => lineOf(item.content)).filter((content) => content.length > 0)
        return items.length === 0 ? [] : [{ kind: 'list', ordered: block.type === 'ordered-list', items }]
      }
      case 'table':
        return tableNodes(block)
      case 'quote':
      case 'paragraph':
      case 'heading': {
        const line = lineOf(block.content)
        if (textOf(line).trim() === '') return []
        if (block.type === 'heading') return [{ kind: 'subheading', level: levels[rank] ?? under, line }]
        return [{ kind: block.type, line }]
      }
    }
  })
}

/** The level each block of a text has in the document where it is a heading: no level is left out on the way down. */
function headingLevels({ fr }: RichText, under: HeadingLevel): HeadingLevel[] {
  let above: number = under
  return fr.map((block) => {
    if (block.type !== 'heading' || textOf(lineOf(block.content)).trim() === '') return under
    above = Math.min(3, under + block.level - 2, above + 1)
    return above as HeadingLevel
  })
}

/** Whether a text is more than paragraphs, and needs room of its own. */
export const isStructured = (value: RichText): boolean =>
  value.fr.some((block) => block.type !== 'paragraph' && plainTextOf({ version: 1, fr: [block] }).trim() !== '')

/** Such a text under its label, beside the fiche it would be a line of. */
export const textApart = (label: string, value: RichText): DossierNode[] => [
  { kind: 'subheading', level: 3, line: [{ text: label }] },
  ...richNodes(value, 3),
]

/** A table as it was typed; nothing where no word is in it. */
function tableNodes({ columns: typed, rows }: RichTextTable): DossierNode[] {
  const titles = typed.map(({ title }) => title)
  const cells = rows
    .map((row) => typed.map((_, at) => lineOf(row.cells[at]?.content ?? [])))
    .filter((row) => row.some((content) => content.length > 0))
  const length = (at: number) => Math.max(titles[at]?.length ?? 0, ...cells.map((row) => textOf(row[at] ?? []).length))
  if (typed.every((_, at) => length(at) === 0)) return []
  // A column of figures leaves its room to one of sentences, up to a point.
  const shares = typed.map((_, at) => Math.sqrt(Math.min(160, Math.max(10, length(at)))))
  const printed = cells.length > 0 ? cells : [typed.map((): Line => [])]
  return grid(
    '',
    columns(titles, shares),
    printed.map((row) => row.map((content) => cell([content]))),
  )
}

/** Paragraphs of a plain text. */
export function textNodes(value: { fr: string }): DossierNode[] {
  return value.fr
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', line: [{ text }] }))
}
