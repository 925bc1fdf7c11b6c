import type { CommonValues } from '../definition/common-values.ts'
import type { Definition } from '../definition/definition.ts'
import type { Framework } from '../framework/framework.ts'
import type { Gate } from '../framework/requirement.ts'
import { effectiveValues } from '../institution/effective-values.ts'
import type { Institution } from '../institution/institution.ts'

/** What a verdict depends on beside the definition: nothing is read from a clock or a disk. */
export interface EvaluationContext {
  /** Day of the judgement, ISO. */
  date: string
  gate: Gate
  institution: Institution | null
}

/** What every rule receives: the definition, what it inherits, when and for what it is judged. */
export interface Facts {
  definition: Definition
  institution: Institution | null
  /** Common values that hold: the dossier’s own where written, else the institution’s. */
  common: CommonValues
  date: string
  gate: Gate
  /** Frameworks in force, in their order. */
  frameworks: readonly Framework[]
  /** Entries of a named list over the frameworks in force, in their order. */
  list(name: string): readonly string[]
  usesFramework(id: string): boolean
}

/** Gathers what rules look at, once per evaluation. */
export function factsOf(definition: Definition, frameworks: readonly Framework[], context: EvaluationContext): Facts {
  return {
    definition,
    institution: context.institution,
    common: effectiveValues(definition, context.institution),
    date: context.date,
    gate: context.gate,
    frameworks,
    list: (name) => frameworks.flatMap((framework) => framework.lists[name] ?? []),
    usesFramework: (id) => frameworks.some((framework) => framework.id === id),
  }
}
