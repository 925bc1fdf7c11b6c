import type { TeamMember } from '../../definition/team.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import { formatMinutes } from '../../messages/fr/format.ts'
import type { DossierContext } from '../context.ts'
import { fieldText, linesOf } from '../field-lines.ts'
import { cell, columns, headCell, paragraph, table } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.team

/** Who teaches, tutors, assesses and runs it (CF-10). */
export const team: Block = {
  id: 'equipe',
  title: say.title,
  nodes: (context) => {
    const members = context.definition.team
    if (members.length === 0) return []
    const base = 'team'
    return [
      ...paragraph(professionals(members)),
      ...table(
        say.members,
        columns(say.memberColumns, [18, 22, 30, 16, 14], [4]),
        members.map((item) => [
          headCell(linesOf(context, `${base}.personId`, item.personId)),
          cell(linesOf(context, `${base}.roles`, item.roles)),
          cell(statusLines(context, item)),
          cell(linesOf(context, `${base}.contract`, item.contract)),
          cell(
            say.hours(
              item.workingTime === null ? '' : formatMinutes(item.workingTime),
              item.tutorialEquivalentTime === null ? '' : formatMinutes(item.tutorialEquivalentTime),
            ),
          ),
        ]),
      ),
    ]
  },
}

const statusLines = (context: DossierContext, item: TeamMember) => {
  const standing = [fieldText(context, 'team.status', item.status), fieldText(context, 'team.rank', item.rank)]
  return [
    [{ text: [...new Set(standing)].filter((text) => text !== '').join(dossierMessages.separator) }],
    ...linesOf(context, 'team.discipline', item.discipline),
  ]
}

/** How many work in the trade today, and their share of the hours where all hours are known. */
function professionals(members: readonly TeamMember[]): string {
  const active = members.filter(({ activeProfessional }) => activeProfessional === true)
  const sum = (items: readonly TeamMember[]) => items.reduce((total, { workingTime }) => total + (workingTime ?? 0), 0)
  const total = sum(members)
  const share = active.length === 0 || total === 0 ? null : Math.round((sum(active) * 100) / total)
  return say.professionals(members.length, active.length, share)
}
