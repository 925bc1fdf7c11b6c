import type { listWords as french } from '../fr/lists.ts'

const elements = (count: number) => (count === 1 ? '1 item' : `${count} items`)

/** Ordering, copying and pasting the items of a list. */
export const listWords: typeof french = {
  moveKeys: 'Alt and up or down arrow: move.',
  placed: (name, rank, count) => `${name}: place ${rank} of ${count}.`,
  drag: 'Drag to move',
  renumber: 'Renumber',
  renumberNamed: (list) => `Renumber in order, ${list}`,
  renumbered: (count) =>
    `${count === 1 ? '1 code now follows' : `${count} codes now follow`} the order of the list. Codes written in your texts do not change.`,
  copy: 'Copy',
  copied: (name) => `${name} is copied. Paste it into the same list of another file, with Ctrl+V.`,
  notCopied: (name) => `${name} could not be copied.`,
  line: (label, words) => `${label}: ${words}`,
  history: {
    paste: (count, list) => `paste ${elements(count)} into “${list}”`,
    renumber: (list) => `renumber “${list}”`,
    createPerson: (name) => `create ${name}`,
  },

  paste: 'Paste…',
  pasteInto: (list) => `Paste…, ${list}`,
  title: (list) => `Paste into “${list}”`,
  area: 'Your list or table',
  areaHelp:
    'Press Ctrl+V here: lines of a text, a table from Word or Excel, items copied in another file. You will see what will be added before it is.',
  read: 'See what will be added',
  usePrevious: (count) =>
    count === 1 ? 'Take the item copied in this window' : `Take the ${count} items copied in this window`,
  nothing: 'There is nothing to take here. Copy lines or cells that hold some text, then paste them.',
  unsound: 'This copy is incomplete, or comes from another version of Cadrier. Nothing was added: copy again.',
  otherList: (from) =>
    from === ''
      ? 'These items come from another list. Paste them into a list of the same name.'
      : `These items come from the list “${from}”. That is where to paste them.`,
  header: 'The first row holds the titles of the columns',
  column: (number) => `Column ${number}`,
  leftOut: 'Leave out',
  preview: 'What will be added',
  leftOutColumns: (titles) =>
    `${titles.length === 1 ? '1 column is left out' : `${titles.length} columns are left out`}: ${titles.join(', ')}.`,
  unread: 'not understood',
  more: (count) => (count === 1 ? 'and 1 more row' : `and ${count} more rows`),
  cutRows: (kept, total) => `There are ${total} rows: the first ${kept} are taken. Paste the rest another time.`,
  cutText: 'The text is longer than a million characters: only its beginning is read.',
  unreadCount: (count) => (count === 1 ? 'One value is not understood.' : `${count} values are not understood.`),
  unreadText:
    'Correct the column if it is the wrong one. Otherwise add anyway: these values will stay under the title of the list, for you to enter by hand.',
  totalRow: (row) => `The row “${row}” sums the others: it is not added.`,
  recoded: (codes) => `Codes already taken here: ${codes.map(({ from, to }) => `${from} becomes ${to}`).join(', ')}.`,
  noColumn: 'Say what at least one column is about.',
  lost: (labels, others) =>
    `${labels.length + others === 1 ? '1 link will not be kept' : `${labels.length + others} links will not be kept`}, since what they point at is not in this document${labels.length === 0 ? '' : `: ${labels.join(', ')}${others === 0 ? '' : '…'}`}.`,
  add: (count) => `Add ${elements(count)}`,
  otherPaste: 'Paste something else',
  cancel: 'Cancel',
  added: (count) => (count === 1 ? '1 item was added.' : `${count} items were added.`),

  leftTitle: 'Pasted values Cadrier did not understand',
  leftText: 'Enter them where they belong, then close this message.',
  leftLine: (item, field, text) => `${item}, ${field}: “${text}”`,

  createPerson: 'Create a person',
  personName: 'Name of the person',
  create: 'Create',
  nobody: 'Nobody is listed in this document yet.',
}
