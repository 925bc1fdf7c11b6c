import { knownTable } from '../../../shared/referential/known-tables.ts'
import { column, frameworkColumns } from '../../../shared/standards/moodle/framework-columns.ts'
import { paragraphsOf } from '../../../shared/standards/moodle/description-html.ts'
import { statementOf } from '../../../shared/standards/moodle/statement-of.ts'
import type { CsvRow } from '../table/read-csv.ts'

/**
 * The framework of a Moodle site whose titles of columns are in another language than English: told by its shape, as is one
 * that is imported. `null` for any other table.
 */
export const moodleTable = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
): ReturnType<typeof knownTable> =>
  header.length >= column.isFramework && rows.some((cells) => cells.some((cell) => /^\[\{\s*"scaleid"/.test(cell)))
    ? knownTable(frameworkColumns.slice(0, Math.max(header.length, column.isFramework + 1)))
    : null

/**
 * The competencies of a Moodle framework as rows to read: the whole statement as short name, the description without its
 * markup. The row of the framework itself is none of them.
 *
 * @param rows those below the titles
 */
export async function* moodleStatements(rows: AsyncIterable<CsvRow>): AsyncGenerator<CsvRow> {
  for await (const { line, cells } of rows) {
    if (cells[column.isFramework]?.trim() === '1') continue
    const html = cells[column.description] ?? ''
    const said = [...cells]
    said[column.shortName] = statementOf((cells[column.shortName] ?? '').trim(), html).text
    said[column.description] = paragraphsOf(html).join('\n')
    yield { line, cells: said }
  }
}
