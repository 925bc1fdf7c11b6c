import { nestedItems } from '../../standards/loss-sections.ts'
import type { LossReason } from '../../standards/loss.ts'
import { formatInteger } from './format.ts'
import type { lossWords as French } from '../fr/losses.ts'

const importReasons: Partial<Record<LossReason, string>> = {
  'at-issue': 'It is about a credential issued to a person, not about the definition.',
  'one-language': 'Cadrier keeps French and English: this text in another language is left.',
  'not-recognised': 'Cadrier does not know this value.',
  'in-text': 'It is a free text: Cadrier does not know which field it belongs to.',
  flattened: 'Taken in a simpler way: some detail is gone.',
}

/** What a loss report says, in the window. The file beside the export is in French. */
export const lossWords: typeof French = {
  reasons: {
    'no-place': 'This format has no place for it, or Cadrier does not write it there.',
    'organisation-internal': 'It is the institution’s business: a published definition does not say it.',
    'personal-data': 'People are not named in a published definition.',
    'contact-named':
      'This file names the person to contact, with their e-mail address where there is one; it says nothing else of the people of the dossier.',
    'delivery-not-definition': 'It describes a session or how it goes, not the certification.',
    'in-text': 'Written in a free text: no machine will find it as data.',
    'as-alignment': 'Said as an alignment: badge platforms show it and do not compute with it.',
    'one-language': 'This format has one language here: the French text is kept.',
    'not-translated': 'Without an English text, the file in English says it in French.',
    'to-translate':
      'Without a French text: that of another language is put into the French field, to be translated, as are its other texts in that language.',
    'to-choose': 'Less precise than what Cadrier asks for: to be chosen in the dossier.',
    flattened: 'Said in a simpler way: some detail is gone.',
    'at-issue': 'This format says it only when the certificate is issued, for a person.',
    'not-recognised': 'The value has no recognised equivalent in this format.',
    'list-only-one': 'This format takes one value: the first is kept.',
    superseded: 'This format has one place for it: another information of the dossier takes it.',
    incomplete: 'This format says it only with another information, which is missing or not known to it.',
    cut: 'The text is longer than this format takes: its end is cut.',
    'not-imported': 'Cadrier has no field for it.',
  },
  kinds: {
    'left-out': 'Not there',
    'said-otherwise': 'Said otherwise',
    'at-issue-time': 'To fill in on issue',
  },
  groups: {
    'said-otherwise': 'Said otherwise: read it again, the meaning may change',
    'at-issue-time': 'To fill in on issue',
    'left-out': 'Not there: what describes the course',
    business: 'Not there: the business of the institution, of its sessions and teams',
  },
  defaults: 'Written because the format asks for it, although the dossier does not say it',
  title: 'What these formats do not say',
  importReason: (reason) => importReasons[reason] ?? lossWords.reasons[reason],
  importGroups: {
    'said-otherwise': 'Taken otherwise',
    'at-issue-time': 'Of an issue',
    'left-out': 'Not taken',
    business: 'Not taken: the business of the institution, of its sessions and teams',
  },
  notImported: 'What found no place',
  section: (section, items) => {
    const told = (name: string, count: number) => (count === 1 ? name : `${name} (${formatInteger(count)} times)`)
    const itself = items.find(({ name }) => name === '')?.count ?? 1
    const inside = nestedItems(items.filter(({ name }) => name !== '')).map(({ name, count, below }) =>
      below.length === 0
        ? told(name, count)
        : `${told(name, count || 1)} (${below.map((item) => told(item.name, item.count)).join(', ')})`,
    )
    return [told(section, itself), ...(inside.length === 0 ? [] : [inside.join('; ')])].join(': ')
  },
  keptAside: 'Its text is kept with the dossier, in the “Sheet” tab: you can take passages from it.',
  notKept:
    'The rest is not in the sheet: it has no text to take, is in a field already, is technical or belongs to one issue.',
  ofHolder: (place, title) => (title === '' ? place : `${place} (“${title}”)`),
  trueOrFalse: (value) => (value ? 'yes' : 'no'),
  sheetName: (file) => `What the import did not take: ${file}`,
  heading: (standard, title) => `What “${standard}” does not say of “${title}”`,
  counts: (said, answered) =>
    `${formatInteger(said)} of ${formatInteger(answered)} answered fields are said as they are.`,
  countsOfSeveral: (said, answered) =>
    `Over all dossiers, ${formatInteger(said)} of ${formatInteger(answered)} answered fields are said as they are.`,
  nothing: 'Every answered field is said as it is.',
}
