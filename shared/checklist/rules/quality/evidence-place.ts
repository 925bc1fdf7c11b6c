import type { Facts } from '../../facts.ts'

/** Lists of common values where the dossier and its institution add up. */
type SharedList = 'evidence' | 'documents'

/**
 * Where an item of a list in force is written: in the dossier’s own values, else in the institution record, whose
 * paths start with `institution`.
 */
export function placeOfShared(facts: Facts, list: SharedList, id: string): string[] {
  const own = facts.definition.local[list].some((item) => item.id === id)
  return own ? ['local', list, id] : ['institution', 'common', list, id]
}
