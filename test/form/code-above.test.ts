import { expect, test } from 'vitest'
import { codeAbove } from '../../renderer/form/code-above.ts'

const [one, two] = ['01930000-0000-7000-8000-000000000001', '01930000-0000-7000-8000-000000000002']
const document = {
  title: { fr: '' },
  outcomes: [{ id: one, code: ' AAV3 ', levels: [{ id: two, code: '', words: '' }] }],
}

test('a change inside an item bears the code of the innermost item that has one, but a change of the code itself none', () => {
  expect(codeAbove(document, ['outcomes', one, 'statement', 'fr'])).toBe('AAV3')
  expect(codeAbove(document, ['outcomes', one, 'levels', two, 'words'])).toBe('AAV3')
  expect(codeAbove(document, ['outcomes', one, 'code'])).toBe('')
  expect(codeAbove(document, ['title', 'fr'])).toBe('')
})
