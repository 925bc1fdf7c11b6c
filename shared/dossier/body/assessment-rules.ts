import { dossierMessages } from '../../messages/fr/dossier.ts'
import { formatDate, formatPercent } from '../../messages/fr/format.ts'
import type { DossierContext } from '../context.ts'
import type { DossierNode, Line } from '../document.ts'
import { factsOf, fieldText, groupPlace, linesOf, textNodes } from '../field-lines.ts'
import { cell, columns, expected, fiche, headCell, heading, list, paragraph, table, under } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.assessment

/** The rules a university votes every year: what is assessed, how it counts, who decides (CF-7). */
export const assessmentRules: Block = {
  id: 'mccc',
  title: say.title,
  nodes: (context) => [
    ...expected(say.assessments, assessmentTable(context)),
    ...under(heading(2, 'validation', say.validation), validationNodes(context)),
    ...under(heading(2, 'validation-partielle', say.partial), partialNodes(context)),
    ...fiche(
      say.retake,
      factsOf(context, groupPlace(context, 'validation.retake'), ['count', 'withinDays', 'details', 'noRetakeReason']),
    ),
    ...expected(say.jury, juryNodes(context)),
    ...fiche(
      say.rights,
      factsOf(context, groupPlace(context, 'validation'), [
        'accommodations',
        'appeal',
        'integrityRules',
        'organisation',
      ]),
    ),
  ],
}

function assessmentTable(context: DossierContext): DossierNode[] {
  const base = 'assessments'
  return table(
    say.assessments,
    columns(say.assessmentColumns, [7, 30, 18, 8, 15, 22], [3]),
    context.definition.assessments.map((item) => {
      const identity = item.identity
      const other = fieldText(context, `${base}.identity.authenticatedById`, identity.authenticatedById)
      return [
        headCell(item.code),
        cell([
          ...linesOf(context, `${base}.title`, item.title),
          ...(item.criterionIds.length === 0 ? [] : linesOf(context, `${base}.criterionIds`, item.criterionIds)),
        ]),
        cell([...linesOf(context, `${base}.moment`, item.moment), ...linesOf(context, `${base}.form`, item.form)]),
        cell(linesOf(context, `${base}.weight`, item.weight)),
        cell([
          ...linesOf(context, `${base}.duration`, item.duration),
          ...linesOf(context, `${base}.durationDetails`, item.durationDetails),
        ]),
        cell(
          identity.method === 'authenticated-by-other-assessment' && other !== ''
            ? say.authenticatedBy(other)
            : linesOf(context, `${base}.identity.method`, identity.method),
        ),
      ]
    }),
  )
}

/** Nothing is below the first level of a rubric: to say that one may not fall below it says nothing. */
const isLowest = ({ definition }: DossierContext, levelId: string) =>
  definition.rubrics.some(({ levels }) => levels[0]?.id === levelId)

function validationNodes(context: DossierContext): DossierNode[] {
  const { validation } = context.definition
  const name = (id: string) => context.nameOf(id)
  const rules = [
    ...(validation.requiredCriterionIds.length === 0 ? [] : [say.required(validation.requiredCriterionIds.map(name))]),
    ...(validation.toleratedBelowThreshold === null
      ? []
      : [
          say.tolerated(
            validation.toleratedBelowThreshold,
            validation.lowestToleratedLevelId === null || isLowest(context, validation.lowestToleratedLevelId)
              ? ''
              : name(validation.lowestToleratedLevelId),
          ),
        ]),
    ...(validation.overallThreshold === null ? [] : [say.overall(formatPercent(validation.overallThreshold))]),
    ...validation.competencyThresholds
      .filter(({ threshold }) => threshold !== null)
      .map(({ competencyId, threshold }) =>
        say.forCompetency(competencyId === null ? '' : name(competencyId), formatPercent(threshold ?? 0)),
      ),
  ]
  return [
    ...fiche('', factsOf(context, groupPlace(context, 'validation'), ['mode'])),
    ...textNodes(validation.statement),
    ...list(rules),
  ]
}

function partialNodes(context: DossierContext): DossierNode[] {
  const { partial } = context.definition.validation
  return [
    ...fiche('', factsOf(context, groupPlace(context, 'validation.partial'), ['offered', 'reason'])),
    ...list(
      partial.units.map((unit) =>
        say.unit(
          unit.competencyId === null ? '' : context.nameOf(unit.competencyId),
          unit.criterionIds.map((id) => context.nameOf(id)),
          unit.statement.fr,
        ),
      ),
    ),
    ...(partial.retentionMonths === null ? [] : paragraph(say.retention(partial.retentionMonths))),
  ]
}

function juryNodes(context: DossierContext): DossierNode[] {
  const { jury } = context.definition.validation
  const base = 'validation.jury.members'
  const rows = jury.members.map((item) => [
    headCell(linesOf(context, `${base}.memberId`, item.memberId) as Line[]),
    cell(linesOf(context, `${base}.quality`, item.quality)),
    cell(linesOf(context, `${base}.chair`, item.chair)),
  ])
  const appointed = jury.appointedOn !== null || jury.appointmentReference.trim() !== ''
  return [
    ...table(say.jury, columns(say.juryColumns, [35, 47, 18]), rows),
    ...(appointed
      ? paragraph(
          say.juryAppointed(
            jury.appointedOn === null ? '' : formatDate(jury.appointedOn),
            jury.appointmentReference.trim(),
          ),
        )
      : []),
  ]
}
