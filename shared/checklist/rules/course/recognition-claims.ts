import { z } from 'zod'
import { definitionSchema } from '../../../definition/definition.ts'
import { plainTextOf, type RichText } from '../../../definition/rich-text.ts'
import { walkFields } from '../../../definition/schema-walk.ts'
import type { Gap } from '../../finding.ts'
import { gap, judged, notApplicable, ruleKind } from '../../rule.ts'
import { foldText } from '../../../find/fold-text.ts'
import { rememberTexts } from '../remember-texts.ts'

const words = z.array(z.string())

const parameters = z.strictObject({
  claims: z
    .array(
      z.strictObject({
        name: z.string(),
        phrases: words.min(1),
        /** Model paths under which it is looked for; everywhere without it. */
        within: words.optional(),
      }),
    )
    .min(1),
  /** Words that deny what they stand with. */
  negations: words.min(1),
  /** Phrases with a negation that denies nothing (“non seulement”). */
  falseNegations: words,
  /** Words that begin another clause: a negation does not cross them. */
  clauseStarts: words,
  /** Words that join items of a list (“ni un diplôme ou une certification”). */
  joints: words,
  /** Articles and prepositions that may stand between a joint and the item it brings. */
  functionWords: words,
  /** Model paths that are not public words about the course. */
  leftOut: words,
})

type Language = z.infer<typeof parameters>

