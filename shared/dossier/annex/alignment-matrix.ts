import { alignment, minutesByCompetency } from '../../alignment/alignment.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import { formatMinutes } from '../../messages/fr/format.ts'
import type { DossierContext } from '../context.ts'
import { linesOf } from '../field-lines.ts'
import { cell, columns, grid, headCell, paragraph } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes

/** Outcomes × competencies, activities, tasks, criteria and assessments (CF-9). */
export const alignmentMatrix: Block = {
  id: 'alignement',
  title: say.alignment,
  landscape: true,
  nodes: (context) => {
    const { definition } = context
    const names = (ids: readonly string[]) => listed(context, ids)
    const times = minutesByCompetency(definition)
    return [
      ...grid(
        say.alignment,
        columns(say.alignmentColumns, [30, 10, 30, 9, 9, 11, 8], [6]),
        alignment(definition).map((row) => [
          headCell([
            [
              { text: dossierMessages.coded(row.outcome.code.trim()) },
              ...(linesOf(context, 'outcomes.statement', row.outcome.statement)[0] ?? []),
            ],
          ]),
          cell(names(row.outcome.competencyIds)),
          cell(
            definition.activities
              .filter(({ id }) => row.activityIds.includes(id))
              .map(({ title }) => title.fr.trim())
              .filter((title) => title !== '')
              .join(dossierMessages.detailSeparator),
          ),
          cell(names(row.taskIds)),
          cell(names(row.criterionIds)),
          cell(names(row.assessmentIds)),
          cell(row.minutes === 0 ? dossierMessages.none : formatMinutes(Math.round(row.minutes))),
        ]),
      ),
      ...(times.size === 0
        ? []
        : paragraph(
            say.alignmentHours(
              [...times].map(([id, minutes]) => ({
                code: context.nameOf(id),
                time: formatMinutes(Math.round(minutes)),
              })),
            ),
          )),
    ]
  },
}

const listed = (context: DossierContext, ids: readonly string[]) =>
  ids.length === 0
    ? dossierMessages.none
    : ids
        .map((id) => context.nameOf(id))
        .filter((name) => name !== '')
        .join(dossierMessages.separator)
