import { expect, test } from 'vitest'
import { sendingOf } from '../../renderer/features/dossier/course-sheet/sending.ts'
import type { Passage } from '../../shared/course-sheet/course-sheet.ts'

const piece = (text: string) => {
  const lines = [{ cell: 0, list: null, content: [{ text, marks: [] }] }]
  const passage: Passage = { id: '1', kind: 'paragraph', level: 0, table: null, header: false, lines }
  return { passage, range: { from: 0, to: text.length } }
}
const to = { kind: 'field', path: ['identity', 'code'], meta: { kind: 'word' }, label: 'Code', list: null } as never

test('a passage that fits a short field goes whole; one that does not is refused with what to do, not cut', () => {
  expect(sendingOf({ identity: { code: '' } }, to, [piece('é'.repeat(2_000))])).toMatchObject({
    ok: true,
    patch: [{ op: 'set', path: ['identity', 'code'], value: 'é'.repeat(2_000) }],
  })
  const refused = sendingOf({ identity: { code: 'MC' } }, to, [piece(`${'é'.repeat(1_999)}😀`)])
  expect(refused).toMatchObject({ ok: false, reason: expect.stringMatching(/Sélectionnez les mots/) as unknown })
})

test('rows of one table sent together to a rich text are a table there; a row alone, and labels with their values, are lines', () => {
  const row = (rank: number, ...cells: string[]) => {
    const lines = cells.map((text, cell) => ({ cell, list: null, content: [{ text, marks: ['bold' as const] }] }))
    const passage: Passage = { id: String(rank), kind: 'row', level: 0, table: 0, header: false, lines }
    return { passage, range: { from: 0, to: cells.join('\n').length } }
  }
  const rich = { kind: 'field', path: ['need', 'analysis'], meta: { kind: 'rich-text' }, label: 'Analyse', list: null }
  const sent = (...pieces: ReturnType<typeof row>[]) => {
    const sending = sendingOf({ need: { analysis: { version: 1, fr: [] } } }, rich as never, pieces)
    return JSON.parse(JSON.stringify(sending)) as { ok: boolean; patch: { item: { type: string } }[] }
  }
  const table = sent(row(1, 'Public', 'Effectif', 'Année'), row(2, 'Enseignants', '12', '2025'))
  expect(table).toMatchObject({
    ok: true,
    patch: [
      {
        op: 'insert',
        item: {
          type: 'table',
          columns: [{ title: 'Public' }, { title: 'Effectif' }, { title: 'Année' }],
          rows: [{ cells: [{ content: [{ text: 'Enseignants', marks: ['bold'] }] }, {}, {}] }],
        },
      },
    ],
  })
  const types = ({ patch }: ReturnType<typeof sent>) => patch.map(({ item }) => item.type)
  expect(types(sent(row(1, 'Public', 'Effectif', 'Année')))).toEqual(['paragraph'])
  expect(types(sent(row(1, 'Public', 'Enseignants'), row(2, 'Durée', '20 h')))).toEqual(['paragraph', 'paragraph'])
})
