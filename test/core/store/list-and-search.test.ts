import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../electron/core/store/open-store.ts'
import type { SearchRequest } from '../../../electron/core/store/text-index.ts'
import { openSample, outcome, sampleDocument, valueOf, type SampleDocument } from './sample-kind.ts'

let folder: string
let store: Store
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadrier-store-'))
  store = openSample(join(folder, 'library.sqlite'))
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const add = (changes: Partial<SampleDocument>, kind = 'definition') =>
  valueOf(store.create(kind, sampleDocument(changes)))
function edit(id: string, patch: unknown) {
  const baseRevision = valueOf(store.read(id)).revision
  return valueOf(store.edit({ id, baseRevision, changeId: uuidv7(), label: 'x', patch }))
}
const set = (path: string[], value: unknown) => [{ op: 'set', path, value }]

describe('list', () => {
  const titles = (request: Omit<Parameters<Store['list']>[0], 'kind'>) =>
    valueOf(store.list({ kind: 'definition', ...request })).documents.map((document) => document.title)

  it('is sorted by last change, by title without accents, or by state', () => {
    add({ title: { fr: 'Zoologie' }, state: 'submitted' })
    const { id } = add({ title: { fr: 'École' } })
    add({ title: { fr: 'Eau' } })
    add({ title: { fr: 'elsewhere' } }, 'institution')
    expect(titles({})).toEqual(['Eau', 'École', 'Zoologie'])
    edit(id, set(['code'], 'new'))
    expect(titles({})).toEqual(['École', 'Eau', 'Zoologie'])
    expect(titles({ sort: 'title' })).toEqual(['Eau', 'École', 'Zoologie'])
    expect(titles({ sort: 'state' })).toEqual(['École', 'Eau', 'Zoologie'])
    edit(id, set(['title', 'fr'], 'Zut'))
    edit(id, set(['state'], 'submitted'))
    expect(titles({ sort: 'title' })).toEqual(['Eau', 'Zoologie', 'Zut'])
    expect(titles({ sort: 'state' })).toEqual(['Eau', 'Zut', 'Zoologie'])
  })

  it('is paged without gap or repetition, and counted', () => {
    for (let index = 0; index < 25; index += 1) add({ title: { fr: 'Same' }, code: `C${index}` })
    const pages = [0, 10, 20].map((offset) =>
      valueOf(store.list({ kind: 'definition', sort: 'title', offset, limit: 10 })),
    )
    const codes = pages.flatMap((page) => page.documents.map((document) => document.code))
    expect(codes).toEqual(Array.from({ length: 25 }, (_, index) => `C${index}`))
    expect(pages[0]).toMatchObject({ total: 25, more: false })
  })

  it('finds titles and codes, accents and capitals indifferent', () => {
    add({ title: { fr: 'Évaluation authentique' }, code: 'EA-1' })
    add({ title: { fr: 'Empreinte' }, code: 'EF-1' })
    expect(titles({ query: 'EVALUATION' })).toEqual(['Évaluation authentique'])
    expect(titles({ query: 'ef-' })).toEqual(['Empreinte'])
    expect(valueOf(store.list({ kind: 'definition', query: 'nothing' })).total).toBe(0)
  })

  it('shows the institution and the verdict kept, with its revision', () => {
    const institution = add({ title: { fr: 'Université de Brest' } }, 'institution')
    const { id } = add({ institutionId: institution.id })
    valueOf(store.setVerdict({ id, revision: 1, key: 'cfvu', content: { verdict: 'ready' } }))
    edit(id, set(['code'], 'x'))
    const [document] = valueOf(store.list({ kind: 'definition', verdictKey: 'cfvu' })).documents
    expect(document).toMatchObject({
      revision: 2,
      linkedId: institution.id,
      linkedTitle: 'Université de Brest',
      verdict: { revision: 1, content: { verdict: 'ready' } },
    })
    valueOf(store.setVerdict({ id, revision: 2, key: 'cfvu', content: 'newer' }))
    valueOf(store.setVerdict({ id, revision: 1, key: 'cfvu', content: 'late' }))
    expect(valueOf(store.list({ kind: 'definition', verdictKey: 'cfvu' })).documents[0]?.verdict).toEqual({
      revision: 2,
      content: 'newer',
    })
    expect(valueOf(store.list({ kind: 'definition', verdictKey: 'audit' })).documents[0]?.verdict).toBeNull()
  })
})

