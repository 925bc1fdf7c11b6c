import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { editedExample } from '../word/edited-example.ts'
import { exampleTitle, expectSoon, sharedDesk } from './window.ts'

const desk = sharedDesk()
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let buffer: Buffer
beforeAll(async () => {
  buffer = Buffer.from(await editedExample())
})

async function importEdited(page: Page) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Importer un fichier' }).click()
  await (await chooser).setFiles({ name: 'dossier revu.docx', mimeType: 'application/octet-stream', buffer })
  const dialog = page.getByRole('dialog', { name: 'Ce dossier a été modifié dans Word' })
  await dialog.waitFor()
  return dialog
}

const dossiers = async () => {
  const asked = { offset: 0, limit: 50, sort: 'updated' as const, query: '', removed: false, date: null }
  const reply = await desk.call('library.list', asked)
  if (!reply.ok) throw new Error(reply.problem.message)
  return reply.value.dossiers
}

test('a dossier edited in Word is taken field by field with the keyboard, and nothing written is lost', async () => {
  const page = await desk.open()
  const dialog = await importEdited(page)
  expect(await dialog.getByRole('checkbox').count()).toBe(3)
  expect(await dialog.locator('ins').first().innerText()).not.toBe('')

  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])

  // The act is what has the focus; backwards from it come the boxes.
  await dialog.getByRole('checkbox', { name: /Tarif par stagiaire/ }).focus()
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Importer et prendre 1 champ' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(/1 champ pris de Word\. 2 passages vous attendent dans l’onglet Fiche\./).waitFor()

  const [latest] = await dossiers()
  const opened = await desk.call('dossier.open', { id: latest!.id })
  if (!opened.ok) throw new Error(opened.problem.message)
  const { need, budget } = opened.value.definition
  expect(need.analysis.fr[0]).toMatchObject({
    content: [{ text: 'Les organismes doivent prouver ce que chacun a appris.' }],
  })
  expect(budget.price).toBe(60_000)

  await page.getByRole('table', { name: 'Dossiers' }).getByRole('link', { name: exampleTitle }).first().click()
  await page.getByRole('tab', { name: /Fiche/ }).click()
  await page.getByText('À revoir avec la composante.').waitFor()
  await page.getByText('650 €').waitFor()
})

test('a dossier edited in Word may be left after all', async () => {
  const page = await desk.open()
  await expectSoon(() => page.getByRole('table', { name: 'Dossiers' }).count()).toBe(1)
  const before = (await dossiers()).length
  const dialog = await importEdited(page)
  await page.keyboard.press('Escape')
  await expectSoon(() => dialog.count()).toBe(0)
  expect(await dossiers()).toHaveLength(before)
})
