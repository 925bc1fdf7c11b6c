import type { sentences as french } from '../../fr/findings/course.ts'
import type { GapSentence } from '../../gap-sentence.ts'
import { fieldLabel } from '../fields.ts'
import { formatDate, formatInteger, formatList, formatMinutes, formatPercent } from '../format.ts'
import { optionLabel } from '../options.ts'
import { aboutItem } from './about-item.ts'

const quoted = (text: unknown) => `“${String(text)}”`
const label = (path: unknown) => quoted(fieldLabel(String(path)))
/** A field with the group it belongs to, where its own label would not say which. */
const placed = (path: unknown) => {
  const segments = String(path).split('.')
  const group = segments.slice(0, -1).join('.')
  return segments.length > 2 ? quoted(`${fieldLabel(group)} › ${fieldLabel(String(path))}`) : label(path)
}
const named = (code: unknown, otherwise: string) => (code ? String(code) : otherwise)
const day = (value: unknown) => formatDate(String(value))
const body = (value: unknown) => optionLabel('body', String(value))
/** A line of a body, with what it decides there: a body may have several. */
const sitting = (of: unknown, subjects: unknown) => {
  const decided = (subjects as string[]).map((subject) => optionLabel('decisionSubject', subject))
  return decided.length === 0 ? body(of) : `${body(of)}, ${quoted(formatList(decided))}`
}
const count = (value: unknown, one: string, several: string) =>
  `${formatInteger(Number(value))} ${Number(value) === 1 ? one : several}`

/** What the rule cannot do because an answer is missing elsewhere. */
const said =
  (sentence: string): GapSentence =>
  () =>
    sentence

const deciding =
  (precise: (values: Parameters<GapSentence>[0]) => string): GapSentence =>
  (values) =>
    `Two juries must come to the same conclusion. ${precise(values)}`

