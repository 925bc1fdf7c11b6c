import { expect, test } from 'vitest'
import type { Page } from 'playwright'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { modelFields } from '../../shared/definition/schema-walk.ts'
import { institutionSchema } from '../../shared/institution/institution.ts'
import { stageTexts } from '../../shared/messages/fr/stages.ts'
import { expectSoon, goToStage, openExample, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()

/** Fields of a schema a person can see, by model path. */
const fieldsOf = (schema: Parameters<typeof modelFields>[0]) =>
  modelFields(schema)
    .filter(({ meta }) => meta.kind !== 'id')
    .map(({ modelPath }) => modelPath)

/** Gives every list of the form an item, unfolds all that is folded, and answers the model paths on screen. */
async function everythingShown(page: Page): Promise<Set<string>> {
  const hidden =
    'main :is(.card-trigger, .unfold, .activity-trigger)[aria-expanded="false"], main .without-object-show[aria-expanded="false"], main .list:not(:has(> .cards)):not(:has(> .item-table-scroll)) > .button'
  for (;;) {
    // Forms of their own are read when they are first shown. Seen at the same moment: one may come in between.
    const left = await page.evaluate((selector) => {
      const buttons = document.querySelectorAll<HTMLButtonElement>(selector)
      const loading = document.querySelectorAll('main [aria-busy="true"]').length
      for (const button of buttons) button.click()
      return buttons.length + loading
    }, hidden)
    if (left === 0) break
    // What was unfolded may hold lists in turn.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }
  return new Set(
    await page
      .locator('main [data-model]')
      .evaluateAll((places) => places.map((place) => place.getAttribute('data-model') ?? '')),
  )
}

test('every field of the definition has a place in the form of exactly one stage', async () => {
  const page = await desk.open()
  await openExample(page)
  const id = /dossier\/([^/]+)/.exec(page.url())?.[1] ?? ''
  const opened = await desk.call('dossier.open', { id })
  if (!opened.ok) throw new Error(opened.problem.message)
  // What grows by an act of its own has no button to add a blank one.
  const item = (rank: number) => `01900000-0000-7000-8000-00000000000${rank}`
  const given = await desk.call('dossier.edit', {
    id,
    baseRevision: opened.value.revision,
    changeId: item(0),
    label: 'préparer',
    patch: [
      {
        op: 'insert',
        path: ['exceptions'],
        item: { id: item(1), requirement: 'CC-14-1', justification: { fr: '' }, on: null },
        after: null,
      },
      {
        op: 'insert',
        path: ['answers'],
        item: { id: item(2), requirement: 'SAE-5', subject: '', answer: null, comment: { fr: '' }, on: null },
        after: null,
      },
      {
        op: 'insert',
        path: ['attachments'],
        item: { id: item(3), name: 'a.pdf', mediaType: '', size: null, sha256: '', description: { fr: '' } },
        after: null,
      },
    ],
  })
  expect(given.ok).toBe(true)
  const places = new Map<string, string[]>()
  for (const { title } of stageTexts) {
    await goToStage(page, title)
    for (const field of await everythingShown(page)) places.set(field, [...(places.get(field) ?? []), title])
  }
  const fields = fieldsOf(definitionSchema)
  // A part of the model whose children are spread over stages has no place of its own.
  const spread = new Set(['local'])
  expect(fields.filter((field) => !spread.has(field) && places.get(field)?.length !== 1)).toEqual([])
  await saved(page)
})

test('the focus stays near what goes away under it', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Accompagnement et assiduité')
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement
      return `${at?.closest<HTMLElement>('[data-path]')?.dataset['path']} ${at?.tagName} ${at?.getAttribute('aria-label')}`
    })
  await page.getByRole('button', { name: 'Retirer Farida Benslimane' }).press('Enter')
  await expectSoon(focused).toBe('support.tutorIds BUTTON Choisir, Tuteurs')
  // What gives the focus on may do so again a moment later: no person is faster.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  await page.getByRole('button', { name: 'Remplacer pour ce dossier, Horaires' }).press('Enter')
  await expectSoon(focused).toBe('local.technicalAssistance.hours TEXTAREA null')
  await page.keyboard.insertText('9 h à 12 h')
  await page.getByRole('button', { name: /l’établissement, Horaires$/ }).press('Enter')
  await expectSoon(focused).toBe('local.technicalAssistance.hours BUTTON Remplacer pour ce dossier, Horaires')
  await goToStage(page, 'Grille')
  const weight = page.getByRole('textbox', { name: 'Poids de K1 (%)', exact: true })
  await weight.fill('99')
  await page.getByRole('button', { name: 'Répartir également' }).press('Enter')
  await expectSoon(focused).toMatch(/criteria H4 null$/)
  await saved(page)
})

