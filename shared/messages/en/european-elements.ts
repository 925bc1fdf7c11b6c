import type { europeanSheet as French } from '../fr/european-elements.ts'

/** The sheet of the European elements, in the window. */
export const europeanSheet: typeof French = {
  title: 'Sheet of the 16 European elements',
  intro: 'Annex I of the recommendation of 16 June 2022: 11 mandatory elements, 5 optional ones.',
  heads: { element: 'Element', value: 'Value' },
  names: {
    learner: 'Identification of the learner',
    title: 'Title of the micro-credential',
    country: 'Country or region of the issuer',
    'awarding-bodies': 'Awarding body or bodies',
    'issue-date': 'Date of issuing',
    outcomes: 'Learning outcomes achieved',
    workload: 'Notional workload (in ECTS wherever possible)',
    level: 'Level of the learning experience (EQF)',
    assessment: 'Type of assessment',
    participation: 'Form of participation',
    quality: 'Type of quality assurance',
    prerequisites: 'Prerequisites to enrol',
    supervision: 'Supervision and identity verification in assessment',
    grade: 'Grade achieved',
    stacking: 'Integration and stackability options',
    'further-information': 'Further information',
  },
  states: { value: 'said', missing: 'missing', 'at-issue': 'filled in on issue' },
  optional: 'optional',
  level: (level) => `EQF level ${level}`,
  nationalLevel: (level) => `level ${level} of the French framework`,
  counts: (value, atIssue, missing) => `${value} said, ${atIssue} filled in on issue, ${missing} missing.`,
}
