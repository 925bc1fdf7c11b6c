import { dossierMessages } from '../../messages/fr/dossier.ts'
import { factsOf, isStructured, itemPlace, labelOf, textApart } from '../field-lines.ts'
import { fiche, heading, under } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes

/** The whole sheet of each authentic task (CF-8). */
export const tasks: Block = {
  id: 'sae',
  title: say.tasks,
  nodes: (context) =>
    context.definition.assessmentTasks.flatMap((task, index) =>
      under(heading(2, `sae-${index + 1}`, say.task(task.code, task.title.fr)), [
        ...fiche(
          '',
          factsOf(context, itemPlace('assessmentTasks', task), [
            'kind',
            'competencyIds',
            'targetLevel',
            'outcomeIds',
            'criticalLearningIds',
            'realism',
            ...(isStructured(task.context) ? [] : ['context']),
            'learnerRole',
            'commissioner',
            'problem',
            'steps',
            'deliverables',
            'constraints',
            'internalResources',
            'externalResources',
            'supervisedTime',
            'autonomousTime',
            'grouping',
            'groupingDetails',
            'milestones',
            'authenticity.openProblem',
            'authenticity.acceptableAnswers',
            'authenticity.levelFit',
            'authenticity.choiceLeft',
            'authenticity.usefulness',
            'rubricId',
            'accessibility',
            'generativeAi.policy',
            'generativeAi.rule',
            'integrityRule',
            'portfolioTraces',
          ]),
        ),
        ...(isStructured(task.context) ? textApart(labelOf('assessmentTasks.context'), task.context) : []),
      ]),
    ),
}
