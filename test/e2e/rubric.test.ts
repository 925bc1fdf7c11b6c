import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { expectSoon, goToStage, openExample, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()

/** Pastes a table where the focus is, as copied from a spreadsheet. */
async function pasteTable(page: Page, rows: string[][]): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.map((row) => row.join('\t')).join('\n'))
  await page.keyboard.press('Control+v')
}

test('a grid is made of a pasted table, its weights spread, copied and undone, by keyboard', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Grille')
  await page.getByRole('button', { name: 'Ajouter une grille critériée' }).press('Enter')
  // The focus goes to what was added: a person sees it there before going on.
  await expectSoon(() =>
    page.evaluate(
      () =>
        /^(input|textarea|select|button)$/i.test(document.activeElement?.tagName ?? '') &&
        document.activeElement?.textContent !== 'Ajouter une grille critériée',
    ),
  ).toBe(true)
  await saved(page)
  const grid = page.locator('.rubric-editor').last()
  await page.getByRole('textbox', { name: 'Titre', exact: true }).last().fill('Grille de l’oral')
  const here = grid.getByRole('textbox', { name: /^Coller ici un tableau/ })
  await here.focus()
  await expectSoon(() => here.evaluate((box) => box === document.activeElement)).toBe(true)
  await pasteTable(page, [
    ['Critères', 'Absent', 'Partiel', 'Acquis', 'Approfondi'],
    ['Justesse', 'rien', 'un fait cité', 'deux faits cités et reliés', 'bon'],
    ['Clarté', '', '', 'le propos se suit sans question', ''],
    ['Écoute', '', '', 'chaque question reçoit une réponse', ''],
  ])
  await expectSoon(() => grid.getByRole('textbox', { name: /^Critère K/ }).count()).toBe(3)
  expect(await grid.getByRole('textbox', { name: 'Nom du niveau 4' }).inputValue()).toBe('Approfondi')
  // A word that says nothing is told in its cell.
  await grid.getByText('remplacez par un fait', { exact: false }).waitFor()

  await grid.getByRole('button', { name: 'Répartir également' }).press('Enter')
  await grid.getByText('Le compte est bon.').waitFor()
  const weight = grid.getByRole('textbox', { name: 'Poids de K1 (%)' })
  expect((await weight.inputValue()).replace(/\s/g, '')).toBe('34%')
  await weight.fill('40')
  await grid.getByText('6\u202f% de trop.').waitFor()

  // Arrows go from cell to cell; Enter in a criterion adds one, Backspace in a blank one takes it away.
  await grid.getByRole('textbox', { name: 'Critère K1', exact: true }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowRight')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(await focused()).toBe('K2 au niveau Absent')
  await grid.getByRole('textbox', { name: 'Critère K3', exact: true }).press('Enter')
  await expectSoon(focused).toBe('Critère K4')
  await page.keyboard.press('Backspace')
  await expectSoon(() => grid.getByRole('textbox', { name: /^Critère K/ }).count()).toBe(3)

  // A table that would replace words is shown first, and comes back in one undo.
  await grid.getByRole('textbox', { name: 'K1 au niveau Absent' }).focus()
  await pasteTable(page, [
    ['aucun fait', 'des faits'],
    ['confus', 'suivi'],
  ])
  await page.getByRole('dialog').getByText('2 textes remplacés.').waitFor()
  await page.keyboard.press('Enter')
  const first = grid.getByRole('textbox', { name: 'K1 au niveau Absent' })
  await expectSoon(() => first.inputValue()).toBe('aucun fait')
  await saved(page)
  await page.keyboard.press('Control+z')
  await expectSoon(() => first.inputValue()).toBe('rien')
  expect(await grid.getByRole('textbox', { name: 'K2 au niveau Absent' }).inputValue()).toBe('')

  await page.getByRole('button', { name: /^Actions.*G2/ }).press('Enter')
  await page.getByRole('menuitem', { name: 'Dupliquer' }).press('Enter')
  await page.locator('.card-name', { hasText: 'G3 · Grille de l’oral (copie)' }).waitFor()
  await saved(page)
})

