import type { sentences as french } from '../../fr/findings/delivery.ts'
import type { GapSentence } from '../../gap-sentence.ts'
import { fieldLabel } from '../fields.ts'
import { formatCents, formatDate, formatHalfCredits, formatInteger, formatList, formatMinutes } from '../format.ts'
import { optionLabel } from '../options.ts'

const quoted = (text: unknown) => `“${String(text)}”`
const label = (path: unknown) => quoted(fieldLabel(String(path)))
const hours = (minutes: unknown) => formatMinutes(Number(minutes))
const money = (cents: unknown) => formatCents(Number(cents))
const credits = (halves: unknown) => formatHalfCredits(Number(halves))
const day = (value: unknown) => formatDate(String(value))
const words = (value: unknown) => formatList((value as readonly unknown[]).map(String))
const modality = (value: unknown) => optionLabel('modality', String(value)).toLowerCase()
const target = (value: unknown) => optionLabel('pathwayTarget', String(value)).toLowerCase()
const formats = (value: unknown) =>
  formatList((value as readonly unknown[]).map((format) => optionLabel('certificateFormat', String(format))))
const learners = (count: unknown) => `${formatInteger(Number(count))} ${Number(count) === 1 ? 'trainee' : 'trainees'}`
const pathway = (title: unknown) => (title ? `Pathway ${quoted(title)}: ` : 'Pathway without a title: ')
/** An activity by its code and title. */
const activity = (code: unknown, title: unknown) =>
  code ? `${String(code)}${title ? ` ${quoted(title)}` : ''}` : title ? quoted(title) : 'An activity'
const part = ({ role, statuses }: Parameters<GapSentence>[0]) =>
  role === null
    ? (statuses as readonly unknown[]).map((status) => optionLabel('teamStatus', String(status))).join(' or ')
    : optionLabel('teamRole', String(role))
const post = (name: unknown) => (name ? quoted(name) : 'An item without a name')
const said =
  (sentence: string): GapSentence =>
  () =>
    sentence

/** An announced duration out of bounds: what to mend is the activities only when they are out of bounds too. */
const outOfBounds = (
  { duration, sum, least, most }: Parameters<GapSentence>[0],
  mend: (minutes: number) => string,
  otherwise: string,
): string => {
  const [announced, made, from, to] = [Number(duration), Number(sum), Number(least), Number(most)]
  const beyond = Math.max(made - to, from - made)
  const bounds = `it must be between ${hours(from)} and ${hours(to)}`
  if (made === announced) return `Training time is ${hours(announced)}: ${bounds}. ${mend(beyond)}${otherwise}.`
  if (made === 0) return `The announced duration is ${hours(announced)}: ${bounds}. Correct the announced duration.`
  const both = `The announced duration is ${hours(announced)}; your activities make ${hours(made)}`
  const sameSide = announced > to === made > to && announced < from === made < from
  return sameSide
    ? `${both}: it takes between ${hours(from)} and ${hours(to)}. ${mend(beyond)}${otherwise}, then correct the announced duration.`
    : `${both}. Correct the announced duration: between ${hours(from)} and ${hours(to)}.`
}

