import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Download, Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { exampleFile } from '../render/example-dossiers.ts'
import { expectSoon, sharedDesk } from './window.ts'

const desk = sharedDesk()

const press = async (page: Page, place: Locator, key: string) => {
  await place.focus()
  await page.keyboard.press(key)
}

const contentOf = async (download: Download) => unzipSync(readFileSync(await download.path()))

test('several dossiers are chosen and exported by keyboard; one that fails is told and does not stop the others', async () => {
  const broken = exampleFile('evaluation-authentique')
  broken.definition.identity.title.fr = 'Un dossier jugé ailleurs'
  broken.definition.frameworks = [{ ...broken.definition.frameworks[0]!, framework: 'inconnu' }]
  const base64 = Buffer.from(JSON.stringify(broken)).toString('base64')
  const imported = await desk.call('file.import', { name: 'ailleurs.json', base64 })
  if (!imported.ok) throw new Error(imported.problem.message)
  const page = await desk.open({ acceptDownloads: true })
  const table = page.getByRole('table', { name: 'Dossiers' })
  const bar = page.getByRole('group', { name: 'Sélection' })
  await table.getByRole('checkbox').nth(1).waitFor()
  expect(await bar.count()).toBe(0)
  await press(page, table.getByRole('checkbox', { name: /Concevoir une évaluation authentique/ }), 'Space')
  await bar.getByText('1 dossier choisi').waitFor()
  await press(page, table.getByRole('checkbox', { name: 'Tout choisir' }), 'Space')
  await bar.getByText('3 dossiers choisis').waitFor()

  await press(page, bar.getByRole('button', { name: 'Exporter la sélection…' }), 'Enter')
  const dialog = page.getByRole('dialog', { name: 'Exporter 3 dossiers' })
  await dialog.getByRole('checkbox', { name: 'Dossier CFVU' }).waitFor()
  for (const label of ['Word (.docx)', 'PDF accessible', 'Paquet Cadrier (.cadrier)', 'Open Badges', 'LHEO'])
    await press(page, dialog.getByRole('checkbox', { name: label }), 'Space')
  const arriving = page.waitForEvent('download')
  await press(page, dialog.getByRole('button', { name: 'Exporter', exact: true }), 'Enter')
  await dialog.getByText('2 dossiers produits sur 3').waitFor({ timeout: 60_000 })
  const failures = dialog.getByRole('region', { name: 'Ce qui n’a pas pu être produit' })
  expect(await failures.innerText()).toMatch(/Un dossier jugé ailleurs[^]*inconnu/)
  // What LHEO lacks is told under its dossier, once named, and leads there.
  const lacking = failures.locator('.export-failures > li').filter({ hasText: 'SIRET' })
  expect(await lacking.count()).toBe(2)
  // What formats do not say is told here, once for all dossiers…
  const losses = dialog.getByRole('region', { name: 'Ce que ces formats ne disent pas' })
  expect(await losses.locator('> details > summary').allInnerTexts()).toEqual([expect.stringMatching(/Open Badges/)])
  await losses.locator('> details > summary').press('Enter')
  expect(await losses.innerText()).toMatch(/Ne figure pas[^]*Public visé/)
  // … and dossier by dossier in reports among the files: the window says so, and which.
  const reports = dialog.locator('details').filter({ hasText: 'Chaque fichier pour un autre outil' })
  await reports.locator('summary').press('Enter')
  expect(await reports.locator('code').allInnerTexts()).toHaveLength(2)

  const download = await arriving
  expect(download.suggestedFilename()).toMatch(/^dossiers-\d{4}-\d{2}-\d{2}\.zip$/)
  expect(await dialog.innerText()).toContain(download.suggestedFilename())
  const files = await contentOf(download)
  expect(Object.keys(files).map((name) => name.replace(/^.*\./, ''))).toEqual([
    ...['html', 'json', 'json', 'json', 'txt', 'html', 'json', 'json', 'json', 'txt'],
    ...['csv', 'docx'],
  ])
  for (const name of await reports.locator('code').allInnerTexts()) expect(Object.keys(files)).toContain(name)
  const csv = strFromU8(files['session.csv']!).split('\r\n')
  expect(csv).toHaveLength(5)
  expect(csv.find((row) => row.includes('Un dossier jugé ailleurs'))).toContain('inconnu')
  await lacking.first().getByRole('button', { name: /SIRET/ }).press('Enter')
  await expectSoon(() => dialog.count()).toBe(0)
  // The record of the institution is where it is said; from there one goes on to the dossier.
  const siret = page.getByRole('textbox', { name: 'SIRET' })
  await expectSoon(() => siret.evaluate((node) => node === document.activeElement)).toBe(true)
  await page.getByRole('link', { name: 'Revenir au dossier' }).waitFor()
})

test('an export that is stopped keeps what was made, and its summary says what was not', async () => {
  for (let count = 0; count < 20; count += 1) await desk.call('dossier.create', { from: 'empreinte-formation' })
  const page = await desk.open({ acceptDownloads: true })
  await press(page, page.getByRole('checkbox', { name: 'Tout choisir' }), 'Space')
  await press(page, page.getByRole('button', { name: 'Exporter la sélection…' }), 'Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Dossier CFVU' }).waitFor()
  const arriving = page.waitForEvent('download')
  await press(page, dialog.getByRole('button', { name: 'Exporter', exact: true }), 'Enter')
  await dialog.getByText(/^Production de .*\(2 sur 23\)$/).waitFor()
  // Something is made before it is stopped.
  await expectSoon(async () =>
    Number(await dialog.getByRole('progressbar').getAttribute('aria-valuenow')),
  ).toBeGreaterThan(1)
  await press(page, dialog.getByRole('button', { name: 'Annuler l’export' }), 'Enter')
  await dialog.getByText('Export arrêté. Ce qui était produit est gardé.').waitFor({ timeout: 60_000 })
  const files = await contentOf(await arriving)
  const rows = strFromU8(files['session.csv']!).trim().split('\r\n').slice(1)
  expect(rows).toHaveLength(23)
  const notMade = rows.filter((row) => row.includes('Non produit'))
  expect(notMade.length).toBeGreaterThan(0)
  const made = Object.keys(files).filter((name) => name.endsWith('.json')).length
  expect(made).toBeGreaterThan(0)
  expect(made).toBeLessThan(23)
})

test('an export that is stopped before anything is made writes nothing, and says so', async () => {
  const page = await desk.open({ acceptDownloads: true })
  let downloads = 0
  page.on('download', () => (downloads += 1))
  // It is stopped before the first dossier is begun.
  const stopped = Promise.withResolvers<void>()
  await page.route('**/operations/session.line', async (route) => {
    await stopped.promise
    await route.continue()
  })
  await press(page, page.getByRole('checkbox', { name: 'Tout choisir' }), 'Space')
  await press(page, page.getByRole('button', { name: 'Exporter la sélection…' }), 'Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Dossier CFVU' }).waitFor()
  await press(page, dialog.getByRole('button', { name: 'Exporter', exact: true }), 'Enter')
  await press(page, dialog.getByRole('button', { name: 'Annuler l’export' }), 'Enter')
  stopped.resolve()
  await dialog.getByText('aucun dossier n’a été produit, et aucun fichier n’a été écrit').waitFor({ timeout: 60_000 })
  expect(await dialog.innerText()).not.toMatch(/archive|gardé/)
  expect(downloads).toBe(0)
})
