import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, onTestFinished, test } from 'vitest'
import { madeCompetency, madeExport, madeFiches, madeTitle } from '../referential/made-fiches.ts'
import { expectSoon, goToStage, openExample, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()
const fileName = 'export_fiches_RNCP_V4_1_2026-08-16.xml'
const rncp = madeFiches([
  { number: 38361, blocks: 1, active: false },
  { number: 38362, blocks: 2, active: true },
])

/** Goes from a control to another as one does without a mouse. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await place.evaluate((node) => node === document.activeElement || node.contains(document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error('no way there by Tab')
}

async function openFrom(page: Page, list: string): Promise<Locator> {
  await page.getByRole('button', { name: `Reprendre d’un référentiel…, ${list}` }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: 'Reprendre d’un référentiel' }).waitFor()
  return dialog
}

/** Gives a file with the button that has the focus. */
async function give(page: Page, name: string, content: string | Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
}

const isFocused = (place: Locator) => place.evaluate((node) => node === document.activeElement)

const competencies = (page: Page) => page.locator('section[data-model="competencies"] .card-name')

test('by keyboard, a block of the RNCP becomes a competency and a block aimed at; it says where it comes from; one undo takes it back', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Compétences et AAV')
  const before = await competencies(page).allInnerTexts()
  const dialog = await openFrom(page, 'Compétences')
  const choose = dialog.getByRole('button', { name: 'Choisir un fichier…' })
  await expectSoon(() => isFocused(choose)).toBe(true)
  await give(page, fileName, rncp)

  const search = dialog.getByRole('searchbox', { name: 'Chercher par code ou par mots' })
  await search.waitFor()
  await dialog.getByText('2 éléments, 3 blocs ou éléments rattachés.').waitFor()
  await expectSoon(() => isFocused(search)).toBe(true)
  await page.keyboard.type('rncp38362bc02')
  await dialog.getByText('1 élément', { exact: true }).waitFor()
  await tabTo(page, dialog.getByRole('button', { name: madeTitle(38362) }))
  await page.keyboard.press('Enter')

  await dialog
    .getByText(/^RNCP38362 · niveau \d · actif · enregistré jusqu’au .* 2030 · UNIVERSITÉ DES RIVES/)
    .waitFor()
  await tabTo(page, dialog.getByRole('checkbox', { name: /^Tout reprendre.*RNCP38362BC02/ }))
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Ajouter 5 compétences' }).waitFor()
  await tabTo(page, dialog.getByRole('button', { name: /Les énoncés cochés deviennent/ }))
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: /^des composantes essentielles/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('checkbox', { name: /^Viser aussi ces blocs/ }))
  await page.keyboard.press('Space')
  await dialog.getByText(/^compétence C3\u00a0: .* \(5 énoncés\)$/).waitFor()
  await dialog.getByText(/^bloc visé RNCP38362BC02\u00a0: .* \(5 énoncés\)$/).waitFor()
  await tabTo(page, dialog.getByRole('button', { name: 'Ajouter 1 compétence et 1 bloc visé' }))
  await page.keyboard.press('Enter')

  await expectSoon(() => dialog.count()).toBe(0)
  await expectSoon(() => competencies(page).count()).toBe(before.length + 1)
  // The focus is on what was added: it unfolds, and says where it comes from.
  const added = page.locator('section[data-model="competencies"] .card').last()
  await expectSoon(() => isFocused(added.locator('.card-trigger'))).toBe(true)
  await page.keyboard.press('Enter')
  await added.getByText('Repris de RNCP · RNCP38362BC02 · 4.1 · 16 août 2026').waitFor()
  await saved(page)
  await goToStage(page, 'Certificat et parcours')
  const pathway = page.locator('section[data-model="stacking.pathways"] .card').last()
  await pathway.locator('.card-trigger').focus()
  await page.keyboard.press('Enter')
  await pathway.getByText('Repris de RNCP · RNCP38362BC02 · 4.1 · 16 août 2026').waitFor()
  await expectSoon(() => pathway.getByRole('textbox', { name: 'Code du bloc' }).inputValue()).toBe('RNCP38362BC02')

  await page.getByRole('button', { name: 'Annuler\u00a0: reprendre RNCP38362', exact: true }).focus()
  await page.keyboard.press('Enter')
  await goToStage(page, 'Compétences et AAV')
  await expectSoon(() => competencies(page).allInnerTexts()).toEqual(before)

  // The file is still there for another block.
  const again = await openFrom(page, 'Acquis d’apprentissage visés (AAV)')
  await again.getByText(fileName).waitFor()
  await again.getByRole('button', { name: madeTitle(38361) }).press('Enter')
  await again.getByText(/n’est plus active/).waitFor()
  const statement = again.getByRole('checkbox', { name: `C1.3 ${madeCompetency(38361, 1, 3)}` })
  await tabTo(page, statement)
  await page.keyboard.press('Space')
  await again.getByRole('button', { name: 'Ajouter 1 acquis visé' }).press('Enter')
  const outcome = page.locator('section[data-model="outcomes"] .card').last()
  await expectSoon(() => outcome.locator('.card-name').innerText()).toContain(madeCompetency(38361, 1, 3))
})

