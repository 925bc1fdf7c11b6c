import { readFileSync } from 'node:fs'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { JsonObject } from '../../../shared/change/json.ts'
import {
  choice,
  choices,
  group,
  id,
  list,
  minutes,
  reference,
  richText,
  text,
  word,
} from '../../../shared/definition/field.ts'
import { schemaAt } from '../../../shared/definition/schema-walk.ts'
import { documentTexts } from '../../../electron/core/document-texts.ts'
import type { DocumentKind, Parsed } from '../../../electron/core/store/document-kind.ts'
import { openStore, type Store, type StoreOptions } from '../../../electron/core/store/open-store.ts'
import type { StoreResult } from '../../../electron/core/store/problem.ts'

/*
 * A small model with all that the store must handle: translated texts, nested lists of items, rich text, people,
 * choices, unanswered values. The store is generic: its tests do not move when the real model grows.
 */
export const sampleSchema = group({
  id: id(),
  state: choice('state', ['draft', 'submitted']),
  institutionId: reference('@institution'),
  title: text(),
  code: word(),
  summary: richText(),
  outcomes: list(
    group({
      id: id(),
      code: word(),
      minutes: minutes(),
      statement: text(),
      criteria: list(group({ id: id(), label: text() })),
      modes: choices('modes', ['on-site', 'remote']),
    }),
  ),
  people: list(group({ id: id(), name: word(), email: word() })),
})
export type SampleDocument = z.infer<typeof sampleSchema>

function parsed(result: z.ZodSafeParseResult<unknown>, base: readonly string[]): Parsed {
  if (result.success) return { ok: true }
  const [issue] = result.error.issues
  return { ok: false, path: [...base, ...(issue?.path ?? []).map(String)], message: issue?.message ?? '' }
}

/** What the store is told of documents of a schema; a later format than the first says what it changes. */
export const kindOf = (
  schema: z.ZodType,
  later: Pick<DocumentKind, 'formatVersion' | 'migrate' | 'summary' | 'blankPerson'>,
): DocumentKind => ({
  ...later,
  parse: (value) => parsed(schema.safeParse(value), []),
  parseAt: (path, value) => {
    const place = schemaAt(schema, path)
    return place === undefined ? { ok: false, path, message: 'no such place' } : parsed(place.safeParse(value), path)
  },
  texts: (document, path) => documentTexts(schema, document, path),
})

const sampleKind = kindOf(sampleSchema, {
  formatVersion: 1,
  migrate: (document) => document,
  summary: (document) => {
    const { title, code, state, institutionId } = document as unknown as SampleDocument
    return { title: title.fr, code, state: state ?? '', linkedId: institutionId }
  },
  blankPerson: (id) => ({ id, name: '', email: '' }),
})

export function sampleDocument(changes: Partial<SampleDocument> = {}): SampleDocument & JsonObject {
  const document: SampleDocument = {
    id: uuidv7(),
    state: 'draft',
    institutionId: null,
    title: { fr: 'Évaluer autrement' },
    code: 'MC-1',
    summary: { version: 1, fr: [] },
    outcomes: [],
    people: [],
    ...changes,
  }
  return document as SampleDocument & JsonObject
}

export function outcome(code: string, statement: string): SampleDocument['outcomes'][number] & JsonObject {
  return { id: uuidv7(), code, minutes: null, statement: { fr: statement }, criteria: [], modes: ['on-site'] }
}

/** A clock that goes on by a second each time it is read. */
function steadyClock(): () => Date {
  let instant = Date.UTC(2026, 10, 22, 8)
  return () => new Date((instant += 1000))
}

export const sampleOptions = (file: string): StoreOptions => ({
  file,
  kinds: { definition: sampleKind, institution: sampleKind },
  clock: steadyClock(),
  newId: () => uuidv7(),
  author: 'author-1',
})

export function openSample(file: string, options: Partial<StoreOptions> = {}): Store {
  return valueOf(openStore({ ...sampleOptions(file), ...options }))
}

/** The value of a result that must not be a problem. */
export function valueOf<T>(result: StoreResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

/** The problem of a result that must be one. */
export function problemOf(result: StoreResult<unknown>) {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`)
  return result.problem
}

export const bytesOf = (file: string) => readFileSync(file).toString('base64')
