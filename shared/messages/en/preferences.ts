import type { preferencesWords as french } from '../fr/preferences.ts'

/** What a person sets for themselves on this machine. */
export const preferencesWords: typeof french = {
  open: 'Preferences',
  title: 'Preferences',
  close: 'Close',
  theme: 'Appearance',
  language: 'Language of the interface',
  languages: { fr: 'Français', en: 'English' },
  languageHelp:
    'The dossier, the frameworks and your texts stay in French. The window loads again; what is saved stays saved.',
  writing: 'Help with writing',
  spelling: 'Show words that the French dictionary does not know',
  typography: 'Type curly apostrophes, French quotation marks and no-break spaces',
  words: 'My dictionary',
  wordsHelp: 'The words you have added. They hold for all your dossiers.',
  noWord: 'No word yet. A word shown under a field is added in two keys.',
  forget: (word) => `Remove “${word}”`,
  notForgotten: (word) => `“${word}” could not be removed: the file cannot be written.`,
}
