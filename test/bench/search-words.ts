import { rareWord } from './filled-library.ts'

/** What is looked for: words of every dossier, of one, and the beginning of a word. */
export const searchWords = {
  common: 'compétence',
  several: 'évaluation critères',
  rare: rareWord,
  beginning: 'authenti',
} as const

export type SearchKind = keyof typeof searchWords
