import type { definitionPage as French } from '../fr/definition-page.ts'

/** The page that documents the definition format, field by field. */
export const definitionPage: typeof French = {
  title: (version) => `Cadrier definition format, version ${version}`,
  intro: [
    'A definition file is a JSON object in UTF-8: `format` is `cadrier-definition`, `formatVersion` is a whole number, `definition` is what its authors say, `institution` is the record of the institution or `null`. The JSON Schema (2020-12) is beside this page.',
    'Media type: `application/vnd.cadrier.definition+json`, not registered; a server may also announce it as `application/json`. Extension: `.json`.',
    'Every key is always present: `null`, an empty text or an empty list mean “not answered”; 0 and `false` are answers. An unknown key is refused.',
    'Versions: adding, renaming or taking away a key makes a new version. Files of earlier versions always open, by a migration; a version newer than the program is refused with a message, and the file is left as it is. The schema of a published version no longer changes.',
  ],
  heads: ['Field', 'Name', 'Value', 'Help'],
  definition: 'The definition',
  institution: 'The record of the institution',
  kinds: {
    id: 'identifier (UUID)',
    word: 'word or code',
    text: 'text by language (`fr`, and `en` where written)',
    'rich-text': 'formatted text, in blocks',
    integer: 'whole number',
    minutes: 'duration in whole minutes',
    cents: 'amount in euro cents',
    percent: 'percent, 0 to 100',
    'half-credits': 'half-credits: 3 is 1.5 ECTS',
    date: 'day, YYYY-MM-DD',
    flag: 'true or false',
    choice: 'one value among',
    choices: 'values among',
    reference: 'identifier of an item of',
    references: 'identifiers of items of',
    list: 'list',
    group: 'group',
  },
}
