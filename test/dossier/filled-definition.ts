import { z } from 'zod'
import type { Definition } from '../../shared/definition/definition.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { blankOf } from '../../shared/definition/blank.ts'
import { fieldOf } from '../../shared/definition/field.ts'
import type { RichText } from '../../shared/definition/rich-text.ts'
import { itemSchemaOf, walkFields } from '../../shared/definition/schema-walk.ts'
import { institutionSchema, type Institution } from '../../shared/institution/institution.ts'

/** Ids in the order they are asked for. */
export function countingIds(): () => string {
  let count = 0
  return () => `00000000-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`
}

/** A definition where nothing is answered. */
export const blankDefinition = (): Definition => blankOf(definitionSchema, countingIds()) as Definition

/** A blank definition as a file. */
export const blankFile = (): DefinitionFile => ({
  format: 'cadrier-definition',
  formatVersion: 2,
  definition: blankDefinition(),
  institution: null,
})

/** One block of every type, with every mark, a link and a footnote. @param word another at each call */
export function everyBlock(newId: () => string, word: () => string): RichText['fr'] {
  const item = () => ({ id: newId(), content: [{ text: word(), marks: [] }] })
  const ofType = {
    paragraph: {
      type: 'paragraph',
      id: newId(),
      content: [
        { text: word(), marks: [] },
        { text: word(), marks: ['bold', 'italic'], link: 'https://example.org/a' },
        { text: word(), marks: ['superscript'], note: word() },
        { text: word(), marks: ['subscript'] },
      ],
    },
    heading: { type: 'heading', id: newId(), level: 3, content: [{ text: word(), marks: [] }] },
    'bullet-list': { type: 'bullet-list', id: newId(), items: [item(), item()] },
    'ordered-list': { type: 'ordered-list', id: newId(), items: [item()] },
    quote: { type: 'quote', id: newId(), content: [{ text: word(), marks: [] }] },
    table: {
      type: 'table',
      id: newId(),
      columns: [
        { id: newId(), title: word() },
        { id: newId(), title: word() },
      ],
      rows: [
        {
          id: newId(),
          cells: [item(), { id: newId(), content: [{ text: word(), marks: ['italic'], note: word() }] }],
        },
      ],
    },
  } satisfies { [Type in RichText['fr'][number]['type']]: Extract<RichText['fr'][number], { type: Type }> }
  return Object.values(ofType)
}

/**
 * A value of every field of a schema, each different from the others: words are `w1`, `w2`…, numbers count up, every
 * list has `items` items, every reference names one.
 */
function filledOf(schema: z.ZodType, newId: () => string, next: () => number, items: number): unknown {
  const meta = fieldOf(schema)
  if (!meta) throw new TypeError('a field of the model was expected')
  switch (meta.kind) {
    case 'id':
      return newId()
    case 'word':
      return `mot${next()}z`
    case 'text':
      return { fr: `texte${next()}z` }
    case 'rich-text':
      return { version: 1, fr: everyBlock(newId, () => `riche${next()}z`) }
    case 'integer':
      return 1000 + next()
    case 'minutes':
      return 6000 + next()
    case 'cents':
      return 100_000 + next()
    case 'percent':
      return next() % 101
    case 'half-credits':
      return 1 + (next() % 300)
    case 'date':
      return new Date(Date.UTC(2026, 0, 1 + next())).toISOString().slice(0, 10)
    case 'flag':
      return true
    case 'choice':
      return meta.options[0]
    case 'choices':
      return [meta.options[0]]
    case 'reference':
      return null
    case 'references':
      return []
    case 'list':
      return Array.from({ length: items }, () => filledOf(itemSchemaOf(schema), newId, next, items))
    case 'group':
      return Object.fromEntries(
        Object.entries((schema as z.ZodObject).shape).map(([key, child]) => [
          key,
          filledOf(child as z.ZodType, newId, next, items),
        ]),
      )
  }
}

