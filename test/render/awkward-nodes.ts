import fc from 'fast-check'
import type { DossierDocument, DossierNode, Inline, Line } from '../../shared/dossier/document.ts'

/** A document of the nodes given, after a heading. */
export function documentOf(nodes: readonly DossierNode[]): DossierDocument {
  return {
    language: 'fr-FR',
    title: 'Dossier',
    author: 'Université',
    date: '2026-11-22',
    fingerprint: 'f'.repeat(64),
    header: 'Dossier',
    letterhead: '',
    accent: '#1b3a5c',
    footer: ['Édité', 'Référentiels'],
    margin: 'usual',
    sections: [
      { part: 'cover', landscape: false, framed: false, nodes: [{ kind: 'contents', title: 'Sommaire' }] },
      {
        part: 'body',
        landscape: false,
        framed: false,
        nodes: [{ kind: 'heading', level: 1, id: 'un', text: '1. Un' }, ...nodes],
      },
      {
        part: 'annex',
        landscape: true,
        framed: false,
        nodes: [{ kind: 'heading', level: 1, id: 'a', text: 'Annexe A' }],
      },
    ],
  }
}

const awkward = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '\ufffe\uffff',
    '\ud800 seul',
    '\u0000\u0007\u001b',
    'un\ndeux\r\ntrois\ttab\u2028quatre',
    'מיקרו־הסמכה שלום',
    '👩🏽‍🔬 évaluer',
    '</w:t></w:r>&amp;<![CDATA[',
    ' ',
    '',
  ),
)
const inline: fc.Arbitrary<Inline> = fc.record(
  {
    text: awkward,
    marks: fc.uniqueArray(
      fc.constantFrom('bold' as const, 'italic' as const, 'superscript' as const, 'subscript' as const),
    ),
    link: fc.constantFrom(
      'https://exemple.fr/é?a=1&b=2',
      'mailto:a@exemple.fr',
      'http://[',
      'javascript:alert(1)',
      'https://exemple.fr/%zz',
      '#un',
      '#nulle-part',
    ),
    language: fc.constant('en-GB' as const),
    note: fc.array(fc.record({ text: awkward }), { maxLength: 2 }),
  },
  { requiredKeys: ['text'] },
)
const line: fc.Arbitrary<Line> = fc.array(inline, { maxLength: 3 })
const cell = fc.record({ lines: fc.array(line, { maxLength: 2 }), head: fc.boolean(), tinted: fc.boolean() })
/** Any node a dossier may hold, with what people paste into it. */
export const awkwardNode: fc.Arbitrary<DossierNode> = fc.oneof(
  fc.record({ kind: fc.constant('subheading' as const), level: fc.constant(2 as const), line }),
  fc.record({ kind: fc.constant('paragraph' as const), line }),
  fc.record({ kind: fc.constant('note' as const), line }),
  fc.record({ kind: fc.constant('quote' as const), line }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(line, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('facts' as const),
    caption: awkward,
    rows: fc.array(fc.record({ label: awkward, lines: fc.array(line, { maxLength: 2 }) }), { maxLength: 3 }),
  }),
  fc
    .record({
      caption: awkward,
      titles: fc.array(awkward, { minLength: 1, maxLength: 4 }),
      rows: fc.nat(3),
      filling: cell,
      number: fc.option(fc.nat(99), { nil: undefined }),
    })
    .map(({ caption, titles, rows, filling, number }) => ({
      kind: 'table' as const,
      caption,
      ...(number === undefined ? {} : { number }),
      columns: titles.map((title, index) => ({ title, share: index + 1 })),
      rows: Array.from({ length: rows }, () => titles.map(() => filling)),
    })),
  fc.record({
    kind: fc.constant('signatures' as const),
    places: fc.array(fc.record({ title: awkward, lines: fc.array(awkward, { maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
)
