import type { Decision } from '../../definition/governance.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import { formatDate } from '../../messages/fr/format.ts'
import type { DossierContext } from '../context.ts'
import type { DossierNode, Line, SignaturePlace } from '../document.ts'
import { fieldText, linesOf } from '../field-lines.ts'
import { cell, columns, headCell, heading, italic, table } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.opinions
const base = 'governance.decisions'

/** What the bodies said, and the places where the dossier is signed (CF-17). */
export const opinions: Block = {
  id: 'avis',
  title: say.title,
  nodes: (context) => [
    ...decisions(context),
    heading(2, 'signatures', say.signatures),
    { kind: 'signatures', places: signaturePlaces(context) },
  ],
}

/** Those the institution names, or the usual ones. */
function signaturePlaces({ institution }: DossierContext): SignaturePlace[] {
  const own = (institution?.style.signatures ?? []).filter(
    ({ title, name }) => title.fr.trim() !== '' || name.fr.trim() !== '',
  )
  if (own.length === 0) return say.places.map((title) => ({ title, lines: [say.date, say.signature] }))
  return own.map(({ title, name }) => ({
    title: title.fr.trim() || name.fr.trim(),
    lines:
      title.fr.trim() === '' || name.fr.trim() === ''
        ? [say.date, say.signature]
        : [name.fr.trim(), say.date, say.signatureAlone],
  }))
}

function decisions(context: DossierContext): DossierNode[] {
  const items = context.definition.governance.decisions
  const reserved = items.some((item) => reservationLines(context, item).length > 0)
  const shares = reserved ? [22, 22, 16, 20, 20] : [26, 27, 17, 30]
  return table(
    say.decisions,
    columns(say.decisionColumns.slice(0, shares.length), shares),
    items.map((item) => [
      headCell([
        ...linesOf(context, `${base}.body`, item.body),
        ...linesOf(context, `${base}.institution`, item.institution),
      ]),
      cell(
        say.asked(
          fieldText(context, `${base}.subjects`, item.subjects),
          fieldText(context, `${base}.nature`, item.nature),
        ),
      ),
      cell(linesOf(context, `${base}.on`, item.on)),
      cell(outcomeLines(context, item)),
      ...(reserved ? [cell(reservationLines(context, item))] : []),
    ]),
  )
}

function outcomeLines(context: DossierContext, item: Decision): Line[] {
  const number = item.number.trim() === '' ? '' : say.number(item.number.trim())
  const said = [
    say.numbered(fieldText(context, `${base}.outcome`, item.outcome), number),
    item.transmittedOn === null ? '' : say.transmitted(formatDate(item.transmittedOn)),
    item.publishedOn === null ? '' : say.published(formatDate(item.publishedOn)),
    item.signatory.fr.trim(),
  ]
  return said.filter((text) => text !== '').map((text) => [{ text }])
}

function reservationLines(context: DossierContext, item: Decision): Line[] {
  const attached = fieldText(context, `${base}.attachmentIds`, item.attachmentIds)
  const reservations = linesOf(context, `${base}.reservations`, item.reservations)
  const answer = item.reservationsAnswer.fr.trim()
  return [
    ...reservations,
    ...(answer === ''
      ? reservations.length > 0 && context.isAskedFor(['governance', 'decisions', item.id, 'reservationsAnswer'])
        ? [[italic(say.answer(dossierMessages.toComplete))]]
        : []
      : [[{ text: say.answer(answer) }]]),
    ...(attached === '' ? [] : [[{ text: say.attached(attached) }]]),
  ]
}
