import type { Evidence } from '../../definition/common-values.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import { sheets } from '../../messages/fr/sheets.ts'
import { indicatorApplicability, type IndicatorApplicability } from '../../quality/applicability.ts'
import type { DossierContext } from '../context.ts'
import type { DossierNode, Line } from '../document.ts'
import { fieldText } from '../field-lines.ts'
import { cell, columns, headCell, italic, note, paragraph, table, tinted } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = sheets.evidence

/** Indicators of the edition of 2026, where no edition of the standard is in force. */
const mostIndicators = 33

/** Every indicator of the standard in force, what proves it and what will: the table of an audit. */
export const indicatorEvidence: Block = {
  id: 'preuves-indicateurs',
  title: say.title,
  landscape: true,
  nodes: (context) => {
    const standard = context.frameworks.find(({ id }) => id.startsWith('qualiopi'))
    const labels = new Map(standard?.requirements.map(({ id, label }) => [id, label]))
    const numbers = [...labels.keys()].flatMap((id) => /^Q-(\d+)$/.exec(id)?.[1] ?? []).map(Number)
    const entries = indicatorApplicability(
      context.definition,
      numbers.length === 0 ? mostIndicators : Math.max(...numbers),
    )
    const rows = entries.map((entry) => ({
      entry,
      label: labels.get(`Q-${entry.indicator}`) ?? '',
      evidence: context.common.evidence.filter(({ indicators }) => indicators.includes(String(entry.indicator))),
    }))
    const applicable = rows.filter(({ entry }) => entry.applies)
    const has = (status: Evidence['status']) => (row: (typeof rows)[number]) =>
      row.evidence.some((item) => item.status === status)
    return [
      ...(standard ? paragraph(say.edition(standard.title, standard.version)) : []),
      ...paragraph(
        say.counts({
          applicable: applicable.length,
          available: applicable.filter(has('available')).length,
          planned: applicable.filter((row) => has('planned')(row) && !has('available')(row)).length,
          missing: applicable.filter((row) => !has('available')(row) && !has('planned')(row)).length,
        }),
      ),
      ...table(
        '',
        columns(say.columns, [5, 26, 15, 27, 27]),
        rows.map(({ entry, label, evidence }) => {
          const row = [
            headCell(String(entry.indicator)),
            cell(label),
            cell(applies(context, entry)),
            cell(linesOfEvidence(context, evidence, 'available', entry.applies)),
            cell(linesOfEvidence(context, evidence, 'planned', false)),
          ]
          return entry.applies ? row : row.map(tinted)
        }),
      ),
      ...unsaid(context),
    ]
  },
}

function applies({ definition }: DossierContext, { indicator, applies: does, reason }: IndicatorApplicability): string {
  const word = definition.quality.applicability.find((entry) => entry.indicator === String(indicator))?.reason.fr.trim()
  if (does) return say.yes
  return say.because(reason === 'person' && word ? word : say.reasons[reason])
}

function linesOfEvidence(
  context: DossierContext,
  evidence: readonly Evidence[],
  status: Evidence['status'],
  isExpected: boolean,
): Line[] {
  const found = evidence.filter((item) => item.status === status)
  if (found.length === 0) return isExpected && evidence.length === 0 ? [[italic(say.none)]] : []
  return found.map((item) => {
    const day = status === 'available' ? item.on : item.dueOn
    const attached = fieldText(context, 'local.evidence.attachmentIds', item.attachmentIds)
    const details = [
      day === null ? '' : status === 'available' ? say.on(fieldText(context, 'local.evidence.on', day)) : '',
      day === null || status === 'available' ? '' : say.due(fieldText(context, 'local.evidence.dueOn', day)),
      item.responsible.fr.trim() === '' ? '' : say.by(item.responsible.fr.trim()),
      attached === '' ? '' : dossierMessages.opinions.attached(attached),
    ].filter((part) => part !== '')
    const link = item.link.trim()
    return [
      { text: [item.title.fr.trim(), ...details].filter((part) => part !== '').join(dossierMessages.separator) },
      ...(link === '' ? [] : [{ text: dossierMessages.separator }, { text: link, link }]),
    ]
  })
}

/** Evidence of no indicator, or whose state nobody said, would be lost from a table by indicator. */
function unsaid(context: DossierContext): DossierNode[] {
  const lost = context.common.evidence.filter(({ indicators, status }) => indicators.length === 0 || status === null)
  return lost.map(({ title }) => note(say.unplaced(title.fr.trim())))
}
