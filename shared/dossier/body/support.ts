import { dossierMessages } from '../../messages/fr/dossier.ts'
import { factsOf, groupPlace } from '../field-lines.ts'
import { fiche } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.support

/** Who helps learners, how fast, and how the course stays accessible (CF-11). */
export const support: Block = {
  id: 'accompagnement',
  title: say.title,
  nodes: (context) => [
    ...fiche(
      say.tutoring,
      factsOf(context, groupPlace(context, 'support'), [
        'tutoring',
        'tutorIds',
        'tutorChannel',
        'tutorHours',
        'tutorResponseHours',
        'welcome',
        'dropoutPrevention',
        'accessibility',
      ]),
    ),
    ...fiche(
      say.technical,
      factsOf(context, groupPlace(context, 'local.technicalAssistance'), [
        'personId',
        'channel',
        'hours',
        'responseHours',
      ]),
    ),
    ...fiche(
      say.disability,
      factsOf(context, groupPlace(context, 'local.disabilityReferent'), ['personId', 'channel', 'details']),
    ),
  ],
}
