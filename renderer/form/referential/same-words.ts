import type { Definition } from '../../../shared/definition/definition.ts'
import { foldText } from '../../../shared/find/fold-text.ts'
import type { TakenItem } from '../../../shared/referential/taken-items.ts'

/**
 * What the dossier has already in the same words as items that are about to be added to the same list: known by another
 * code, or written by hand, each is another statement, and may be the same one.
 */
export function sameWords(definition: Definition, items: readonly TakenItem[]): Pick<TakenItem, 'list' | 'code'>[] {
  return (['competencies', 'outcomes'] as const).flatMap((list) => {
    const added = new Set(items.filter((item) => item.list === list).map(({ text }) => foldText(text)))
    return definition[list]
      .filter(({ statement }) => added.has(foldText(statement.fr)))
      .map(({ code }) => ({ list, code }))
  })
}
