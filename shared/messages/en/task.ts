import type * as French from '../fr/task.ts'

const plural = (count: number) => (count === 1 ? '' : 's')

/** Texts of the authentic task sheet and of what learners read of it. */
export const taskTexts: typeof French.taskTexts = {
  modes: { label: 'Show', write: 'Write the sheet', read: 'What the learner will read' },
  print: 'Print this page',

  authenticity: {
    intro: 'Most answers come from the sheet; the others are given here.',
    'SAE-1': 'Are the place, the actor and the problem real or inspired by reality?',
    'SAE-2': 'Do at least three steps lead to a production?',
    'SAE-3': 'Are resources of different kinds to be combined?',
    'SAE-4': 'Is more than one answer acceptable?',
    'SAE-5': 'Does the task fit the level aimed at?',
    'SAE-6': 'Are there a grid and a deliverable to judge?',
    'SAE-7': 'Does the learner have a choice, and know what it is for?',
    'SAE-8': 'Is there feedback before the final assessment?',
    'SAE-9': 'Do tasks have enough time?',
    met: 'Nothing to report',
    seeAbout: (field) => `See the field “${field}”`,
    comment: 'Your reasons',
  },

  read: {
    context: 'Context',
    role: 'Your role',
    commissioner: 'Who asks for it',
    problem: 'The question',
    steps: 'What you will do',
    deliverables: 'What you will hand in',
    recipient: (recipient) => `for ${recipient}`,
    constraints: 'Constraints',
    resources: 'Resources',
    calendar: 'Calendar',
    week: (week) => `Week ${week}`,
    noted: (note) => ` (${note})`,
    feedback: (days) => `feedback within ${days} working day${plural(days)}`,
    organisation: 'Time and organisation',
    supervised: (time) => `${time} supervised`,
    autonomous: (time) => `${time} of personal work`,
    choice: 'What you choose',
    usefulness: 'What it will be useful for',
    criteria: 'How you will be assessed',
    threshold: (level) => `Each criterion is acquired from level “${level}” on.`,
    major: 'major',
    ai: 'Generative artificial intelligence',
    integrity: 'Fraud and plagiarism',
    accessibility: 'Accessibility',
    traces: 'What you will keep',
    toWrite: (field) => `to write: ${field}`,
  },
}
