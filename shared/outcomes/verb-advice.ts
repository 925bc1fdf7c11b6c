import { looksInfinitive, wordsOf } from '../checklist/rules/pedagogy/words.ts'
import { cognitiveLevels, type CognitiveLevel } from '../definition/learning-outcome.ts'
import type { VerbConcern, VerbLists } from './verb-lists.ts'
import { joined, likeCase, placeOfEntry, type VerbPlace } from './verb-place.ts'

/** A verb to take instead, and what the statement becomes with it. */
export interface BetterVerb {
  verb: string
  /** Level the verb says, where the frameworks give it one. */
  level: CognitiveLevel | null
  statement: string
}

/** What can be said of the verb of a learning outcome. */
export interface VerbAdvice {
  /** The verb or phrase, as the frameworks write it. */
  verb: string
  /** Level it says; `null` for a verb that says none. */
  level: CognitiveLevel | null
  /** Why it is worth another look; `null` when it is not. */
  concern: VerbConcern | null
  better: readonly BetterVerb[]
}

/** Level a verb says, `null` for one that says none. */
function levelOf(verb: string, lists: VerbLists): CognitiveLevel | null {
  return cognitiveLevels.find((level) => lists.levels[level].includes(verb)) ?? null
}

/**
 * Looks at the verb a statement opens with. It only informs: what is advised is for the author to take or leave.
 * @param named the verb as its author named it apart, looked at when the statement opens with none that is known
 * @returns `null` when the frameworks know nothing of the verb
 */
export function verbAdvice(statement: string, named: string, lists: VerbLists): VerbAdvice | null {
  for (const concern of ['state', 'weak', 'teacher'] as const) {
    const place = placeOfEntry(statement, lists.refused[concern])
    if (place === null) continue
    return { verb: place.entry, level: null, concern, better: betterVerbs(place, lists) }
  }
  const levelled = cognitiveLevels.flatMap((level) => lists.levels[level])
  const verb = placeOfEntry(statement, levelled)?.entry ?? placeOfEntry(named, levelled)?.entry
  return verb === undefined ? null : { verb, level: levelOf(verb, lists), concern: null, better: [] }
}

function betterVerbs(place: VerbPlace & { entry: string }, lists: VerbLists): BetterVerb[] {
  const hidden = hiddenVerb(place, lists)
  const others = lists.better(place.entry).map((verb) => ({
    verb,
    level: levelOf(verb, lists),
    statement: joined(place.before, likeCase(verb, place.verb)) + withoutPreposition(place, verb),
  }))
  return hidden === null ? others : [hidden]
}

/**
 * « Savoir analyser un corpus » says its action already: the first verb can go. An infinitive without an article is a
 * verb, whether the frameworks know it or not.
 */
function hiddenVerb(place: VerbPlace, lists: VerbLists): BetterVerb | null {
  const match = /^(?:['\u2019]|\s+(?:\u00e0\s+|de\s+|d['\u2019])?)(\p{Ll}[\p{L}-]+)/u.exec(place.after)
  const word = match?.[1]?.toLocaleLowerCase('fr')
  if (!match || word === undefined || !looksInfinitive(word) || isRefused(word, lists)) return null
  return {
    verb: word,
    level: levelOf(word, lists),
    statement: joined(place.before, likeCase(word, place.verb)) + place.after.slice(match[0].length),
  }
}

function isRefused(verb: string, lists: VerbLists): boolean {
  return Object.values(lists.refused).some((entries) => entries.includes(verb))
}

/**
 * What follows the verb, for a verb with a direct object: « avoir conscience des enjeux » gives « les enjeux ». Only a
 * phrase brings a preposition with it; after a plain verb what follows is left as it is.
 */
function withoutPreposition({ entry, after }: VerbPlace & { entry: string }, verb: string): string {
  if (wordsOf(entry).length < 2 || /\s\u00e0$/u.test(verb)) return after
  return after
    .replace(/^['\u2019]\s*/u, ' ')
    .replace(/^(\s+)avec\s+/iu, '$1')
    .replace(/^(\s+)des\s+/iu, '$1les ')
    .replace(/^(\s+)du\s+/iu, '$1le ')
    .replace(/^(\s+)(?:de\s+|d['\u2019]\s*)/iu, '$1')
}
