import { assessmentsWith } from '../../alignment/rubric-use.ts'
import { isBlank } from '../../definition/blank.ts'
import { funding } from '../../funding/funding.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import { optionLabel } from '../../messages/fr/options.ts'
import { workload } from '../../workload/workload.ts'
import type { DossierContext } from '../context.ts'
import type { DossierNode, Fact } from '../document.ts'
import { factsOf, fieldText, groupPlace, labelOf, linesOf, textNodes } from '../field-lines.ts'
import { hourParts } from '../hour-parts.ts'
import { fiche, heading, list, paragraph, bold } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.summary

/** One to two pages that a member of the commission reads first (CF-1, CF-2). */
export const summary: Block = {
  id: 'synthese',
  title: say.title,
  nodes: (context) => [
    ...paragraph(presentation(context)),
    ...needParagraph(context),
    ...skills(context),
    ...paragraph(courseSentences(context)),
    ...paragraph(assessmentSentences(context)),
    ...paragraph(fundingSentences(context)),
    ...paragraph(procedureSentences(context)),
    ...paragraph(say.conformity(conformityCounts(context))),
    heading(2, 'points-attention', say.attention),
    ...attentionPoints(context),
    heading(2, 'fiche-identite', say.sheet),
    ...fiche('', identityFacts(context)),
  ],
}

const sentences = (...parts: string[]) => parts.filter((part) => part !== '').join(' ')

function presentation(context: DossierContext): string {
  const { identity, audience } = context.definition
  const { registration, validity, mark } = identity
  return sentences(
    say.presentation({
      title: identity.title.fr,
      mark: mark === null || mark === 'other' || mark === 'institution' ? '' : optionLabel('mark', mark),
      institution: context.institution?.name.fr.trim() ?? '',
      component: identity.component.fr.trim(),
      partners: identity.partners.map(({ name }) => name.fr.trim()).filter((name) => name !== ''),
    }),
    say.audience(audience.public.fr),
    registration.kind === 'none'
      ? say.unregistered
      : registration.kind === null
        ? ''
        : say.registered(optionLabel('registrationKind', registration.kind), registration.code.trim()),
    validity.kind === 'unlimited' ? say.unlimited : validity.kind === 'limited' ? say.limited(validity.months) : '',
  )
}

/** Length from which a summary of the need says enough, in characters. */
const enough = 160

/** The beginning of the analysis, as far as it says something; the whole of it is in the next part. */
function needParagraph(context: DossierContext): DossierNode[] {
  const { analysis, professionalAim } = context.definition.need
  const lines = linesOf(context, 'need.analysis', analysis)
  const lengths = lines.map((line) => line.reduce((sum, part) => sum + part.text.length, 0))
  // An opening line such as “Enquête auprès de 34 laboratoires :” says nothing without what it announces.
  const last = lengths.findIndex((_, index) => lengths.slice(0, index + 1).reduce((sum, one) => sum + one, 0) >= enough)
  const begun = lines.slice(0, last < 0 ? lines.length : last + 1)
  return [...begun.flatMap((line) => paragraph(line)), ...paragraph(say.aim(professionalAim.fr))]
}

function skills({ definition }: DossierContext): DossierNode[] {
  const said = definition.competencies
    .map(({ code, statement }) => say.skill(code, statement.fr))
    .filter((skill) => skill !== '')
  return said.length === 0 ? [] : [...paragraph(say.skills(said.length)), ...list(said)]
}

function courseSentences({ definition }: DossierContext): string {
  const hours = workload(definition)
  const duration = definition.identity.duration ?? hours.activities
  if (duration === 0) return say.credits(definition.identity.ects)
  return sentences(
    say.duration(
      duration,
      // R2-02 rings where they differ, and a person may have reasons: the commission reads both.
      hours.activities > 0 && hours.activities !== duration ? hours.activities : null,
      hourParts(hours),
    ),
    // Nobody has said there is none while credits are still to be founded or decided: a blank is no answer.
    hours.personalWork > 0 || definition.identity.ects === 0 ? say.personalWork(hours.personalWork, hours.total) : '',
    say.credits(definition.identity.ects),
  )
}

function assessmentSentences({ definition }: DossierContext): string {
  const { assessments, assessmentTasks, rubrics, validation } = definition
  return sentences(
    say.assessment(
      assessments.length,
      assessments.filter(({ moment }) => moment === 'final').length,
      assessmentTasks.length,
    ),
    say.rubrics(rubrics.filter((rubric) => assessmentsWith(definition, rubric).length > 0).length),
    say.retake(validation.retake.count, validation.retake.withinDays),
    validation.partial.offered === true ? say.partial : '',
  )
}

