import type { courseSheetWords as French } from '../fr/course-sheet.ts'

const quoted = (words: string) => `“${words}”`
const short = (words: string) => (words.length > 48 ? `${words.slice(0, 47).trimEnd()}…` : words)

/** The course sheets beside the form. */
export const courseSheetWords: typeof French = {
  tab: 'Sheet',
  title: 'Course sheet',
  attach: 'Attach a course sheet',
  another: 'Attach another sheet',
  emptyText:
    'Drop the course description you already have (Word document, .docx) into this window. It shows here, beside the form: one key takes its passages over, and what is not placed waits for you.',
  stays: (sheets) =>
    sheets > 1
      ? 'These sheets stay with this dossier, on this computer. They are not printed in the dossier and do not travel with a .cadrier package.'
      : 'The sheet stays with this dossier, on this computer. It is not printed in the dossier and does not travel with a .cadrier package.',
  reading: (name) => `Reading ${quoted(name)}…`,
  added: (name, passages) => `${quoted(name)} is attached: ${passages === 1 ? '1 passage' : `${passages} passages`}.`,
  pictures: (count) =>
    count === 0 ? '' : count === 1 ? ' Its picture is left out.' : ` Its ${count} pictures are left out.`,
  unreadable: (name) => `${quoted(name)} could not be read. The dossier has not changed.`,
  unreadableNext: 'Check that it is a file, that it still exists and that you may read it.',
  sheet: 'Sheet shown',
  addedOn: (date) => `attached on ${date}`,
  actions: (name) => `Actions on the sheet ${quoted(name)}`,
  remove: 'Remove this sheet',
  removed: (name) => `The sheet ${quoted(name)} is removed. What you took from it stays in the dossier.`,
  undo: 'Undo',
  count: (toPlace, all) =>
    all === 0
      ? 'No passage to place'
      : toPlace === 0
        ? `All ${all} passages are placed or left aside.`
        : `${toPlace === 1 ? '1 passage' : `${toPlace} passages`} out of ${all} to place`,
  onlyToPlace: 'Show only what is still to be placed',
  passages: (name) => `Passages of ${quoted(name)}`,
  nothingLeft: 'Nothing is left to place in this sheet.',
  state: { 'to-place': 'to place', part: 'taken in part', placed: 'placed', aside: 'left aside' },
  placedIn: (label) => `placed in ${quoted(label)}`,
  partIn: (label) => `taken in part into ${quoted(label)}`,
  header: 'head of the table',
  picture: (alt) => (alt === '' ? 'Picture left out' : `Picture left out: ${alt}`),
  note: 'Note',
  noPlace: 'Put the cursor in a field of the form: that is where passages will go.',
  takesNone: (label) =>
    `${quoted(label)} takes no text. Put the cursor in a field where one writes, or on the title of a list.`,
  send: (label) => `Send to ${quoted(short(label))}`,
  sendItems: (label) => `Add to the list ${quoted(short(label))}`,
  newItem: (noun) => `Add ${noun}`,
  aside: 'Leave aside',
  again: 'To be placed again',
  keys: { send: 'Ctrl+Enter', item: 'Ctrl+Shift+Enter', aside: 'Del' },
  keysHelp:
    'By keyboard: up and down arrows go from passage to passage, with Shift they take several, left and right arrows choose words.',
  help: 'Shortcuts',
  sent: (label) => `Taken into ${quoted(label)}.`,
  setAside: 'Left aside.',
  toPlaceAgain: 'To be placed again.',
  history: (label) => `take from the sheet into ${quoted(label)}`,
  nothingToSend: 'There is nothing to take here: choose a passage that holds text.',
  tooLong: (longest) =>
    `This is too long for the field, which takes ${longest} characters at most. Select the words to take.`,
  noQuantity: {
    none: 'This passage holds no value for this field. Select the words that say it, for example “20 h”.',
    several: 'This passage holds several values. Select the one to take.',
  },
  notSent: 'The destination field has changed meanwhile. Put the cursor in it again.',
}