/** Words of a sentence; commas are words, brackets and dashes are clause starts. */
function wordsOf(sentence: string): string[] {
  return sentence
    .replace(/'/g, "' ")
    .replace(/[()]|\s[-\u2013\u2014]\s/g, ' | ')
    .replace(/,/g, ' , ')
    .split(/[^a-z0-9'|,-]+/)
    .filter((word) => word !== '')
}

/**
 * Whether the words from `start` to `end` are denied by a negation of the same clause. An item of a list shares the
 * negation of the list: it has its article (“pas un titre, une certification”) or is a single word (“ni OPCO, CPF”).
 * Another predicate does not (“sans frais et éligible”).
 */
function isDenied(said: readonly string[], start: number, end: number, language: Language): boolean {
  const at = (index: number) => said[index] ?? '|'
  const stops = (word: string) => word === '|' || language.clauseStarts.includes(word)
  const joins = (word: string) => word === ',' || language.joints.includes(word)
  const light = (word: string) => language.functionWords.includes(word)
  const denies = (word: string) => language.negations.includes(word)
  for (let index = end; !stops(at(index)) && !joins(at(index)); index += 1) if (denies(at(index))) return true
  let listed = stops(at(end)) || joins(at(end))
  let first = true
  for (let index = start - 1; !stops(at(index)); index -= 1) {
    if (denies(at(index))) return true
    if (joins(at(index))) {
      if (!listed || !(light(at(index + 1)) || (first && index + 1 === start && end - start === 1))) return false
      first = false
    } else if (first && !light(at(index))) listed = false
  }
  return false
}

/** Phrases as words, with what finds at once the texts that hold none of them: nearly all. */
interface Sought {
  within: readonly string[] | undefined
  phrases: readonly { phrase: string; words: readonly string[] }[]
  anyOf: RegExp
}

const compiled = new WeakMap<Language, readonly Sought[]>()

/** The claims of a language made ready, once per pack. */
function soughtIn(language: Language): readonly Sought[] {
  let sought = compiled.get(language)
  if (!sought) {
    sought = language.claims.map(({ phrases, within }) => ({
      within,
      phrases: phrases.map((phrase) => ({ phrase, words: wordsOf(foldText(phrase)) })),
      anyOf: new RegExp(phrases.map((phrase) => RegExp.escape(foldText(phrase))).join('|')),
    }))
    compiled.set(language, sought)
  }
  return sought
}

/**
 * Claims of a folded text that it does not deny itself, sentence by sentence; a question claims nothing.
 * @param text as foldText gives it, line feeds kept as full stops
 */
function claimsOf(text: string, { anyOf, phrases }: Sought, language: Language): string[] {
  if (!anyOf.test(text)) return []
  const sentences = text.split(/(?<=[.!?;\u2026])/).filter((sentence) => !sentence.trim().endsWith('?'))
  return sentences.flatMap((sentence) => {
    const said = wordsOf(
      language.falseNegations.reduce((kept, phrase) => kept.replaceAll(foldText(phrase), ' '), sentence),
    )
    return phrases
      .filter(({ words }) =>
        said.some(
          (_, start) =>
            words.every((word, offset) => said[start + offset] === word) &&
            !isDenied(said, start, start + words.length, language),
        ),
      )
      .map(({ phrase }) => phrase)
  })
}

/** Stands between texts folded together; no text of a person holds it, and folding keeps it. */
const apart = '\u0000'

type FirstClaims = (texts: readonly string[]) => ReadonlyMap<string, readonly (string | undefined)[] | null>

const firstClaims = new WeakMap<Language, FirstClaims>()

/** For each text, the first phrase of each claim it makes and does not deny, in the order of claims; null for none. */
function firstClaimsIn(language: Language): FirstClaims {
  let found = firstClaims.get(language)
  if (!found) {
    found = rememberTexts((texts) =>
      // All at once: folding a thousand short texts one by one takes several times as long.
      foldText(texts.map((text) => text.replaceAll('\n', '. ')).join(apart))
        .split(apart)
        .map((text) => {
          const phrases = soughtIn(language).map((sought) => claimsOf(text, sought, language)[0])
          return phrases.some((phrase) => phrase !== undefined) ? phrases : null
        }),
    )
    firstClaims.set(language, found)
  }
  return found
}

/** Every claim a text makes and does not deny. */
export function claimsIn(text: string, language: Language): string[] {
  const folded = foldText(text.replaceAll('\n', '. '))
  return soughtIn(language).flatMap((sought) => claimsOf(folded, sought, language))
}

/** A phrase as a text writes it, accents and capitals kept; as it is sought where the text cuts it otherwise. */
function asWritten(text: string, phrase: string): string {
  const sought = wordsOf(foldText(phrase))
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu)]
  const start = words.findIndex((_, index) =>
    sought.every((word, offset) => foldText(words[index + offset]?.[0] ?? '') === word),
  )
  const [first, last] = [words[start], words[start + sought.length - 1]]
  return first && last ? text.slice(first.index, last.index + last[0].length) : phrase
}

const under = (path: string, roots: readonly string[]) =>
  roots.some((root) => path === root || path.startsWith(`${root}.`))

/**
 * R1-27 recognition-claims. Without an active registration, nothing promises CPF funding, recognition by the State
 * or a professional certification: neither a field nor a text, in any language. Denials are welcome (R-PAR-2).
 * In the part on stacking, an active block allows what is said of it.
 */
export const recognitionClaims = ruleKind({
  number: 'R1-27',
  kind: 'recognition-claims',
  parameters,
  evaluate(facts, language) {
    const { identity, publicSheet, audience, stacking } = facts.definition
    const { kind, code, expiresOn } = identity.registration
    const active =
      (kind === 'rncp' || kind === 'rs') && code.trim() !== '' && (expiresOn === null || expiresOn >= facts.date)
    if (active) return notApplicable('recognition-claims.registered', { code }, { registration: kind, code })
    const block = stacking.pathways.some(
      ({ blockRegistration, blockCode }) => blockRegistration === 'active' && blockCode.trim() !== '',
    )
    const gaps: Gap[] = []
    if (publicSheet.cpfClaim === null) gaps.push(gap(['publicSheet', 'cpfClaim'], [], 'recognition-claims.unanswered'))
    if (publicSheet.cpfClaim === 'claimed')
      gaps.push(gap(['publicSheet', 'cpfClaim'], [], 'recognition-claims.cpf-field'))
    if (audience.funding.includes('cpf'))
      gaps.push(gap(['audience', 'funding'], [], 'recognition-claims.cpf-funding', { funding: 'cpf' }))
    const texts: { path: readonly string[]; modelPath: string; text: string }[] = []
    walkFields(definitionSchema, facts.definition, ({ meta, path, modelPath, value }) => {
      if (under(modelPath, language.leftOut)) return false
      if (block && modelPath === 'stacking') return false
      if (meta.kind === 'text' || meta.kind === 'rich-text')
        for (const text of textsOf(value as { fr: string; en?: string } | RichText))
          if (text !== '') texts.push({ path, modelPath, text })
      return true
    })
    const claims = firstClaimsIn(language)(texts.map(({ text }) => text))
    for (const { path, modelPath, text } of texts)
      for (const [rank, phrase] of claims.get(text)?.entries() ?? []) {
        const within = soughtIn(language)[rank]?.within
        if (phrase !== undefined && (!within || under(modelPath, within)))
          gaps.push(gap(path, [], 'recognition-claims.text', { field: modelPath, phrase: asWritten(text, phrase) }))
      }
    return judged(gaps, { registration: kind, cpfClaim: publicSheet.cpfClaim })
  },
})

function textsOf(value: { fr: string; en?: string } | RichText): string[] {
  return 'version' in value ? [plainTextOf(value), plainTextOf(value, 'en')] : [value.fr, value.en ?? '']
}
