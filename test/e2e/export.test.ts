import { unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Download, Locator } from 'playwright'
import { ownFormats, standardFormats } from '../../shared/contract/export-formats.ts'
import { shippedProfile } from '../render/example-dossiers.ts'
import { exportFormatTexts } from '../../shared/messages/fr/export-formats.ts'
import { lossWords } from '../../shared/messages/fr/losses.ts'
import { expectSoon, openExample, sharedDesk } from './window.ts'

const desk = sharedDesk()

test('export downloads the dossier, the definition and the package, and says where they went', async () => {
  const page = await desk.open({ acceptDownloads: true })
  await openExample(page)
  const downloads: Download[] = []
  page.on('download', (download) => downloads.push(download))
  await page.getByRole('button', { name: 'Exporter' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Exporter' }).click()
  await dialog.getByText('Export terminé').waitFor()
  await expectSoon(() => downloads.length).toBe(ownFormats.length)
  const files = new Map<string, Buffer>()
  for (const download of downloads)
    files.set(download.suggestedFilename().replace(/^.*\./, ''), readFileSync(await download.path()))
  expect([...files.keys()].sort()).toEqual([...ownFormats].sort())
  expect(files.get('docx')?.subarray(0, 2).toString()).toBe('PK')
  expect(files.get('cadrier')?.subarray(0, 2).toString()).toBe('PK')
  expect(JSON.parse(files.get('json')?.toString('utf8') ?? '')).toMatchObject({ format: 'cadrier-definition' })
  for (const download of downloads) expect(await dialog.innerText()).toContain(download.suggestedFilename())
  await page.keyboard.press('Escape')
  await expectSoon(() => dialog.count()).toBe(0)
})

test('documents are chosen by keyboard, an institution adds and removes its own, and the choice is remembered', async () => {
  const page = await desk.open({ acceptDownloads: true })
  await openExample(page)
  const names: string[] = []
  page.on('download', (download) => names.push(download.suggestedFilename()))
  const dialog = page.getByRole('dialog')
  const documents = dialog.getByRole('group', { name: 'Documents à produire' })
  const press = async (place: Locator, key: string) => {
    await place.focus()
    await page.keyboard.press(key)
  }
  const open = async () => {
    await press(page.getByRole('button', { name: 'Exporter', exact: true }), 'Enter')
    await documents.getByRole('checkbox').first().waitFor()
  }
  const chosen = () =>
    documents
      .getByRole('checkbox', { checked: true })
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')))
  await open()
  expect(await chosen()).toEqual(['cfvu'])

  // Nothing can be made of nothing, and the dialog says what to choose.
  const start = dialog.getByRole('button', { name: 'Exporter', exact: true })
  for (const label of ['PDF accessible', 'Page web (.html)', 'Définition (.json)', 'Paquet Cadrier (.cadrier)'])
    await press(dialog.getByRole('checkbox', { name: label }), 'Space')
  await press(documents.getByRole('checkbox', { name: 'Dossier CFVU' }), 'Space')
  await dialog.getByText('Choisissez au moins un document, ou la définition seule.').waitFor()
  expect(await start.isDisabled()).toBe(true)
  await press(documents.getByRole('checkbox', { name: 'Synthèse' }), 'Space')
  expect(await start.isDisabled()).toBe(false)

  const give = async (name: string, content: string) => {
    const chooser = page.waitForEvent('filechooser')
    await press(dialog.getByRole('button', { name: 'Ajouter un profil…' }), 'Enter')
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
  }
  const own = { ...shippedProfile('mccc'), id: 'fiche-maison', title: 'Fiche maison' }
  await give('faux.json', JSON.stringify({ ...own, body: [{ block: 'nulle-part' }] }))
  await dialog.getByRole('alert').getByText('faux.json').first().waitFor()
  expect(await dialog.getByRole('alert').innerText()).toContain('$.body[0].block')
  await give('maison.json', JSON.stringify(own))
  await dialog.getByText('«\u202fFiche maison\u202f» est ajouté aux documents.').waitFor()
  expect(await dialog.getByRole('alert').count()).toBe(0)
  await expectSoon(chosen).toEqual(['synthese', 'fiche-maison'])

  await press(dialog.getByRole('button', { name: 'Retirer «\u202fFiche maison\u202f»' }), 'Enter')
  await expectSoon(() => documents.getByRole('checkbox', { name: 'Fiche maison' }).count()).toBe(0)
  // The focus is on the way back.
  await expectSoon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Remettre')
  await page.keyboard.press('Enter')
  await expectSoon(chosen).toEqual(['synthese', 'fiche-maison'])

  await press(start, 'Enter')
  await dialog.getByText('Export terminé').waitFor()
  await expectSoon(() => names.length).toBe(2)
  expect(names.map((name) => /-(synthese|fiche-maison)\.docx$/.exec(name)?.[1])).toEqual(['synthese', 'fiche-maison'])
  await page.keyboard.press('Escape')
  await expectSoon(() => dialog.count()).toBe(0)

  await page.reload()
  await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
  await open()
  expect(await chosen()).toEqual(['synthese', 'fiche-maison'])
  expect(await dialog.getByRole('checkbox', { name: 'PDF accessible' }).isChecked()).toBe(false)
})

test('many files come as one archive, whole: a browser would drop some of them', async () => {
  const page = await desk.open({ acceptDownloads: true })
  await openExample(page)
  const downloads: Download[] = []
  page.on('download', (download) => downloads.push(download))
  await page.getByRole('button', { name: 'Exporter', exact: true }).click()
  const dialog = page.getByRole('dialog')
  // What was chosen last is remembered: what is wanted is ticked, whatever was.
  for (const name of [
    'Dossier CFVU',
    'Synthèse d’une page',
    'Fiche MCCC',
    ...ownFormats.map((format) => exportFormatTexts[format].label),
  ]) {
    const box = dialog.getByRole('checkbox', { name, exact: true })
    await box.waitFor()
    if (!(await box.isChecked())) await box.press(' ')
  }
  for (const format of standardFormats) {
    const box = dialog.getByRole('checkbox', { name: exportFormatTexts[format].label, exact: true })
    if (await box.isChecked()) await box.press(' ')
  }
  const kinds = await dialog
    .getByRole('group', { name: 'Documents à produire' })
    .getByRole('checkbox', { checked: true })
    .count()
  await dialog.getByRole('button', { name: 'Exporter', exact: true }).click()
  await dialog.getByText('Export terminé').waitFor()
  await expectSoon(() => downloads.length).toBe(1)
  expect(downloads[0]!.suggestedFilename()).toMatch(/^mc-eva-20-.*\.zip$/)
  const names = Object.keys(unzipSync(readFileSync(await downloads[0]!.path())))
  // Each document in Word, PDF and HTML, the definition and the package.
  expect(names).toHaveLength(3 * kinds + 2)
  expect(new Set(names).size).toBe(names.length)
})

test('a format of another tool says what it loses, and its file comes back in with what found no place', async () => {
  const page = await desk.open({ acceptDownloads: true })
  await openExample(page)
  const downloads: Download[] = []
  page.on('download', (download) => downloads.push(download))
  await page.getByRole('button', { name: 'Exporter', exact: true }).click()
  const dialog = page.getByRole('dialog')
  for (const format of ownFormats)
    await dialog.getByRole('checkbox', { name: exportFormatTexts[format].label }).press(' ')
  for (const format of ['ob3', 'lheo'] as const)
    await dialog.getByRole('checkbox', { name: exportFormatTexts[format].label }).press(' ')
  await dialog.getByRole('button', { name: 'Exporter', exact: true }).click()
  await dialog.getByText('Export terminé').waitFor()
  await expectSoon(() => downloads.length).toBe(3)
  // The example has no SIRET, which LHEO asks for: the badge was made all the same.
  await dialog.getByText(/SIRET/).first().waitFor()
  await dialog.getByText(exportFormatTexts.ob3.label).click()
  const losses = await dialog.getByRole('region', { name: lossWords.title }).innerText()
  expect(losses).toContain(lossWords.reasons['as-alignment'])
  expect(losses).toContain('Niveau')
  // What changes the meaning is read first; the business of the institution is a count until it is asked for.
  const titles = await dialog.locator('.loss-group h4').allInnerTexts()
  expect(titles[0]).toContain(lossWords.groups['said-otherwise'])
  expect(losses).not.toContain('Budget')
  await dialog.getByText(lossWords.groups.business).press('Enter')
  await dialog.locator('.loss-group li').filter({ hasText: 'Budget d’une session' }).waitFor()
  await page.keyboard.press('Escape')
  await expectSoon(() => dialog.count()).toBe(0)

  const badge = downloads.find((download) => download.suggestedFilename().endsWith('.ob3.json'))!
  const document = JSON.parse(readFileSync(await badge.path(), 'utf8')) as object
  await page.goto(new URL('#/', page.url()).href)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'badge.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({
          ...document,
          image: { id: 'https://example.org/i.png', type: 'Image' },
          name: 'Badge revenu d’ailleurs',
          tag: ['tissage patrimonial'],
        }),
      ),
    })
  await page.getByText(lossWords.notImported).click()
  const lost = page.getByRole('listitem')
  await lost.filter({ hasText: /^Image$/ }).waitFor()
  await lost.filter({ hasText: /^Mots-clés$/ }).waitFor()

  // What it said is still there after the message is gone, beside the form.
  // The message leads to the dossier, and says nothing of a record of which a badge holds little more than the name.
  const message = page.getByRole('status').filter({ hasText: lossWords.notImported })
  expect(await message.innerText()).not.toContain('verdict')
  await message.getByRole('link', { name: 'Ouvrir «\u202fBadge revenu d’ailleurs\u202f»' }).press('Enter')
  await page.getByRole('tab', { name: 'Fiche' }).click()
  await page.getByText('tissage patrimonial').waitFor()
  await page.getByText(/ne part pas avec un paquet \.cadrier/).waitFor()
})

