import { dossierMessages } from '../../messages/fr/dossier.ts'
import { optionLabel } from '../../messages/fr/options.ts'
import { sheets } from '../../messages/fr/sheets.ts'
import { workload } from '../../workload/workload.ts'
import { sessionTable } from '../body/calendar.ts'
import type { DossierContext } from '../context.ts'
import type { DossierNode, Fact } from '../document.ts'
import { factsOf, fieldText, groupPlace, linesOf, richNodes, textNodes } from '../field-lines.ts'
import { hourParts } from '../hour-parts.ts'
import { cell, columns, fiche, headCell, heading, list, note, paragraph, table, under } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = sheets.programme

/**
 * What anybody reads before enrolling: what Qualiopi asks of indicator 1 in its edition of 2026, what the labour code
 * asks of distance learning (D. 6313-3-1), and the exact status (CC-9-1 to CC-9-4, DOC-1).
 */
export const programme: Block = {
  id: 'programme',
  title: say.title,
  nodes: (context) => {
    const facts = (modelPath: string, keys: readonly string[]) => factsOf(context, groupPlace(context, modelPath), keys)
    const { definition, institution } = context
    const { publicSheet } = definition
    const part = (id: string, title: string, nodes: readonly DossierNode[]) =>
      under(heading(2, `programme-${id}`, title), nodes)
    return [
      ...textNodes(publicSheet.summary),
      ...part('statut', say.status, [
        ...textNodes(publicSheet.statusStatement),
        ...fiche('', [
          ...facts('publicSheet', ['recognitionType', 'cpfClaim']),
          ...facts('identity', ['registration.kind', 'registration.code', 'validity.kind', 'validity.months']),
          ...facts('stacking', ['position', 'transferability']),
        ]),
      ]),
      ...part('public', say.audience, [
        ...fiche('', facts('audience', ['public', 'prerequisites', 'positioning', 'priorLearning'])),
        ...richNodes(definition.audience.individualisation, 2),
      ]),
      ...part('objectifs', say.aims, [
        ...fiche('', facts('need', ['professionalAim'])),
        ...list(
          definition.competencies
            .map(({ code, statement }) => dossierMessages.summary.skill(code, statement.fr))
            .filter((text) => text !== ''),
        ),
        ...outcomes(context),
      ]),
      ...part('organisation', say.organisation, [
        ...fiche('', [
          ...durationFacts(context),
          ...facts('identity', ['ects', 'places', 'language', 'openingOn']),
          ...facts('audience', ['admission', 'accessDelay']),
          ...facts('schedule', [
            'permanentAccess',
            'permanentAccessDetails',
            'registrationOpensOn',
            'registrationClosesOn',
            'startsOn',
            'endsOn',
            'pace',
          ]),
          ...facts('budget', ['capacity']),
        ]),
        ...sessionTable(context, say.sessions, false),
      ]),
      ...part('methodes', say.methods, [
        ...fiche('', [
          ...facts('publicSheet', ['teachingMethods']),
          ...facts('local', ['learningPlatform']),
          ...facts('support', ['welcome']),
          ...facts('attendance', ['rule']),
        ]),
      ]),
      ...remote(context),
      ...part('evaluation', say.assessment, [
        ...fiche('', facts('publicSheet', ['assessmentSummary', 'rubricPublished'])),
        ...assessments(context),
        ...textNodes(definition.validation.statement),
        ...fiche('', facts('validation', ['retake.count', 'retake.withinDays', 'accommodations'])),
      ]),
      ...part('certification', say.recognition, [
        ...fiche('', [
          ...facts('local.certificateIssuing', ['medium', 'format', 'verificationUrl']),
          ...facts('certificate', ['qualityAssurance']),
        ]),
      ]),
      ...part('tarif', say.price, [
        ...fiche('', [
          ...facts('budget', ['price', 'otherPrices', 'exemptions']),
          ...facts('audience', ['funding', 'fundingDetails']),
        ]),
      ]),
      ...part('accessibilite', say.accessibility, [
        ...fiche('', [...facts('publicSheet', ['disabilityStatement']), ...facts('support', ['accessibility'])]),
        ...fiche(say.referent, facts('local.disabilityReferent', ['personId', 'channel', 'details'])),
      ]),
      ...part('resultats', say.results, results(context)),
      ...part('contact', say.contact, [
        ...fiche('', [
          ...facts('publicSheet', ['contactId', 'contactDetails', 'url']),
          ...text(say.provider, institution?.name.fr ?? '', institution?.address ?? ''),
          ...text(say.service, institution?.continuingEducationService.fr ?? ''),
          ...text(
            say.declaration,
            (institution?.activityDeclarationNumber.trim() ?? '') === ''
              ? ''
              : say.declarationMention(institution?.activityDeclarationNumber.trim() ?? ''),
          ),
          ...text(say.qualityCertificate, qualityMention(context)),
        ]),
        ...fiche('', facts('publicSheet', ['otherInformation'])),
      ]),
      note(publicSheet.updatedOn === null ? say.edited(context.date) : say.updated(publicSheet.updatedOn)),
    ]
  },
}

