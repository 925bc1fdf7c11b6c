import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { expectSoon, openExample, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()

/** Opens the matrix from the rail. */
async function openMatrix(page: Page): Promise<void> {
  const toggle = page.getByRole('button', { name: /^Étapes/ })
  if (await toggle.isVisible()) await toggle.click()
  await page.getByRole('link', { name: 'Matrice d’alignement' }).press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Matrice d’alignement' }).waitFor()
}

/** Puts the focus in the grid with the Tab key: it is one stop. */
async function enterGrid(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'En tableau' }).focus()
  await expectSoon(async () => {
    await page.keyboard.press('Tab')
    return page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null)
  }).toBe(true)
}

const line = (page: Page) => page.locator('.matrix-line').innerText()

test('links are made and undone by keyboard as in a spreadsheet, and a column left empty is a gap with its finding', async () => {
  const page = await desk.open()
  await openExample(page)
  const address = page.url()
  await openMatrix(page)
  await enterGrid(page)

  // A code leads to a row, another one to a column.
  await page.keyboard.type('aav5')
  await expectSoon(() => line(page)).toMatch(/^AAV5 × /)
  await page.keyboard.type('k2')
  await expectSoon(() => line(page)).toMatch(/^AAV5 × K2.: non lié — Alignement, 25/)
  await page.keyboard.press('Space')
  await expectSoon(() => line(page)).toMatch(/^AAV5 × K2.: lié/)
  await page.getByRole('button', { name: 'Annuler : lier AAV5 et K2' }).waitFor()

  // Another window shows it.
  await saved(page)
  const other = await page.context().newPage()
  await other.goto(address)
  await openMatrix(other)
  const linked = (window: Page) => window.locator('[data-link="linked"]').count()
  const before = await linked(page)
  expect(await linked(other)).toBe(before)
  await page.bringToFront()
  await page.keyboard.press('Control+z')
  await expectSoon(() => linked(page)).toBe(before - 1)
  await expectSoon(() => linked(other)).toBe(before - 1)
  await other.close()

  // Home, the arrows and the ends of the grid.
  await page.keyboard.press('Control+Home')
  await expectSoon(() => line(page)).toMatch(/^AAV1 × A1.: lié/)
  await page.keyboard.press('ArrowLeft')
  await expectSoon(() => line(page)).toMatch(/^AAV1 · /)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expectSoon(() => line(page)).toMatch(/^AAV1 × A1.: non lié/)

  // A1 now serves no outcome: named, with the finding, and the way to it.
  const gap = page.locator('.matrix-gap').filter({ hasText: 'ALI-6' })
  await gap.waitFor()
  expect(await gap.innerText()).toMatch(/À justifier.*ne sert aucun acquis/)
  await page.getByRole('radio', { name: 'Colonnes en manque (1)' }).waitFor()
  await gap.getByRole('button', { name: /^Voir dans la matrice.*A1$/ }).press('Enter')
  await expectSoon(() =>
    page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName),
  ).toBe('TH')
  await expectSoon(() => line(page)).toMatch(/^A1 · .*Manque/)
  await page.keyboard.press('Escape')
  await expectSoon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Matrice d’alignement')

  // A heading opens its item in its stage.
  await gap.getByRole('button', { name: /^Voir dans la matrice/ }).press('Enter')
  await expectSoon(() => line(page)).toMatch(/^A1 · /)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Activités et heures' }).waitFor()
})

test('where there is no room for a table, an outcome is chosen and its links are boxes to tick', async () => {
  const page = await desk.open({ viewport: { width: 320, height: 700 } })
  await openExample(page)
  await openMatrix(page)
  await page.getByRole('button', { name: /Acquis visé/ }).press('Enter')
  await page.getByRole('option', { name: /^AAV2/ }).click()
  const box = page.getByRole('group', { name: 'Critères' }).getByRole('checkbox', { name: /^K5/ })
  expect(await box.isChecked()).toBe(false)
  await box.press('Space')
  await expectSoon(() => box.isChecked()).toBe(true)
  await saved(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

test('an outcome is added from the last row of the matrix, and is a row with its gaps', async () => {
  const page = await desk.open()
  await page.getByRole('button', { name: 'Nouveau dossier' }).click()
  await page.getByRole('menuitem', { name: 'Dossier vide' }).click()
  await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
  await openMatrix(page)
  await enterGrid(page)
  await page.keyboard.press('Enter')
  await page.getByRole('rowheader', { name: /AAV1/ }).waitFor()
  await expectSoon(() => line(page)).toMatch(/^AAV1 · sans énoncé.*aucune activité ne le fait travailler/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Compétences et AAV' }).waitFor()
})
