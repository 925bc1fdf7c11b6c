import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { courseDocx } from '../course-sheet/made-docx.ts'
import { expectSoon, goToStage, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()

async function openBlank(): Promise<{ page: Page; id: string }> {
  const page = await desk.open()
  const made = await desk.call('dossier.create', { from: 'empty' })
  if (!made.ok) throw new Error(made.problem.message)
  const { id } = made.value
  await show(page, id)
  return { page, id }
}

async function show(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), `#/dossier/${id}/identity`)
  await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
}

async function drop(page: Page, name: string, bytes: Uint8Array, onto = 'main'): Promise<void> {
  await page.evaluate(
    ({ name, bytes, onto }) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name))
      document
        .querySelector(onto)
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    { name, bytes: [...bytes], onto },
  )
}

const passage = (page: Page, words: string) => page.locator('[data-passage]', { hasText: words }).first()

/** Goes from the form to a passage as one does without a mouse: to the next panel, into the sheet, then down or up. */
async function goToPassage(page: Page, words: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-passage]')?.dataset['passage'] ?? '')
  const wanted = (await passage(page, words).getAttribute('data-passage')) ?? ''
  if ((await focused()) === '') {
    await page.keyboard.press('F6')
    for (let tabs = 0; tabs < 12 && (await focused()) === ''; tabs += 1) await page.keyboard.press('Tab')
  }
  for (let moves = 0; moves < 30; moves += 1) {
    const at = await focused()
    if (at === wanted) return
    await page.keyboard.press(Number(at) < Number(wanted) ? 'ArrowDown' : 'ArrowUp')
    await expectSoon(focused).not.toBe(at)
  }
  throw new Error(`no way to ${words}`)
}

