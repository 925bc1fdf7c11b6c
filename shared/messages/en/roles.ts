import type { roleTexts as French } from '../fr/roles.ts'

/** What is said of questions asked of somebody else, and of questions without object. */
export const roleTexts: typeof French = {
  elsewhere: 'With somebody else',
  to: {
    teacher: 'the teacher',
    designer: 'the instructional designer',
    service: 'the continuing education service',
    institution: 'the institution',
  },
  mayLeave: (whom) => `You may leave these questions to ${whom}: they do not hold you up.`,
  nothingAsked: 'Nothing is asked of you at this stage.',
  share: (questions, answered) =>
    `${questions === 1 ? '1 question' : `${questions} questions`}, ${
      answered === 0
        ? 'none answered'
        : answered === questions
          ? questions === 1
            ? 'answered'
            : 'all answered'
          : `${answered} answered already`
    }`,
  withoutObject: (labels) => `Without object for now: ${labels}.`,
  showWithoutObject: 'Show anyway',
  hideWithoutObject: 'Fold',
  saidWithoutObject: (label, deciding) =>
    `“${label}” is without object given “${deciding}”: what you wrote stays in the dossier.`,
}
