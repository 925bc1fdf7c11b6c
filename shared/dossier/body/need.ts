import { dossierMessages } from '../../messages/fr/dossier.ts'
import type { DossierContext } from '../context.ts'
import type { DossierNode, Line } from '../document.ts'
import { factsOf, fieldText, groupPlace, linesOf, richNodes } from '../field-lines.ts'
import { cell, columns, fiche, headCell, heading, table, under } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.need

/** Why it should exist (CF-3). */
export const need: Block = {
  id: 'besoin',
  title: say.title,
  nodes: (context) => {
    const part = context.definition.need
    const place = groupPlace(context, 'need')
    return [
      ...richNodes(part.analysis, 1),
      ...fiche(say.context, factsOf(context, place, ['kinds', 'sector', 'transitions', 'professionalAim'])),
      ...contributions(context),
      ...referentials(context),
      ...under(heading(2, 'apports-recherche', say.research), richNodes(part.researchContribution, 2)),
      ...fiche(say.offer, factsOf(context, place, ['offerComplementarity', 'outlook'])),
      ...fiche(say.sources, factsOf(context, place, ['sources'])),
    ]
  },
}

function contributions(context: DossierContext): DossierNode[] {
  const base = 'need.contributions'
  return table(
    say.contributions,
    columns(say.contributionColumns, [24, 10, 16, 50]),
    context.definition.need.contributions.map((item) => {
      const contact = fieldText(context, `${base}.contactId`, item.contactId)
      const evidence = fieldText(context, `${base}.evidence`, item.evidence)
      const attached = fieldText(context, `${base}.attachmentIds`, item.attachmentIds)
      return [
        headCell([
          ...linesOf(context, `${base}.organisation`, item.organisation),
          ...(contact === '' ? [] : [[{ text: say.contact(contact) }]]),
        ]),
        cell(linesOf(context, `${base}.form`, item.form)),
        cell(linesOf(context, `${base}.on`, item.on)),
        cell([
          ...linesOf(context, `${base}.description`, item.description),
          ...(evidence === '' ? [] : [[{ text: say.evidence(evidence) }]]),
          ...(attached === '' ? [] : [[{ text: dossierMessages.opinions.attached(attached) }]]),
        ]),
      ]
    }),
  )
}

function referentials(context: DossierContext): DossierNode[] {
  const base = 'need.referentials'
  return table(
    say.referentials,
    columns(say.referentialColumns, [14, 46, 40]),
    context.definition.need.referentials.map((item) => [
      cell(linesOf(context, `${base}.kind`, item.kind)),
      cell(linesOf(context, `${base}.title`, item.title)),
      cell([...linesOf(context, `${base}.code`, item.code), ...linesOf(context, `${base}.link`, item.link)] as Line[]),
    ]),
  )
}
