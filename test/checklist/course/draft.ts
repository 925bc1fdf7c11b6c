import type { z } from 'zod'
import { factsOf, type EvaluationContext, type Facts } from '../../../shared/checklist/facts.ts'
import type { RuleKind, RuleResult } from '../../../shared/checklist/rule.ts'
import { blankOf } from '../../../shared/definition/blank.ts'
import { definitionSchema, type Definition } from '../../../shared/definition/definition.ts'
import { itemSchemaOf, schemaAt } from '../../../shared/definition/schema-walk.ts'
import type { Framework } from '../../../shared/framework/framework.ts'
import { institutionSchema, type Institution } from '../../../shared/institution/institution.ts'
import { gapMessage } from '../../../shared/messages/fr/findings/finding-message.ts'

let made = 0

/** Ids in the order they are made: the same test gives the same ids. */
export function newId(): string {
  made += 1
  return `0198a000-0000-7000-8000-${String(made).padStart(12, '0')}`
}

/** What may be written over a blank: any part, down to the depth wanted. */
type Partly<T> = T extends readonly (infer Item)[]
  ? Partly<Item>[]
  : T extends object
    ? { [Key in keyof T]?: Partly<T[Key]> }
    : T

/** A definition with nothing answered but what is given; items of lists are completed with blanks and ids. */
export function draft(given: Partly<Definition> = {}): Definition {
  return filledIn(definitionSchema, given) as Definition
}

export function draftInstitution(given: Partly<Institution>): Institution {
  return filledIn(institutionSchema, given) as Institution
}

function filledIn(schema: z.ZodType, given: unknown): unknown {
  if (given === undefined) return blankOf(schema, newId)
  const record = given as Record<string, unknown>
  if (Array.isArray(given)) {
    const item = schemaAt(schema, ['item'])
    return item && 'shape' in item ? given.map((entry) => filledIn(itemSchemaOf(schema), entry)) : given
  }
  if (given === null || typeof given !== 'object' || 'fr' in record) return given
  const blank = blankOf(schema, newId) as Record<string, unknown>
  return Object.fromEntries(
    Object.keys({ ...blank, ...record }).map((key) => {
      const child = schemaAt(schema, [key])
      if (!child) throw new TypeError(`no field ${key}`)
      return [key, key in record ? filledIn(child, record[key]) : blank[key]]
    }),
  )
}

export function factsFor(
  definition: Definition,
  context: Partial<EvaluationContext> = {},
  lists: Framework['lists'] = {},
): Facts {
  const facts = factsOf(definition, [], { date: '2026-11-22', gate: 'cfvu', institution: null, ...context })
  return { ...facts, list: (name) => lists[name] ?? [] }
}

/** Judges one rule with parameters read as from a pack, and says every gap, so that no sentence is missing. */
export function judge(rule: RuleKind<object>, facts: Facts, parameters: object = {}): JudgedGap[] | 'not applicable' {
  const result: RuleResult = rule.evaluate(facts, rule.parameters.parse(parameters))
  if (!result.applies) {
    gapMessage(result.reason)
    return 'not applicable'
  }
  return result.gaps.map(({ path, ids, message }) => ({
    key: message.key.replace(`${rule.kind}.`, ''),
    path: path.join('.'),
    ids,
    said: gapMessage(message),
  }))
}

export interface JudgedGap {
  key: string
  path: string
  ids: readonly string[]
  said: string
}

/** Keys of the gaps alone: what most cases are about. */
export function gapKeys(rule: RuleKind<object>, facts: Facts, parameters: object = {}): string[] | 'not applicable' {
  const judged = judge(rule, facts, parameters)
  return judged === 'not applicable' ? judged : judged.map(({ key }) => key)
}

export const fr = (text: string) => ({ fr: text })

/** Rich text of one paragraph. */
export const rich = (text: string) => ({
  version: 1 as const,
  fr: [{ type: 'paragraph' as const, id: newId(), content: [{ text, marks: [] }] }],
})
