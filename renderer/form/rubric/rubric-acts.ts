import { useMemo } from 'react'
import { v7 as newId } from 'uuid'
import { valueAt } from '../../../shared/change/json.ts'
import type { Operation } from '../../../shared/change/patch.ts'
import { blankOf } from '../../../shared/definition/blank.ts'
import { rubricSchema, type Rubric } from '../../../shared/definition/rubric.ts'
import { itemSchemaOf } from '../../../shared/definition/schema-walk.ts'
import { patchOfPaste, type RubricPaste } from '../../../shared/grading/table-into-rubric.ts'
import { spreadWeights } from '../../../shared/grading/spread-weights.ts'
import { itemLabel, messages, rubricTexts } from '../../words.ts'
import { focusField } from '../focus-field.ts'
import { useForm } from '../form-context.tsx'
import { nextCode, type Item } from '../items.ts'
import type { Path } from '../../session/path.ts'

type Criterion = Rubric['criteria'][number]
type Level = Rubric['levels'][number]

/** What one does to a grid as a whole: each act is one change, and the focus goes where one goes on. */
export function useRubricActs(place: string) {
  const { session, announceRemoval } = useForm()
  return useMemo(() => {
    const path: Path = place.split('.')
    const current = () => valueAt(session.snapshot().document, path) as Rubric
    const codes = (count: number) => {
      const taken: Item[] = [...(current().criteria as unknown as Item[])]
      return Array.from({ length: count }, () => {
        const code = nextCode('rubrics.criteria', taken) ?? ''
        taken.push({ id: code, code })
        return code
      })
    }
    const blankCriterion = (code: string): Criterion => ({
      ...(blankOf(itemSchemaOf(rubricSchema.shape.criteria), newId) as Criterion),
      code,
    })
    const move = (list: 'criteria' | 'levels', id: string, by: -1 | 1) => {
      const items = current()[list]
      const from = items.findIndex((entry) => entry.id === id)
      const to = from + by
      if (to < 0 || to >= items.length) return false
      const after = by === 1 ? items[to]?.id : items[to - 1]?.id
      session.edit(
        [{ op: 'move', path: [...path, list], id, after: after ?? null }],
        messages.history.move(itemLabel(`rubrics.${list}`)),
      )
      return true
    }
    const remove = (list: 'criteria' | 'levels', id: string, name: string, patch: Operation[], silent: boolean) => {
      const items = current()[list]
      const index = items.findIndex((entry) => entry.id === id)
      const next = items[index + 1] ?? items[index - 1]
      const removed = session.edit(patch, messages.history.remove(itemLabel(`rubrics.${list}`)))
      if (removed && !silent)
        announceRemoval(name, removed.cleared, () =>
          session.edit(removed.inverse, messages.history.add(itemLabel(`rubrics.${list}`))),
        )
      const field = list === 'criteria' ? 'label' : 'name'
      void focusField(next ? [...path, list, next.id, field] : [...path, list])
    }
    return {
      addCriterion(after: string | null = current().criteria.at(-1)?.id ?? null) {
        const criterion = blankCriterion(codes(1)[0] ?? '')
        session.edit(
          [{ op: 'insert', path: [...path, 'criteria'], item: criterion as never, after }],
          messages.history.add(itemLabel('rubrics.criteria')),
        )
        void focusField([...path, 'criteria', criterion.id, 'label'])
        return criterion.id
      },
      addLevel(after: string | null = current().levels.at(-1)?.id ?? null) {
        const level: Level = { id: newId(), name: { fr: '' }, value: null }
        session.edit(
          [{ op: 'insert', path: [...path, 'levels'], item: level as never, after }],
          messages.history.add(itemLabel('rubrics.levels')),
        )
        void focusField([...path, 'levels', level.id, 'name'])
      },
      moveCriterion: (id: string, by: -1 | 1) => move('criteria', id, by),
      moveLevel: (id: string, by: -1 | 1) => move('levels', id, by),
      /** @param silent nothing was written in it */
      removeCriterion(id: string, name: string, silent = false) {
        remove('criteria', id, name, [{ op: 'remove', path: [...path, 'criteria'], id }], silent)
      },
      /** Takes a level away with what describes it, so that no text is left that nobody sees. */
      removeLevel(id: string, name: string) {
        const described = current().criteria.flatMap((criterion) =>
          criterion.descriptors
            .filter((entry) => entry.levelId === id)
            .map((entry): Operation => ({
              op: 'remove',
              path: [...path, 'criteria', criterion.id, 'descriptors'],
              id: entry.id,
            })),
        )
        remove('levels', id, name, [...described, { op: 'remove', path: [...path, 'levels'], id }], false)
      },
      /** Four levels with their usual names and three criteria to name. */
      begin() {
        const ids = rubricTexts.levelNames.map(() => newId())
        const criteria = codes(3).map(blankCriterion)
        session.edit(
          [
            ...rubricTexts.levelNames.map((name, index): Operation => ({
              op: 'insert',
              path: [...path, 'levels'],
              item: { id: ids[index] ?? '', name: { fr: name }, value: null },
              after: ids[index - 1] ?? null,
            })),
            ...criteria.map((criterion, index): Operation => ({
              op: 'insert',
              path: [...path, 'criteria'],
              item: criterion as never,
              after: criteria[index - 1]?.id ?? null,
            })),
          ],
          rubricTexts.beginName,
        )
        const [first] = criteria
        if (first) void focusField([...path, 'criteria', first.id, 'label'])
      },
      paste(paste: RubricPaste) {
        const given = codes(paste.newCriteria)
        const patch = patchOfPaste(current(), paste, newId, (rank) => given[rank] ?? '')
        if (patch.length > 0) session.edit(patch, rubricTexts.paste.name)
        void session.flush()
      },
      spread() {
        const { criteria } = current()
        const weights = spreadWeights(criteria.map(({ weight }) => weight))
        const patch = criteria.flatMap((criterion, index): Operation[] =>
          criterion.weight === weights[index]
            ? []
            : [{ op: 'set', path: [...path, 'criteria', criterion.id, 'weight'], value: weights[index] ?? null }],
        )
        if (patch.length > 0) session.edit(patch, rubricTexts.spreadName)
        void session.flush()
      },
    }
  }, [session, announceRemoval, place])
}

export type RubricActs = ReturnType<typeof useRubricActs>
