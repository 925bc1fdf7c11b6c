import type { z } from 'zod'
import { choice, choices, date, flag, group, id, minutes, reference, references, text, word } from './field.ts'

/** A person’s part in this course. The name is in `people`. */
export const teamMemberSchema = group({
  id: id(),
  personId: reference('people'),
  roles: choices('teamRole', [
    'academic-lead',
    'teacher',
    'professional',
    'instructional-designer',
    'tutor',
    'certification-expert',
    'scientific-reviewer',
    'assessor',
    'disability-referent',
    'administration',
    'technical-assistance',
    'pedagogical-referent',
  ]),
  status: choice('teamStatus', ['academic', 'teacher', 'professional', 'designer', 'administrative', 'other']),
  rank: text(),
  discipline: text(),
  expertise: text({ multiline: true }),
  /** Works in the trade today (CC-13.2-1, CN-5). */
  activeProfessional: flag(),
  cvOn: date(),
  cvAttachmentIds: references('attachments'),
  contract: choice('contract', ['staff', 'temporary', 'contractor', 'umbrella-company']),
  contractReference: word(),
  /** The contract quotes the quality framework (indicator 27). */
  contractQuotesFramework: flag(),
  /** Hours of work, in minutes. */
  workingTime: minutes(),
  /** The same as tutorial-equivalent hours (heures équivalent TD), in minutes. */
  tutorialEquivalentTime: minutes(),
})

export type TeamMember = z.infer<typeof teamMemberSchema>

/** How the team was informed and supported (CC-5-3): the journal of workshops. */
export const teamSupportSchema = group({
  id: id(),
  title: text(),
  on: date(),
  details: text({ multiline: true }),
})
