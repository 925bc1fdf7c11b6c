import { dossierMessages } from '../../messages/fr/dossier.ts'
import { factsOf, groupPlace, linesOf } from '../field-lines.ts'
import { cell, columns, fiche, headCell, table } from '../nodes.ts'
import type { DossierContext } from '../context.ts'
import type { Fact } from '../document.ts'
import { labelOf } from '../field-lines.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes

/** What identifies the course beyond the fiche of the body, with its partners. */
export const identityDetails: Block = {
  id: 'identite',
  title: say.identity,
  nodes: (context) => [
    ...fiche(say.identity, [
      ...factsOf(context, groupPlace(context, 'identity'), [
        'productionPlanReference',
        'offerFieldDetails',
        'iscedF',
        'eqfReason',
        'assessmentLanguage',
        'registration.certifier',
        'registration.registeredOn',
        'registration.expiresOn',
        'resourceLicenceDetails',
        'commissionedVersion.offered',
        'commissionedVersion.details',
        'commissionedVersion.price',
      ]),
      ...institutionFacts(context),
    ]),
    ...table(
      say.partners,
      columns(say.partnerColumns, [32, 12, 42, 14]),
      context.definition.identity.partners.map((item) => [
        headCell(linesOf(context, 'identity.partners.name', item.name)),
        cell(item.country.trim()),
        cell(linesOf(context, 'identity.partners.role', item.role)),
        cell(linesOf(context, 'identity.partners.isUniversity', item.isUniversity)),
      ]),
    ),
  ],
}

/** The record of the institution, for those who do not know it. */
function institutionFacts(context: DossierContext): Fact[] {
  const { institution } = context
  if (institution === null) return []
  return (['country', 'region', 'address', 'accreditedForNationalDiplomas'] as const).flatMap((key) => {
    const lines = linesOf(context, `institution.${key}`, institution[key])
    return lines.length === 0 ? [] : [{ label: labelOf(`institution.${key}`), lines }]
  })
}