test('passages of a dropped sheet go to fields by selection and one key; what is left stays in the tray', async () => {
  const { page } = await openBlank()
  const field = (name: string) => page.locator('main').getByRole('textbox', { name, exact: true })
  await drop(page, 'fiche.docx', courseDocx())
  const count = (words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()
  await count('8 passages sur 8 à placer')

  // A heading to a text.
  await field('Intitulé').focus()
  await goToPassage(page, 'Évaluer les apprentissages')
  await page.keyboard.press('Control+Enter')
  await expectSoon(() => field('Intitulé').inputValue()).toBe('Évaluer les apprentissages à l’université')
  // A row of a table to a duration: what it says, without what it is called.
  await field('Durée de formation').focus()
  await goToPassage(page, 'Volume horaire')
  await page.keyboard.press('Control+Enter')
  await expectSoon(async () => (await field('Durée de formation').inputValue()).replace(/\s/g, ' ')).toBe('20 h')
  await count('7 passages sur 8 à placer')

  // A paragraph to a rich text: its marks go along. Then two words of it, chosen by keyboard.
  await goToStage(page, 'Besoin')
  const editor = page.getByRole('textbox', { name: 'Apport de la recherche' })
  await editor.focus()
  await goToPassage(page, 'À l’issue du cours')
  await page.keyboard.press('Control+Enter')
  await expectSoon(() => editor.locator('strong').allInnerTexts()).toEqual(['concevoir'])
  await count('6 passages sur 8 à placer')

  // Three items of a list to a list: three items.
  await goToStage(page, 'Compétences et AAV')
  await page.getByRole('button', { name: /^Ajouter un acquis/ }).focus()
  await goToPassage(page, 'Analyser une situation')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expectSoon(() => page.locator('[data-chosen]').count()).toBe(3)
  await page.keyboard.press('Control+Enter')
  const names = () => page.locator('main [data-model="outcomes"] .card-name').allInnerTexts()
  const outcomes = [
    'AAV1 · Analyser une situation professionnelle',
    'AAV2 · Rédiger une grille critériée',
    'AAV3 · Justifier une décision',
  ]
  await expectSoon(names).toEqual(outcomes)
  await count('3 passages sur 8 à placer')

  // One is left aside, and it can be taken back.
  await goToPassage(page, 'Enseignants-chercheurs')
  await page.keyboard.press('Delete')
  await count('2 passages sur 8 à placer')
  await saved(page)

  await page.reload()
  await count('2 passages sur 8 à placer')
  await expectSoon(names).toEqual(outcomes)
  expect(await passage(page, 'Volume horaire').innerText()).toContain(
    'placé dans « Durée de formation »'.replace('« ', '«\u202f').replace(' »', '\u202f»'),
  )

  // One step back for the three of them: they are to be placed again.
  await page.locator('main .list-title').first().focus()
  await page.keyboard.press('Control+z')
  await expectSoon(names).toEqual([])
  await count('5 passages sur 8 à placer')
})

test('words chosen in a passage go alone, and what is left of it is still to be placed', async () => {
  const { page } = await openBlank()
  await drop(page, 'fiche.docx', courseDocx())
  const subtitle = page.locator('main').getByRole('textbox', { name: 'Sous-titre', exact: true })
  await subtitle.focus()
  await goToPassage(page, 'Rédiger une grille')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+Enter')
  await expectSoon(() => subtitle.inputValue()).toBe('Rédiger une')
  await expectSoon(() => passage(page, 'Rédiger une grille').innerText()).toContain('repris en partie')
  await page.getByRole('status').filter({ hasText: '8 passages sur 8 à placer' }).waitFor()

  // What holds no value for a field is refused with what to do, and nothing moves.
  const duration = page.locator('main').getByRole('textbox', { name: 'Durée de formation', exact: true })
  await duration.focus()
  await goToPassage(page, 'Justifier une décision')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Aucune valeur pour ce champ dans ce passage.').waitFor()
  expect(await duration.inputValue()).toBe('')
})

test('two windows show the same tray; a sheet that is removed comes back; one that cannot be read says why', async () => {
  const { page, id } = await openBlank()
  const other = await desk.open()
  await show(other, id)
  await other.getByRole('tab', { name: 'Fiche' }).click()
  await drop(page, 'fiche.docx', courseDocx())
  await other.getByRole('status').filter({ hasText: '8 passages sur 8 à placer' }).waitFor()
  await passage(other, 'Justifier une décision').click()
  await other.getByRole('button', { name: /^Laisser de côté/ }).click()
  await page.getByRole('status').filter({ hasText: '7 passages sur 8 à placer' }).waitFor()

  await page.getByRole('button', { name: /^Actions sur la fiche/ }).click()
  await page.getByRole('menuitem', { name: 'Retirer cette fiche' }).click()
  await other.getByRole('button', { name: 'Joindre une fiche de cours' }).waitFor()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler' }).click()
  await other.getByRole('status').filter({ hasText: '7 passages sur 8 à placer' }).waitFor()

  await drop(page, 'ancien.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))
  await page.getByText('ancien format de Word (.doc)').waitFor()
  await page.getByText('enregistrez-le au format Word (.docx)').waitFor()
})

test('a sheet dropped on a view of the whole is shown beside the form; a file dropped on the attachments is one of them', async () => {
  const { page, id } = await openBlank()
  await page.evaluate((hash) => (window.location.hash = hash), `#/dossier/${id}/identity?vue=map`)
  await expectSoon(() => page.locator('aside.side').count()).toBe(0)
  await drop(page, 'fiche.docx', courseDocx())
  await page.getByRole('status').filter({ hasText: '8 passages sur 8 à placer' }).waitFor()
  expect(page.url()).not.toContain('vue=')

  await goToStage(page, 'Dossier')
  await page.locator('[data-path="attachments"]').waitFor()
  await drop(page, 'avis.docx', courseDocx(), '[data-path="attachments"]')
  await page.locator('[data-path="attachments"]').getByText('avis.docx').first().waitFor()
  const sheets = await desk.call('course-sheet.list', { dossierId: id })
  expect(sheets.ok && sheets.value.sheets.map(({ name }) => name)).toEqual(['fiche.docx'])
})
