import type { elmTexts as French } from '../fr/elm.ts'

/** What the European file says in notes, in English. */
export const elmTexts: Pick<typeof French, 'notes' | 'subjects' | 'unlimited' | 'months' | 'templateText'> = {
  notes: {
    duration: 'Training time',
    validity: 'Validity',
    quality: 'Quality assurance',
    assessment: 'Assessment',
    participation: 'Form of participation',
    supervision: 'Supervision and identity verification',
    stacking: 'Stackability',
    block: 'Block of competencies aimed at',
    status: 'What this certification is',
  },
  subjects: {
    fromOffer: 'Field made from the field of the offer: none was chosen.',
    unknown: 'No field was chosen.',
  },
  unlimited: 'no time limit',
  months: (count) => `${count} months`,
  templateText:
    'Template of a European credential, not issuable: the person, the dates, the results and the seal of the issuer are missing; the issuing tool asks for them.',
}
