import type { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../shared/checklist/evaluate.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { modelFields, walkFields, type WalkedField } from '../../shared/definition/schema-walk.ts'
import { dossierDocument } from '../../shared/dossier/dossier-document.ts'
import type { DossierDocument } from '../../shared/dossier/document.ts'
import { textsOf } from '../../shared/dossier/document-text.ts'
import { institutionSchema, type Institution } from '../../shared/institution/institution.ts'
import { shippedProfile } from '../render/example-dossiers.ts'
import { filledFile, inEnglish } from './filled-definition.ts'

/**
 * Fields that the dossier does not print, each with the reason. Everything else of the model must be there: what an
 * export leaves out, it says.
 */
const notInTheDossier: Record<string, string> = {
  state: 'where the dossier stands in Cadrier, not what is presented',
  institutionId: 'an identifier; the institution is named',
}

function textOf(file: DefinitionFile & { institution: Institution }): string {
  const context = { date: '2026-11-22', gate: 'cfvu' as const, institution: file.institution }
  const evaluation = evaluate(file.definition, [], context)
  const document = dossierDocument(shippedProfile(), file.definition, file.institution, evaluation, [], {
    date: '2026-11-22',
    fingerprint: 'f'.repeat(64),
    revision: null,
  })
  return [document.letterhead, ...document.footer, document.accent, ...textsOf(document), ...logosOf(document)].join(
    '\n',
  )
}

/** What is heard of the pictures of a document. */
const logosOf = (document: DossierDocument) =>
  document.sections.flatMap(({ nodes }) =>
    nodes.flatMap((node) => (node.kind === 'title-page' && node.logo ? [node.logo.alternative, node.logo.name] : [])),
  )

/** Another value of the same field, that says something else. */
function otherValue({ meta, value }: WalkedField, ids: ReadonlyMap<string, readonly string[]>): unknown {
  switch (meta.kind) {
    case 'id':
    case 'list':
    case 'group':
      return undefined
    case 'word':
      return `${String(value)}autre`
    case 'text':
      return { fr: `${(value as { fr: string }).fr}autre` }
    case 'rich-text':
      return { version: 1, fr: [] }
    case 'integer':
    case 'minutes':
    case 'cents':
    case 'half-credits':
      return (value as number) + 60_000
    case 'percent':
      return ((value as number) + 7) % 101
    case 'date':
      return '2031-03-17'
    case 'flag':
      return false
    case 'choice':
      return meta.options[1]
    case 'choices':
      return [meta.options[1]]
    case 'reference':
      return ids.get(meta.target)?.at(-1) ?? null
    case 'references':
      return ids.get(meta.target)?.slice(-1) ?? []
  }
}

/** A copy of a document with another value at a path (items by id). */
function changedAt(document: unknown, path: readonly string[], value: unknown): unknown {
  const [segment, ...rest] = path
  if (segment === undefined) return value
  if (Array.isArray(document))
    return document.map((item: { id: string }) => (item.id === segment ? changedAt(item, rest, value) : item))
  const record = document as Record<string, unknown>
  return { ...record, [segment]: changedAt(record[segment], rest, value) }
}

function leaves(schema: z.ZodType, document: unknown): { fields: WalkedField[]; ids: Map<string, string[]> } {
  const fields: WalkedField[] = []
  const ids = new Map<string, string[]>()
  const seen = new Set<string>()
  walkFields(schema, document, (field) => {
    if (field.meta.kind === 'list')
      ids.set(field.modelPath, [
        ...(ids.get(field.modelPath) ?? []),
        ...(field.value as { id: string }[]).map(({ id }) => id),
      ])
    else if (field.meta.kind !== 'group' && !seen.has(field.modelPath)) {
      seen.add(field.modelPath)
      fields.push(field)
    }
  })
  return { fields, ids }
}

describe('nothing of the definition is lost on the way to the dossier', () => {
  const file = filledFile()
  const whole = textOf(file)

  test('every text written somewhere is in the dossier', () => {
    const missing = new Set<string>()
    const look = (schema: z.ZodType, document: unknown, prefix: string) => {
      walkFields(schema, document, ({ meta, modelPath, value }) => {
        const texts =
          meta.kind === 'word'
            ? [value as string]
            : meta.kind === 'text'
              ? [(value as { fr: string }).fr]
              : meta.kind === 'rich-text'
                ? (JSON.stringify(value).match(/riche\d+z/g) ?? [])
                : []
        for (const text of texts) if (!whole.includes(text)) missing.add(`${prefix}${modelPath}`)
      })
    }
    look(definitionSchema, file.definition, '')
    const known = Object.keys(notInTheDossier)
    expect([...missing].filter((path) => !known.includes(path))).toEqual([])
  })

  test('every field, changed alone, changes the dossier', () => {
    const { fields, ids } = leaves(definitionSchema, file.definition)
    expect(fields.length).toBeGreaterThan(350)
    const silent = fields.filter((field) => {
      const definition = changedAt(file.definition, field.path, otherValue(field, ids)) as DefinitionFile['definition']
      return textOf({ ...file, definition }) === whole
    })
    expect(silent.map(({ modelPath }) => modelPath).filter((path) => !(path in notInTheDossier))).toEqual([])
  })

  test('what the institution says once is there too', () => {
    const definition = { ...file.definition, local: blankLocal(file) }
    // Somebody the dossier does not name has no business in it.
    const institution = {
      ...file.institution,
      people: file.institution.people.slice(0, 1),
      style: { ...file.institution.style, accent: '#134b5f' },
    }
    const text = textOf({ ...file, definition, institution })
    const missing = new Set<string>()
    walkFields(institutionSchema, institution, ({ meta, modelPath, value }) => {
      const said = meta.kind === 'word' ? (value as string) : meta.kind === 'text' ? (value as { fr: string }).fr : ''
      if (said !== '' && !text.includes(said)) missing.add(modelPath)
    })
    expect([...missing]).toEqual([])
  })

  test('every text written in English is in the dossier, said to be in English', () => {
    const { definition, institution } = structuredClone({ definition: file.definition, institution: file.institution })
    const written = inEnglish(definitionSchema, definition)
    expect(written.length).toBeGreaterThan(300)
    const text = textOf({ ...file, definition, institution })
    const missing = written.filter((entry) => !text.includes(entry))
    // What the dossier says itself stands for what its institution says, and files its own documents.
    expect(missing).toEqual([])
    const byInstitution = inEnglish(institutionSchema, institution)
    const inherited = textOf({ ...file, definition: { ...definition, local: blankLocal(file) }, institution })
    expect(byInstitution.filter((entry) => !inherited.includes(entry))).toEqual([])
  })

  test('the list of what is left out names fields that exist', () => {
    const known = new Set(modelFields(definitionSchema).map(({ modelPath }) => modelPath))
    expect(Object.keys(notInTheDossier).filter((path) => !known.has(path))).toEqual([])
  })
})

/** Local values all blank, so that those of the institution hold. */
function blankLocal(file: DefinitionFile): DefinitionFile['definition']['local'] {
  const blank = (value: unknown): unknown => {
    if (Array.isArray(value)) return []
    if (typeof value === 'string') return ''
    if (typeof value === 'object' && value !== null) {
      if ('fr' in value) return { fr: '' }
      return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, blank(child)]))
    }
    return null
  }
  return blank(file.definition.local) as DefinitionFile['definition']['local']
}
