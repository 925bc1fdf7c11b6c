import { dossierMessages } from '../../messages/fr/dossier.ts'
import { factsOf, groupPlace, richNodes } from '../field-lines.ts'
import { fiche, heading, under } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.audience

/** Who comes and how they get in (CF-4). */
export const audience: Block = {
  id: 'public',
  title: say.title,
  nodes: (context) => [
    ...fiche(
      say.fiche,
      factsOf(context, groupPlace(context, 'audience'), [
        'public',
        'continuingEducation',
        'alreadyWorking',
        'prerequisites',
        'positioning',
        'positioningDecision',
        'admission',
        'accessDelay',
        'priorLearning',
        'priorLearningDetails',
        'funding',
        'fundingDetails',
        'communicationPlan',
      ]),
    ),
    ...under(
      heading(2, 'individualisation', say.individualisation),
      richNodes(context.definition.audience.individualisation, 2),
    ),
  ],
}
