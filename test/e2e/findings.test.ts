import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { stageTexts } from '../../shared/messages/fr/stages.ts'
import { exampleTitle, expectSoon, goToStage, openExample, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()

/** The class of what has the focus: it never falls back to the page itself. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.className)

const outcome = 'Comprendre la fiabilité'

test('a finding explains itself, leads to its field, is counted in the rail and goes when the fault is mended', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Compétences et AAV')
  await page.getByRole('button', { name: /^AAV1/ }).click()
  const statement = page.locator('[data-model="outcomes.statement"]').getByRole('textbox')
  const before = await statement.inputValue()
  await statement.fill(outcome)

  const finding = page.locator('[data-requirement="APC-A1"]')
  await finding.waitFor()
  expect(await finding.innerText()).toMatch(/À justifier/)
  const stage = page.getByRole('navigation', { name: 'Étapes' }).getByRole('link', { name: /^Compétences et AAV/ })
  expect(await stage.innerText()).toMatch(/à justifier/)
  await finding.getByRole('button', { name: /Comprendre ce constat/ }).click()
  expect(await finding.getByText('Pourquoi').isVisible()).toBe(true)
  expect(await finding.getByText('Provenance').isVisible()).toBe(true)

  // From another stage, with the item folded: the way to the field opens both.
  await page.getByRole('button', { name: /^AAV1/ }).click()
  await goToStage(page, 'Budget')
  await page.getByRole('button', { name: /Portée/ }).click()
  await page.getByRole('option', { name: 'Tout le dossier' }).click()
  await finding.getByRole('button', { name: /Aller au champ/ }).click()
  await expectSoon(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(outcome)
  const description = await statement.getAttribute('aria-describedby')
  const told = await page.evaluate(
    (ids) =>
      ids
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    description ?? '',
  )
  expect(told).toMatch(/À justifier/)

  await statement.fill(before)
  await expectSoon(() => finding.count()).toBe(0)
})

test('comply or explain: forty characters at least, kept in the dossier, and the finding becomes justified', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Compétences et AAV')
  await page.getByRole('button', { name: /^AAV2/ }).click()
  await page.locator('[data-model="outcomes.statement"]').getByRole('textbox').fill(outcome)
  const finding = page.locator('[data-requirement="APC-A1"]')
  await finding.getByRole('button', { name: 'Justifier' }).click()
  const save = finding.getByRole('button', { name: 'Enregistrer la justification' })
  await finding.getByRole('textbox').fill('Trop court.')
  expect(await save.isDisabled()).toBe(true)
  const reason = 'Le verbe nomme ici l’acquis tel que le référentiel du métier le formule.'
  await finding.getByRole('textbox').fill(reason)
  await saved(page)
  // A reason being written is not lost with the page.
  await page.getByRole('link', { name: 'Bibliothèque' }).click()
  // It opens where it was left.
  await page.getByRole('link', { name: exampleTitle }).first().click()
  await expectSoon(() => finding.getByRole('textbox').inputValue()).toBe(reason)
  await page.reload()
  await expectSoon(() => finding.getByRole('textbox').inputValue()).toBe(reason)
  await save.click()
  await finding.getByText('Justifié', { exact: true }).waitFor()
  expect(await focused(page)).toMatch(/finding-title/)
  await saved(page)
  await page.reload()
  await finding.getByText(reason).waitFor()
})

test('a question no rule can settle is answered in the panel', async () => {
  const page = await desk.open()
  await page.getByRole('button', { name: 'Nouveau dossier' }).click()
  await page.getByRole('menuitem', { name: 'Dossier vide' }).click()
  await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
  await goToStage(page, 'SAE')
  await page.getByRole('button', { name: /^Ajouter une SAE/ }).click()
  // The focus goes to what was added, and the findings follow: a person sees both before going on.
  await expectSoon(() =>
    page.evaluate(() => document.activeElement?.closest('main .card-body, main [data-path]') !== null),
  ).toBe(true)
  await saved(page)
  // Questions come after what is heavier, folded.
  await page.getByRole('button', { name: /autres à remplir$/ }).click()
  const asked = page.locator('.finding').filter({ has: page.getByRole('button', { name: 'Répondre' }) })
  const requirement = (await asked.first().getAttribute('data-requirement')) ?? ''
  const question = page.locator(`[data-requirement="${requirement}"]`)
  await question.getByRole('button', { name: 'Répondre' }).first().click()
  await expectSoon(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
  await question.getByRole('radio', { name: 'Oui' }).check({ force: true })
  await question.getByRole('button', { name: 'Enregistrer la réponse' }).click()
  await saved(page)
  await expectSoon(() => question.count()).toBe(0)
  expect(await focused(page)).toMatch(/finding-title/)
})

test('what a field says of a finding is told by the panel beside it, whatever stage the requirement belongs to', async () => {
  const page = await desk.open()
  await page.getByRole('button', { name: 'Nouveau dossier' }).click()
  await page.getByRole('menuitem', { name: 'Dossier vide' }).click()
  await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
  await page.locator('.finding').first().waitFor()
  const quiet: string[] = []
  for (const { title } of stageTexts) {
    await goToStage(page, title)
    const said = (await page.locator('main .note').count()) > 0
    if (said && (await page.locator('.side .finding').count()) === 0) quiet.push(title)
  }
  expect(quiet).toEqual([])
  // Some are told away from the stage of their requirement, and say so.
  const seen = page.locator('.finding-seen')
  let told = 0
  for (const { title } of stageTexts) {
    await goToStage(page, title)
    told += await seen.count()
  }
  expect(told).toBeGreaterThan(0)
})
