import { dossierMessages } from '../../messages/fr/dossier.ts'
import type { DossierContext } from '../context.ts'
import type { DossierNode } from '../document.ts'
import { factsOf, groupPlace, linesOf } from '../field-lines.ts'
import { cell, columns, fiche, headCell, table } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.calendar

/** When each session is held and who may still register; with the learners expected, for who decides. */
export function sessionTable(context: DossierContext, caption: string, isInternal: boolean): DossierNode[] {
  const shares = isInternal ? [30, 28, 28, 14] : [34, 33, 33]
  return table(
    caption,
    columns(say.sessionColumns.slice(0, shares.length), shares, [3]),
    context.definition.sessions
      .filter(({ startsOn, endsOn }) => isInternal || startsOn !== null || endsOn !== null)
      .map((item) => [
        headCell(linesOf(context, 'sessions.name', item.name)),
        cell(say.between(item.startsOn, item.endsOn)),
        cell(say.between(item.registrationOpensOn, item.registrationClosesOn)),
        ...(isInternal ? [cell(linesOf(context, 'sessions.expectedLearners', item.expectedLearners))] : []),
      ]),
  )
}

/** When it happens and what attendance means (CF-12). */
export const calendar: Block = {
  id: 'calendrier',
  title: say.title,
  nodes: (context) => {
    const { attendance } = context.definition
    return [
      ...fiche(
        say.schedule,
        factsOf(context, groupPlace(context, 'schedule'), [
          'permanentAccess',
          'permanentAccessDetails',
          'registrationOpensOn',
          'registrationClosesOn',
          'startsOn',
          'endsOn',
          'pace',
          'convening',
        ]),
      ),
      ...sessionTable(context, say.sessions, true),
      ...fiche(
        say.attendance,
        factsOf(context, groupPlace(context, 'attendance'), [
          'rule',
          'threshold',
          'reminders',
          'reminderDays',
          'justifiedAbsences',
        ]),
      ),
      ...table(
        say.proofs,
        columns(say.proofColumns, [22, 56, 22]),
        attendance.proofs.map((item) => [
          cell(linesOf(context, 'attendance.proofs.modality', item.modality)),
          cell(linesOf(context, 'attendance.proofs.title', item.title)),
          cell(linesOf(context, 'attendance.proofs.provesActivity', item.provesActivity)),
        ]),
      ),
    ]
  },
}
