import { applyPatch } from '../change/apply-patch.ts'
import type { Operation, Patch } from '../change/patch.ts'
import { wordsOf } from '../checklist/rules/pedagogy/words.ts'
import { definitionSchema, type Definition } from '../definition/definition.ts'
import { nextCode } from '../definition/item-codes.ts'
import type { LearningOutcome } from '../definition/learning-outcome.ts'
import { walkFields } from '../definition/schema-walk.ts'
import type { VerbLists } from './verb-lists.ts'
import { joined, likeCase, placeOfEntry } from './verb-place.ts'

/** A statement with two actions, as two statements. */
export interface SplitStatement {
  first: string
  second: string
  /** Whether both verbs are about one object (« analyser et interpréter un résultat »): often a single action. */
  sharedObject: boolean
}

/**
 * Proposes to cut a statement of two actions in two. Only verbs the frameworks know count as actions, and none after
 * « pour » or « afin de », which state an aim.
 * @returns `null` for a statement of one action
 */
export function splitStatement(statement: string, lists: VerbLists): SplitStatement | null {
  const opening = placeOfEntry(statement, [...lists.known])
  if (opening === null) return null
  const rest = opening.after
  const aim = /(?:^|[\s,])(?:pour|afin)(?=\s)/iu.exec(rest)
  const stated = aim === null ? rest : rest.slice(0, aim.index)
  for (const match of stated.matchAll(/(\s*,)?\s+(?:et|puis|et puis)\s+(?:de\s+|d['\u2019])?([\p{L}-]+)/giu)) {
    const word = match[2] ?? ''
    if (!lists.known.has(word.toLocaleLowerCase('fr'))) continue
    const end = match.index + match[0].length
    const between = stated.slice(0, match.index)
    const following = rest.slice(end)
    const sharedObject = wordsOf(between).length === 0
    const stop = /[.\u2026]$/u.exec(statement.trimEnd())?.[0] ?? ''
    return {
      first: sharedObject
        ? opening.before + opening.verb + following
        : `${opening.before}${opening.verb}${between.replace(/[\s,]+$/u, '')}${stop}`,
      second: joined(opening.before, likeCase(word.toLocaleLowerCase('fr'), opening.verb)) + following,
      sharedObject,
    }
  }
  return null
}

/** What splitting an outcome does, to be shown before and done at once. */
export interface OutcomeSplit {
  patch: Patch
  secondId: string
  code: string
  /** Places (activities, tasks, criteria, assessments) that are linked with the first and will be with the second. */
  links: number
  competencies: number
}

/**
 * The change that makes two outcomes of one. The second stands next to the first, serves the same competencies, under
 * the same condition, and is linked wherever the first is; level and success criterion stay with the first.
 * @returns `null` when the outcome is not there any more
 */
export function splitOutcome(
  definition: Definition,
  id: string,
  { first, second }: Pick<SplitStatement, 'first' | 'second'>,
  newId: () => string,
): OutcomeSplit | null {
  const outcome = definition.outcomes.find((entry) => entry.id === id)
  if (!outcome) return null
  const secondId = newId()
  const code = nextCode('outcomes', definition.outcomes) ?? ''
  const item: LearningOutcome = {
    id: secondId,
    code,
    statement: { fr: second },
    verb: '',
    cognitiveLevel: null,
    condition: outcome.condition,
    successCriterion: { fr: '' },
    competencyIds: outcome.competencyIds,
    provenance: outcome.provenance,
  }
  const links: Operation[] = []
  walkFields(definitionSchema, definition, ({ meta, path, value }) => {
    if (meta.kind !== 'references' || meta.target !== 'outcomes') return
    const ids = value as string[]
    const at = ids.indexOf(id)
    if (at >= 0)
      links.push({ op: 'set', path: [...path], value: [...ids.slice(0, at + 1), secondId, ...ids.slice(at + 1)] })
  })
  const patch: Operation[] = [
    { op: 'set', path: ['outcomes', id, 'statement', 'fr'], value: first },
    { op: 'insert', path: ['outcomes'], item: item as never, after: id },
    ...links,
  ]
  return applyPatch(definition, patch).ok
    ? { patch, secondId, code, links: links.length, competencies: outcome.competencyIds.length }
    : null
}
