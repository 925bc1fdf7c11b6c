import { dossierMessages } from '../../messages/fr/dossier.ts'
import type { Provenance } from '../../definition/provenance.ts'
import type { DossierContext } from '../context.ts'
import type { DossierNode, Line } from '../document.ts'
import { fieldText, linesOf, textNodes } from '../field-lines.ts'
import { bold, cell, columns, expected, headCell, table } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.competencies

/** The competencies in Tardif’s sense, and the outcomes that show them (CF-5). */
export const competencies: Block = {
  id: 'competences',
  title: say.title,
  nodes: (context) => [
    ...textNodes(context.common.competencyDefinition),
    ...expected(say.competencies, competencyTable(context)),
    ...expected(say.outcomes, outcomeTable(context)),
  ],
}

const statements = (items: readonly { statement: { fr: string } }[]) =>
  items
    .map(({ statement }) => statement.fr.trim())
    .filter((text) => text !== '')
    .join(dossierMessages.detailSeparator)

/** Where an item was taken from, on a line of its own. */
function takenFrom(context: DossierContext, list: string, provenance: Provenance): Line[] {
  const said = (['source', 'code', 'version', 'on'] as const)
    .map((key) => fieldText(context, `${list}.provenance.${key}`, provenance[key]))
    .filter((part) => part !== '')
  return said.length === 0 ? [] : [[{ text: say.provenance(said.join(dossierMessages.detailSeparator)) }]]
}

function competencyTable(context: DossierContext): DossierNode[] {
  return table(
    say.competencies,
    columns(say.competencyColumns, [7, 27, 35, 31]),
    context.definition.competencies.map((item) => {
      const essential = statements(item.essentialComponents)
      const situations = statements(item.situations)
      return [
        headCell(item.code),
        cell([
          ...linesOf(context, 'competencies.statement', item.statement),
          ...takenFrom(context, 'competencies', item.provenance),
        ]),
        cell([
          ...(essential === '' ? [] : [[bold(say.components), { text: essential }]]),
          ...(situations === '' ? [] : [[bold(say.situations), { text: situations }]]),
        ]),
        cell([
          ...(item.targetLevel.fr.trim() === '' ||
          item.levels.some(({ name }) => name.fr.trim() === item.targetLevel.fr.trim())
            ? []
            : [[{ text: say.target(item.targetLevel.fr) }]]),
          ...item.levels.map((entry): Line => {
            const learnings = entry.criticalLearnings
              .map((learning) =>
                [learning.code.trim(), learning.statement.fr.trim()].filter((part) => part !== '').join(' '),
              )
              .join(dossierMessages.detailSeparator)
            return [
              bold(entry.name.fr.trim() === '' ? '' : dossierMessages.labelled(entry.name.fr.trim())),
              { text: learnings },
            ]
          }),
        ]),
      ]
    }),
  )
}

function outcomeTable(context: DossierContext): DossierNode[] {
  const base = 'outcomes'
  return table(
    say.outcomes,
    columns(say.outcomeColumns, [9, 58, 18, 15]),
    context.definition.outcomes.map((item) => {
      const detail = (value: { fr: string }, sentence: (text: string) => string): Line[] =>
        value.fr.trim() === '' ? [] : [[{ text: sentence(value.fr) }]]
      return [
        headCell(item.code),
        cell([
          ...linesOf(context, `${base}.statement`, item.statement),
          ...detail(item.condition, say.condition),
          ...detail(item.successCriterion, say.criterion),
          ...takenFrom(context, base, item.provenance),
        ]),
        cell([
          ...linesOf(context, `${base}.cognitiveLevel`, item.cognitiveLevel),
          ...(item.verb.trim() === '' ? [] : [[{ text: say.verb(item.verb.trim()) }]]),
        ]),
        cell(fieldText(context, `${base}.competencyIds`, item.competencyIds)),
      ]
    }),
  )
}