function text(label: string, ...lines: string[]): Fact[] {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '')
  return said.length === 0 ? [] : [{ label, lines: said.map((line) => [{ text: line }]) }]
}

function outcomes({ definition }: DossierContext): DossierNode[] {
  const said = definition.outcomes.map(({ statement }) => statement.fr.trim()).filter((line) => line !== '')
  return said.length === 0 ? [] : [...paragraph(say.outcomes), ...list(said)]
}

function durationFacts({ definition }: DossierContext): Fact[] {
  const hours = workload(definition)
  const total = definition.identity.duration ?? hours.activities
  const activities = hours.activities > 0 && hours.activities !== total ? hours.activities : null
  return [
    ...text(say.duration, total === 0 ? '' : say.durationOf(total, activities, hourParts(hours))),
    ...text(
      say.personalWork,
      hours.personalWork === 0 ? '' : dossierMessages.summary.personalWork(hours.personalWork, hours.total),
    ),
  ]
}

/** Activities at a distance with their durations, and who helps: nothing where all is on site. */
function remote(context: DossierContext): DossierNode[] {
  const distant = context.definition.activities.filter(
    ({ modality }) => modality === 'synchronous' || modality === 'asynchronous',
  )
  if (distant.length === 0) return []
  return [
    heading(2, 'programme-distance', say.remote),
    ...paragraph(say.remoteIntro),
    ...table(
      say.remoteActivities,
      columns(say.remoteColumns, [60, 22, 18], [2]),
      distant.map((item) => [
        headCell(fieldText(context, 'activities.title', item.title)),
        cell(item.modality === null ? '' : optionLabel('modality', item.modality)),
        cell(linesOf(context, 'activities.duration', item.duration)),
      ]),
    ),
    ...fiche(
      say.tutoring,
      factsOf(context, groupPlace(context, 'support'), [
        'tutoring',
        'tutorChannel',
        'tutorHours',
        'tutorResponseHours',
      ]),
    ),
    ...fiche(
      say.technical,
      factsOf(context, groupPlace(context, 'local.technicalAssistance'), ['channel', 'hours', 'responseHours']),
    ),
  ]
}

function assessments(context: DossierContext): DossierNode[] {
  const base = 'assessments'
  return table(
    say.assessments,
    columns(say.assessmentColumns, [36, 22, 10, 32], [2]),
    context.definition.assessments.map((item) => [
      headCell(linesOf(context, `${base}.title`, item.title)),
      cell([...linesOf(context, `${base}.moment`, item.moment), ...linesOf(context, `${base}.form`, item.form)]),
      cell(linesOf(context, `${base}.weight`, item.weight)),
      cell([
        ...linesOf(context, `${base}.duration`, item.duration),
        ...linesOf(context, `${base}.durationDetails`, item.durationDetails),
      ]),
    ]),
  )
}

function results(context: DossierContext): DossierNode[] {
  const facts = factsOf(context, groupPlace(context, 'publicSheet'), ['results', 'resultsMethod'])
  const { publicSheet } = context.definition
  return publicSheet.results.fr.trim() === '' && facts.length === 0 ? paragraph(say.noResults) : fiche('', facts)
}

function qualityMention({ common }: DossierContext): string {
  const { number, categories } = common.qualityCertificate
  return number.trim() === ''
    ? ''
    : say.qualityMention(categories.map((category) => optionLabel('qualityCategory', category)).join(', '))
}
