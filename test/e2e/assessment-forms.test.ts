import { expect, test } from 'vitest'
import { expectSoon, goToStage, openExample, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()

test('assessments are written part by part, and their weights are shared out when they no longer make 100', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Évaluation')
  const card = page.locator('[data-model="assessments"] > .cards > .card').first()
  await card.locator('.card-trigger').click()
  expect(await card.locator('.form-section-title').allTextContents()).toEqual([
    'L’évaluation en bref',
    'Ce qu’on évalue',
    'Quand et comment',
    'La vérification de l’identité',
    'La surveillance',
    'Le rattrapage',
  ])
  const total = page.locator('.form-sum').filter({ hasText: 'Total des poids' })
  const words = async () => ((await total.textContent()) ?? '').replace(/\s/g, ' ')
  await expectSoon(words).toContain('Le compte y est.')
  await card.getByRole('textbox', { name: 'Poids (%)' }).fill('15')
  await expectSoon(words).toContain('5 % de trop.')
  await total.getByRole('button', { name: 'Répartir également' }).click()
  await expectSoon(words).toContain('Le compte y est.')
  await saved(page)
})

test('costs are typed line after line, each line and the foot computed', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Budget')
  const table = page.getByRole('table', { name: 'Coûts fixes' })
  const lines = table.locator('tbody tr')
  const before = await lines.count()
  const total = page.locator('.cost-total').first()
  const first = await total.textContent()
  await lines
    .last()
    .getByRole('textbox', { name: /^Libellé/ })
    .press('Enter')
  await expectSoon(() => lines.count()).toBe(before + 1)
  await lines
    .last()
    .getByRole('textbox', { name: /^Heures/ })
    .fill('2')
  await lines
    .last()
    .getByRole('textbox', { name: /^Taux horaire/ })
    .fill('50')
  await expectSoon(() => total.textContent()).not.toBe(first)
  await saved(page)
})