test('a table nobody knows is taken once its columns are said; a bad file is refused with its place', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Compétences et AAV')
  const dialog = await openFrom(page, 'Acquis d’apprentissage visés (AAV)')
  await expectSoon(() => isFocused(dialog.getByRole('button', { name: 'Choisir un fichier…' }))).toBe(true)
  await give(page, 'mauvais.xml', '<FICHES>\n<FICHE>')
  await dialog
    .getByRole('alert')
    .getByText(/^mauvais\.xml, ligne\u00a02\u00a0: le fichier s’arrête avant la fin\. Rien n’a été repris\.$/)
    .waitFor()

  await dialog.getByRole('button', { name: 'Choisir un fichier…' }).focus()
  await give(page, 'grille.csv', Buffer.from('R\xe9f;\xc9l\xe9ment\nX1;\xc9valuer un rendu\n', 'latin1'))
  await dialog.getByText('Dites ce que sont les colonnes de ce tableau').waitFor()
  const columns = dialog.locator('thead .select-button')
  expect(await dialog.locator('.paste-header').allInnerTexts()).toEqual(['Réf', 'Élément'])
  for (const [at, role] of ['Code', 'Libellé'].entries()) {
    await columns.nth(at).press('Enter')
    await page.getByRole('option', { name: role, exact: true }).press('Enter')
  }
  await dialog.getByRole('button', { name: 'Lire avec ces colonnes' }).press('Enter')
  await dialog.getByRole('button', { name: /Évaluer un rendu/ }).press('Enter')
  const source = dialog.getByRole('textbox', { name: 'Référentiel' })
  await source.fill('Cadre de l’école')
  await dialog.getByRole('button', { name: 'Ajouter 1 acquis visé' }).press('Enter')
  const added = page.locator('section[data-model="outcomes"] .card').last()
  await added.locator('.card-trigger').press('Enter')
  await added.getByText('Repris de Cadre de l’école · X1').waitFor()

  // The same words without a code may be the same statement: it is said before they are added.
  await openFrom(page, 'Acquis d’apprentissage visés (AAV)')
  await dialog.getByRole('button', { name: 'Autre fichier…' }).focus()
  await give(page, 'sans-code.csv', 'libelle\nÉvaluer un rendu\n')
  await dialog.getByRole('button', { name: /Évaluer un rendu/ }).press('Enter')
  await dialog
    .getByText(/^Le dossier a déjà le même énoncé, sous un autre code ou sans code\u00a0: acquis visé AAV/)
    .waitFor()
})

