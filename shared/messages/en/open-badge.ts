import type { openBadgeTexts as French } from '../fr/open-badge.ts'

/** What a badge says in the text of its criteria, part by part, in its English file. */
export const openBadgeTexts: typeof French = {
  untitled: 'Untitled',
  criterion: (rank) => `Criterion ${rank}`,
  frameworks: { competencies: 'Competencies', outcomes: 'Learning outcomes' },
  eqf: (level) => `European Qualifications Framework, level ${level}`,
  nationalFramework: 'National framework of qualifications (France)',
  ects: (credits) => `${credits} ECTS`,
  workload: 'Workload',
  duration: 'Training time',
  validity: 'Validity',
  unlimited: 'No time limit',
  supervision: 'Supervision and identity verification',
  parts: {
    outcomes: 'Learning outcomes',
    competencies: 'Competencies',
    assessment: 'Assessment',
    assessments: 'Assessments',
    validation: 'Validation rule',
    participation: 'Form of participation',
    prerequisites: 'Prerequisites',
    quality: 'Quality assurance',
    stacking: 'Stackability',
    status: 'What this certification is',
    information: 'Further information',
  },
}
