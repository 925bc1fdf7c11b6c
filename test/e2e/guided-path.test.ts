import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { expectSoon, goToStage, openExample, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()

const steps = (page: Page) => page.getByRole('navigation', { name: 'Étapes voisines' })
const stage = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true })

test('a stage shows an example beside, what it serves, and what is open; the next step skips what is done', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Besoin')
  await page.getByRole('button', { name: 'Voir un exemple' }).click()
  const side = page.getByRole('complementary')
  await side.getByRole('heading', { name: 'Exemple : Besoin' }).waitFor()
  await side.getByText('Évaluation authentique').click()
  await side.locator('.reading').getByText(/./).first().waitFor()
  const first = await side.locator('.reading').innerText()
  await side.getByText('Empreinte d’une formation').click()
  await expectSoon(() => side.locator('.reading').innerText()).not.toBe(first)
  // Nothing can be written there.
  expect(await side.locator('.reading').getByRole('textbox').count()).toBe(0)

  await page.getByRole('button', { name: /Répond à .*exigence/ }).click()
  const requirement = side.locator('.help-requirement').first()
  await requirement.locator('summary').click()
  expect(await requirement.getByText('Provenance').isVisible()).toBe(true)

  // The example is complete but for advice: from Besoin on, stages without anything open are stepped over and named.
  await steps(page).getByRole('button', { name: 'Étape suivante : Compétences et AAV' }).click()
  await stage(page, 'Compétences et AAV').waitFor()
  await steps(page).getByRole('button', { name: 'Étape suivante : Activités et heures' }).waitFor()
  expect(await steps(page).innerText()).toMatch(/Rien d’ouvert pour vous\s: SAE, Grille/)
  await steps(page).getByRole('link', { name: 'Étape d’après : SAE' }).click()
  await stage(page, 'SAE').waitFor()
})

test('the map of questions leads to each of them, and is a questionnaire on paper', async () => {
  const page = await desk.open({ viewport: { width: 320, height: 700 } })
  await openExample(page)
  // On a narrow screen stages and views are behind one fold, which Escape closes.
  const fold = page.getByRole('button', { name: /^Étapes/ })
  const map = page.getByRole('link', { name: 'Carte des questions' })
  expect(await map.isVisible()).toBe(false)
  await fold.click()
  await page.keyboard.press('Escape')
  expect(await map.isVisible()).toBe(false)
  await fold.click()
  await map.click()
  await stage(page, 'Carte des questions').waitFor()
  const question = page.locator('#map-budget a').first()
  expect(await question.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await question.isVisible()).toBe(true)
  expect(await fold.isVisible()).toBe(false)
  // Answers that come from the institution name its people.
  expect(await page.getByText('Élément supprimé').count()).toBe(0)
  const sheets = async () =>
    (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
  expect(await sheets()).toBeLessThanOrEqual(7)
  await page.emulateMedia({ media: null })
  // The map itself is one page, whatever the window is wide.
  await page.evaluate(() => (window.print = () => undefined))
  await page.getByRole('button', { name: 'Imprimer la carte' }).click()
  await page.locator('.map-sheet').waitFor({ state: 'attached' })
  expect(await sheets()).toBe(1)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.locator('#map-budget-title').click()
  await question.click()
  await stage(page, 'Budget').waitFor()
  await expectSoon(() =>
    page.evaluate(() => document.activeElement?.closest('[data-model]')?.getAttribute('data-model')),
  ).toMatch(/^budget/)
})

test('coming back after three weeks: last edits, where one was and the next act; not for a dossier just made', async () => {
  const page = await desk.open()
  const card = page.getByRole('region', { name: 'Reprendre' })
  await page.getByRole('button', { name: 'Nouveau dossier' }).click()
  await page.getByRole('menuitem', { name: 'Dossier vide' }).click()
  await stage(page, 'Identité et public').waitFor()
  await page.getByRole('textbox', { name: 'Intitulé', exact: true }).fill('Animer un atelier de réparation')
  await saved(page)
  await goToStage(page, 'Budget')
  await page.reload()
  await stage(page, 'Budget').waitFor()
  expect(await card.count()).toBe(0)
  await page.getByRole('link', { name: 'Bibliothèque' }).click()
  await page.getByRole('heading', { level: 1, name: 'Bibliothèque' }).waitFor()
  expect(await card.count()).toBe(0)

  await page.clock.setSystemTime(new Date(Date.now() + 21 * 24 * 3_600_000))
  await page.reload()
  await card.getByText('Animer un atelier de réparation').waitFor()
  await card.getByText(/La suite, étape/).waitFor()
  await card.getByRole('link', { name: /Revenir à l’étape « Budget »/ }).click()
  await card.getByRole('listitem').filter({ hasText: 'Intitulé' }).waitFor()
  await card.getByRole('link', { name: 'Budget' }).waitFor()
  await card.getByText(/La suite, étape/).waitFor()
  await card.getByRole('button', { name: 'Fermer ce rappel' }).click()
  expect(await card.count()).toBe(0)

  // What leaves the library is no longer recalled.
  await page.getByRole('link', { name: 'Bibliothèque' }).click()
  await page.getByRole('button', { name: /Actions sur « Animer un atelier/ }).click()
  await page.getByRole('menuitem', { name: 'Retirer de la bibliothèque' }).click()
  await expectSoon(() => card.count()).toBe(0)
})
