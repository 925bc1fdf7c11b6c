import type { spellingWords as french } from '../fr/spelling.ts'

/** Spelling, typographic help and the words a person adds. */
export const spellingWords: typeof french = {
  label: 'To check:',
  of: (field) => `Spelling, ${field}`,
  unknown: (word) => `Unknown word: ${word}`,
  more: (count) => (count === 1 ? 'and 1 other word' : `and ${count} other words`),
  suggestions: 'Suggestions',
  noSuggestion: 'No suggestion',
  learn: 'Add to my dictionary',
  ignore: 'Ignore until I close',
  learned: (word) => `“${word}” is in your dictionary.`,
  notLearned: (word) => `“${word}” could not be added: the file of your dictionary cannot be written.`,
  replaced: (field) => `Spelling: ${field}`,
}
