import { courseSheetLimits, type Passage } from '../../../shared/course-sheet/course-sheet.ts'
import { foreignNames } from '../../../shared/messages/fr/foreign-names.ts'
import { lossWords } from '../../../shared/messages/fr/losses.ts'
import { cutText } from '../../../shared/standards/cut-text.ts'
import { foreignHolder, foreignTrail, foreignValue } from '../../../shared/standards/foreign-trail.ts'
import type { LeftByPath } from '../../../shared/standards/imported.ts'
import type { Loss } from '../../../shared/standards/loss.ts'
import { keptPassages } from '../word/kept-passages.ts'

/** Longest text kept of one value, in characters. */
const longest = 100_000

/** Longest name of what a text is said of, in the heading above it. */
const longestName = 120

/** Texts of a sheet: each may have a heading of its own. */
const most = Math.floor(courseSheetLimits.passages / 2)

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
 * @returns `null` where nothing has words; `kept` are the losses whose words are in the sheet
 */
export function unreadSheet(
  file: string,
  { losses, content, left: words }: { losses: readonly Loss[]; content: unknown; left?: LeftByPath },
): { name: string; passages: Passage[]; kept: ReadonlySet<Loss> } | null {
  let room = courseSheetLimits.characters
  const kept = new Set<Loss>()
  const changes = losses.flatMap((loss) => {
    const { path, kind, reason } = loss
    const own = words?.get(path)
    // What is said of a person who got a credential does not enter the library.
    if (kind === 'at-issue-time') return []
    // What is said in a simpler way, or in a language that stands for French, is in its field.
    if (own === undefined && kind === 'said-otherwise' && (reason === 'one-language' || reason === 'flattened'))
      return []
    if (technical.has(path.slice(path.lastIndexOf('.') + 1).replace(/\[\d+\]$/, ''))) return []
    const holder = cutText((own?.of || foreignHolder(content, path)).replace(/\s+/g, ' '), longestName)
    const part = lossWords.ofHolder(foreignTrail(path, foreignNames), holder).toWellFormed()
    // A file may cut a character in two; a sheet holds whole ones.
    const after = (own?.text ?? textOf(foreignValue(content, path))).slice(0, longest).toWellFormed()
    const size = part.length + after.length
    if (after.trim() === '' || size > room || kept.size >= most) return []
    room -= size
    kept.add(loss)
    return [{ part, before: '', after }]
  })
  return changes.length === 0 ? null : { name: lossWords.sheetName(file), passages: keptPassages(changes), kept }
}

/** What a person reads of a value: its words, else its addresses. */
function textOf(value: unknown): string {
  if (typeof value === 'boolean') return lossWords.trueOrFalse(value)
  const words = wordsIn(value)
  return (words.some((word) => word.trim() !== '') ? words : addressesIn(value)).join('\n')
}

/** Web addresses of a value: its own, else those in it. What names a thing for machines alone is none. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^(https?|mailto):\S{1,2000}$/.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  const own = 'id' in value ? addressesIn(value.id) : []
  if (own.length > 0) return own
  return Object.entries(value).flatMap(([key, inner]) =>
    machine.has(key) || technical.has(key) ? [] : addressesIn(inner),
  )
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
