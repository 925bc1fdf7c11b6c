import type { z } from 'zod'
import type { Facts } from './facts.ts'
import type { Gap, GapMessage, Looked } from './finding.ts'

/**
 * What a rule answers. Without gaps it is met; a blank or unanswered value is always a gap. A rule that cannot be
 * judged before a value is written waits: its one gap is at that value.
 */
export type RuleResult =
  | { applies: true; gaps: readonly Gap[]; looked: { readonly [name: string]: Looked }; waits?: true }
  | { applies: false; reason: GapMessage; looked: { readonly [name: string]: Looked } }

/** A name a parameter holds of something outside the rule: a list of the pack, or an installed framework. */
export interface Named {
  what: 'list' | 'framework'
  name: string
  /** Where the name is, among the parameters. */
  path: readonly (string | number)[]
}

/** A rule of the closed set: pure, numbered in RULES.md, with parameters from the framework pack. */
export interface RuleKind<Parameters = unknown> {
  /** Number in RULES.md, quoted by tests: `R1-03`. */
  number: string
  kind: string
  parameters: z.ZodType<Parameters>
  /** What the parameters name, to be checked against the pack and the other packs; nothing when absent. */
  names?(parameters: Parameters): readonly Named[]
  evaluate(facts: Facts, parameters: Parameters): RuleResult
}

/** Keeps the parameters’ type between the schema and the function. */
export function ruleKind<Parameters>(rule: RuleKind<Parameters>): RuleKind<Parameters> {
  return rule
}

/** The rule applies; `gaps` says where it is not met. */
export function judged(gaps: readonly Gap[], looked: { readonly [name: string]: Looked } = {}): RuleResult {
  return { applies: true, gaps, looked }
}

/**
 * Nothing can be judged before the value at `path` is written. Rings only where nothing else of the requirement does,
 * and folds under the requirement that wants the value when `follows` names it.
 */
export function unanswered(
  path: readonly string[],
  key: string,
  values: GapMessage['values'] = {},
  ids: readonly string[] = [],
  mendAt?: readonly string[] | null,
): RuleResult {
  return { applies: true, gaps: [gap(path, ids, key, values, mendAt)], looked: values, waits: true }
}

/**
 * Each item of a list was judged; an empty list meets nothing and waits for its first item.
 * @param list model path of the list
 * @param count how many items were judged
 */
export function judgedItems(
  list: string,
  count: number,
  gaps: readonly Gap[],
  looked: { readonly [name: string]: Looked } = {},
): RuleResult {
  return count === 0 && gaps.length === 0 ? unanswered(list.split('.'), 'items.none', { list }) : judged(gaps, looked)
}

/** The rule has no object here, which is not to be blank, for a reason that can be said. */
export function notApplicable(
  key: string,
  values: GapMessage['values'] = {},
  looked: { readonly [name: string]: Looked } = {},
): RuleResult {
  return { applies: false, reason: { key, values }, looked }
}

/**
 * A gap at a place.
 * @param path items by id, ends at the field to go to
 * @param mendAt see `Gap.mendAt`
 */
export function gap(
  path: readonly string[],
  ids: readonly string[],
  key: string,
  values: GapMessage['values'] = {},
  mendAt?: readonly string[] | null,
): Gap {
  return { path, ...(mendAt && { mendAt }), ids, message: { key, values }, data: values }
}