test('a table is given other columns where a row is refused, or where its codes name nothing apart', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Compétences et AAV')
  const dialog = await openFrom(page, 'Compétences')
  await expectSoon(() => isFocused(dialog.getByRole('button', { name: 'Choisir un fichier…' }))).toBe(true)
  await give(page, 'long.csv', `libelle;note\n${'x'.repeat(200_000)};Décrire\n`)
  await dialog
    .getByRole('alert')
    .getByText(/long\.csv, ligne\u00a02\u00a0: un texte y est démesurément long/)
    .waitFor()
  const columns = dialog.locator('thead .select-button')
  await columns.nth(1).press('Enter')
  await page.getByRole('option', { name: 'Libellé', exact: true }).press('Enter')
  await dialog.getByRole('button', { name: 'Lire avec ces colonnes' }).press('Enter')
  await dialog.getByRole('button', { name: 'Décrire' }).waitFor()

  await dialog.getByRole('button', { name: 'Autre fichier…' }).focus()
  await give(page, 'metiers.csv', 'code;libelle;numéro\nM1;Tuteur;1\nM1;Mentor;2\n')
  await dialog.getByText('1 ligne donne un autre libellé à un code déjà lu').press('Enter')
  await dialog.getByText('M1\u00a0: «\u202fTuteur\u202f» (ligne\u00a02), «\u202fMentor\u202f» (ligne\u00a03)').waitFor()
  await dialog.getByRole('button', { name: 'Mentor' }).waitFor()
  await columns.nth(2).press('Enter')
  await page.getByRole('option', { name: 'Code', exact: true }).press('Enter')
  await dialog.getByRole('button', { name: 'Lire avec ces colonnes' }).press('Enter')
  await expectSoon(() => dialog.getByText('autre libellé').count()).toBe(0)
  await dialog.getByRole('button', { name: 'Tuteur' }).waitFor()
})

test('the way back of what was taken stays out of dialogues, and goes with the next change', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Compétences et AAV')
  const before = await competencies(page).count()
  const take = async () => {
    const dialog = await openFrom(page, 'Compétences')
    // The file looked into last is open still, where there is one.
    await dialog.getByRole('button', { name: /^(?:Choisir un|Autre) fichier…$/ }).focus()
    await give(page, 'skills_fr.csv', 'conceptUri,preferredLabel\nurn:s1,évaluer un rendu\nurn:s2,animer un jury\n')
    await dialog.getByRole('button', { name: /évaluer un rendu/ }).press('Enter')
    await dialog.getByRole('button', { name: 'Ajouter 1 compétence' }).press('Enter')
    await expectSoon(() => dialog.count()).toBe(0)
  }
  await take()
  const back = page.locator('.toast').getByRole('button', { name: 'Annuler' })
  await back.waitFor()
  const dialog = await openFrom(page, 'Acquis d’apprentissage visés (AAV)')
  await expectSoon(() => back.isVisible()).toBe(false)
  await page.keyboard.press('Escape')
  await expectSoon(() => dialog.count()).toBe(0)
  await back.press('Enter')
  await expectSoon(() => competencies(page).count()).toBe(before)

  await take()
  await back.waitFor()
  await page.locator('section[data-model="competencies"] .card-trigger').last().press('Enter')
  await page.locator('section[data-model="competencies"] .card').last().getByRole('textbox').first().press('End')
  await page.keyboard.type(' en équipe')
  await expectSoon(() => back.count()).toBe(0)
  expect(await competencies(page).count()).toBe(before + 1)
})

test('a long reading tells how far it is and is cancelled', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Compétences et AAV')
  const dialog = await openFrom(page, 'Compétences')
  await expectSoon(() => isFocused(dialog.getByRole('button', { name: 'Choisir un fichier…' }))).toBe(true)
  const folder = mkdtempSync(join(tmpdir(), 'cadrier-e2e-referential-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, fileName)
  writeFileSync(path, [...madeExport(80_000_000, 6_000)].join(''))
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(path)
  await dialog.getByRole('progressbar').waitFor()
  await dialog.getByText(/du fichier\u00a0: \d+\u00a0%/).waitFor()
  await dialog.getByRole('button', { name: 'Annuler' }).press('Enter')
  await dialog.getByText('Lecture annulée\u00a0: rien n’a été repris.').waitFor()
  await dialog.getByRole('button', { name: 'Choisir un fichier…' }).waitFor()
})
