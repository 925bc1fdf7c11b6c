import { missingByFormat } from '../contract/missing-by-format.ts'
import type { Problem } from '../contract/problem.ts'
import { sessionTable as words } from '../messages/fr/session-table.ts'

/** Why something of a dossier was not made, in a line: what is wrong, then what is missing. */
export function problemLine(problem: Problem): string {
  return words.missing(
    problem.message,
    missingByFormat(problem).map(({ format, fields }) => ({ format, names: fields.map(({ name }) => name) })),
  )
}
