import { isBlank } from '../../definition/blank.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import { fieldText, labelOf, linesOf } from '../field-lines.ts'
import { cell, columns, headCell, table } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes
const base = 'activities'

/** What the course plan of the body leaves out of each activity. */
export const activityDetails: Block = {
  id: 'activites',
  title: say.activities,
  nodes: (context) =>
    table(
      say.activities,
      columns(
        ['code', 'title', 'kind', 'description', 'longestCapsule'].map((key) => labelOf(`${base}.${key}`)),
        [8, 28, 18, 36, 10],
      ),
      context.definition.activities
        .filter(
          (item) =>
            !isBlank(item.description) || !isBlank(item.kind) || !isBlank(item.longestCapsule) || !isBlank(item.code),
        )
        .map((item) => [
          cell(item.code.trim()),
          headCell(fieldText(context, `${base}.title`, item.title)),
          cell(linesOf(context, `${base}.kind`, item.kind)),
          cell(linesOf(context, `${base}.description`, item.description)),
          cell(linesOf(context, `${base}.longestCapsule`, item.longestCapsule)),
        ]),
    ),
}
