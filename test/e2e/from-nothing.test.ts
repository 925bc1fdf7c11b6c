import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Definition } from '../../shared/definition/definition.ts'
import { stageTexts } from '../../shared/messages/fr/stages.ts'
import { KeyboardAuthor } from './keyboard-author.ts'
import { sharedDesk } from './window.ts'

const desk = sharedDesk()

const { definition: given } = JSON.parse(readFileSync('resources/examples/evaluation-authentique.json', 'utf8')) as {
  definition: Definition
}

/** How many fields are written before each reload: in the middle of a form, of a grid, of a table, of a list. */
const fieldsBetweenReloads = [17, 120, 230, 90, 260]

test('a dossier is written from nothing to ready by keyboard alone, and reloads lose nothing', async () => {
  const page = await desk.open()
  const author = new KeyboardAuthor(page, given, fieldsBetweenReloads)
  await author.begin()
  const id = new URL(page.url()).hash.split('/')[2] ?? ''

  // What refers to items of later stages is chosen when coming back.
  const stages = stageTexts.filter(({ id: stage }) => stage !== 'dossier').map(({ title }) => title)
  const waiting: string[] = []
  for (const title of stages) if (await author.write(title)) waiting.push(title)
  for (const title of waiting) expect(await author.write(title), title).toBe(false)
  await author.answerQuestions()
  await page.getByText('Dossier prêt à être présenté').waitFor()

  // Read behind the window only to compare.
  const opened = await desk.call('dossier.open', { id })
  if (!opened.ok) throw new Error(opened.problem.message)
  expect(differences(comparable(given), comparable(opened.value.definition))).toEqual([])
}, 1_200_000)

/** A definition whose ids are places, whose ticks are in no order, and whose answers have no day. */
function comparable(definition: Definition): unknown {
  const places = new Map<string, string>()
  const number = (value: unknown, place: string): void => {
    if (typeof value !== 'object' || value === null) return
    if ('id' in value && typeof value.id === 'string') places.set(value.id, place)
    for (const [key, child] of Object.entries(value)) number(child, `${place}.${key}`)
  }
  const { id: _id, institutionId: _institution, ...content } = definition
  number(content, '')
  const read = (value: unknown): unknown => {
    if (typeof value === 'string') return places.get(value) ?? value
    if (Array.isArray(value)) {
      const entries = value.map(read)
      return entries.every((entry) => typeof entry === 'string') ? entries.sort() : entries
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, read(entry)]))
  }
  const answers = content.answers
    .map(({ requirement, subject, answer, comment }) => ({
      requirement,
      subject: places.get(subject) ?? subject,
      answer,
      comment,
    }))
    .sort((one, other) => (`${one.requirement} ${one.subject}` < `${other.requirement} ${other.subject}` ? -1 : 1))
  // A single week is written as one figure.
  const activities = content.activities.map((activity) => ({
    ...activity,
    endWeek: activity.endWeek === activity.startWeek ? null : activity.endWeek,
  }))
  return { ...(read({ ...content, activities, answers: [] }) as object), answers }
}

/** Places that differ, each with what was given and what was written. */
function differences(given: unknown, written: unknown, place = ''): string[] {
  if (typeof given !== 'object' || given === null || typeof written !== 'object' || written === null)
    return given === written ? [] : [`${place}: ${JSON.stringify(given)} ≠ ${JSON.stringify(written)}`]
  const keys = new Set([...Object.keys(given), ...Object.keys(written)])
  return [...keys].flatMap((key) =>
    differences(
      (given as Record<string, unknown>)[key],
      (written as Record<string, unknown>)[key],
      place === '' ? key : `${place}.${key}`,
    ),
  )
}
