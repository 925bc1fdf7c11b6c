import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSpelling } from '../../electron/core/spelling/spelling.ts'
import { wordsIn } from '../../shared/spelling/words-in.ts'

const resources = join(import.meta.dirname, '../../resources')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadrier-spelling-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const words = (text: string) => wordsIn(text).map(({ word }) => word)

test('a fault of spelling is found, and what was meant is among the suggestions', async () => {
  const spelling = openSpelling(folder, resources)
  expect(await spelling.unknown(words('Une certifcation de l’évalution'))).toEqual(['certifcation', 'évalution'])
  expect(await spelling.suggestions('certifcation')).toContain('certification')
  expect((await spelling.suggestions('aujourdhui')).join(' ')).not.toContain("'")
})

test('the words of the field are known: those of a real dossier, but for the names of people', async () => {
  const spelling = openSpelling(folder, resources)
  const text =
    'La micro-certification, empilable, suit une grille critériée déposée sur Moodle ; les apprenant·e·s tiennent un e-portfolio en distanciel et préparent l’audit Qualiopi de leur micro-learning.'
  expect(await spelling.unknown(words(text))).toEqual([])
})

test('a word one adds is known from then on, also at the head of a sentence, until one takes it out', async () => {
  const spelling = openSpelling(folder, resources)
  await spelling.personal.learn('docimotron')
  await spelling.personal.learn('docimotron')
  expect(await spelling.unknown(['docimotron', 'Docimotron', 'docimotrons'])).toEqual(['docimotrons'])
  expect(await openSpelling(folder, resources).personal.all()).toEqual(['docimotron'])
  await spelling.personal.forget('docimotron')
  await spelling.personal.forget('docimotron')
  expect(await spelling.unknown(['docimotron'])).toEqual(['docimotron'])
})

test('the file of words can be written by hand', async () => {
  writeFileSync(join(folder, 'personal-words.txt'), 'zeste\r\n\r\n  Kerdoncuff \n')
  const spelling = openSpelling(folder, resources)
  expect(await spelling.unknown(['Kerdoncuff'])).toEqual([])
  await spelling.personal.learn('Oubella')
  expect(readFileSync(join(folder, 'personal-words.txt'), 'utf8')).toBe('Kerdoncuff\nOubella\nzeste\n')
})

test('a file that cannot be read is a clear problem, and is not written over', async () => {
  mkdirSync(join(folder, 'personal-words.txt'))
  const spelling = openSpelling(folder, resources)
  const problem = { code: 'unreadable-file' }
  await expect(spelling.unknown(['mot'])).rejects.toMatchObject({ problem })
  await expect(spelling.personal.learn('mot')).rejects.toMatchObject({ problem })
  expect(readdirSync(folder)).toEqual(['personal-words.txt'])
})
