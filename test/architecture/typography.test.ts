import { expect, test } from 'vitest'
import { codeFiles, literalsOf, projectFiles, textOf } from './source-files.ts'

const faults: { name: string; pattern: RegExp }[] = [
  { name: 'typographic apostrophe ’', pattern: /\p{L}'\p{L}/u },
  { name: 'narrow no-break space before ; ! ? »', pattern: /[^\S\u202f][;!?»]|[\p{L}\d)][!?»](?=\s|$)|\p{L};(?=\s)/u },
  { name: 'no-break space before :', pattern: /[^\S\u00a0]:|\p{L}:(?=\s)/u },
  { name: 'narrow no-break space after «', pattern: /«(?!\u202f)/u },
  { name: 'ellipsis …', pattern: /\p{L}\.\.\./u },
]

/** @returns the faults of one French text, each with the few characters around it */
function faultsOf(text: string): string[] {
  return faults.flatMap(({ name, pattern }) => {
    const match = pattern.exec(text)
    return match === null ? [] : [`${name}: …${text.slice(Math.max(0, match.index - 20), match.index + 15)}…`]
  })
}

test.each([
  ['l’évaluation\u00a0: prête\u202f?', 0],
  ["l'évaluation", 1],
  ['prête ?', 1],
  ['prête?', 1],
  ['état : prêt', 1],
  ['état: prêt', 1],
  ['« prêt\u202f»', 1],
  ['«\u202fprêt\u202f»', 0],
  ['12:30, https://exemple.fr/a?b;c', 0],
])('%s holds %d fault', (text, count) => {
  expect(faultsOf(text)).toHaveLength(count)
})

test('the French messages follow French typography', () => {
  const found = codeFiles()
    .filter((path) => path.startsWith('shared/messages/fr/'))
    .flatMap((path) =>
      literalsOf(path).flatMap(({ text, line }) => faultsOf(text).map((fault) => `${path}:${line} ${fault}`)),
    )
  expect(found).toEqual([])
})

test('the French texts of resources follow French typography', () => {
  const found = projectFiles()
    .filter((path) => /^resources\/(?!schemas\/).*\.json$/.test(path))
    .flatMap((path) =>
      frenchTexts(JSON.parse(textOf(path)), '').flatMap(({ text, place }) =>
        faultsOf(text).map((fault) => `${path} ${place} ${fault}`),
      ),
    )
  expect(found).toEqual([])
})

/** @returns every string of a JSON value that is not marked as English */
function frenchTexts(value: unknown, place: string): { text: string; place: string }[] {
  if (typeof value === 'string') return [{ text: value, place }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => (key === 'en' ? [] : frenchTexts(child, `${place}/${key}`)))
}
