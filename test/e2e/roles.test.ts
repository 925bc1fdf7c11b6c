import { expect, test } from 'vitest'
import { expectSoon, goToStage, openExample, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()

test('a teacher first sees what is asked of a teacher; what is others’ is folded, and a finding there unfolds it', async () => {
  const page = await desk.open()
  await page.getByRole('button', { name: 'Nouveau dossier' }).click()
  await page.getByRole('menuitem', { name: 'Dossier vide' }).click()
  await page.getByRole('region', { name: 'Quel est votre rôle' }).getByRole('button', { name: 'Enseignant' }).click()
  await goToStage(page, 'Budget')
  const others = page.getByRole('region', { name: 'Chez quelqu’un d’autre' })
  await others.getByText(/Rien ne vous est demandé à cette étape/).waitFor()
  expect(await others.getByText(/elles ne vous bloquent pas/).isVisible()).toBe(true)
  const price = page.locator('[data-path="budget.price"]')
  expect(await price.count()).toBe(0)
  // What the filters hide is said, and can be shown; the way to the field unfolds it.
  await page.getByRole('button', { name: 'Voir tous les rôles' }).click()
  await page.getByRole('button', { name: /Rôle/ }).click()
  await page.getByRole('option', { name: 'Enseignant' }).click()
  await page.goto(`${page.url().split('?')[0]}?champ=budget.price`)
  await expectSoon(() => price.getByRole('textbox').evaluate((input) => input === document.activeElement)).toBe(true)
})

test('a question another answer leaves without object is folded, and what was written there stays in sight', async () => {
  const page = await desk.open()
  await page.getByRole('button', { name: 'Nouveau dossier' }).click()
  await page.getByRole('menuitem', { name: 'Dossier vide' }).click()
  const validity = page.locator('[data-model="identity.validity"]')
  const months = page.locator('[data-model="identity.validity.months"]').getByRole('textbox')
  await validity.getByText(/^Sans objet pour l’instant/).waitFor()
  expect(await months.count()).toBe(0)
  await validity.getByRole('button', { name: 'Afficher quand même' }).click()
  await months.fill('24')
  await months.blur()
  await saved(page)
  await validity.getByText(/ce que vous avez saisi reste dans le dossier/).waitFor()
  expect(await months.inputValue()).toBe('24')
})

test('the record of the institution shows its dates, what dossiers lack, and leads to the field and back', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Qualité')
  const dossier = page.url()
  const records = await desk.call('institution.list', {})
  const record = records.ok ? records.value.institutions[0] : undefined
  expect(record?.dossiers).toBeGreaterThan(1)
  const place = /dossier\/([^?]+)/.exec(dossier)?.[1] ?? ''
  await page.goto(
    `${dossier.split('#')[0]}#/etablissement/${record?.id}?champ=common.qualityCertificate.validUntil&retour=${encodeURIComponent(place)}`,
  )
  const focused = () => page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path'))
  await expectSoon(focused).toBe('common.qualityCertificate.validUntil')
  await page.getByRole('heading', { name: 'Échéances', exact: true }).waitFor()
  await page.getByRole('heading', { name: 'Ce que les dossiers ne peuvent pas encore en hériter' }).waitFor()
  await page.getByRole('button', { name: /^Voir.*prochain audit/ }).click()
  await expectSoon(focused).toBe('common.qualityCertificate.nextAuditOn')
  await page.getByRole('link', { name: 'Revenir au dossier' }).click()
  await page.getByRole('heading', { level: 2, name: 'Qualité' }).waitFor()
})
