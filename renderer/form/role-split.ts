import { isBlank } from '../../shared/definition/blank.ts'
import { fieldOf } from '../../shared/definition/field.ts'
import { isWithoutObject } from '../../shared/definition/field-objects.ts'
import { isDivided, rolesOf } from '../../shared/definition/field-roles.ts'
import type { Role } from '../../shared/framework/requirement.ts'
import { modelPathOf, type Path } from '../session/path.ts'
import { propertiesOf } from './items.ts'
import { isShownElsewhere } from './layout.ts'
import type { FieldEntry } from './list-field.tsx'

/** What another role answers in a stage: whole parts, and fields of a part that is divided. */
export interface Share {
  role: Role
  parts: {
    /** The divided group the fields are of; null for whole parts. */ group: Path | null
    entries: FieldEntry[]
  }[]
}

/** Whether a part of the model, and all that is below it, is answered by others than this role. */
export function belongsElsewhere({ schema, path }: FieldEntry, role: Role): boolean {
  if (!isDivided(modelPathOf(path))) return !rolesOf(modelPathOf(path)).includes(role)
  return childrenOf({ schema, path }).every((child) => belongsElsewhere(child, role))
}

/** What others than this role answer, gathered by whom they are sent to. */
export function othersOf(entries: readonly FieldEntry[], role: Role): Share[] {
  const shares = new Map<Role, Share>()
  const give = (owner: Role, group: Path | null, entry: FieldEntry) => {
    const share = shares.get(owner) ?? { role: owner, parts: [] }
    shares.set(owner, share)
    const last = share.parts.at(-1)
    if (last && last.group?.join('.') === group?.join('.')) last.entries.push(entry)
    else share.parts.push({ group, entries: [entry] })
  }
  const visit = (entry: FieldEntry, group: Path | null) => {
    if (belongsElsewhere(entry, role)) {
      const owners = ownersOf(entry)
      const [owner] = owners
      if (owner !== undefined && owners.length === 1) return give(owner, group, entry)
    }
    if (isDivided(modelPathOf(entry.path))) for (const child of childrenOf(entry)) visit(child, entry.path)
  }
  for (const entry of entries) visit(entry, null)
  return [...shares.values()]
}

/** How many questions these parts ask, and how many have an answer or inherit one. Lists count once. */
export function answeredOf(
  entries: readonly FieldEntry[],
  valueAt: (path: Path) => unknown,
): { questions: number; answered: number } {
  const count = { questions: 0, answered: 0 }
  const visit = (entry: FieldEntry): void => {
    if (isShownElsewhere(modelPathOf(entry.path))) return
    const value = valueAt(entry.path)
    if (isBlank(value) && isWithoutObject(entry.path, valueAt)) return
    if (fieldOf(entry.schema)?.kind === 'group') return childrenOf(entry).forEach(visit)
    count.questions += 1
    if (!isBlank(value)) count.answered += 1
  }
  entries.forEach(visit)
  return count
}

/** The first roles of all that a part holds. */
function ownersOf(entry: FieldEntry): Role[] {
  const modelPath = modelPathOf(entry.path)
  if (!isDivided(modelPath)) return rolesOf(modelPath).slice(0, 1)
  return [...new Set(childrenOf(entry).flatMap(ownersOf))]
}

function childrenOf({ schema, path }: FieldEntry): FieldEntry[] {
  return propertiesOf(schema).map(([key, child]) => ({ schema: child, path: [...path, key] }))
}
