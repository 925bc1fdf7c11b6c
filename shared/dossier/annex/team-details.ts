import type { TeamMember } from '../../definition/team.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import { formatDate } from '../../messages/fr/format.ts'
import type { DossierContext } from '../context.ts'
import type { DossierNode, Line } from '../document.ts'
import { fieldText, linesOf } from '../field-lines.ts'
import { cell, columns, headCell, table } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes

/** Expertise, dates of CVs, contracts and addresses of the team, and how it is supported. */
export const teamDetails: Block = {
  id: 'equipe-detail',
  title: say.team,
  nodes: (context) => [
    ...members(context),
    ...people(context),
    ...journal(context, say.support, 'teamSupport', context.definition.teamSupport),
    ...journal(context, say.training, 'local.teamTraining', context.common.teamTraining),
  ],
}

function members(context: DossierContext): DossierNode[] {
  return table(
    say.team,
    columns(say.memberColumns, [24, 36, 18, 22]),
    context.definition.team.map((item) => [
      headCell(linesOf(context, 'team.personId', item.personId)),
      cell([
        ...linesOf(context, 'team.expertise', item.expertise),
        ...(item.activeProfessional === true ? [[{ text: say.activeProfessional }]] : []),
      ]),
      cell(curriculum(context, item)),
      cell([
        ...linesOf(context, 'team.contractReference', item.contractReference),
        ...(item.contractQuotesFramework === null
          ? []
          : [[{ text: say.quotesFramework(item.contractQuotesFramework) }]]),
      ]),
    ]),
  )
}

function curriculum(context: DossierContext, item: TeamMember): Line[] {
  const attached = fieldText(context, 'team.cvAttachmentIds', item.cvAttachmentIds)
  return [
    ...(item.cvOn === null ? [] : [[{ text: say.cvOn(formatDate(item.cvOn)) }]]),
    ...(attached === '' ? [] : [[{ text: attached }]]),
  ]
}

/** Everybody the dossier names: the people of the dossier, and those of the institution it names. */
function people(context: DossierContext): DossierNode[] {
  const { definition, institution, common } = context
  const named = new Set([
    common.technicalAssistance.personId,
    common.disabilityReferent.personId,
    common.dataProtectionOfficer.personId,
    common.violenceProcedure.contactId,
    definition.publicSheet.contactId,
  ])
  const known = new Set(definition.people.map(({ id }) => id))
  const inherited = (institution?.people ?? []).filter(({ id }) => named.has(id) && !known.has(id))
  return table(
    say.people,
    columns(say.peopleColumns, [26, 30, 28, 16]),
    [...definition.people, ...inherited].map((person) => [
      headCell(person.name.trim()),
      cell(person.organisation.trim()),
      cell(person.email.trim()),
      cell(person.phone.trim()),
    ]),
  )
}

function journal(
  context: DossierContext,
  caption: string,
  modelPath: string,
  items: readonly { title: { fr: string }; on: string | null; details: { fr: string } }[],
): DossierNode[] {
  return table(
    caption,
    columns(say.supportColumns, [36, 18, 46]),
    items.map((item) => [
      headCell(linesOf(context, `${modelPath}.title`, item.title)),
      cell(linesOf(context, `${modelPath}.on`, item.on)),
      cell(linesOf(context, `${modelPath}.details`, item.details)),
    ]),
  )
}