/** Sentences of the rules of this family, by key of the gap. */
export const sentences: Readonly<Record<keyof typeof french, GapSentence>> = {
  'enough-items.too-few': ({ list, wanted, count: found, atLeast }) =>
    Number(found) === 0
      ? `Missing: ${quoted(wanted)}. Add it in ${label(list)}.`
      : `Expected: ${quoted(wanted)}. ${label(list)} has ${String(found)} of ${String(atLeast)}. Add what is missing.`,
  'enough-items.incomplete': ({ list, field, item, rank }) =>
    `${label(list)}: ${item ? String(item) : `no. ${String(rank)}`}, ${label(field)} is not filled in. Complete this line.`,
  'enough-items.not-said': ({ field }) => `${label(field)} is not filled in. Fill in this field.`,
  'enough-items.not-asked': ({ field, wanted }) => `The answer to ${label(field)} does not ask for ${quoted(wanted)}.`,

  'choice-with-details.unanswered': ({ field }) => `Answer ${placed(field)}: nothing is chosen.`,
  'choice-with-details.missing': ({ field, choice }) =>
    `Complete ${placed(field)}: your answer to ${placed(choice)} asks for it.`,

  'text-length.short': ({ field, length, atLeast }) =>
    `${label(field)} has ${count(length, 'character', 'characters')}. A committee expects at least ${String(atLeast)}: say who, how many and why.`,
  'text-length.blank': ({ field }) => `${label(field)} is empty: its length will be looked at afterwards.`,

  'offer-field.unanswered': said('Say to which field of the offer this micro-certification belongs.'),
  'offer-field.other-field': said(
    'The UniCamp brand covers training professions, and the field declared is another. Correct the field, or justify the exception.',
  ),
  'offer-field.no-mark': said('Say under which brand the course is offered.'),
  'offer-field.other-mark': said('The field of the offer is only looked at under the UniCamp brand.'),

  'consortium-member.unanswered': ({ institution }) =>
    `${named(institution, 'The carrying institution')} is not in the list of members of the consortium. Declare that it belongs to it, or that it does not.`,
  'consortium-member.outside': ({ institution }) =>
    `${named(institution, 'The carrying institution')} is not a member of the consortium. Justify the use of the common framework outside the consortium.`,

  'shares-add-up.single': said('A single institution carries the course: there is nothing to share.'),
  'shares-add-up.missing': ({ institutions }) =>
    `${count(institutions, 'institution carries', 'institutions carry')} the course: give the share of each.`,
  'shares-add-up.blank': ({ institution }) =>
    `Sharing: complete the line ${institution ? `of ${String(institution)}` : 'without an institution'} (institution and share).`,
  'shares-add-up.wrong-sum': ({ sum, total }) =>
    `The shares make ${formatPercent(Number(sum))}: they must make ${formatPercent(Number(total))}.`,

  'traits-covered.missing': ({ trait }) =>
    `Nothing in the dossier answers this trait of a micro-certification: ${quoted(trait)}. Fill in the matching section.`,

  'title-vocabulary.no-title': said('The title is empty: its vocabulary will be looked at afterwards.'),
  'title-vocabulary.misleading': ({ word }) =>
    `The title contains ${quoted(word)}, which may suggest a diploma or a professional title. Say in other words what the person will be able to do.`,

  'producing-share.no-hours': said(
    'No activity has a duration: the share of production will be worked out afterwards.',
  ),
  'producing-share.low': ({ minutes, total, share, atLeast }) =>
    `The learner produces for ${formatMinutes(Number(minutes))} of ${formatMinutes(Number(total))}, that is ${formatPercent(Number(share))}: aim for ${formatPercent(Number(atLeast))} of exercises, cases, workshops or SAEs.`,

  'competencies-in-tasks.no-competency': said('No competency is written: there is nothing to assess in an SAE.'),
  'competencies-in-tasks.no-task': ({ competency }) =>
    `No SAE assesses ${named(competency, 'this competency')}. Attach it to an SAE, or create one.`,
  'competencies-in-tasks.no-rubric': ({ competency, task }) =>
    `${named(task, 'The SAE')} assesses ${named(competency, 'a competency')} without a grid. Choose its criteria grid.`,
  'competencies-in-tasks.incomplete-rubric': ({ competency, task, rubric }) =>
    `The grid ${named(rubric, 'chosen')} of ${named(task, 'the SAE')} is not complete: ${named(competency, 'the competency')} cannot be assessed yet. Describe each level and name the threshold level.`,

  'assessment-terms.none': said(
    'No assessment is described. Add the assessments with their type, duration, weight and moment.',
  ),
  'assessment-terms.blank': ({ assessment, field }) => aboutItem(assessment, `${label(field)} is not filled in.`),

  'weights-add-up.wrong-sum': ({ sum, total }) =>
    `The weights of assessments make ${formatPercent(Number(sum))}: they must make ${formatPercent(Number(total))}.`,
  'weights-add-up.non-compensated': said('In non-compensated mode, assessments have no weight.'),
  'weights-add-up.unweighed': said('Weights are missing: their sum will be worked out afterwards.'),

  'authentic-share.low': ({ share, atLeast }) =>
    `SAEs with a grid count for ${formatPercent(Number(share))} of the result: aim for ${formatPercent(Number(atLeast))}, or justify this choice.`,
  'authentic-share.nothing-weighed': said(
    'No assessment has a weight: the share of SAEs will be worked out afterwards.',
  ),

  'kind-share.high': ({ share, atMost, kinds }) =>
    `${formatList((kinds as string[]).map((kind) => quoted(optionLabel('assessmentKind', kind))))}: ${formatPercent(Number(share))} of the result, where ${formatPercent(Number(atMost))} at most is expected. Give more weight to work situations.`,
  'kind-share.nothing-weighed': said('No assessment has a weight: the share of quizzes will be worked out afterwards.'),

  'rubrics-published.no-rubric': said('No grid is written: the criteria cannot be made known.'),
  'rubrics-published.unanswered': ({ rubric }) =>
    `${named(rubric, 'This grid')}: say whether learners get the grid before the assessment.`,
  'rubrics-published.not-published': ({ rubric }) =>
    `${named(rubric, 'This grid')} is not given to learners. Criteria must be known before the assessment.`,
  'rubrics-published.no-date': ({ rubric }) => `${named(rubric, 'This grid')}: give the date it is made known.`,
  'rubrics-published.too-late': ({ rubric, publishedOn, used }) =>
    `${named(rubric, 'This grid')} is made known on ${day(publishedOn)}, after the assessment of ${day(used)}. Publish it earlier.`,

  'decision-computable.mode-missing': deciding(() => 'Choose the mode of validation, weighted or non-compensated.'),
  'decision-computable.overall-threshold-missing': deciding(() => 'Set the total to reach out of 100.'),
  'decision-computable.counts-missing': deciding(
    ({ assessment }) => `Say whether ${named(assessment, 'this assessment')} counts for the decision.`,
  ),
  'decision-computable.nothing-counts': deciding(() => 'No assessment counts for the decision.'),
  'decision-computable.scoring-missing': deciding(
    ({ assessment }) =>
      `Say how the mark of ${named(assessment, 'this assessment')} is obtained: directly, or from the levels of its criteria.`,
  ),
  'decision-computable.criteria-missing': deciding(
    ({ assessment }) => `Say which criteria ${named(assessment, 'this assessment')} looks at.`,
  ),
  'decision-computable.criterion-not-assessed': deciding(
    ({ criterion }) => `Criterion ${named(criterion, 'without a code')} is looked at by no assessment that counts.`,
  ),
  'decision-computable.level-value-missing': deciding(
    ({ rubric, level }) => `Give the value of level ${String(level)} of ${named(rubric, 'the grid')}, in percent.`,
  ),
  'decision-computable.level-values-unordered': ({ rubric, level, value, below }) =>
    `In ${named(rubric, 'the grid')}, level ${String(level)} is worth ${formatPercent(Number(value))} and the level below ${formatPercent(Number(below))}. Let values grow with levels.`,
  'decision-computable.tolerance-missing': deciding(
    ({ criteria }) => `Say how many criteria may stay below the threshold among these: ${String(criteria)}.`,
  ),
  'decision-computable.tolerated-level-missing': deciding(
    () => 'Say down to which level a tolerated criterion may go.',
  ),
  'decision-computable.tolerated-level-too-high': ({ level }) =>
    `The level tolerated below the threshold is level ${String(level)}, which is not below the threshold of the grid. Choose a lower level.`,
  'decision-computable.threshold-out-of-reach': ({ competency, threshold, total }) =>
    aboutItem(
      competency,
      `somebody at the threshold level everywhere gets ${String(total)} out of 100, whereas the total asked for is ${String(threshold)}. Make the threshold and the values of levels agree.`,
    ),
  'decision-computable.competency-threshold-incomplete': deciding(
    ({ competency }) =>
      `Complete the threshold ${competency ? `of ${String(competency)}` : 'by competency'}: competency, total, and criteria that look at it.`,
  ),
  'decision-computable.unit-criteria-missing': deciding(
    ({ competency }) =>
      `The partial validation ${competency ? `of ${String(competency)}` : 'provided for'} does not say which criteria grant it.`,
  ),
  'decision-computable.elsewhere': said(
    'Weights or thresholds are missing in the grids: the decision will be worked out afterwards.',
  ),

  'identity-checked.no-assessment': said('No final assessment is described.'),
  'identity-checked.unanswered': ({ assessment }) =>
    aboutItem(assessment, 'say how the identity of the candidate is checked.'),
  'identity-checked.none': ({ assessment }) =>
    aboutItem(assessment, 'no identity check is planned for this final assessment. Choose a method.'),
  'identity-checked.not-a-submission': ({ assessment }) =>
    aboutItem(assessment, 'only a submission can be authenticated by another assessment. Choose another method.'),
  'identity-checked.no-voucher': ({ assessment }) =>
    aboutItem(assessment, 'name the oral that authenticates this submission.'),
  'identity-checked.weak-voucher': ({ assessment, by }) =>
    aboutItem(
      assessment,
      `the submission is authenticated by ${named(by, 'an assessment')}, which is not an oral or does not check identity itself.`,
    ),

  'assessments.none': said('No assessment is described yet.'),
  'remote-sitting.no-form': ({ assessment }) =>
    aboutItem(assessment, 'say whether it is an examination, a submission or an oral.'),
  'remote-sitting.none': said('No remote examination counts: a submission or an oral is not an examination.'),
  'remote-sitting.missing': ({ assessment, field }) =>
    aboutItem(assessment, `a remote examination asks for ${placed(field)}. Complete this point.`),

  'proctoring-proportionate.none': said('No assessment is proctored remotely.'),
  'proctoring-proportionate.missing': ({ assessment, field }) =>
    aboutItem(
      assessment,
      `remote proctoring asks for ${placed(field)}. Complete this point, or choose another supervision.`,
    ),

  'assessment-organised.undated': ({ assessment }) =>
    aboutItem(assessment, 'give the week or the date, or declare permanent access.'),
  'assessment-organised.not-described': said(
    'Describe how assessments are organised: calendar, notice to attend, equipment, supervision.',
  ),
  'assessment-organised.jury-small': ({ members, juryMembers }) =>
    `The jury has ${count(members, 'member', 'members')}: it takes at least ${String(juryMembers)}.`,
  'assessment-organised.nobody-in-charge': said(
    'Nobody answers for the jury: name its chair, or add the person responsible for the course.',
  ),

  'retake-planned.unanswered': said('Say how many retakes are planned, or why there is none.'),
  'retake-planned.no-reason': said('No retake is planned: say why, or plan one.'),

  'integrity-stated.no-task': said('No SAE is written: its integrity rules will be looked at afterwards.'),
  'integrity-stated.no-policy': ({ task }) => aboutItem(task, 'say what is allowed of generative AI.'),
  'integrity-stated.no-ai-rule': ({ task }) =>
    aboutItem(task, 'generative AI is allowed under conditions: write which ones.'),
  'integrity-stated.no-rule': ({ task }) =>
    aboutItem(task, 'write what counts as fraud or plagiarism, here or in the rules common to all assessments.'),

  'rules-adopted-in-time.none': said(
    'No decision adopts the assessment rules. Add the meeting that adopts them, even one to come.',
  ),
  'rules-adopted-in-time.no-date': said('The meeting that adopts the assessment rules has no date.'),
  'rules-adopted-in-time.no-registration-date': said(
    'Give the date registration opens: assessment rules must be adopted before.',
  ),
  'rules-adopted-in-time.too-late': ({ on, opens }) =>
    `Assessment rules are adopted on ${day(on)}, after registration opens on ${day(opens)}. Move the meeting forward or delay registration.`,
  'rules-adopted-in-time.during-session': ({ on }) =>
    `Assessment rules change on ${day(on)}, during a session. They stay unchanged until it ends.`,

  'progression.nothing-placed': said(
    'Activities have neither week nor outcome: progression will be looked at afterwards.',
  ),
  'progression.out-of-order': ({ activity, week, lastWeek }) =>
    `${quoted(activity)} begins in week ${String(week)}, after an activity of week ${String(lastWeek)}. Put the activities back in order.`,
  'progression.too-steep': ({ activity, reached, rank }) =>
    `${quoted(activity)} goes from level ${String(reached)} to level ${String(rank)} without an exercise in between. Plan some practice before.`,

  'quality-certificate.no-number': said('The number of the Qualiopi certificate is not filled in.'),
  'quality-certificate.category': ({ category }) =>
    `The Qualiopi certificate does not cover the category ${quoted(optionLabel('qualityCategory', String(category)))}.`,
  'quality-certificate.no-start': said('The start date of the Qualiopi certificate is not filled in.'),
  'quality-certificate.no-end': said('The end date of the Qualiopi certificate is not filled in.'),
  'quality-certificate.not-yet': ({ validFrom, day: on }) =>
    `The Qualiopi certificate begins on ${day(validFrom)}: it does not cover ${day(on)}.`,
  'quality-certificate.expired': ({ validUntil, day: on }) =>
    `The Qualiopi certificate ends on ${day(validUntil)}: it does not cover ${day(on)}. Fill in its renewal.`,

  'decisions-in-order.none': ({ body: of }) =>
    `No meeting is given for the body ${quoted(body(of))}. Add it, even one to come.`,
  'decisions-in-order.no-opening': said('Give the opening date of the course: the meeting must come before.'),
  'decisions-in-order.no-date': ({ body: of, subjects }) => `${sitting(of, subjects)}: give the date of the meeting.`,
  'decisions-in-order.after-opening': ({ body: of, subjects, on, opening }) =>
    `${sitting(of, subjects)}: the meeting of ${day(on)} comes after the opening of ${day(opening)}. Move the meeting forward or delay the opening.`,
  'decisions-in-order.not-held': ({ body: of, subjects }) =>
    `${sitting(of, subjects)}: the meeting is still to come. Note what it concluded before the opening.`,
  'decisions-in-order.too-late': ({ body: of, subjects, on, next, before }) =>
    `${sitting(of, subjects)}: the opinion of ${day(on)} comes after the meeting of ${day(next)} (${body(before)}), which it must prepare.`,

  'recognition-claims.registered': ({ code }) =>
    `The micro-certification is registered (${String(code)}): its recognition may be announced.`,
  'recognition-claims.unanswered': said('Say whether eligibility for the CPF is announced.'),
  'recognition-claims.cpf-field': said(
    'Eligibility for the CPF is announced without an active registration in the RNCP or RS. Remove this announcement.',
  ),
  'recognition-claims.cpf-funding': said(
    'The CPF is among the sources of funding without an active registration in the RNCP or RS. Remove it.',
  ),
  'recognition-claims.text': ({ field, phrase }) =>
    `${label(field)}: ${quoted(phrase)} promises a recognition nothing establishes. Remove these words, or say what the micro-certification is not.`,

  'capsule-length.no-activity': said('No activity is described yet.'),
  'capsule-length.none': said('No activity declares capsules.'),
  'capsule-length.long': ({ activity, length, atMost }) =>
    `${quoted(activity)}: one capsule lasts ${formatMinutes(Number(length))}. Beyond ${formatMinutes(Number(atMost))}, think of splitting it.`,

  'indicators-evidenced.no-edition': said('No edition of the Qualiopi referential applies to this dossier.'),
  'indicators-evidenced.missing': ({ indicators, of }) =>
    `${count((indicators as number[]).length, 'indicator', 'indicators')} of ${String(of)} without valid evidence: ${formatList((indicators as number[]).map(String))}. Add dated evidence, or planned evidence with a person and a due date.`,
}
