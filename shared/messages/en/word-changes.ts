import type { wordChanges as French } from '../fr/word-changes.ts'

/** What was changed in Word in a dossier that is imported, and what is taken of it. */
export const wordChanges: typeof French = {
  title: 'This dossier was edited in Word',
  intro: (file) =>
    `The text of “${file}” no longer says quite what Cadrier had stored in it. Untick what not to take; nothing is lost: the rest is kept in the Sheet tab of the dossier.`,
  fields: (count) => (count === 1 ? '1 field has a new text' : `${count} fields have a new text`),
  all: 'Take all',
  before: 'Stored',
  after: 'In Word',
  added: 'Added in Word',
  removed: 'Removed in Word',
  unplaced: 'No known field',
  unplacedHelp: 'These passages do not come from one field alone. They wait in the Sheet tab, to be placed.',
  unplacedRemoved: 'A passage that Cadrier works out was removed in Word: it will be there again in the next export.',
  cancel: 'Do not import',
  apply: (count) =>
    count === 0
      ? 'Import and take nothing'
      : count === 1
        ? 'Import and take 1 field'
        : `Import and take ${count} fields`,
  done: (title, taken, aside) =>
    [
      `${title}: dossier imported.`,
      ...(taken === 0 ? [] : [taken === 1 ? '1 field taken from Word.' : `${taken} fields taken from Word.`]),
      ...(aside === 0
        ? []
        : [aside === 1 ? '1 passage waits in the Sheet tab.' : `${aside} passages wait in the Sheet tab.`]),
    ].join(' '),
}
