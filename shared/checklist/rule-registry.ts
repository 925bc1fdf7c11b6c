import type { PackRules } from '../framework/framework.ts'
import type { RuleKind } from './rule.ts'
import { filled } from './rules/generic/filled.ts'
import { itemsFilled } from './rules/generic/items-filled.ts'
import { rules as courseRules } from './rules/course/index.ts'
import { rules as deliveryRules } from './rules/delivery/index.ts'
import { rules as pedagogyRules } from './rules/pedagogy/index.ts'
import { rules as qualityRules } from './rules/quality/index.ts'

/** The closed set of rules, in the order of their numbers in RULES.md. */
export const ruleKinds: readonly RuleKind<object>[] = [
  filled,
  itemsFilled,
  ...courseRules,
  ...deliveryRules,
  ...qualityRules,
  ...pedagogyRules,
]

const byKind = new Map(ruleKinds.map((rule) => [rule.kind, rule]))
const parsed = new WeakMap<object, unknown>()

/**
 * A rule with its parameters checked. Parameters were validated when the pack was read; parsing again gives
 * their defaults, once per pack.
 * @throws TypeError for a kind outside the closed set: packs are refused before that (readFramework)
 */
export function ruleOf(kind: string): {
  kind: string
  evaluate: (...args: Parameters<RuleKind<object>['evaluate']>) => ReturnType<RuleKind['evaluate']>
} {
  const rule = byKind.get(kind)
  if (!rule) throw new TypeError(`unknown rule kind ${kind}`)
  return {
    kind,
    evaluate(facts, parameters) {
      let value = parsed.get(parameters)
      if (value === undefined) {
        value = rule.parameters.parse(parameters)
        parsed.set(parameters, value)
      }
      return rule.evaluate(facts, value as object)
    },
  }
}

/** What the border of packs asks of the closed set of rules. */
export const packRules: PackRules = {
  fault(kind, parameters) {
    const rule = byKind.get(kind)
    if (!rule) return { path: 'kind', message: `unknown rule kind ${kind}` }
    const result = rule.parameters.safeParse(parameters)
    const issue = result.success ? null : result.error.issues[0]
    return issue ? { path: ['parameters', ...issue.path].join('.'), message: issue.message } : null
  },
  names(kind, parameters) {
    const rule = byKind.get(kind)
    return (rule?.names?.(rule.parameters.parse(parameters)) ?? []).map(({ what, name, path }) => ({
      what,
      name,
      path: ['parameters', ...path].join('.'),
    }))
  },
}