test('every field of the institution record has a place in its form', async () => {
  const page = await desk.open()
  await page.getByRole('link', { name: 'Établissement' }).click()
  await page.getByRole('link', { name: 'Université des Rives' }).click()
  await page.getByRole('heading', { level: 2, name: 'Fiche de l’établissement' }).waitFor()
  const records = await desk.call('institution.list', {})
  const record = records.ok ? records.value.institutions[0] : undefined
  if (!record) throw new Error('no institution')
  const id = '01900000-0000-7000-8000-000000000009'
  const given = await desk.call('institution.edit', {
    id: record.id,
    baseRevision: record.revision,
    changeId: id,
    label: 'préparer',
    patch: [
      {
        op: 'insert',
        path: ['attachments'],
        item: { id, name: 'a.pdf', mediaType: '', size: null, sha256: '', description: { fr: '' } },
        after: null,
      },
    ],
  })
  expect(given.ok).toBe(true)
  await page.getByRole('button', { name: /^Pièces jointes/ }).click()
  await page.getByText('a.pdf').first().waitFor()
  const shown = await everythingShown(page)
  expect(fieldsOf(institutionSchema).filter((field) => field !== 'common' && !shown.has(field))).toEqual([])
})

test('a new dossier is not of the imaginary institution of the examples: the record of one’s own is made from its form', async () => {
  const page = await desk.open()
  await page.getByRole('button', { name: 'Nouveau dossier' }).click()
  await page.getByRole('menuitem', { name: 'Dossier vide' }).click()
  const choice = page.getByRole('button', { name: /Établissement porteur$/ })
  await choice.filter({ hasText: 'Aucun choix' }).waitFor()
  await page.getByRole('button', { name: 'Créer la fiche de mon établissement' }).click()
  await page.locator('[data-path="name"] :focus, [data-path="name.fr"] :focus').waitFor()
  await page.keyboard.type('Université de la Côte')
  await saved(page)
  await page.getByRole('link', { name: 'Revenir au dossier' }).click()
  await choice.filter({ hasText: 'Université de la Côte' }).waitFor()
  expect(await page.getByRole('button', { name: 'Créer la fiche de mon établissement' }).count()).toBe(0)
  // The next one begins with it, as the only one.
  const next = await desk.call('dossier.create', { from: 'empty' })
  if (!next.ok) throw new Error(next.problem.message)
  const opened = await desk.call('dossier.open', { id: next.value.id })
  expect(opened.ok && opened.value.institution?.record.name.fr).toBe('Université de la Côte')
})

test('a new record of an institution opens on its name', async () => {
  const page = await desk.open()
  await page.getByRole('link', { name: 'Établissement' }).click()
  await page.getByRole('button', { name: 'Nouvelle fiche d’établissement' }).click()
  await page.locator('[data-path="name"] :focus, [data-path="name.fr"] :focus').waitFor()
  await page.keyboard.type('Université du Littoral')
  await saved(page)
  await page.getByRole('heading', { level: 1, name: 'Université du Littoral' }).waitFor()
})

test('of a long list a value is found by its words, without accents, and taken away by emptying the field', async () => {
  const page = await desk.open()
  await openExample(page)
  const field = page.getByRole('combobox', { name: 'Domaine d’études (CITE-F)' })
  expect(await field.inputValue()).toBe('0111 – Sciences de l’éducation')
  // A scroll closes what is open over the page.
  await field.scrollIntoViewIfNeeded()
  await field.fill('reseaux concept')
  await expectSoon(() => page.getByRole('option').allTextContents()).toEqual([
    '0612 – Conception et administration de bases de données et de réseaux',
  ])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const id = /dossier\/([^/]+)/.exec(page.url())?.[1] ?? ''
  const kept = async () => {
    await saved(page)
    const opened = await desk.call('dossier.open', { id })
    return opened.ok && (opened.value.definition.identity.iscedF as string | null)
  }
  await expectSoon(kept).toBe('0612')
  await field.fill('zzz')
  await page.getByText('Rien ne répond à ces mots.').waitFor()
  await field.fill('')
  await page.keyboard.press('Escape')
  await field.blur()
  await expectSoon(kept).toBe(null)
})
