import { dossierMessages } from '../../messages/fr/dossier.ts'
import { factsOf, itemPlace } from '../field-lines.ts'
import { fiche, heading, under } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes

/** How each assessment is organised: what the table of the body has no room for. */
export const assessmentSheets: Block = {
  id: 'evaluations',
  title: say.assessments,
  nodes: (context) =>
    context.definition.assessments.flatMap((assessment, index) =>
      under(
        heading(2, `evaluation-${index + 1}`, say.task(assessment.code, assessment.title.fr)),
        fiche(
          '',
          factsOf(context, itemPlace('assessments', assessment), [
            'kind',
            'modality',
            'counts',
            'scoring',
            'taskId',
            'outcomeIds',
            'criterionIds',
            'cognitiveLevel',
            'week',
            'on',
            'organisation',
            'retake',
            'identity.method',
            'identity.authenticatedById',
            'identity.details',
            'europeanSupervision',
            'technicalCheck',
            'supervision',
            'supervisionDetails',
            'rulesReminder',
            'proctoring.information',
            'proctoring.minimisation',
            'proctoring.retention',
            'proctoring.alternative',
            'proctoring.dataProtectionOfficerConsulted',
          ]),
        ),
      ),
    ),
}
