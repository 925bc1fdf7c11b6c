import { describe, expect, it } from 'vitest'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { fieldOf } from '../../shared/definition/field.ts'
import { schemaAt } from '../../shared/definition/schema-walk.ts'

describe('schemaAt', () => {
  const at = (...path: string[]) => schemaAt(definitionSchema, path)

  it('goes through groups, list items, optional English and blocks of rich text', () => {
    expect(fieldOf(at('outcomes', 'some-id', 'code')!)).toEqual({ kind: 'word' })
    expect(at('identity', 'title', 'en')!.safeParse('Title').success).toBe(true)
    const line = [{ text: 'x', marks: [] }]
    const richText = ['need', 'analysis']
    expect(fieldOf(at(...richText)!)).toEqual({ kind: 'rich-text' })
    // Both a paragraph and a quote have `content`; only lists have `items`.
    expect(at(...richText, 'fr', 'block-id', 'content')!.safeParse(line).success).toBe(true)
    expect(at(...richText, 'fr', 'block-id', 'items', 'item-id', 'content')!.safeParse(line).success).toBe(true)
    expect(at(...richText, 'fr', 'block-id', 'content')!.safeParse('x').success).toBe(false)
  })

  it('knows no place that the model has not', () => {
    for (const path of [['nope'], ['identity', 'nope'], ['identity', 'title', 'fr', 'x'], ['constructor']]) {
      expect(at(...path)).toBeUndefined()
    }
  })
})