test('a table over the limits, with styles and handlers of its own, is shown with what is left out', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Grille')
  await page.getByRole('button', { name: 'Ajouter une grille critériée', exact: true }).press('Enter')
  const area = page.getByRole('textbox', { name: /^Coller ici un tableau/ })
  await area.evaluate((target) => {
    const line = '<tr style="color:red" onclick="alert(1)"><td>"Rigueur" du propos<td>faits</tr>'
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', `<style>td{color:red}</style><table>${line.repeat(600)}</table>`)
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Il y a 600 lignes').waitFor()
  await dialog.getByText('et 470 autres lignes').waitFor()
  await dialog.getByRole('cell', { name: '"Rigueur" du propos' }).first().waitFor()
  await dialog.getByRole('button', { name: 'Annuler' }).press('Enter')
  await area.waitFor()
})

test('a table is pasted into the grid one comes to, not as grids', async () => {
  const page = await desk.open()
  await page.getByRole('link', { name: /[Ee]mpreinte/ }).click()
  await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
  await goToStage(page, 'Grille')
  const paste = (target: HTMLElement | SVGElement) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/plain',
      'Critère\tNon acquis\tEn cours\tAcquis\tExpert\nClarté\tdit\tmontre\tprouve\tfait',
    )
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }
  const grids = page.locator('section[data-model="rubrics"]')
  await grids.locator(':scope > .list-head .list-title').evaluate(paste)
  await page.getByText('Un tableau de critères se colle dans une grille', { exact: false }).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  // The only grid is there unfolded.
  await page.getByRole('button', { name: /^Coller un tableau dans la grille G1/ }).press('Enter')
  const area = page.getByRole('textbox', { name: /^Coller ici un tableau/ })
  await expectSoon(() => area.evaluate((place) => place === document.activeElement)).toBe(true)
  await area.evaluate(paste)
  await page
    .getByRole('dialog')
    .getByText(/textes remplacés/)
    .waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Coller', exact: true }).press('Enter')
  await page.locator('textarea[data-cell="0:0"]').and(page.getByText('Clarté')).waitFor()
  await saved(page)
})

test('the rule is tried on a learner, and says why', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Grille')
  await page.getByRole('button', { name: 'Essayer la règle de décision' }).press('Enter')
  const answer = page.locator('.simulator-answer')
  // Marks that are not of the grid are asked first.
  for (const code of ['E1', 'E2']) await page.getByRole('spinbutton', { name: `Note de ${code}, sur 100` }).fill('100')
  await answer.getByText('Oui, il est admis.').waitFor()
  await page.getByRole('radiogroup', { name: 'Niveau de K2' }).getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('ArrowLeft')
  await answer.getByText('Un apprenant aux niveaux 3, 2, 3, 3, 3 est-il admis\u202f?').waitFor()
  await answer.getByText('Non, il n’est pas admis.').waitFor()
  await answer.getByText('K2 est exigé au niveau seuil et ne l’atteint pas.').waitFor()
})

test('a task is read as learners will, and what is not written leads to its field', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'SAE')
  await page.locator('[data-model="assessmentTasks"] .card-trigger').first().press('Enter')
  const role = page.getByRole('textbox', { name: 'Rôle de l’apprenant' })
  await role.fill('')
  const question = page.locator('[data-question="SAE-1"]')
  await question.getByText('n’est pas renseigné', { exact: false }).waitFor()
  // What only a person can settle is answered beside its field.
  const open = page.locator('[data-question="SAE-4"]')
  await open.getByRole('radio', { name: 'En partie' }).click({ force: true })
  await open.getByRole('textbox', { name: 'Vos raisons' }).waitFor()
  await page.getByRole('radio', { name: 'Ce que lira l’apprenant' }).press('Enter')
  await page.locator('.task-read').getByRole('heading', { name: 'Le calendrier' }).waitFor()
  await page.getByRole('button', { name: 'à écrire\u00a0: Rôle de l’apprenant' }).press('Enter')
  await expectSoon(() => role.evaluate((field) => field === document.activeElement)).toBe(true)
  await saved(page)
})