test('what a format cannot do without leads to its field', async () => {
  const page = await desk.open({ acceptDownloads: true })
  const dialog = page.getByRole('dialog')
  const asked = async () => {
    await page.getByRole('button', { name: 'Exporter', exact: true }).click()
    for (const format of [...ownFormats, ...standardFormats]) {
      const box = dialog.getByRole('checkbox', { name: exportFormatTexts[format].label, exact: true })
      await box.waitFor()
      if ((await box.isChecked()) !== (format === 'lheo')) await box.press(' ')
    }
    await dialog.getByRole('button', { name: 'Exporter', exact: true }).click()
    await dialog.getByText(/pas encore possible/).waitFor()
  }
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path') ?? null)
  await page.getByRole('button', { name: 'Nouveau dossier' }).click()
  await page.getByRole('menuitem', { name: 'Dossier vide' }).click()
  await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
  await asked()
  await dialog.getByRole('button', { name: /Rythme/ }).press('Enter')
  await expectSoon(() => dialog.count()).toBe(0)
  await expectSoon(focused).toBe('schedule.pace')

  await page.goto(new URL('#/', page.url()).href)
  await openExample(page)
  await asked()
  await dialog.getByRole('button', { name: /SIRET/ }).press('Enter')
  await expectSoon(() => dialog.count()).toBe(0)
  await expectSoon(focused).toBe('siret')
  await page.getByRole('link', { name: 'Revenir au dossier' }).press('Enter')
  await expectSoon(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
})
