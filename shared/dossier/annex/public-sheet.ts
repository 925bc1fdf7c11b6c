import { dossierMessages } from '../../messages/fr/dossier.ts'
import { factsOf, groupPlace } from '../field-lines.ts'
import { fiche } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes

/** What learners read before they enrol. */
export const publicSheet: Block = {
  id: 'fiche-publique',
  title: say.publicSheet,
  nodes: (context) =>
    fiche(
      say.publicSheet,
      factsOf(context, groupPlace(context, 'publicSheet'), [
        'url',
        'publishedOn',
        'updatedOn',
        'summary',
        'contactId',
        'contactDetails',
        'teachingMethods',
        'assessmentSummary',
        'rubricPublished',
        'disabilityStatement',
        'recognitionType',
        'statusStatement',
        'cpfClaim',
        'resultsMethod',
        'results',
        'durationsPublished',
        'otherInformation',
      ]),
    ),
}
