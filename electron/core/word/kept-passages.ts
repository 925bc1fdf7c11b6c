import { courseSheetLimits, type Passage } from '../../../shared/course-sheet/course-sheet.ts'
import type { ChangedPassage } from '../../../shared/dossier/word-differences.ts'

/** Longest text of one run, in characters. */
const longestRun = 100_000

/**
 * What was written in Word and is not taken into a field, as the passages of a sheet kept beside the dossier: each under
 * the title of the part it comes from.
 */
export function keptPassages(changes: readonly ChangedPassage[]): Passage[] {
  const passages: Passage[] = []
  const add = (kind: 'heading' | 'paragraph', text: string) => {
    const lines = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ cell: 0, list: null, content: [{ text: line.trim().slice(0, longestRun), marks: [] }] }))
    passages.push({
      id: String(passages.length + 1),
      kind,
      level: kind === 'heading' ? 1 : 0,
      table: null,
      header: false,
      lines,
    })
  }
  let part = ''
  for (const change of changes) {
    if (change.after.trim() === '') continue
    // A sheet is read by people: what is longer than that is another document.
    if (passages.length + 2 > courseSheetLimits.passages) break
    if (change.part !== part && change.part !== '') add('heading', change.part)
    part = change.part
    add('paragraph', change.after)
  }
  return passages
}
