import { describe, expect, it } from 'vitest'
import { applyPatch } from '../../shared/change/apply-patch.ts'
import { definitionSchema, type Definition } from '../../shared/definition/definition.ts'
import { danglingReferences, repeatedIds } from '../../shared/definition/references.ts'
import { modelFields, schemaAt } from '../../shared/definition/schema-walk.ts'
import { copyItems, fitCopiedItems, readCopiedItems } from '../../shared/paste/copied-items.ts'
import { blankDefinition, countingIds, filledFile } from '../dossier/filled-definition.ts'

const listSchema = (modelPath: string) => {
  const found = modelFields(definitionSchema).find((field) => field.modelPath === modelPath)
  if (!found) throw new Error(modelPath)
  return found.schema
}

/** New ids that no document of a test has. */
function newIds(): () => string {
  const next = countingIds()
  return () => next().replace(/^00000000/, 'ffffffff')
}

function fit(copied: ReturnType<typeof copyItems>, document: Definition, modelPath: string) {
  const read = readCopiedItems(JSON.stringify(copied))
  if (!read) throw new Error('not read')
  return fitCopiedItems(read, {
    schema: definitionSchema,
    document,
    list: modelPath.split('.'),
    modelPath,
    listSchema: listSchema(modelPath),
    newId: newIds(),
  })
}

describe('items copied into another dossier', () => {
  const source = filledFile().definition
  // Lists at the root of the document: those inside an item are reached through it.
  const lists = modelFields(definitionSchema)
    .filter(({ meta, modelPath }) => meta.kind === 'list' && schemaAt(definitionSchema, modelPath.split('.')))
    .map(({ modelPath }) => modelPath)
    .filter((modelPath) => modelPath.split('.').every((_, at, path) => isGroup(path.slice(0, at))))

  function isGroup(path: readonly string[]): boolean {
    return path.length === 0 || !Array.isArray(at(source, path))
  }
  function at(value: unknown, path: readonly string[]): unknown {
    return path.reduce<unknown>((current, key) => (current as Record<string, unknown>)[key], value)
  }

  it.each(lists)('of %s make a sound document, with ids of their own and no link that leads nowhere', (modelPath) => {
    const items = at(source, modelPath.split('.')) as { id: string }[]
    const copied = copyItems(modelPath, listSchema(modelPath), items, (_, id) => `lien ${id.slice(-3)}`)
    for (const target of [blankDefinition(), source]) {
      const fitted = fit(copied, target, modelPath)
      if (!fitted.ok) throw new Error(fitted.problem)
      const applied = applyPatch(
        target,
        fitted.items.map((item) => ({
          op: 'insert' as const,
          path: modelPath.split('.'),
          item: item as never,
          after: null,
        })),
      )
      if (!applied.ok) throw new Error(applied.problem.fault)
      expect(definitionSchema.safeParse(applied.document).success).toBe(true)
      expect(repeatedIds(definitionSchema, applied.document)).toEqual([])
      expect(danglingReferences(definitionSchema, applied.document)).toEqual([])
    }
  })

  it('tell the links that could not be kept, by the names they had', () => {
    const copied = copyItems('outcomes', listSchema('outcomes'), source.outcomes, () => 'C1 · Concevoir')
    const fitted = fit(copied, blankDefinition(), 'outcomes')
    expect(fitted.ok && fitted.lost.length).toBeGreaterThan(0)
    expect(fitted.ok && fitted.lost[0]).toEqual({ label: 'C1 · Concevoir' })
    const here = fit(copied, source, 'outcomes')
    expect(here.ok && here.lost).toEqual([])
  })

  it('go into the same list only', () => {
    const copied = copyItems('outcomes', listSchema('outcomes'), source.outcomes, () => '')
    expect(fit(copied, source, 'competencies')).toEqual({ ok: false, problem: 'other-list' })
  })
})

describe('a clipboard', () => {
  const sound = copyItems('outcomes', listSchema('outcomes'), filledFile().definition.outcomes, () => '')
  it.each([
    ['nothing', ''],
    ['words', 'Analyser un corpus'],
    ['another format', JSON.stringify({ ...sound, format: 'autre' })],
    ['another version', JSON.stringify({ ...sound, formatVersion: 99 })],
    ['a key of its own', JSON.stringify({ ...sound, run: 'x' })],
    ['no item', JSON.stringify({ ...sound, items: [] })],
    ['items without a sound id', JSON.stringify({ ...sound, items: [{ id: '__proto__' }] })],
    ['too many items', JSON.stringify({ ...sound, items: Array(501).fill(sound.items[0]) })],
    ['a text without end', 'x'.repeat(5_000_001)],
  ])('that holds %s is not read as items', (_, text) => {
    expect(readCopiedItems(text)).toBeNull()
  })

  it('whose items have another shape is refused as a whole', () => {
    const document = blankDefinition()
    const [item] = sound.items
    const strange = [{ ...item, extra: 1 }, { id: item?.id }, { ...item, statement: { fr: 12 } }]
    for (const entry of strange)
      expect(fit({ ...sound, items: [entry as never] }, document, 'outcomes')).toEqual({
        ok: false,
        problem: 'unsound',
      })
    const twice = [item, item] as never
    expect(fit({ ...sound, items: twice }, document, 'outcomes')).toEqual({ ok: false, problem: 'unsound' })
  })
})