/** Ids of the items of every list under a value, by the list’s model path. */
function idsUnder(schema: z.ZodType, value: unknown, modelPath: string): Map<string, string[]> {
  const ids = new Map<string, string[]>()
  const look = (at: z.ZodType, current: unknown, path: string): void => {
    const meta = fieldOf(at)
    if (meta?.kind === 'group')
      for (const [key, child] of Object.entries((at as z.ZodObject).shape))
        look(child as z.ZodType, (current as Record<string, unknown>)[key], path === '' ? key : `${path}.${key}`)
    if (meta?.kind !== 'list') return
    const items = current as { id: string }[]
    ids.set(path, [...(ids.get(path) ?? []), ...items.map(({ id }) => id)])
    for (const item of items) look(itemSchemaOf(at), item, path)
  }
  look(schema, value, modelPath)
  return ids
}

/**
 * Points every reference at an item of its list: the first from the first item of a list, the second from the second.
 * Where the list is inside the same item (the levels of a grid), at one of its own.
 */
function pointReferences(root: z.ZodType, document: unknown): void {
  const point = (
    schema: z.ZodType,
    current: unknown,
    path: string,
    ids: ReadonlyMap<string, readonly string[]>,
    rank: number,
  ): void => {
    const meta = fieldOf(schema)
    if (meta?.kind === 'list')
      for (const [index, item] of (current as unknown[]).entries()) {
        const element = itemSchemaOf(schema)
        point(element, item, path, new Map([...ids, ...idsUnder(element, item, path)]), index)
      }
    if (meta?.kind !== 'group') return
    const record = current as Record<string, unknown>
    for (const [key, child] of Object.entries((schema as z.ZodObject).shape)) {
      const childMeta = fieldOf(child as z.ZodType)
      if (childMeta?.kind === 'reference' || childMeta?.kind === 'references') {
        const targets = ids.get(childMeta.target) ?? []
        const target = targets[rank] ?? targets[0]
        record[key] = childMeta.kind === 'reference' ? (target ?? null) : target === undefined ? [] : [target]
      } else point(child as z.ZodType, record[key], path === '' ? key : `${path}.${key}`, ids, rank)
    }
  }
  point(root, document, '', idsUnder(root, document, ''), 0)
}

/** Writes in English, beside the French, every text of a document: `english1z`, `english2z`… */
export function inEnglish(schema: z.ZodType, document: unknown): string[] {
  const written: string[] = []
  walkFields(schema, document, ({ meta, value }) => {
    const text = `english${written.length + 1}z`
    if (meta.kind === 'text') (value as { en?: string }).en = text
    else if (meta.kind === 'rich-text')
      (value as RichText).en = [{ type: 'paragraph', id: countingIds()(), content: [{ text, marks: ['bold'] }] }]
    else return
    written.push(text)
  })
  return written
}

/** A definition and an institution with every field filled. @param items items of every list */
export function filledFile(items = 2): DefinitionFile & { institution: Institution } {
  const newId = countingIds()
  let count = 0
  const next = () => ++count
  const definition = filledOf(definitionSchema, newId, next, items) as Definition
  const institution = filledOf(institutionSchema, newId, next, items) as Institution
  pointReferences(definitionSchema, definition)
  pointReferences(institutionSchema, institution)
  definition.institutionId = institution.id
  return { format: 'cadrier-definition', formatVersion: 2, definition, institution }
}

/** A definition in which every text is what a property test comes up with. */
export function wordedBy(texts: readonly string[], items: number): DefinitionFile {
  const file = filledFile(items)
  let next = 0
  const worded = () => texts[next++ % texts.length] ?? ''
  walkFields(definitionSchema, file.definition, ({ meta, value }) => {
    if (meta.kind === 'text') (value as { fr: string }).fr = worded()
    if (meta.kind === 'rich-text') (value as RichText).fr = everyBlock(countingIds(), () => worded() || 'x')
  })
  return file
}
