import type { Criterion, Rubric } from '../../definition/rubric.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import type { DossierContext } from '../context.ts'
import type { Cell, DossierNode, Line } from '../document.ts'
import { factsOf, fieldText, itemPlace, linesOf } from '../field-lines.ts'
import { cell, fiche, grid, headCell, heading, italic, tinted } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes

/** The criteria grids as grids: criteria down, levels across, threshold marked (CF-8). */
export const rubrics: Block = {
  id: 'grilles',
  title: say.rubrics,
  landscape: true,
  nodes: (context) =>
    context.definition.rubrics.flatMap((rubric, index) => [
      heading(2, `grille-${index + 1}`, say.rubric(rubric.code, rubric.title.fr)),
      ...fiche('', factsOf(context, itemPlace('rubrics', rubric), ['mode', 'published', 'publishedOn'])),
      ...criteriaGrid(context, rubric),
    ]),
}

function criteriaGrid(context: DossierContext, rubric: Rubric): DossierNode[] {
  const levels = rubric.levels
  return grid(
    '',
    [
      { title: say.criterion, share: 26 },
      ...levels.map((level, index) => ({
        title: say.level(
          index + 1,
          level.name.fr,
          fieldText(context, 'rubrics.levels.value', level.value),
          level.id === rubric.thresholdLevelId,
        ),
        share: 74 / levels.length,
      })),
    ],
    rubric.criteria.map((criterion) => [
      criterionCell(context, criterion),
      ...levels.map((level): Cell => {
        const descriptors = criterion.descriptors.filter(({ levelId }) => levelId === level.id)
        const written = cell(
          descriptors.flatMap(({ statement }) => linesOf(context, 'rubrics.criteria.descriptors.statement', statement)),
        )
        const said = written.lines.length === 0 ? cell([[italic(dossierMessages.toComplete)]]) : written
        return level.id === rubric.thresholdLevelId ? tinted(said) : said
      }),
    ]),
  )
}

function criterionCell(context: DossierContext, criterion: Criterion): Cell {
  const details = [
    criterion.weight === null ? '' : say.weight(fieldText(context, 'rubrics.criteria.weight', criterion.weight)),
    criterion.major === null ? '' : criterion.major ? say.major : say.notMajor,
    fieldText(context, 'rubrics.criteria.outcomeIds', criterion.outcomeIds),
  ].filter((part) => part !== '')
  return headCell([
    [{ text: say.criterionName(criterion.code, criterion.label.fr), marks: ['bold'] }] as Line,
    ...(details.length === 0 ? [] : [[{ text: details.join(dossierMessages.separator) }]]),
    ...linesOf(context, 'rubrics.criteria.indicators', criterion.indicators).map((indicator): Line =>
      indicator.map((part) => ({ ...part, marks: ['italic'] })),
    ),
  ])
}
