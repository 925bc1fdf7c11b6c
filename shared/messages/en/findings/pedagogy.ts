import type { sentences as french } from '../../fr/findings/pedagogy.ts'
import type { GapSentence } from '../../gap-sentence.ts'
import { fieldLabel } from '../fields.ts'
import { formatMinutes, formatPercent } from '../format.ts'
import { optionLabel } from '../options.ts'
import { aboutItem } from './about-item.ts'

const field = (path: unknown) => `“${fieldLabel(String(path))}”`
const codes = (value: unknown) => (Array.isArray(value) ? value : []).filter((code) => code !== '').join(', ')
const minutes = (value: unknown) => formatMinutes(Number(value))
const percent = (value: unknown) => formatPercent(Number(value))
const body = (value: unknown) => (value === null ? 'a body' : optionLabel('body', String(value)))
const missingParts: Readonly<Record<string, string>> = {
  outcome: 'no learning outcome',
  task: 'no SAE',
  criterion: 'no criterion',
}

/** Sentences of the rules of this family, by key of the gap. */
export const sentences: Readonly<Record<keyof typeof french, GapSentence>> = {
  'competency-statement.blank': ({ code }) =>
    aboutItem(
      code,
      'the statement of the competency is empty. Write what the person will be able to do, beginning with a verb.',
    ),
  'competency-statement.no-verb': ({ code }) =>
    aboutItem(
      code,
      'the statement does not begin with a verb in the infinitive. Begin with the action: “Design…”, “Assess…”.',
    ),
  'competency-statement.length': ({ code, words, leastWords, mostWords }) =>
    aboutItem(
      code,
      `the statement has ${String(words)} words. Between ${String(leastWords)} and ${String(mostWords)}, it reads in one go and says what matters.`,
    ),
  'nested-items.too-few': ({ code, field: path, count, atLeast }) =>
    aboutItem(code, `${field(path)}: ${String(count)} of the ${String(atLeast)} expected. Add what is missing.`),
  'item-count.few': ({ code, field: path, count, least, most }) =>
    aboutItem(
      code,
      `${field(path)}: ${String(count)}, where ${String(least)} to ${String(most)} are advised. Complete the list.`,
    ),
  'item-count.many': ({ code, field: path, count, least, most }) =>
    aboutItem(
      code,
      `${field(path)}: ${String(count)}, where ${String(least)} to ${String(most)} are advised. Group what belongs together.`,
    ),
  'outcome-verb.blank': ({ code }) =>
    aboutItem(
      code,
      'the learning outcome is not written. Write an action verb, an object, a condition and a criterion.',
    ),
  'outcome-verb.state': ({ code, verb }) =>
    aboutItem(
      code,
      `“${String(verb)}” cannot be observed. Say what the learner will do to show it: explain, apply, compare…`,
    ),
  'outcome-verb.weak': ({ code, verb }) =>
    aboutItem(
      code,
      `“${String(verb)}” describes an exposure rather than an outcome. Say what the learner will be able to do afterwards.`,
    ),
  'outcome-verb.teacher': ({ code, verb }) =>
    aboutItem(
      code,
      `“${String(verb)}”: is it the learner who acts, on their own public? If it is the teacher, put it from the learner’s side.`,
    ),
  'outcome-verb.no-verb': ({ code, first }) =>
    aboutItem(
      code,
      `the learning outcome begins with “${String(first)}”, which is not a verb in the infinitive. Begin with an action verb.`,
    ),
  'single-verb.two': ({ code, first, second }) =>
    aboutItem(
      code,
      `two verbs, “${String(first)}” and “${String(second)}”: split into two outcomes, or keep the more demanding one.`,
    ),
  'single-verb.nothing-said': () => 'No learning outcome is written yet.',
  'condition-or-criterion.neither': ({ code }) =>
    aboutItem(code, 'neither condition nor criterion of success. Say under what conditions, or how far.'),
  'outcome-level.unanswered': ({ code, outcomes }) =>
    aboutItem(
      code,
      `confirm the cognitive level of ${codes(outcomes) || 'its learning outcomes'}: a verb is not enough to settle it.`,
    ),
  'outcome-level.no-outcome': ({ code }) =>
    aboutItem(code, 'no learning outcome is linked to this competency. Link one, of level “apply” at least.'),
  'outcome-level.low': ({ code }) =>
    aboutItem(code, 'no learning outcome asks to apply, analyse, evaluate or create. Add one, or raise one.'),
  'task-context.blank': ({ code, field: path }) =>
    aboutItem(code, `${field(path)} is not filled in. Describe the work situation.`),
  'task-context.invented': ({ code }) =>
    aboutItem(code, 'the situation is invented. Start from a real case, or take inspiration from one.'),
  'combined-resources.missing': ({ code, field: path }) =>
    aboutItem(code, `${field(path)}: none. The task must combine what the learner brings and what they are given.`),
  'task-rubric.none': ({ code }) =>
    aboutItem(code, 'no grid with criteria is linked to this SAE. Choose a grid, or create one.'),
  'feedback-milestone.none': ({ code }) =>
    aboutItem(code, 'no milestone with feedback. Add one before the final assessment.'),
  'feedback-milestone.no-week': ({ code }) =>
    aboutItem(code, 'the week of the milestone is not given. Place it before the final assessment.'),
  'feedback-milestone.late': ({ code, finalWeek }) =>
    aboutItem(
      code,
      `feedback comes after the final assessment (week ${String(finalWeek)}). Move the milestone forward.`,
    ),
  'task-share.low': ({ onTasks, total, share, leastPercent }) =>
    onTasks === 0
      ? 'No activity and no personal work is linked to an SAE. Name the SAE of each activity given to it.'
      : `SAEs take ${minutes(onTasks)} of ${minutes(total)} of workload (${percent(share)}), below the mark of ${percent(leastPercent)}. Is that realistic for what is to be handed in?`,
  'task-share.no-hours': () => 'No hours are entered yet.',
  'descriptors-complete.blank': ({ criterion, level, name }) =>
    `Level ${String(level)}${name ? ` (${String(name)})` : ''} of criterion ${String(criterion)} is missing. Describe what is observed there.`,
  'descriptors-distinct.short': ({ criterion, level, words, leastWords }) =>
    aboutItem(
      criterion,
      `level ${String(level)} has ${String(words)} ${Number(words) === 1 ? 'word' : 'words'}. It takes at least ${String(leastWords)} to say what is observed.`,
    ),
  'descriptors-distinct.alike': ({ criterion, level, other, percent: alike }) =>
    aboutItem(
      criterion,
      `levels ${String(level)} and ${String(other)} are ${percent(alike)} alike. Say what changes from one to the other.`,
    ),
  'vague-words.alone': ({ criterion, level, word }) =>
    aboutItem(
      criterion,
      `at level ${String(level)}, “${String(word)}” does not say what is observed. Replace it with a fact.`,
    ),
  'threshold-level.none': ({ code }) =>
    aboutItem(code, 'no threshold level. Name the level from which the criterion is met.'),
  'threshold-level.lowest': ({ code }) =>
    aboutItem(code, 'the threshold is the lowest level: everyone reaches it. Choose a level above.'),
  'threshold-level.highest': ({ code }) =>
    aboutItem(code, 'the threshold is the highest level: nothing is left beyond. Choose a level below.'),
  'criterion-weights.no-mode': ({ code }) =>
    aboutItem(code, 'choose whether the criteria are weighted or non-compensated.'),
  'criterion-weights.blank': ({ criterion }) => aboutItem(criterion, 'the weight is not filled in.'),
  'criterion-weights.sum': ({ code, sum, total }) =>
    aboutItem(
      code,
      `the weights of the criteria make ${String(sum)} instead of ${String(total)}. ${Number(sum) > Number(total) ? `Take away ${Number(sum) - Number(total)}` : `Add ${Number(total) - Number(sum)}`}.`,
    ),
  'criterion-weights.heavy': ({ criterion, weight, most }) =>
    aboutItem(criterion, `a weight of ${String(weight)} decides almost alone. Keep to ${String(most)} at most.`),
  'criterion-weights.without-object': ({ criterion }) =>
    aboutItem(criterion, 'a weight has no meaning in a non-compensated grid. Remove it.'),
  'major-criteria.unanswered': ({ code, criteria }) =>
    aboutItem(code, `say whether ${codes(criteria) || 'each criterion'} is major or not.`),
  'major-criteria.none': ({ code }) => aboutItem(code, 'no major criterion. Name those the others do not make up for.'),
  'competency-covered.missing': ({ code, missing }) =>
    aboutItem(
      code,
      `${(Array.isArray(missing) ? missing : []).map((part) => missingParts[String(part)] ?? '').join(', ')}. Complete what is missing.`,
    ),
  'outcome-covered.not-trained': ({ code }) =>
    aboutItem(code, 'no activity works on this learning outcome. Link it to an activity.'),
  'outcome-covered.not-assessed': ({ code }) =>
    aboutItem(code, 'no assessment and no criterion is about this learning outcome. Link it to a criterion.'),
  'criterion-outcome.none': ({ criterion }) =>
    aboutItem(criterion, 'this criterion is attached to no learning outcome. Attach it or remove it.'),
  'task-covered.no-competency': ({ code }) => aboutItem(code, 'no competency is given for this SAE.'),
  'task-covered.no-outcome': ({ code }) => aboutItem(code, 'no learning outcome is given for this SAE.'),
  'task-covered.uncovered': ({ code, outcomes }) =>
    aboutItem(
      code,
      `the grid has no criterion for ${codes(outcomes)}. Add a criterion, or take the outcome away from the SAE.`,
    ),
  'assessment-level.unanswered': ({ code, assessments }) =>
    aboutItem(
      code,
      `give the cognitive level of ${codes(assessments) || 'the assessment'}, to check that it reaches that of the outcome.`,
    ),
  'assessment-level.low': ({ code, level, assessments }) =>
    aboutItem(
      code,
      `the outcome is at level “${optionLabel('cognitiveLevel', String(level))}”, which ${codes(assessments) || 'the assessment'} does not reach.`,
    ),
  'activity-outcome.none': ({ title }) =>
    `The activity “${String(title) || 'untitled'}” serves no learning outcome. Link it to one, or think again about its use.`,
  'competency-balance.low-weight': ({ code, share, leastPercent }) =>
    aboutItem(code, `${percent(share)} of the weight of assessments, below the mark of ${percent(leastPercent)}.`),
  'competency-balance.low-hours': ({ code, share, leastPercent }) =>
    aboutItem(code, `${percent(share)} of the hours, below the mark of ${percent(leastPercent)}.`),
  'competency-balance.none': () => 'No competency is written yet.',
  'competency-balance.single': () => 'There is only one competency: nothing to balance.',
  'competency-balance.non-compensated': () => 'Assessments are not weighted: nothing to balance.',
  'competency-balance.no-weight': () => 'No weight is entered yet.',
  'competency-balance.no-hours': () => 'No hours are entered yet.',
  'lead-described.no-lead': () => 'Nobody in the team is named teaching lead yet.',
  'lead-described.blank': ({ field: path }) => `Teaching lead: ${field(path)} is not filled in.`,
  'bodies-heard.missing': ({ body: name }) =>
    `No line for ${body(name)}. Add the date of its opinion, even an expected one.`,
  'bodies-heard.no-date': ({ body: name }) => `The line of ${body(name)} has no date or no body. Complete it.`,
  'bodies-heard.no-price': ({ body: name }) =>
    `No vote on the price is planned. Add a line for ${body(name)} with the subject “price”.`,
  'bodies-heard.price-late': () => 'The price is voted after registration opens. Move the vote forward, or open later.',
  'reservations-answered.none': ({ body: name }) =>
    `${body(name)} gave reservations that have no answer. Write what was done.`,
  'reservations-answered.not-stated': ({ body: name }) =>
    `The opinion of ${body(name)} is favourable with reservations, but the reservations are not written.`,
}