function fundingSentences({ definition }: DossierContext): string {
  const { price, expectedLearners, capacity } = definition.budget
  if (price === null) return ''
  const figures = funding(definition)
  return sentences(
    say.price(price, figures.hourlyPrice),
    figures.breakEven === null ? '' : say.breakEven(figures.breakEven, expectedLearners, capacity, figures.result),
  )
}

function procedureSentences({ definition }: DossierContext): string {
  const { creationReferral, assessmentRulesReferral, targetSessionOn } = definition.governance
  const nature = (value: typeof creationReferral) => (value === null ? '' : optionLabel('referralNature', value))
  return sentences(
    say.referral(nature(creationReferral), nature(assessmentRulesReferral), targetSessionOn),
    definition.identity.openingOn === null ? '' : say.opening(definition.identity.openingOn),
    definition.schedule.permanentAccess === true ? say.permanentAccess : '',
  )
}

/** How many requirements are met, justified and open. */
export function conformityCounts({ evaluation }: DossierContext) {
  const count = (outcome: string) => evaluation.requirements.filter((entry) => entry.outcome === outcome).length
  return { met: count('met') + count('advised'), justified: count('justified'), open: count('not-met') }
}

function attentionPoints(context: DossierContext): DossierNode[] {
  const { governance, exceptions } = context.definition
  const written = textNodes(governance.attentionPoints)
  const justified = new Set(
    context.evaluation.findings.filter(({ status }) => status === 'justified').map(({ requirement }) => requirement),
  )
  const reasoned = exceptions.filter(({ requirement }) => justified.has(requirement))
  const { counts } = context.evaluation
  const remains = counts.blocking + counts.toJustify > 0
  if (written.length + reasoned.length === 0 && !remains) return paragraph(say.noAttention)
  return [
    ...(remains ? paragraph([bold(say.remaining(counts))]) : []),
    ...written,
    ...(reasoned.length === 0 ? [] : paragraph(say.exceptions)),
    ...list(
      reasoned.map(({ requirement, justification }) => [
        bold(dossierMessages.labelled(requirement)),
        { text: justification.fr.trim() },
      ]),
    ),
  ]
}

function identityFacts(context: DossierContext): Fact[] {
  const { definition, institution } = context
  const fact = (label: string, ...lines: string[]): Fact[] => {
    const said = lines.filter((line) => line !== '')
    return said.length === 0 ? [] : [{ label, lines: said.map((text) => [{ text }]) }]
  }
  const leads = definition.team
    .filter(({ roles }) => roles.includes('academic-lead'))
    .map((member) => {
      const person = definition.people.find(({ id }) => id === member.personId)
      return formatDetails(
        context.nameOf(member.id),
        member.rank.fr.trim(),
        member.discipline.fr.trim(),
        person?.email.trim() ?? '',
      )
    })
  const institutionName = institution === null ? '' : institution.name.fr.trim()
  const identity = groupPlace(context, 'identity')
  const budget = groupPlace(context, 'budget')
  return [
    ...fact(say.leads, ...leads),
    ...fact(say.institution, institutionName),
    ...fact(
      say.carrier,
      formatDetails(
        institution?.continuingEducationService.fr.trim() ?? '',
        isBlank(institution?.activityDeclarationNumber)
          ? ''
          : dossierMessages.labelled(labelOf('institution.activityDeclarationNumber')) +
              fieldText(context, 'institution.activityDeclarationNumber', institution?.activityDeclarationNumber),
        isBlank(institution?.siret)
          ? ''
          : dossierMessages.labelled(labelOf('institution.siret')) +
              fieldText(context, 'institution.siret', institution?.siret),
      ),
    ),
    ...factsOf(context, identity, [
      'component',
      'places',
      'offerField',
      'mark',
      'language',
      'duration',
      'ects',
      'eqfLevel',
      'nationalLevel',
      'registration.kind',
      'registration.code',
      'validity.kind',
      'resourceLicence',
      'openingOn',
    ]),
    ...factsOf(context, budget, ['price', 'expectedLearners', 'capacity']),
  ]
}

const formatDetails = (first: string, ...rest: string[]) => {
  const details = rest.filter((part) => part !== '')
  return first === '' ? details.join(', ') : details.length === 0 ? first : `${first} (${details.join(', ')})`
}