/** Sentences of the rules of this family, by key of the gap. */
export const sentences: Readonly<Record<keyof typeof french, GapSentence>> = {
  'training-duration.unanswered': ({ least, most }) =>
    `The training time is not given. Give it: from ${hours(least)} to ${hours(most)}.`,
  'training-duration.short': (values) => outOfBounds(values, (missing) => `Add ${hours(missing)} of activity`, ''),
  'training-duration.long': (values) =>
    outOfBounds(values, (over) => `Take away ${hours(over)} of activity`, ', or turn it into personal work'),
  'duration-sum.no-duration': said('The training time is not given yet: there is nothing to compare.'),
  'duration-sum.differs': ({ duration, sum }) =>
    `The announced duration is ${hours(duration)}, the sum of activities ${hours(sum)}. Correct one or the other.`,
  'activities-timed.none': said('No activity is described. Add what trainees do, with the hours.'),
  'activities-timed.blank': ({ code, title, duration }) =>
    `${activity(code, title)}: the duration is ${duration === 0 ? hours(0) : 'not given'}. Give the time planned.`,

  'attendance-proofs.no-modality': said('No activity has a mode yet: proofs of attendance cannot be checked.'),
  'attendance-proofs.none': ({ modality: used }) =>
    `Mode ${quoted(modality(used))}: no proof of attendance is planned. Add one, with its title.`,
  'attendance-proofs.connection-only': ({ modality: used }) =>
    `Mode ${quoted(modality(used))}: no proof shows an activity. A connection is not enough; add the work handed in or the answers.`,
  'course-calendar.permanent-access': said('Access is permanent: there is no calendar to keep.'),
  'course-calendar.no-day': ({ field }) => `${label(field)} is not filled in. Give this date.`,
  'course-calendar.reversed': ({ startsOn, endsOn }) =>
    `The end (${day(endsOn)}) comes before the start (${day(startsOn)}). Correct one of the two dates.`,
  'course-calendar.no-week': ({ code, title }) =>
    `${activity(code, title)} is not placed in the calendar. Give its week.`,
  'course-calendar.weeks-reversed': ({ code, title, startWeek, endWeek }) =>
    `${activity(code, title)} ends in week ${String(endWeek)} and begins in week ${String(startWeek)}. Correct the weeks.`,
  'course-calendar.heavy-week': ({ week, minutes, most }) =>
    `Week ${String(week)} asks for ${hours(minutes)} of training, beyond ${hours(most)}. Spread the activities.`,

  'one-filled.none': ({ fields }) =>
    `Nothing is given: fill in ${(fields as readonly unknown[]).map(label).join(' or ')}.`,
  'one-filled.blank': ({ fields }) =>
    `${label((fields as readonly unknown[])[0])} is not filled in. Fill in this field.`,
  'status-statement.none': said(
    'The sheet does not say what this micro-certification is. Write a sentence of status: who awards it, and that it is neither a diploma nor a title registered in the RNCP.',
  ),
  'status-statement.vague': ({ words: missing }) =>
    `The sentence of status does not speak of ${words((missing as readonly unknown[]).map((word) => quoted(word)))}. Say what this micro-certification is not.`,
  'verifiable-certificate.no-means': said(
    'Nothing lets an employer verify the certificate. Give an address or a verification key.',
  ),
  'verifiable-certificate.not-an-address': ({ address }) =>
    `${quoted(address)} is not the address of a page. Begin it with https.`,
  'verifiable-certificate.no-commitment': said(
    'Nothing guarantees that the certificate is kept. Write who keeps it and how long.',
  ),
  'verifiable-certificate.not-kept': said('The certificate would be kept for zero years. Give a number of years.'),
  'certificate-format.unanswered': ({ accepted }) =>
    `The format of the certificate is not chosen. Expected: ${formats(accepted)}.`,
  'certificate-format.other': ({ format, accepted }) =>
    `The certificate has the format ${quoted(optionLabel('certificateFormat', String(format)))}. Expected: ${formats(accepted)}.`,
  'certificate-fields.missing': ({ certificateField }) =>
    `The certificate template does not bear the field ${quoted(optionLabel('certificateField', String(certificateField)))}. Add it.`,

  'stacking-position.unanswered': said('Say whether this micro-certification stands alone or belongs to a pathway.'),
  'stacking-position.no-pathway': said('It belongs to a pathway, but no pathway is named. Add it with its title.'),
  'stacking-position.not-a-member': ({ title }) =>
    `${pathway(title)}this micro-certification is not among its items. Add it or tick the box that says it is this one.`,
  'pathway.none': said('No pathway is described: this requirement is without object.'),
  'pathway.no-position': said('Say whether the micro-certification belongs to a pathway or is followed alone.'),
  'pathway.undescribed': said('The pathway it belongs to is not described. Describe it.'),
  'pathway.no-target': ({ title }) => `${pathway(title)}say what it aims at, a block or a diploma.`,
  'pathway.other-target': said('No pathway has this aim: this requirement is without object.'),
  'pathway-tier.no-target': ({ title }) => `${pathway(title)}say what it aims at, a block or a diploma.`,
  'pathway-tier.no-member': ({ title }) => `${pathway(title)}it has no item. Add its micro-certifications.`,
  'pathway-tier.no-duration': ({ title, member: of }) =>
    `${pathway(title)}the duration of ${of ? quoted(of) : 'one of its items'} is not given.`,
  'pathway-tier.no-tier': ({ title, duration, tiers }) =>
    `${pathway(title)}its total of ${hours(duration)} matches no tier (${(tiers as readonly (readonly number[])[]).map(([from, to]) => `${String(from)} to ${String(to)} h`).join(', ')}). Adjust the pathway or explain it.`,
  'pathway-tier.other-tier': ({ title, duration, target: aim, tier }) =>
    `${pathway(title)}it aims at ${quoted(target(aim))}, but ${hours(duration)} match the tier ${quoted(target(tier))}. Think again about the aim or the content.`,
  'pathway-universities.unanswered': ({ title, least }) =>
    `${pathway(title)}give the number of universities, ${String(least)} at least.`,
  'pathway-universities.few': ({ title, universities, least }) =>
    `${pathway(title)}${String(universities)} ${Number(universities) === 1 ? 'university' : 'universities'}, where ${String(least)} are expected. Add a partner or think again about the aim.`,
  'pathway-accredited.none': ({ title }) =>
    `${pathway(title)}name the institution accredited for the national diploma aimed at.`,
  'pathway-coverage.none': ({ title }) => `${pathway(title)}its competencies are not listed. Add them.`,
  'pathway-coverage.uncovered': ({ title, codes }) =>
    `${pathway(title)}no item covers ${words(codes)}. Attach these competencies to a micro-certification.`,
  'pathway-coverage.duplicated': ({ title, codes }) =>
    `${pathway(title)}${words(codes)}: several items cover them. Keep one item for each competency or explain the repetition.`,
  'pathway-coverage.unknown': ({ title, codes }) =>
    `${pathway(title)}${words(codes)}: these codes are not in the list of its competencies. Correct the codes.`,
  'pathway-capitalisation.blank': ({ title, field }) => `${pathway(title)}${label(field)} is not filled in.`,
  'pathway-target.unanswered': ({ title }) => `${pathway(title)}say what it aims at.`,
  'pathway-target.refused': ({ title, target: aim }) =>
    `${pathway(title)}it aims at ${quoted(target(aim))}. At the Cnam, accumulating leads to an existing block, not to a whole diploma.`,
  'pathway-target.no-block': ({ title }) => `${pathway(title)}name the block of competencies aimed at, with its code.`,
  'block-claim.unanswered': said('Say whether the sheet announces funding by the CPF.'),
  'block-claim.claimed': said(
    'The sheet announces the CPF without an active registered block. Remove the announcement, or give the code of the active block.',
  ),
  'block-claim.funding': said(
    'The CPF is among the sources of funding without an active registered block. Remove it, or give the code of the active block.',
  ),

  'budget-posts.no-price': said('The price is not given. Give the price for one trainee.'),
  'budget-posts.no-cost': said('No fixed cost is entered. Add the hours of teaching and administration.'),
  'budget-posts.blank': ({ label: name }) => `${post(name)}: the amount is not given.`,
  'budget-posts.differs': ({ label: name, amount, stated }) =>
    `${post(name)}: ${money(amount)} is entered, the calculation gives ${money(stated)}. Correct the amount or what it is made of.`,
  'positive-margin.no-price': said('The price is not given: the opening threshold cannot be worked out yet.'),
  'positive-margin.none': ({ price, variable }) =>
    `The price is ${money(price)} and each trainee costs ${money(variable)}: no number of trainees balances the session. Raise the price or cut these costs.`,
  'sustainability.no-expected': said('The expected number is not given.'),
  'sustainability.no-capacity': said('The capacity is not given.'),
  'sustainability.below-break-even': ({ breakEven, expected, result }) =>
    `It takes ${learners(breakEven)} to balance the session and ${formatInteger(Number(expected))} are expected: result ${money(result)}. Think again about the price, the costs or the number.`,
  'sustainability.above-capacity': ({ expected, capacity }) =>
    `${learners(expected)} expected for a capacity of ${formatInteger(Number(capacity))}. Correct the number or the capacity.`,
  'hourly-price.unknown': said('The price or the duration is missing: the price of an hour cannot be worked out yet.'),
  'hourly-price.no-activity': said('No activity has a duration: the price mark cannot be chosen.'),
  'hourly-price.low': ({ hourly, from, to }) =>
    `An hour costs ${money(hourly)}, clearly below the mark this framework quotes, that of the Cnam (${range(from, to)}). Check that costs are covered.`,
  'hourly-price.high': ({ hourly, from, to }) =>
    `An hour costs ${money(hourly)}, clearly above the mark this framework quotes, that of the Cnam (${range(from, to)}). Check that the price stays affordable.`,

  'team-roles.missing': (values) => `Missing in the team: ${part(values)}. Add this person and their role.`,
  'team-roles.status': ({ role, statuses }) =>
    `${optionLabel('teamRole', String(role))}: the status expected is ${(statuses as readonly unknown[]).map((status) => quoted(optionLabel('teamStatus', String(status)).toLowerCase())).join(' or ')}. Give it, or name somebody else.`,
  'team-roles.not-active': (values) =>
    `${part(values)}: nobody is said to practise the profession today. Tick ${label('team.activeProfessional')} or add a professional.`,
  'team-roles.nobody': (values) => `${part(values)}: the role is planned but nobody is named.`,
  'cv-recent.nobody': said('The team that teaches and supports is not described yet.'),
  'cv-recent.no-expertise': (values) => `${member(values)}: their expertise is not described.`,
  'cv-recent.none': (values) => `${member(values)}: the date of the CV is not given.`,
  'cv-recent.old': (values) =>
    `${member(values)}: the CV dates from ${day(values['cvOn'])}. Ask for one less than ${String(values['months'])} months old.`,
  'funding-mention.unanswered': said('Say whether production receives public funding.'),
  'funding-mention.no-funding': said('Production receives no public funding: no mention is to be shown.'),
  'funding-mention.missing': ({ mentions }) =>
    `The funding mention does not quote ${words((mentions as readonly unknown[]).map((mention) => quoted(mention)))}. Complete it.`,

  'remote-only.hybrid': ({ onSite, total }) =>
    `The course is hybrid: ${hours(onSite)} of ${hours(total)} are on site. Say why this time together is needed, or hold it at a distance.`,
  'remote-only.unknown': said('The mode of the activities is not known yet.'),
  'credits.unanswered': said('The number of ECTS is not given.'),
  'credits.none': said('No ECTS credit is awarded.'),
  'credits-supported.short': ({ ects, total, needed, supported }) => {
    const asked = `${credits(ects)} ${Number(ects) > 2 ? 'take' : 'takes'} at least ${hours(needed)} of total workload`
    if (Number(total) === 0)
      return `${asked}, and no hour is given yet. Describe the activities and personal work first.`
    return `${asked}, the dossier counts ${hours(total)}. ${
      Number(supported) === 0
        ? 'Add personal work, or announce no ECTS.'
        : `Add personal work or bring the credit down to ${credits(supported)}.`
    }`
  },
  'credits-spare.more': ({ total, next }) =>
    `The total workload of ${hours(total)} would allow ${credits(next)}. Raise the credit or lighten the workload.`,
  'personal-work.none': said('No personal work is described: there is nothing to measure.'),
  'personal-work.no-duration': said('The training time is not given: personal work cannot be compared with it.'),
  'personal-work.blank': ({ title }) =>
    `Personal work ${title ? quoted(title) : 'without a title'}: the time is not given.`,
  'personal-work.heavy': ({ personal, duration, mostTimes }) =>
    `${hours(personal)} of personal work for ${hours(duration)} of training: more than ${String(mostTimes)} times the duration. Is that realistic for adults in work?`,
  'credits-most.unanswered': said('The number of ECTS is not given. Write 0 if the course gives none.'),
  'credits-most.many': ({ ects, most }) =>
    `${credits(ects)}: that is more than the ${credits(most)} expected at most of a micro-certification. Explain this choice or reduce.`,
  'workload-stated.blank': said('The workload is not known yet: a duration is not given.'),
  'workload-stated.none': said('The workload is nil. Give the duration of activities and of personal work.'),
}

function range(from: unknown, to: unknown): string {
  return from === to ? money(from) : `${money(from)} to ${money(to)}`
}

/** A member by rank and parts, never by name: findings are copied into exports and logs. */
function member({ rank, roles }: Parameters<GapSentence>[0]): string {
  const parts = formatList(
    (roles as readonly unknown[]).map((role) => optionLabel('teamRole', String(role)).toLowerCase()),
  )
  return rank ? `${String(rank)} (${parts})` : parts.charAt(0).toUpperCase() + parts.slice(1)
}
