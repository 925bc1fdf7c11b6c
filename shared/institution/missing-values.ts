import { judgeDefinition } from '../checklist/judge-definition.ts'
import { blankOf, isBlank } from '../definition/blank.ts'
import { commonValuesSchema } from '../definition/common-values.ts'
import { definitionSchema, type Definition } from '../definition/definition.ts'
import type { Framework } from '../framework/framework.ts'
import type { Institution } from './institution.ts'
import { valueOrInherited } from './value-or-inherited.ts'

/** What a part of the record leaves to each dossier to say. */
export interface MissingValue {
  /** Part of the common values. */
  part: string
  /** Places of the record that are blank, without ids. */
  paths: readonly (readonly string[])[]
  /** Requirements that ask for them. */
  requirements: readonly string[]
}

/**
 * What dossiers need and the record does not say: the common values that a dossier with nothing in it lacks although it
 * inherits, in the order of the model.
 * @param frameworks those installed; all of them apply
 */
export function missingValues(record: Institution, frameworks: readonly Framework[], date: string): MissingValue[] {
  const definition: Definition = {
    ...(blankOf(definitionSchema, () => record.id) as Definition),
    institutionId: record.id,
  }
  const context = { date, gate: 'cfvu', institution: record } as const
  const judged = judgeDefinition(
    definition,
    frameworks,
    context,
    frameworks.map(({ id }) => id),
  )
  if (!judged.judged) return []
  const missing = new Map<string, { paths: Map<string, readonly string[]>; requirements: Set<string> }>()
  for (const { requirement, status, gaps } of judged.evaluation.findings) {
    if (status !== 'open') continue
    for (const { path } of gaps) {
      const [place, part] = path
      if (place !== 'local' || part === undefined) continue
      const value = valueOrInherited(definition, record, path)
      if (!isBlank(value) && !Array.isArray(value)) continue
      const entry = missing.get(part) ?? { paths: new Map(), requirements: new Set() }
      missing.set(part, entry)
      const own = ['common', ...path.slice(1)]
      entry.paths.set(own.join('.'), own)
      entry.requirements.add(requirement)
    }
  }
  return Object.keys(commonValuesSchema.shape).flatMap((part) => {
    const entry = missing.get(part)
    return entry ? [{ part, paths: [...entry.paths.values()], requirements: [...entry.requirements] }] : []
  })
}