describe('search', () => {
  it.each([
    ['coeur', 'Le cœur de métier'],
    ['cœur', 'Le coeur de métier'],
    ['oeuv', 'La mise en œuvre'],
    ['Oeuvre', 'ŒUVRE'],
  ])('finds ligatures bound and unbound: %s', (words, fr) => {
    const { id } = add({ title: { fr } })
    expect(valueOf(store.search({ words })).documents.map((document) => document.id)).toEqual([id])
  })

  const search = (words: string, more: Partial<SearchRequest> = {}) => valueOf(store.search({ words, ...more }))
  const found = (words: string) => search(words).documents.map((document) => document.title)

  it('is indifferent to accents, capitals, singular and plural, and takes all words', () => {
    add({ title: { fr: 'L’évaluation des compétences' } })
    add({ title: { fr: 'Tutorat à distance' } })
    for (const words of ['evaluation', 'ÉVALUATIONS', 'compétence evaluation', 'l’évaluation']) {
      expect(found(words)).toEqual(['L’évaluation des compétences'])
    }
    expect(found('evaluation distance')).toEqual([])
    expect(found('valuation')).toEqual([])
  })

  it('takes nothing a person types for query syntax', () => {
    add({ title: { fr: 'Guillemets' } })
    for (const words of [
      '"',
      '*',
      'guillemets"',
      'guillemets OR',
      '(guillemets',
      'content:x',
      '-guillemets',
      '',
      '   ',
      '😀',
    ]) {
      expect(store.search({ words }).ok).toBe(true)
    }
    expect(found('(guillemets)*')).toEqual(['Guillemets'])
  })

  it('says where and shows the words found', () => {
    const one = outcome('AAV1', 'Construire une grille critériée avec ses pairs')
    const { id } = add({ outcomes: [one] })
    expect(search('grilles').documents).toEqual([
      {
        id,
        kind: 'definition',
        title: 'Évaluer autrement',
        hits: [
          {
            path: ['outcomes', one.id, 'statement', 'fr'],
            snippet: [
              { text: 'Construire une ', found: false },
              { text: 'grille', found: true },
              { text: ' critériée avec ses pairs', found: false },
            ],
          },
        ],
      },
    ])
  })

  it('cuts a long text around the first word found, on one line', () => {
    const around = (side: string) => Array.from({ length: 60 }, (_, index) => `${side}${index}`).join('\n')
    add({ title: { fr: `${around('avant')} rétroaction, ${around('après')}` } })
    const [hit] = search('retroactions').documents[0]!.hits
    const text = hit!.snippet.map((part) => part.text).join('')
    expect(text).toMatch(/^… avant52 .* avant59 rétroaction, après0 .* …$/)
    expect(hit!.snippet.filter((part) => part.found)).toEqual([{ text: 'rétroaction', found: true }])
  })

  it('takes the beginnings of words when no whole word answers', () => {
    add({ title: { fr: 'Évaluation authentique' } })
    add({ title: { fr: 'Authentiques' } })
    expect(found('evalu authent')).toEqual(['Évaluation authentique'])
    expect(search('authent', { limit: 1 }).documents[0]?.hits[0]?.snippet[0]).toEqual({
      text: 'Authentiques',
      found: true,
    })
    const { next } = search('authent', { limit: 1 })
    expect(search('authent', { limit: 1, cursor: next! })).toMatchObject({
      documents: [{ title: 'Évaluation authentique' }],
      next: null,
    })
    expect(found('valu')).toEqual([])
  })

  it('reads a paragraph across its marks, and no ids, options or dates', () => {
    const block = uuidv7()
    const content = [
      { text: 'auto', marks: [] },
      { text: 'évaluation', marks: ['bold' as const] },
    ]
    add({ summary: { version: 1, fr: [{ id: block, type: 'paragraph', content }] }, outcomes: [outcome('A1', 'x')] })
    expect(search('autoévaluation').documents[0]?.hits[0]?.path).toEqual(['summary', 'fr', block, 'content'])
    expect(found('paragraph')).toEqual([])
    expect(found('remote')).toEqual([])
    expect(found('draft')).toEqual([])
    expect(found('a1')).toHaveLength(1)
  })

  it('finds a code written like an option of a closed list', () => {
    add({ code: 'zebulon' })
    const { id } = add({ code: 'x', outcomes: [outcome('ombelle', 'x')] })
    expect([found('zebulon').length, found('ombelle').length]).toEqual([1, 1])
    edit(id, set(['code'], 'genievre'))
    expect(found('genievre')).toHaveLength(1)
  })

  it('follows an edit inside a rich text, whatever its size', () => {
    const paragraph = (id: string, text: string) => ({
      id,
      type: 'paragraph' as const,
      content: [{ text, marks: [] }],
    })
    const [one, two, three] = [uuidv7(), uuidv7(), uuidv7()]
    const list = {
      id: two,
      type: 'bullet-list' as const,
      items: [{ id: three, content: [{ text: 'bryone', marks: [] }] }],
    }
    const { id } = add({ summary: { version: 1, fr: [paragraph(one, 'achillée'), list] } })
    expect(search('bryone').documents[0]?.hits[0]?.path).toEqual(['summary', 'fr', two, 'items', three, 'content'])
    edit(id, set(['summary', 'fr', one, 'content'], [{ text: 'carthame', marks: [] }]))
    expect([found('achillee').length, found('carthame').length, found('bryone').length]).toEqual([0, 1, 1])
    edit(id, [
      { op: 'remove', path: ['summary', 'fr', two, 'items'], id: three },
      { op: 'remove', path: ['summary', 'fr'], id: two },
    ])
    expect([found('carthame').length, found('bryone').length]).toEqual([1, 0])
    valueOf(store.verifyDatabase())
  })

  it('follows edits, undo, removal of items, the bin and the way back', () => {
    const one = outcome('AAV1', 'grille')
    const { id } = add({ outcomes: [one] })
    const path = ['outcomes', one.id, 'statement', 'fr']
    edit(id, set(path, 'portfolio'))
    expect([found('grille').length, found('portfolio').length]).toEqual([0, 1])
    valueOf(store.undo({ id, baseRevision: 2, changeId: uuidv7() }))
    expect([found('grille').length, found('portfolio').length]).toEqual([1, 0])
    edit(id, [{ op: 'set', path: ['outcomes', one.id, 'statement', 'en'], value: 'rubric' }])
    expect(found('rubric')).toHaveLength(1)
    edit(id, [{ op: 'unset', path: ['outcomes', one.id, 'statement', 'en'] }])
    expect(found('rubric')).toHaveLength(0)
    valueOf(store.remove(id))
    expect(found('grille')).toHaveLength(0)
    valueOf(store.restore(id))
    expect(found('grille')).toHaveLength(1)
    edit(id, [{ op: 'remove', path: ['outcomes'], id: one.id }])
    expect(found('grille')).toHaveLength(0)
    valueOf(store.verifyDatabase())
  })

  it('gives each document once over all pages, last written first, however often it says the word', () => {
    const ids = Array.from({ length: 45 }, (_, index) =>
      add({ title: { fr: `Dossier ${index}` }, outcomes: [1, 2, 3, 4, 5].map((n) => outcome(`A${n}`, 'grille')) }),
    ).map(({ id }) => id)
    const first = ids[0]!
    edit(first, [{ op: 'insert', path: ['outcomes'], item: outcome('A9', 'grille'), after: null }])
    const expected = [first, ...ids.slice(1).reverse()]

    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = search('grille', { limit: 20, ...(cursor === undefined ? {} : { cursor }) })
      expect(page.documents.every(({ hits }) => hits.length <= 3)).toBe(true)
      seen.push(...page.documents.map((document) => document.id))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(expected)
  })

  it('keeps to a kind of document when told', () => {
    add({ title: { fr: 'Université' } }, 'institution')
    add({ title: { fr: 'Université' } })
    expect(search('université', { kind: 'institution' }).documents).toMatchObject([{ kind: 'institution' }])
  })
})
