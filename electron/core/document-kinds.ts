import { z } from 'zod'
import { blankOf } from '../../shared/definition/blank.ts'
import { currentFormatVersion } from '../../shared/definition/definition-file.ts'
import { definitionSchema, type Definition } from '../../shared/definition/definition.ts'
import { migrateRecord, type MigratedRecord } from '../../shared/definition/migrations.ts'
import { personSchema } from '../../shared/definition/person.ts'
import { schemaAt } from '../../shared/definition/schema-walk.ts'
import { institutionSchema, type Institution } from '../../shared/institution/institution.ts'
import { describeFault } from '../../shared/messages/fr/problems.ts'
import { documentTexts } from './document-texts.ts'
import type { DocumentKind, Parsed } from './store/document-kind.ts'

/**
 * What the store is told of the two kinds of documents it keeps. The search answers dossiers: what an institution says
 * would answer with all of its dossiers at once, so the records are left out of it.
 */
export const documentKinds = {
  definition: kindOf({
    record: 'definition',
    schema: definitionSchema,
    searched: true,
    summary: (definition: Definition) => ({
      title: definition.identity.title.fr,
      code: definition.identity.code,
      state: definition.state ?? '',
      linkedId: definition.institutionId,
    }),
  }),
  institution: kindOf({
    record: 'institution',
    schema: institutionSchema,
    searched: false,
    summary: (institution: Institution) => ({ title: institution.name.fr, code: '', state: '', linkedId: null }),
  }),
} as const satisfies Record<string, DocumentKind>

export type DocumentKindName = keyof typeof documentKinds

interface KindOptions<T> {
  record: MigratedRecord
  schema: z.ZodType<T>
  searched: boolean
  summary: (document: T) => ReturnType<DocumentKind['summary']>
}

function kindOf<T>({ record, schema, searched, summary }: KindOptions<T>): DocumentKind {
  return {
    formatVersion: currentFormatVersion,
    migrate: (document, from) => migrateRecord(record, document, from),
    parse: (value) => parsed(schema, value, []),
    parseAt(path, value) {
      const found = schemaAt(schema, path)
      return found === undefined ? { ok: false, path, message: 'unknown-key' } : parsed(found, value, path)
    },
    // The store parses a document before it keeps it, and gives back what it keeps.
    summary: (document) => summary(document as T),
    texts: searched ? (document, path) => documentTexts(schema, document, path) : null,
    blankPerson: (id) => blankOf(personSchema, () => id) as ReturnType<DocumentKind['blankPerson']>,
  }
}

function parsed(schema: z.ZodType, value: unknown, path: readonly string[]): Parsed {
  const result = schema.safeParse(value)
  if (result.success) return { ok: true }
  const first = result.error.issues[0]
  const { message } = describeFault(result.error.issues, value)
  return { ok: false, path: [...path, ...(first?.path ?? []).map(String)], message }
}
