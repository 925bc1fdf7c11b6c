import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { exampleTitle, expectSoon, goToStage, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()

const strip = (page: Page) => page.getByRole('region', { name: 'À adapter' })
const mark = (page: Page, path: string) => page.locator(`[data-path="${path}"] .adapt-mark`)
const title = 'identity.title'

test('a dossier begun from an example says what is still the example’s, until it is changed or kept', async () => {
  const page = await desk.open()
  await page.getByRole('button', { name: 'Nouveau dossier' }).click()
  await page.getByRole('menuitem', { name: exampleTitle }).click()
  await strip(page).getByText('Ce dossier part de l’exemple').waitFor()
  await mark(page, title).waitFor()
  const here = async () => Number(/^(\d+) champs/.exec(await strip(page).getByRole('status').innerText())?.[1])
  const before = await here()
  expect(before).toBeGreaterThan(5)

  // Changed.
  await page.locator('main').getByRole('textbox', { name: 'Intitulé', exact: true }).fill('Mon propre intitulé')
  await expectSoon(() => mark(page, title).count()).toBe(0)
  await expectSoon(here).toBe(before - 1)
  // Gone to and kept, by keyboard; the focus stays with the field.
  await strip(page).getByRole('button', { name: 'Aller au suivant' }).press('Enter')
  const field = page.locator('main .field:focus-within')
  await expectSoon(() => field.locator('.adapt-mark').count()).toBe(1)
  const path = (await field.getAttribute('data-path')) ?? ''
  await field.getByRole('button', { name: /^Garder tel quel/ }).press('Enter')
  await expectSoon(() => mark(page, path).count()).toBe(0)
  await expectSoon(here).toBe(before - 2)
  expect(await field.getAttribute('data-path')).toBe(path)
  await saved(page)

  await page.reload()
  await expectSoon(here).toBe(before - 2)
  // The fictional people are among what is to be adapted.
  await goToStage(page, 'Équipe')
  await strip(page).getByRole('button', { name: 'Tout garder dans cette étape' }).waitFor()
  const people = page.locator('main [data-model="people"] .card-trigger, main [data-path^="people."] .adapt-mark')
  expect(await people.count()).toBeGreaterThan(0)
  await strip(page).getByRole('button', { name: 'Tout garder dans cette étape' }).click()
  await strip(page)
    .getByText(/^Rien à adapter dans cette étape/)
    .waitFor()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler' }).click()
  await strip(page).getByRole('button', { name: 'Tout garder dans cette étape' }).waitFor()
})

test('a dossier of one’s own begins another one, where what belongs to it alone is to be renewed', async () => {
  const page = await desk.open()
  await page
    .getByRole('row', { name: /empreinte/i })
    .getByRole('button', { name: /^Actions/ })
    .click()
  await page.getByRole('menuitem', { name: 'Partir de ce dossier' }).click()
  await strip(page).getByText('Restent à renouveler').waitFor()
  await mark(page, title).waitFor()
  await goToStage(page, 'Compétences et AAV')
  await strip(page)
    .getByText(/^Rien à adapter dans cette étape/)
    .waitFor()
})
