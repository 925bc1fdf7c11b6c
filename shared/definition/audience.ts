import { choice, choices, flag, group, richText, text } from './field.ts'

/** Who comes, how they get in, and what is adapted for them. */
export const audienceSchema = group({
  public: text({ multiline: true }),
  /** Continuing-education learners are among the public (CC-2-4). */
  continuingEducation: flag(),
  /** The public is already at work (CN-6). */
  alreadyWorking: flag(),
  prerequisites: text({ multiline: true }),
  positioning: text({ multiline: true }),
  /** What is decided after positioning: exemption, adaptation, other course. */
  positioningDecision: text({ multiline: true }),
  individualisation: richText(),
  admission: text({ multiline: true }),
  accessDelay: text(),
  /** Learning acquired by experience: recognised or excluded (S2-9). */
  priorLearning: choice('priorLearning', ['recognised', 'excluded']),
  priorLearningDetails: text({ multiline: true }),
  funding: choices('funding', [
    'individual',
    'employer',
    'skills-development-plan',
    'opco',
    'cpf',
    'public-employment-service',
    'other',
  ]),
  fundingDetails: text({ multiline: true }),
  /** How employers and learners hear of it (S2-5). */
  communicationPlan: text({ multiline: true }),
})
