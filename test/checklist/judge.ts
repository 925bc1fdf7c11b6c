import { readFileSync } from 'node:fs'
import { factsOf } from '../../shared/checklist/facts.ts'
import { readDefinitionFile } from '../../shared/definition/definition-file.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { readFramework, type Framework } from '../../shared/framework/framework.ts'
import type { Institution } from '../../shared/institution/institution.ts'
import type { Gate } from '../../shared/framework/requirement.ts'
import { gapMessage } from '../../shared/messages/fr/findings/finding-message.ts'
import { packRules, ruleKinds } from '../../shared/checklist/rule-registry.ts'

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))

/** A pack as the application reads it. */
export function packOf(id: string): Framework {
  const read = readFramework(json(`resources/frameworks/${id}/framework.fr.json`), packRules)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.framework
}

const example = readDefinitionFile(json('resources/examples/evaluation-authentique.json'))
if (!example.ok) throw new Error(JSON.stringify(example.faults))
const { definition, institution } = example.file

export type Change = (definition: Definition, institution: Institution | null) => unknown

/** The definition and the institution of the example, to be changed at will. */
export const inputs = () => structuredClone({ definition, institution })

/**
 * What a rule says of “Concevoir une évaluation authentique” once changed: the keys of its gaps, in order, or
 * `not-applicable:<key>`. Every gap must have a French sentence that fills in all it is given.
 * @param options the gate judged, and the packs whose lists the rule reads
 */
export function judge(
  kind: string,
  parameters: object,
  change: Change,
  options: { gate?: Gate; packs?: readonly string[] } = {},
): string[] {
  const rule = ruleKinds.find((entry) => entry.kind === kind)
  if (!rule) throw new Error(`no rule ${kind}`)
  const changed = inputs()
  change(changed.definition, changed.institution)
  const facts = factsOf(changed.definition, (options.packs ?? ['pedagogy', 'cfvu']).map(packOf), {
    date: '2026-11-22',
    gate: options.gate ?? 'cfvu',
    institution: changed.institution,
  })
  const result = rule.evaluate(facts, rule.parameters.parse(parameters))
  const messages = result.applies ? result.gaps.map((gap) => gap.message) : [result.reason]
  for (const message of messages) {
    const sentence = gapMessage(message)
    if (/undefined|\[object|NaN/.test(sentence)) throw new Error(`${message.key}: ${sentence}`)
  }
  return result.applies ? result.gaps.map((gap) => gap.message.key) : [`not-applicable:${result.reason.key}`]
}

/** An item of a list, by rank. */
export function at<Item>(items: readonly Item[], rank: number): Item {
  const item = items[rank]
  if (item === undefined) throw new Error(`no item ${rank}`)
  return item
}

export const asIs = () => undefined
