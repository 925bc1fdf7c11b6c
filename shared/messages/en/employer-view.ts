import type { employerView as French } from '../fr/employer-view.ts'
import { formatMinutes } from './format.ts'

/** The certificate as an employer will read it. */
export const employerView: typeof French = {
  title: 'What an employer will read',
  intro: 'Each line leads to the place where it is written.',
  line: {
    title: 'Title',
    learner: 'Holder',
    issuer: 'Awarded by',
    country: 'Country',
    'issue-date': 'Awarded on',
    outcomes: 'This person can',
    assessment: 'How this was assessed',
    supervision: 'Supervision and identity',
    participation: 'Form of participation',
    workload: 'Volume',
    level: 'European level',
    quality: 'Quality assurance',
    validity: 'Validity',
    prerequisites: 'Prerequisites',
    stacking: 'Place in a pathway',
    verification: 'Verify this certificate',
  },
  atIssue: {
    learner: 'First and last name, when issued',
    'issue-date': 'Date, when issued',
    verification: (url) => `Link when issued, on ${url}`,
  },
  atIssueMissing: (what) => `${what}: to be planned in the template`,
  missing: 'to be filled in',
  mandatory: (element, label) => `mandatory European element ${element}${label === '' ? '' : `, “${label}”`}`,
  optional: 'optional element',
  elements: (said, total) =>
    said === total
      ? `The ${total} mandatory European elements are provided for.`
      : `${said} of the ${total} mandatory European elements are provided for.`,
  goTo: (what) => `Go to the field: ${what}`,
  named: (line, what) => `${line}: ${what}`,
  volume: (training, total, credits) =>
    [
      `${formatMinutes(training)} of training`,
      ...(total > training ? [`${formatMinutes(total)} of workload in all`] : []),
      ...(credits === '' ? [] : [credits]),
    ].join(', '),
  level: (level) => `Level ${level} of the European framework (EQF)`,
  unlimited: 'Without limit of time',
  limited: (months) =>
    months === null ? 'Limited, period to be given' : months === 1 ? '1 month' : `${months} months`,
  moreOutcomes: (count) => (count === 1 ? 'and 1 more outcome' : `and ${count} more outcomes`),
}
