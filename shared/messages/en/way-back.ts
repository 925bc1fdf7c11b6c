import type { wayBack as French } from '../fr/way-back.ts'
import { formatDate } from './format.ts'

/** The way back from the opening to each sitting. */
export const wayBack: typeof French = {
  title: 'Backward calendar',
  intro: 'From the opening back to today: what must have taken place before, and when.',
  openingMissing: 'Give the opening date to go back to today.',
  noSitting: 'No body is entered yet: add at least the CFVU in “Opinions and decisions”.',
  goToDecisions: 'Go to opinions and decisions',
  undatedTitle: 'To be dated',
  print: 'Print this calendar',
  today: (day) => `Today, ${day}`,
  act: {
    opening: 'Opening of the course',
    convening: 'Notice to learners',
    registration: 'Registration opens',
    sitting: (body) => body,
    filing: (body) => `Dossier handed in: ${body}`,
  },
  noBody: 'Body to be given',
  undated: 'without a date',
  state: {
    done: 'done',
    ahead: 'on time',
    near: 'soon',
    'to-note': 'past: note the opinion given',
    late: 'too late',
    'to-check': 'date past: to be checked',
    undated: 'to be dated',
  },
  inDays: (days) =>
    days === 0 ? 'today' : days === 1 ? 'tomorrow' : days < 14 ? `in ${days} days` : `in ${Math.round(days / 7)} weeks`,
  limit: {
    opening: (on) => `At the latest when the course opens, on ${formatDate(on)}`,
    registration: (on) => `Before registration opens, on ${formatDate(on)}`,
    sitting: (on, body) => `Before ${body}, on ${formatDate(on)}`,
  },
  requirement: (id) => `requirement ${id}`,
  filingDelay: (days) => `${days / 7} weeks before the meeting (mark)`,
  conveningDelay: (days) => `${days} days before the opening (mark)`,
  own: 'This time is a mark of Cadrier’s, not a rule. Your institution may have another.',
  goTo: (what) => `Go to the field: ${what}`,
}
