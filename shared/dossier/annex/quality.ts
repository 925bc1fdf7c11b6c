import type { Evidence } from '../../definition/common-values.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import type { DossierContext } from '../context.ts'
import type { DossierNode, Line } from '../document.ts'
import { factsOf, fieldText, groupPlace, linesOf } from '../field-lines.ts'
import { cell, columns, fiche, headCell, table } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes

/** Certificate, evidence by indicator, reviews, improvement and risks (CF-15). */
export const quality: Block = {
  id: 'qualite',
  title: say.quality,
  nodes: (context) => [
    ...fiche(
      say.certificate,
      factsOf(context, groupPlace(context, 'local.qualityCertificate'), [
        'number',
        'certifier',
        'categories',
        'validFrom',
        'validUntil',
        'nextAuditOn',
      ]),
    ),
    ...evidence(context),
    ...applicability(context),
    ...fiche(
      '',
      factsOf(context, groupPlace(context, 'quality'), [
        'workplacePeriod',
        'workStudy',
        'specificationsReview.conforms',
        'specificationsReview.version',
        'specificationsReview.reviewerId',
        'specificationsReview.on',
      ]),
    ),
    ...reviews(context),
    ...fiche(
      say.improvement,
      factsOf(context, groupPlace(context, 'local.improvement'), [
        'plan',
        'indicators',
        'responsible',
        'impactMeasure',
        'complaints',
        'remoteFollowUp',
        'riskAnalysisOn',
        'risks',
      ]),
    ),
    ...fiche(
      say.violence,
      factsOf(context, groupPlace(context, 'local.violenceProcedure'), [
        'procedure',
        'contactId',
        'delay',
        'protection',
      ]),
    ),
    ...documents(context),
  ],
}

const lowestIndicator = (item: Evidence) => Math.min(...item.indicators.map(Number), 99)

function evidence(context: DossierContext): DossierNode[] {
  const base = 'local.evidence'
  return table(
    say.indicators2,
    columns(say.indicatorColumns, [20, 35, 13, 15, 17]),
    [...context.common.evidence]
      .sort((one, other) => lowestIndicator(one) - lowestIndicator(other))
      .map((item) => [
        headCell([...linesOf(context, `${base}.indicators`, item.indicators)]),
        cell([
          ...linesOf(context, `${base}.title`, item.title),
          ...linesOf(context, `${base}.link`, item.link),
          ...linesOf(context, `${base}.edition`, item.edition),
          ...attached(context, `${base}.attachmentIds`, item.attachmentIds),
        ]),
        cell(linesOf(context, `${base}.status`, item.status)),
        cell([...linesOf(context, `${base}.on`, item.on), ...linesOf(context, `${base}.dueOn`, item.dueOn)]),
        cell(linesOf(context, `${base}.responsible`, item.responsible)),
      ]),
  )
}

function attached(context: DossierContext, modelPath: string, ids: readonly string[]): Line[] {
  const names = fieldText(context, modelPath, ids)
  return names === '' ? [] : [[{ text: dossierMessages.opinions.attached(names) }]]
}

function applicability(context: DossierContext): DossierNode[] {
  const base = 'quality.applicability'
  return table(
    say.applicability,
    columns(say.applicabilityColumns, [10, 16, 74]),
    context.definition.quality.applicability.map((item) => [
      headCell(linesOf(context, `${base}.indicator`, item.indicator)),
      cell(linesOf(context, `${base}.applies`, item.applies)),
      cell(linesOf(context, `${base}.reason`, item.reason)),
    ]),
  )
}

function reviews(context: DossierContext): DossierNode[] {
  const base = 'quality.peerReviews'
  return table(
    say.reviews,
    columns(say.reviewColumns, [32, 15, 17, 36]),
    context.definition.quality.peerReviews.map((item) => {
      const standing = [
        item.external === null ? '' : item.external ? say.external : say.internal,
        item.academic === null ? '' : item.academic ? say.academic : say.notAcademic,
      ].filter((part) => part !== '')
      return [
        headCell([
          ...linesOf(context, `${base}.reviewerId`, item.reviewerId),
          ...linesOf(context, `${base}.organisation`, item.organisation),
          ...(standing.length === 0 ? [] : [[{ text: standing.join(dossierMessages.separator) }]]),
        ]),
        cell(linesOf(context, `${base}.on`, item.on)),
        cell(linesOf(context, `${base}.opinion`, item.opinion)),
        cell(linesOf(context, `${base}.comment`, item.comment)),
      ]
    }),
  )
}

function documents(context: DossierContext): DossierNode[] {
  const base = 'local.documents'
  return table(
    say.documents,
    columns(say.documentColumns, [40, 14, 16, 30]),
    context.common.documents.map((item) => [
      headCell([...linesOf(context, `${base}.kind`, item.kind), ...linesOf(context, `${base}.title`, item.title)]),
      cell(linesOf(context, `${base}.status`, item.status)),
      cell([...linesOf(context, `${base}.on`, item.on), ...linesOf(context, `${base}.dueOn`, item.dueOn)]),
      cell([
        ...linesOf(context, `${base}.responsible`, item.responsible),
        ...linesOf(context, `${base}.reference`, item.reference),
        ...linesOf(context, `${base}.reason`, item.reason),
        ...attached(context, `${base}.attachmentIds`, item.attachmentIds),
      ]),
    ]),
  )
}
