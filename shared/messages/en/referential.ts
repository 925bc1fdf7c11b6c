import type * as French from '../fr/referential.ts'
import { referentialLists, type Taken, type TakenItem } from '../../referential/taken-items.ts'
import { formatInteger } from './format.ts'

const count = (number: number, one: string, many: string) => `${formatInteger(number)} ${number === 1 ? one : many}`

const lists: Record<TakenItem['list'], [one: string, many: string]> = {
  competencies: ['competency', 'competencies'],
  outcomes: ['learning outcome', 'learning outcomes'],
  'stacking.pathways': ['block aimed at', 'blocks aimed at'],
}

function counted(items: readonly TakenItem[]): string {
  const parts = (Object.keys(lists) as TakenItem['list'][]).flatMap((list) => {
    const number = items.filter((item) => item.list === list).length
    return number === 0 ? [] : [count(number, ...lists[list])]
  })
  return parts.join(' and ')
}

function told(items: Taken['already']): string {
  return referentialLists
    .flatMap((list) => {
      const codes = items.filter((item) => item.list === list).map(({ code }) => code)
      return codes.length === 0 ? [] : `${lists[list][codes.length === 1 ? 0 : 1]} ${codes.join(', ')}`.trim()
    })
    .join(', ')
}

/** Taking items of a referential into a dossier. */
export const referentialWords: typeof French.referentialWords = {
  title: 'Take from a referential',
  choose: 'Choose a file…',
  chooseOther: 'Another file…',
  intro:
    'Choose, or drop here, a file you have downloaded. Nothing leaves this computer, and nothing enters the dossier before you have chosen it.',
  accepted: [
    'RNCP and RS, from France compétences (data.gouv.fr): XML, with the competencies of each block, or CSV, with codes alone; the .zip archive will do',
    'ESCO and ROME: CSV',
    'a CASE competency framework: JSON',
    'any other table saved as CSV: you will say what its columns are',
  ],
  paste: 'A few lines of Word or Excel are pasted directly into the list, with “Paste…”.',
  sending: 'Opening the file',
  reading: 'Reading the file',
  percent: (words, percent) => `${words}: ${percent}%`,
  cancel: 'Cancel',
  cancelled: 'Reading cancelled: nothing was taken.',
  close: 'Close',
  back: 'Back to the search',
  unreadable: (file) => `${file}: this file could not be read on your disk.`,
  unreadableNext: 'Check that it is still there and that you can open it, then choose it again.',
  holds: (entries, parts) =>
    `${count(entries, 'entry', 'entries')}${parts === 0 ? '' : `, ${count(parts, 'block or item below', 'blocks or items below')}`}.`,
  skipped: (rows) => `${count(rows, 'row without label is', 'rows without label are')} left out.`,
  relabelled: (rows) =>
    `${count(rows, 'row gives', 'rows give')} another label to a code that was read already: all are offered.`,
  relabelledNext:
    'Take the one that fits. If this column does not name each item, say below which other one is that of codes, or leave codes out.',
  relabelledRow: ({ line, code, label, first }) =>
    `${code}: “${first.label}” (line ${first.line}), “${label}” (line ${line})`,
  search: 'Search by code or words',
  clearSearch: 'Clear the search',
  results: 'Entries found',
  found: (shown, total) =>
    total === 0
      ? 'No entry holds these words.'
      : shown === total
        ? count(total, 'entry', 'entries')
        : `${formatInteger(shown)} entries shown of ${formatInteger(total)}: add words.`,
  level: (level) => `level ${level}`,
  active: 'active',
  inactive: 'inactive',
  parts: (number, blocks) => (blocks ? count(number, 'block', 'blocks') : count(number, 'item below', 'items below')),
  until: (day) => `registered until ${day}`,
  ended:
    'This certification is no longer active: look for the one that replaces it before aiming at one of its blocks.',

  columns: (count) => `Columns of the table (${formatInteger(count)})`,
  known: {
    'rncp-blocks': 'Blocks of France compétences recognised.',
    'rncp-standard': 'Certifications of France compétences recognised.',
    'esco-occupations': 'ESCO occupations and their skills recognised.',
    esco: 'ESCO table recognised.',
    'rome-tree': 'ROME tree recognised.',
    'rome-competencies': 'ROME competencies recognised.',
    'rome-activities': 'ROME activities recognised.',
    'rome-occupations': 'ROME occupations recognised.',
    'rome-items': 'ROME items recognised.',
    moodle: 'Moodle competency framework recognised.',
  },
  otherColumns: 'You can also say below that other columns are to be read.',
  unknownTable: 'Say what the columns of this table are: that of labels is needed.',
  role: {
    code: 'Code',
    label: 'Label',
    groupCode: 'Code of the block or group',
    groupLabel: 'Name of the block or group',
    level: 'Level',
    active: 'In force or not',
    endsOn: 'End of registration',
    certifier: 'Certifier',
  },
  leftOut: 'Leave out',
  readAgain: 'Read with these columns',
  firstRows: 'First rows',
  column: (number) => `Column ${number}`,

  chooseStatements: 'What you take',
  all: (name) => `Take all: ${name}`,
  assessment: 'How it is assessed',
  as: 'Ticked statements become',
  takenAs: {
    competencies: 'competencies, one a statement',
    components: 'essential components, under one competency a block',
    outcomes: 'learning outcomes, one a statement',
    none: 'nothing: only the blocks are taken',
  },
  pathways: 'Aim at these blocks too: one stacking pathway a ticked block',
  provenance: 'Provenance written on each item',
  source: 'Referential',
  version: 'Version',
  on: 'Date of the referential',
  preview: 'What will be added',
  previewLine: ({ list, code, text, below }) =>
    `${lists[list][0]} ${code}: ${text}${below.length === 0 ? '' : ` (${count(below.length, 'statement', 'statements')})`}`,
  more: (number) => `and ${count(number, 'other', 'others')}`,
  nothing: 'Tick what you want to take.',
  already: (items) => `In the dossier already, so not added a second time: ${told(items)}.`,
  sameWords: (items) =>
    `The dossier has the same statement already, with another code or none: ${told(items)}. It would be there twice.`,
  add: (items) => `Add ${counted(items)}`,
  added: (items, source) => `Taken from ${source}: ${counted(items)}.`,
  history: (code) => `take ${code === '' ? 'from a referential' : code}`,
}
