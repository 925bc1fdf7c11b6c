import { expect, test } from 'vitest'
import type { RichTextBlock } from '../../shared/definition/rich-text.ts'
import { replaceWord, replaceWordInBlocks } from '../../shared/spelling/replace-word.ts'

const id = '01930000-0000-7000-8000-000000000001'

test('a word is replaced wherever it stands alone, and not inside another', () => {
  expect(replaceWord('L’acquit, l’acquit et l’acquitté', 'acquit', 'acquis')).toBe('L’acquis, l’acquis et l’acquitté')
  expect(replaceWord('rien', 'acquit', 'acquis')).toBe('rien')
})

test('rich text keeps its marks: a word in two parts takes those of the first', () => {
  const list = (...parts: [string, 'bold' | 'italic'][]): RichTextBlock => ({
    type: 'bullet-list',
    id,
    items: [{ id, content: parts.map(([text, mark]) => ({ text, marks: [mark] })) }],
  })
  expect(
    replaceWordInBlocks([list(['Une certi', 'bold'], ['fcation utile', 'italic'])], 'certifcation', 'certification'),
  ).toEqual([list(['Une certification', 'bold'], [' utile', 'italic'])])
  // A part of which nothing is left goes away: a run of text is never empty.
  expect(replaceWordInBlocks([list(['acq', 'bold'], ['uit', 'italic'])], 'acquit', 'acquis')).toEqual([
    list(['acquis', 'bold']),
  ])
})
