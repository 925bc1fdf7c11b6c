import type { Gap } from '../../shared/checklist/finding.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { fieldOf } from '../../shared/definition/field.ts'
import { schemaAt } from '../../shared/definition/schema-walk.ts'
import type { Path } from '../session/path.ts'

/** Where what a gap says is mended. */
export type MendingPlace =
  /** A field of the dossier; for a list, an item more. */
  | { in: 'dossier'; path: Path; option: string | null }
  /** A field of the institution record. */
  | { in: 'institution'; field: string }
  /** The finding itself, where a person’s answer is given. */
  | { in: 'finding' }

/** Where a gap is mended, which is where the finding leads. */
export function mendingPlace(gap: Gap): MendingPlace {
  const path = gap.mendAt ?? gap.path
  if (path[0] === 'answers') return { in: 'finding' }
  if (path[0] === 'institution') return { in: 'institution', field: path.slice(1).join('.') }
  return { in: 'dossier', path, option: optionOf(gap, path) }
}

/** What is to be ticked among several, where the gap names it. */
function optionOf(gap: Gap, path: Path): string | null {
  const schema = schemaAt(definitionSchema, path)
  const meta = schema && fieldOf(schema)
  if (meta?.kind !== 'choices') return null
  return meta.options.find((option) => Object.values(gap.message.values).includes(option)) ?? null
}
