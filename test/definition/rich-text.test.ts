import { describe, expect, test } from 'vitest'
import { isBlank } from '../../shared/definition/blank.ts'
import { countingIds, everyBlock } from '../dossier/filled-definition.ts'
import { plainTextOf, withLines, richTextSchema, type RichText } from '../../shared/definition/rich-text.ts'

const blockId = '00000000-0000-7000-8000-000000000001'
const linked = (link: string) => ({
  version: 1,
  fr: [{ type: 'paragraph', id: blockId, content: [{ text: 'ici', marks: [], link }] }],
})

describe('a link', () => {
  test.each(['https://example.org/a?b#c', 'http://example.org', 'HTTPS://example.org', 'mailto:a@example.org'])(
    '%s is kept',
    (link) => {
      expect(richTextSchema().safeParse(linked(link)).success).toBe(true)
    },
  )

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'javascript://%0aalert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'file:///etc/passwd',
    'vbscript:x',
    '//example.org',
    '/a',
    'https://',
    'https://example.org/"onclick="x',
    'https://example.org/<b>',
    'https://example.org/a\njavascript:alert(1)',
    '',
  ])('%j is refused', (link) => {
    expect(richTextSchema().safeParse(linked(link)).success).toBe(false)
  })
})

test.each([
  ['an unknown block', { version: 1, fr: [{ type: 'script', id: blockId, content: [] }] }],
  ['raw HTML', { version: 1, fr: '<p>texte</p>' }],
  [
    'a heading that would break the outline',
    { version: 1, fr: [{ type: 'heading', id: blockId, level: 1, content: [] }] },
  ],
  ['a list without items', { version: 1, fr: [{ type: 'bullet-list', id: blockId, items: [] }] }],
  [
    'an empty piece of text',
    { version: 1, fr: [{ type: 'paragraph', id: blockId, content: [{ text: '', marks: [] }] }] },
  ],
  ['a table without columns', { version: 1, fr: [{ type: 'table', id: blockId, columns: [], rows: [] }] }],
  [
    'a table of 21 columns',
    {
      version: 1,
      fr: [
        {
          type: 'table',
          id: blockId,
          columns: Array.from({ length: 21 }, (_, at) => ({ id: blockId.replace(/01$/, `${at + 10}`), title: '' })),
          rows: [],
        },
      ],
    },
  ],
  [
    'a cell that has the id of its table',
    {
      version: 1,
      fr: [
        {
          type: 'table',
          id: blockId,
          columns: [{ id: blockId.replace(/1$/, '2'), title: '' }],
          rows: [{ id: blockId.replace(/1$/, '3'), cells: [{ id: blockId, content: [] }] }],
        },
      ],
    },
  ],
  [
    'a note of no words',
    { version: 1, fr: [{ type: 'paragraph', id: blockId, content: [{ text: 'a', marks: [], note: '' }] }] },
  ],
  ['an attribute', { version: 1, fr: [{ type: 'paragraph', id: blockId, content: [], style: 'color:red' }] }],
  ['another version', { version: 2, fr: [] }],
])('%s is refused', (_what, value) => {
  expect(richTextSchema().safeParse(value).success).toBe(false)
})

test('the words of a rich text come without its marks, one line a block or item', () => {
  const value: RichText = {
    version: 1,
    fr: [
      { type: 'heading', id: blockId, level: 3, content: [{ text: 'Titre', marks: [] }] },
      {
        type: 'paragraph',
        id: blockId,
        content: [
          { text: 'un ', marks: [] },
          { text: 'mot', marks: ['bold'] },
        ],
      },
      {
        type: 'bullet-list',
        id: blockId,
        items: [
          { id: blockId, content: [{ text: 'a', marks: [] }] },
          { id: blockId, content: [{ text: 'b', marks: [] }] },
        ],
      },
    ],
  }
  expect(plainTextOf(value)).toBe('Titre\nun mot\na\nb')
  expect(plainTextOf(value, 'en')).toBe('')
})

test('the words of a table come row by row after its titles, and notes after all words, once for the words they share', () => {
  const cell = (text: string, note?: string) => ({
    id: blockId,
    content: [{ text, marks: [], ...(note === undefined ? {} : { note }) }],
  })
  const value: RichText = {
    version: 1,
    fr: [
      {
        type: 'table',
        id: blockId,
        columns: [
          { id: blockId, title: 'Mois' },
          { id: blockId, title: '' },
        ],
        rows: [{ id: blockId, cells: [cell('mai', 'Sauf ponts.'), cell('12')] }],
      },
      {
        type: 'paragraph',
        id: blockId,
        content: [
          { text: 'un ', marks: [], note: 'Une note.' },
          { text: 'mot', marks: ['bold'], note: 'Une note.' },
        ],
      },
    ],
  }
  expect(plainTextOf(value)).toBe('Mois\n\nmai\n12\nun mot\nSauf ponts.\nUne note.')
})

test('blocks without a word are no answer, whatever they are', () => {
  const blocks = everyBlock(countingIds(), () => 'mot')
  for (const block of blocks) {
    expect(isBlank({ version: 1, fr: [block] }), block.type).toBe(false)
    const emptied = withLines(block, () => [])
    expect(isBlank({ version: 1, fr: [emptied, emptied] }), block.type).toBe(true)
    expect(isBlank({ version: 1, fr: [withLines(block, () => [{ text: ' \u00a0', marks: [] }])] }), block.type).toBe(
      true,
    )
  }
})
