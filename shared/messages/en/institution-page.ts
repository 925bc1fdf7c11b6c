import type { institutionWords as French } from '../fr/institution-page.ts'

/** What the page of an institution says of its dates, of what is missing and of the dossiers that follow it. */
export const institutionWords: typeof French = {
  followers: (count) =>
    count === 0
      ? 'No dossier inherits from it yet.'
      : count === 1
        ? '1 dossier inherits from it.'
        : `${count} dossiers inherit from it.`,
  backToDossier: 'Back to the dossier',
  see: 'See',
  goTo: (act, name) => `${act}: ${name}`,
  answered: (answered, questions) => `${answered} of ${questions} answered`,
  expiries: {
    title: 'Dates to watch',
    none: 'No date yet. The Qualiopi certificate, planned documents and evidence show here as you date them.',
    nothingNear: 'Nothing expires within six months.',
    later: (count) => (count === 1 ? '1 later date' : `${count} later dates`),
    state: { past: 'Past', soon: 'Within six months', later: 'Later' },
    day: (kind, state, on) =>
      ({
        ends: state === 'past' ? `expired since ${on}` : `valid until ${on}`,
        due: state === 'past' ? `was due on ${on}` : `planned for ${on}`,
        renew: state === 'past' ? `to be renewed since ${on}` : `to be renewed before ${on}`,
      })[kind],
  },
  missing: {
    title: 'What dossiers cannot inherit yet',
    none: 'The record says all that a dossier can inherit.',
    intro: 'Said here once, it holds for every dossier. Otherwise each says it itself.',
    requirements: (count) => (count === 1 ? 'asked by 1 requirement' : `asked by ${count} requirements`),
    fill: 'Fill in',
  },
  sections: {
    institution: 'The institution',
    people: 'People and contacts',
    quality: 'Quality, documents and evidence',
    services: 'Registration and systems',
    certificate: 'Certificate and image',
    framework: 'Texts, consortium and team',
    style: 'Look of documents',
    attachments: 'Attachments',
  },
  siret: {
    signs: 'A SIRET holds digits only. What you wrote is kept as it is.',
    length: 'A SIRET has 14 digits: the 9 of the SIREN, then 5 for the establishment.',
    key: 'These 14 digits are no SIRET: its check digit does not fit. Compare them with what INSEE says of the establishment.',
  },
  logo: {
    choose: 'Choose a picture…',
    replace: 'Replace the picture…',
    remove: 'Remove the logo',
    set: 'Choose the logo',
    none: 'A PNG or JPEG picture, 4 MB at most. At the head of the title page and of one-page documents.',
    missing: (name: string) => `The picture ${name} is no longer on this computer. Choose it again.`,
  },
  accent: {
    shown: (contrast: string) => `Readable on paper: contrast of ${contrast} to 1.`,
    plain: 'Without a chosen colour, titles are midnight blue.',
    notAColour: 'Write the colour as #1B3A5C. Until then, titles stay midnight blue.',
    tooLight: (contrast: string) =>
      `Too light to be read on paper (contrast of ${contrast} to 1, 4.5 is needed): titles stay midnight blue.`,
    sample: 'Title of a document',
  },
}
