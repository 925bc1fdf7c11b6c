import { courseSheetLimits, type Passage } from '../../../shared/course-sheet/course-sheet.ts'
import { foreignNames } from '../../../shared/messages/fr/foreign-names.ts'
import { lossWords } from '../../../shared/messages/fr/losses.ts'
import { foreignTrail, foreignValue } from '../../../shared/standards/foreign-trail.ts'
import type { Loss } from '../../../shared/standards/loss.ts'
import { keptPassages } from '../word/kept-passages.ts'

/** Longest text kept of one value, in characters. */
const longest = 2_000

/** Properties that are names for machines, not words. */
const machine = new Set([
  ...['id', 'type', '@context', 'inScheme', 'schemeAgency', 'contentEncoding', 'contentType'],
  ...['targetType', 'resultType', 'identifierType'],
])

/** Properties by which machines verify a credential: that they are there is told among what is left, and nothing more. */
const technical = new Set([
  ...['proof', 'endorsementJwt', 'credentialStatus', 'credentialSchema', 'refreshService', 'identityHash', 'salt'],
  ...['hashed', 'termsOfUse', 'digestMultibase', 'digestSRI', 'verificationMethod', 'signatureValue', 'jwk'],
])

/** Longer than a word of any language, in characters: a picture, a signature or a key. */
const longestWord = 200

/**
 * What a file of another tool says that no field takes, as a sheet kept beside the dossier: nothing that somebody wrote is
 * lost on the way, and it can be placed by hand.
 *
 * @returns `null` where nothing is left
 */
export function unreadSheet(
  file: string,
  { losses, content }: { losses: readonly Loss[]; content: unknown },
): { name: string; passages: Passage[] } | null {
  let left = courseSheetLimits.characters
  const wordless: string[] = []
  const changes = losses.flatMap(({ path, kind, reason }) => {
    // What is said of a person who got a credential does not enter the library.
    if (kind === 'at-issue-time') return []
    // What is said in a simpler way, or in a language that stands for French, is in its field.
    if (kind === 'said-otherwise' && (reason === 'one-language' || reason === 'flattened')) return []
    if (technical.has(path.slice(path.lastIndexOf('.') + 1).replace(/\[\d+\]$/, ''))) return []
    const part = foreignTrail(path, foreignNames).toWellFormed()
    // A file may cut a character in two; a sheet holds whole ones.
    const after = wordsIn(foreignValue(content, path)).join('\n').slice(0, longest).toWellFormed()
    if (after.trim() === '') wordless.push(part)
    left -= after.length
    return left < 0 ? [] : [{ part, before: '', after }]
  })
  const others = [...new Set(wordless)].join('\n').slice(0, longest).toWellFormed()
  const passages = keptPassages([...changes, { part: lossWords.withoutText, before: '', after: others }])
  return passages.length === 0 ? null : { name: lossWords.sheetName(file), passages }
}

/** The texts of a value, outermost first; addresses, codes of lists and what only machines read are left out. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return /^(urn:|https?:|data:|did:|mailto:)\S*$/.test(value) || (value.length > longestWord && !/\s/.test(value))
      ? []
      : [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  // A term of a list is its name; the rest says which list it is of.
  if ('prefLabel' in value) return wordsIn(value.prefLabel)
  return Object.entries(value).flatMap(([key, inner]) => (machine.has(key) || technical.has(key) ? [] : wordsIn(inner)))
}
