import type { hours as French } from '../fr/hours.ts'
import { formatHalfCredits, formatMinutes } from './format.ts'

const taken = (shares: readonly { name: string; minutes: number }[], how: (minutes: string, name: string) => string) =>
  shares.map(({ name, minutes }) => how(formatMinutes(minutes), name)).join(', ')

/** Activities and hours: the table, the weeks, the sums and what mends them. */
export const hours: typeof French = {
  views: { label: 'How activities are shown', table: 'Table', weeks: 'Weeks', shares: 'Shares' },
  columns: {
    code: 'Code',
    title: 'Activity',
    modality: 'Mode',
    duration: 'Duration',
    weeks: 'Weeks',
    outcomes: 'Outcomes',
    task: 'SAE',
    evidence: 'Trace',
    details: 'Details',
  },
  cell: (column, activity) => `${column}, ${activity}`,
  details: (activity) => `Details of ${activity}`,
  tableHelp:
    'Enter adds a row. Up and down arrows: the next row. A duration is written 1h30 or 45 min, weeks 3 or 3-5, outcomes 1, 3.',
  tableHelpPermanent:
    'Enter adds a row. Up and down arrows: the next row. A duration is written 1h30 or 45 min, outcomes 1, 3.',
  empty: 'No activity yet. Write the first: a title and a duration are enough to begin.',
  badWeeks: 'Weeks not understood. Write for instance 3 or 3-5.',
  badCode: (word) => `“${word}” is the code of no item of this dossier.`,
  oneTask: 'An activity serves one SAE at most.',
  permanent:
    'Permanent access: the course has neither dates nor weeks, so none is asked for. Each duration is still to be given.',
  permanentChange: 'Change it in the calendar',

  summary: {
    label: 'Hours and credits',
    training: (minutes) => `${formatMinutes(minutes)} of training`,
    none: 'No duration is given yet.',
    within: (least, most) => `between ${formatMinutes(least)} and ${formatMinutes(most)}, as asked`,
    over: (minutes, most) => `${formatMinutes(minutes)} too many, for ${formatMinutes(most)} at most`,
    under: (minutes, least) => `${formatMinutes(minutes)} missing, for ${formatMinutes(least)} at least`,
    noBound: 'no framework chosen bounds this duration',
    boundOf: (requirement) => `requirement ${requirement}`,
    untimed: (blank, nothing) =>
      [
        { count: blank, what: 'without a duration' },
        { count: nothing, what: `of ${formatMinutes(0)}` },
      ]
        .filter(({ count }) => count > 0)
        .map(({ count, what }) => `${count} ${count === 1 ? 'activity' : 'activities'} ${what}`)
        .join(', '),
    workload: (training, personal, total) =>
      `${formatMinutes(training)} of training + ${formatMinutes(personal)} of personal work = ${formatMinutes(total)} of workload.`,
    creditsUnsaid: 'ECTS to be filled in.',
    creditsNone: 'No ECTS announced.',
    creditsEnough: (halves) => `${formatHalfCredits(halves)} announced: the workload is enough.`,
    creditsShort: (halves, missing) =>
      `${formatHalfCredits(halves)} announced: ${formatMinutes(missing)} of workload missing.`,
    creditsCarried: (halves, hoursOfCredit) =>
      `This workload carries ${formatHalfCredits(halves)} at most, at ${hoursOfCredit} h at least for a credit.`,
    why: 'Training time and workload: what is the difference?',
    whyDuration:
      'Training time counts the hours of the course: sessions, modules followed, guided tasks. It is what the framework bounds and what the public reads.',
    whyWorkload:
      'Workload adds personal work: reading, gathering, writing. ECTS are worked out from it, not from training time.',
    whyExample: (hoursOfCredit) =>
      `So 20 h of training and 0 h of personal work make 20 h of workload: not a credit yet, which takes ${hoursOfCredit} at least.`,
    realistic: (training) =>
      `${formatMinutes(training)} of training, 0 h of personal work: is that realistic for what is to be handed in?`,
    addPersonalWork: 'Say the personal work',
    announced: (announced) => `Announced duration: ${formatMinutes(announced)},`,
    differs: (sum) => `The activities make ${formatMinutes(sum)}.`,
    notAnnounced: (sum) => `The training time is not announced yet. The activities make ${formatMinutes(sum)}.`,
    announce: (sum) => `Announce ${formatMinutes(sum)}`,
  },

  fixes: {
    cut: (minutes) => `Where to cut ${formatMinutes(minutes)}`,
    add: (minutes) => `Where to find ${formatMinutes(minutes)}`,
    apply: 'Apply',
    applyNamed: (what) => `Apply: ${what}`,
    after: (sum) => `Training time becomes ${formatMinutes(sum)}.`,
    done: (what, sum) => `${what}: training time is ${formatMinutes(sum)}.`,
    noCut: 'No simple cut is enough: look again at the longest activities.',
    'to-personal-work': (shares) =>
      `Turn into personal work ${taken(shares, (minutes, name) => `${minutes} of ${name}`)}`,
    shorten: (shares) => `Shorten ${taken(shares, (minutes, name) => `${name} by ${minutes}`)}`,
    remove: (shares) => `Remove ${taken(shares, (minutes, name) => `${name} (${minutes})`)}`,
    'from-personal-work': (minutes, name) => `Guide ${formatMinutes(minutes)} of the personal work “${name}”`,
    lengthen: (shares) => `Lengthen ${taken(shares, (minutes, name) => `${name} by ${minutes}`)}`,
    addActivity: (minutes, outcome) =>
      outcome === ''
        ? `Add an activity of ${formatMinutes(minutes)}`
        : `Add an activity of ${formatMinutes(minutes)} for ${outcome}`,
    unlinked: (names) =>
      names.length === 1
        ? `${names.join('')} is linked to no outcome: check that it is not needed.`
        : `${names.join(', ')} are linked to no outcome: check that they are not needed.`,
    why: {
      'to-personal-work': 'Workload and ECTS do not change.',
      shorten: 'Its outcomes are still worked on elsewhere where possible.',
      remove: 'Its outcomes are worked on by other activities.',
      'from-personal-work': 'Workload and ECTS do not change.',
      lengthen: 'It serves the outcome least worked on.',
      add: 'This outcome is the least worked on.',
    },
  },

  weeks: {
    table: 'Activities by week',
    week: (number) => `W${number}`,
    weekLong: (number) => `week ${number}`,
    weeksLong: (from, to) => (from === to ? `week ${from}` : `weeks ${from} to ${to}`),
    startsOn: (day) => `from ${day}`,
    perWeek: (minutes) => {
      const [least, most] = [Math.min(...minutes), Math.max(...minutes)]
      return `${least === most ? '' : `${formatMinutes(least)} to `}${formatMinutes(most)} a week`
    },
    unplaced: 'without a week',
    unplacedBar: 'to place',
    total: 'Total of the week',
    heavy: 'heavy',
    heavyWhy: (most) =>
      `A week is called heavy beyond ${most} h. This threshold is a mark of Cadrier’s, not a rule of the common framework.`,
    help: 'On an activity: ← and → move it by a week, Shift with ← or → changes its length, ↑ and ↓ go to the next activity. With the mouse, drag the bar or choose a week.',
    placeIn: (activity, week) => `Place ${activity} in week ${week}`,
    none: 'No activity to place yet.',
  },

  charts: {
    modality: 'Hours by mode',
    competency: 'Hours by competency',
    week: 'Hours by week',
    heads: { modality: 'Mode', competency: 'Competency', week: 'Week', hours: 'Hours' },
    unknownModality: 'Mode to be given',
    withoutCompetency: 'Without a linked competency',
    withoutWeek: 'Without a week',
    total: 'Training time',
    competencyHelp:
      'An activity is shared equally between its outcomes, an outcome between its competencies, as in the checks.',
  },

  history: {
    weeks: (activity) => `place ${activity} in weeks`,
    announce: 'announce the training time',
    fix: {
      'to-personal-work': 'turn hours into personal work',
      shorten: 'shorten activities',
      remove: 'remove activities',
      'from-personal-work': 'guide personal work',
      lengthen: 'lengthen an activity',
      add: 'add an activity',
    },
  },
}
