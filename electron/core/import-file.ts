import type { Passage } from '../../shared/course-sheet/course-sheet.ts'
import { countsOf } from '../../shared/course-sheet/passage-state.ts'
import { readDefinitionFile, type DefinitionFile } from '../../shared/definition/definition-file.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { withValue, type WordDifference } from '../../shared/dossier/word-differences.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import { wordDossierProblem, wordSheetName } from '../../shared/messages/fr/word-dossier.ts'
import type { ReadDefinition } from './read-definition.ts'
import { Refusal } from './refusal.ts'
import { keptPassages } from './word/kept-passages.ts'

interface Conditions {
  frameworks: () => Promise<readonly Framework[]>
  newId: () => string
}

/** What a file says beside the definition it holds: nothing but for a Word document whose text was changed. */
export async function differencesIn(
  name: string,
  { word, file }: Pick<ReadDefinition, 'word' | 'file'>,
  conditions: Conditions,
): Promise<WordDifference[]> {
  if (word === null) return []
  const [{ differencesOf }, { NotXml }] = await Promise.all([
    import('./word/differences.ts'),
    import('./word/xml-events.ts'),
  ])
  try {
    return await differencesOf({ word, file, ...conditions })
  } catch (error) {
    if (error instanceof NotXml) throw new Refusal(wordDossierProblem(name, { kind: 'truncated' }))
    throw error
  }
}

/** A definition with what is taken of what was changed in Word. */
interface WithTaken {
  file: DefinitionFile
  /** How many fields were taken. */
  taken: number
  /** What is not taken, to be kept beside the dossier; `null` where nothing is left. */
  sheet: { name: string; passages: Passage[] } | null
  /** How many passages the sheet asks to place. */
  aside: number
}

/**
 * Takes some of what was changed in Word; the rest is kept as a sheet, so that nothing that was written is lost.
 *
 * @param take paths of the fields taken, written with full stops, or all of them
 */
export function withTaken(
  name: string,
  file: DefinitionFile,
  differences: readonly WordDifference[],
  take: 'all' | readonly string[],
): WithTaken {
  let definition: Definition = file.definition
  let taken = 0
  const left: WordDifference[] = []
  for (const difference of differences) {
    const { path, value } = difference
    const wanted = path !== null && (take === 'all' || take.includes(path.join('.')))
    const changed = wanted && value !== undefined ? withValue(definition, path, value) : null
    if (changed === null) left.push(difference)
    else {
      definition = changed
      taken += 1
    }
  }
  // What is said between two places (a reference, an id) is checked as for any file.
  const read = readDefinitionFile({ ...file, definition })
  if (!read.ok) throw new Refusal(wordDossierProblem(name, { kind: 'damaged' }))
  const passages = keptPassages(left.flatMap((difference) => saidOnce(difference.passages)))
  return {
    file: read.file,
    taken,
    sheet: passages.length === 0 ? null : { name: wordSheetName(name), passages },
    aside: countsOf(passages, {}).all,
  }
}

/** What a field says in several places is kept once. */
const saidOnce = (passages: WordDifference['passages']) =>
  passages.filter(({ after }, rank) => passages.findIndex((other) => other.after === after) === rank)
