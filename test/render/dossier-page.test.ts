import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { dossierPage } from '../../electron/core/render/dossier-page.ts'
import { textsOf } from '../../shared/dossier/document-text.ts'
import { dossierFor, exampleFile, exampleNames } from './example-dossiers.ts'
import { elementsOf, parseXml, textOf } from './ooxml-lint.ts'

const squeezed = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** The page as a tree: it is written as well-formed XML but for three empty elements. */
const treeOf = (page: string) =>
  parseXml(
    page
      .replace('<!doctype html>', '')
      .replace(/<(meta|br)([^>]*)>/g, '<$1$2/>')
      .replace(/<style>[^]*?<\/style>/, '<style/>'),
  )

describe.each(exampleNames)('the page of %s', (name) => {
  const dossier = dossierFor(exampleFile(name))
  const page = dossierPage(dossier)
  const elements = elementsOf(treeOf(page))
  const named = (tag: string) => elements.filter((element) => element.name === tag)

  test('says everything the dossier says', () => {
    const text = squeezed(textOf(treeOf(page)).replace(/></g, '> <'))
    const whole = elements.map((element) => squeezed(textOf(element)))
    const missing = textsOf(dossier).filter(
      (entry) => !text.includes(squeezed(entry)) && !whole.includes(squeezed(entry)),
    )
    expect(missing).toEqual([])
  })

  test('runs nothing and loads nothing', () => {
    expect(named('script')).toEqual([])
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((key) => /^(on|src|style)/.test(key)),
    ).toEqual([])
    const style = /<style>([^]*?)<\/style>/.exec(page)![1]!
    const policy = named('meta').find(({ attributes }) => attributes['http-equiv'] !== undefined)!.attributes[
      'content'
    ]!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    expect(style).not.toMatch(/url\(|@import/)
  })

  test('can be read without seeing it', () => {
    expect(named('html')[0]!.attributes['lang']).toBe('fr')
    expect(squeezed(textOf(named('title')[0]!))).toBe(squeezed(dossier.title))
    expect(named('h1')).toHaveLength(1)
    const levels = elements.flatMap(({ name: tag }) => (/^h\d$/.test(tag) ? [Number(tag[1])] : []))
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
    expect(named('th').filter(({ attributes }) => !attributes['scope'])).toEqual([])
    const ids = elements.flatMap(({ attributes }) => (attributes['id'] ? [attributes['id']] : []))
    expect(new Set(ids).size).toBe(ids.length)
    for (const { attributes } of named('a'))
      if (attributes['href']!.startsWith('#')) expect(ids).toContain(attributes['href']!.slice(1))
  })
})

test('what people write is text, never markup', () => {
  const file = exampleFile('evaluation-authentique')
  file.definition.identity.title.fr = '<script>alert(1)</script> & "x"'
  expect(dossierPage(dossierFor(file))).not.toContain('<script>')
})
