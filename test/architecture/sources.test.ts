import { expect, test } from 'vitest'
import { codeFiles, literalsOf, projectFiles, textOf } from './source-files.ts'

test('a file is named after what it holds, in kebab-case', () => {
  const named = codeFiles().filter((path) => !path.startsWith('.'))
  const vague = named.filter((path) => /(^|\/)(utils?|helpers?|common|misc|types|constants|lib)(\/|\.\w+$)/.test(path))
  const otherwise = named.filter((path) => !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.[a-z0-9]+)+$/.test(path))
  expect({ vague, otherwise }).toEqual({ vague: [], otherwise: [] })
})

/** Lower it when a suppression goes; it never rises. */
const suppressionsLeft = 0

test('the number of silenced checks only falls', () => {
  const mark = /(@ts-(ignore|expect-error|nocheck)|eslint-disable|prettier-ignore|(v8|c8|istanbul) ignore|@knipignore)/
  const silenced = codeFiles()
    .filter((path) => !path.startsWith('test/architecture/'))
    .flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, index) => (mark.test(line) ? [`${path}:${index + 1}`] : [])),
    )
  expect(silenced).toHaveLength(suppressionsLeft)
})

test('the project stands alone: two files of the tests know documents beside it, which need not be there', () => {
  const outside = new RegExp(
    ['framework-catalogue', 'sample-dossiers', 'model-codebases', 'promises-and-tests', 'standards-data'].join('|'),
  )
  const referring = projectFiles().filter(
    (path) => path !== 'test/architecture/sources.test.ts' && outside.test(textOf(path)),
  )
  expect(referring.length, referring.join(', ')).toBeLessThanOrEqual(2)
  expect(referring.filter((path) => !path.startsWith('test/'))).toEqual([])
})

test('what an accent or an apostrophe betrays as French is written in shared/messages and resources alone', () => {
  // An accent or a typographic apostrophe betrays it. A lone letter or mark is no French: it is what code looks for.
  const french = /[àâçéèêëîïôùûüÿœæ«»’]/i
  const words = /\p{L}{2}/u
  const found = codeFiles()
    .filter((path) => /^(shared|electron|renderer|tools)\//.test(path) && !path.startsWith('shared/messages/'))
    .flatMap((path) =>
      literalsOf(path)
        .filter(({ text }) => french.test(text) && words.test(text))
        .map(({ text, line }) => `${path}:${line} ${text.trim().slice(0, 60)}`),
    )
  expect(found).toEqual([])
})

test('a style that depends on what the whole page holds names what it changes: else each key has every element judged again', () => {
  const selectors = projectFiles()
    .filter((path) => path.startsWith('renderer/') && path.endsWith('.css'))
    .flatMap((path) => [...textOf(path).matchAll(/^\s*((?:html|body):has\([^{}]*?)\s*\{/gm)])
    .flatMap(([, list = '']) => list.split(/,\s*(?![^()]*\))/))
  expect(selectors.length).toBeGreaterThan(5)
  const subject = (selector: string) => selector.split(/[\s>+~]+(?![^()]*\))/).at(-1)!
  expect(selectors.filter((selector) => !/^(?:[a-z.#]|:not\(\.)/.test(subject(selector)))).toEqual([])
})
