import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { exampleTitle, expectSoon, goToStage, openExample, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()

/** The place of the document where the focus is. */
const focusedPlace = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-model]')?.getAttribute('data-model') ?? null)

/** Asks the palette for something and takes what comes first, by keyboard alone. */
async function ask(page: Page, words: string, first: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Aller à un endroit ou faire quelque chose' })
  await box.waitFor()
  await page.keyboard.type(words)
  const option = page.getByRole('option', { selected: true })
  await expectSoon(() => option.innerText()).toMatch(first)
  expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
  await page.keyboard.press('Enter')
  await expectSoon(() => box.count()).toBe(0)
}

test('the palette goes to a stage, a field and an item, and acts, by keyboard alone', async () => {
  const page = await desk.open()
  await openExample(page)
  await ask(page, 'competences aav', /Compétences et AAV/)
  await page.getByRole('heading', { level: 2, name: 'Compétences et AAV' }).waitFor()
  // Words in any order, without accents.
  await ask(page, 'recherche apport', /Apport de la recherche/)
  await expectSoon(() => focusedPlace(page)).toBe('need.researchContribution')
  await ask(page, 'AAV3', /AAV3 · /)
  await expectSoon(() => focusedPlace(page)).toMatch(/^outcomes/)
  await ask(page, 'apparence sombre', /Sombre/)
  await expectSoon(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
  await ask(page, 'matrice', /Matrice d’alignement/)
  await expectSoon(() => page.url()).toContain('vue=matrix')
  // What is beside the form is gone to from a view of the whole too.
  await ask(page, 'voir tous les constats', /voir tous les constats/)
  await expectSoon(() => page.evaluate(() => document.activeElement?.matches('aside.side'))).toBe(true)
  expect(page.url()).not.toContain('vue=')
  await ask(page, 'matrice', /Matrice d’alignement/)
  await expectSoon(() => page.url()).toContain('vue=matrix')
  // What was chosen last comes first; Escape gives the focus back.
  await page.getByRole('button', { name: 'Aller à… ou faire…' }).focus()
  await page.keyboard.press('Enter')
  await expectSoon(() => page.getByRole('option').first().innerText()).toMatch(/Matrice d’alignement/)
  await page.keyboard.press('Escape')
  await expectSoon(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Aller à… ou faire…',
  )
})

test('an arrow or Enter pressed right after a letter is about what the letter says', async () => {
  const page = await desk.open()
  await openExample(page)
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Aller à un endroit ou faire quelque chose' })
  await box.waitFor()
  // In one task, as keys that wait in a queue come: a list that followed later would be walked before it has changed.
  const chosen = await box.evaluate((input: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'AAV3')
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true }))
    const option = document.getElementById(input.getAttribute('aria-activedescendant') ?? '')
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    return option?.textContent
  })
  expect(chosen).toMatch(/AAV3 · /)
  await expectSoon(() => box.count()).toBe(0)
  await expectSoon(() => focusedPlace(page)).toMatch(/^outcomes/)
})

/** Keeps a script from coming for a moment, as on a slow machine just after the window opened. */
async function readLate(page: Page, script: string): Promise<void> {
  await page.route(`**/${script}*.js`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    await route.continue()
  })
  await page.reload()
  await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
}

test('what is typed while the palette or the find bar is being read goes there, and not into the dossier', async () => {
  const page = await desk.open()
  await openExample(page)
  const title = page.getByRole('textbox', { name: 'Intitulé', exact: true })
  const written = await title.inputValue()
  expect(written).toMatch(exampleTitle)
  await readLate(page, 'command-palette')
  await title.focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('budhet')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('get et')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Budget' }).waitFor()
  expect(await page.locator('.palette').count()).toBe(0)
  await page
    .getByRole('navigation', { name: 'Étapes' })
    .getByRole('link', { name: /^Identité/ })
    .click()
  expect(await title.inputValue()).toBe(written)

  await readLate(page, 'find-bar')
  await title.focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('grille')
  await expectSoon(() => page.getByRole('textbox', { name: 'Chercher dans ce document' }).count()).toBe(1)
  expect(await page.getByRole('textbox', { name: 'Chercher dans ce document' }).inputValue()).toBe('grille')
  expect(await title.inputValue()).toBe(written)
  await page.keyboard.press('Escape')
  await expectSoon(() => title.evaluate((node) => node === document.activeElement)).toBe(true)
})

test('the palette leads to a field of the institution record and opens a referential for a list', async () => {
  const page = await desk.open()
  await openExample(page)
  await ask(page, 'reprendre rncp blocs', /Reprendre d’un référentiel…, Parcours/)
  const dialog = page.getByRole('dialog', { name: 'Reprendre d’un référentiel' })
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await expectSoon(() => dialog.count()).toBe(0)
  await ask(page, 'referentiel competences', /Reprendre d’un référentiel…, Compétences/)
  await dialog.waitFor()
  await page.keyboard.press('Escape')

  await ask(page, 'siret', /SIRET[^]*Fiche de l’établissement/)
  const siret = page.getByRole('textbox', { name: 'SIRET' })
  await expectSoon(() => siret.evaluate((node) => node === document.activeElement)).toBe(true)
  // What is no SIRET stays as it was typed, and says so.
  await page.keyboard.type('1300 2526 5000')
  await page.getByText('Un SIRET a 14 chiffres', { exact: false }).waitFor()
  await page.keyboard.type('14')
  await page.getByText('sa clé de contrôle ne convient pas', { exact: false }).waitFor()
  expect(await siret.inputValue()).toBe('1300 2526 500014')
  await saved(page)
  await page.keyboard.press('Backspace')
  await page.keyboard.type('3')
  await expectSoon(() => page.locator('.word-fault .field-error').count()).toBe(0)
  await saved(page)
  await ask(page, 'siret', /SIRET/)
  await expectSoon(() => siret.evaluate((node) => node === document.activeElement)).toBe(true)
})

test('words are found everywhere in the dossier, unsaved ones too, selected in their field, and left as they were', async () => {
  const page = await desk.open()
  await openExample(page)
  const title = page.getByRole('textbox', { name: 'Sous-titre', exact: true })
  await page.route('**/operations/dossier.edit', () => undefined)
  await title.fill('Une éprouvette introuvable ailleurs')
  await page.keyboard.press('Control+f')
  const box = page.getByRole('textbox', { name: 'Chercher dans ce document' })
  await box.waitFor()
  await page.keyboard.type('EPROUVETTE')
  await page.getByText('1 endroit', { exact: true }).waitFor()
  await page.keyboard.press('Enter')
  const selected = () =>
    page.evaluate(() => {
      const field = document.activeElement as HTMLInputElement
      return 'selectionStart' in field && typeof field.selectionStart === 'number'
        ? field.value.slice(field.selectionStart, field.selectionEnd ?? 0)
        : String(document.getSelection())
    })
  await expectSoon(selected).toBe('éprouvette')
  await page.unrouteAll()
  // From the place that was found, Escape puts the box away and one stays there.
  await page.keyboard.press('Escape')
  await expectSoon(() => box.count()).toBe(0)
  expect(await selected()).toBe('éprouvette')

  // In a rich text of another stage, from one place to the next and back.
  await page.keyboard.press('Control+f')
  await page.keyboard.type('organismes de formation')
  await page.getByText(/^\d+ endroits$/).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(/^1 sur \d+$/).waitFor()
  await expectSoon(selected).toMatch(/^organismes de formation$/i)
  const first = await focusedPlace(page)
  await page.keyboard.press('F3')
  await page.getByText(/^2 sur \d+$/).waitFor()
  await expectSoon(selected).toMatch(/^organismes de formation$/i)
  await page.keyboard.press('Shift+F3')
  await page.getByText(/^1 sur \d+$/).waitFor()
  await expectSoon(() => focusedPlace(page)).toBe(first)

  // Escape gives the focus back to where it was.
  await page.keyboard.press('Control+f')
  await expectSoon(() => box.evaluate((input) => input === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await expectSoon(() => box.count()).toBe(0)
  await expectSoon(() => focusedPlace(page)).toBe(first)
})

test('shortcuts do what their list says, and the list comes from the same table', async () => {
  const page = await desk.open()
  await openExample(page)
  await page.keyboard.press('Alt+PageDown')
  await page.getByRole('heading', { level: 2, name: 'Besoin', exact: true }).first().waitFor()
  await page.keyboard.press('Alt+PageUp')
  await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
  // A blank that is asked for is gone to.
  await page.getByRole('textbox', { name: 'Code', exact: true }).focus()
  await page.getByRole('textbox', { name: 'Intitulé', exact: true }).fill('')
  await page
    .getByRole('tabpanel')
    .getByText(/[1-9]\sbloquant/)
    .first()
    .waitFor()
  await page.getByRole('textbox', { name: 'Code', exact: true }).focus()
  await page.keyboard.press('F8')
  await expectSoon(() => focusedPlace(page)).toMatch(/^identity\.title/)
  await page.keyboard.press('Control+s')
  await page.getByText('Tout est enregistré.').waitFor()
  await page.keyboard.press('F1')
  const list = page.getByRole('dialog', { name: 'Raccourcis clavier' })
  await list.waitFor()
  expect(await list.locator('dl > div', { hasText: 'Étape suivante' }).innerText()).toMatch(/Alt\s*\+\s*Page suiv\./)
  await page.keyboard.press('Escape')
  await expectSoon(() => list.count()).toBe(0)
  await page.keyboard.press('Control+z')
  await expectSoon(() => page.getByRole('textbox', { name: 'Intitulé', exact: true }).inputValue()).not.toBe('')
})

test('the preview shows what is typed where it will be read, and leads back to its field', async () => {
  const page = await desk.open()
  await openExample(page)
  await page.getByRole('tab', { name: 'Aperçu' }).click()
  const preview = page.getByRole('article', { name: 'Aperçu du dossier' })
  await preview.waitFor()
  await goToStage(page, 'Besoin')
  const aim = page.getByRole('textbox', { name: 'Objectif professionnel' })
  await aim.focus()
  const followed = preview.locator('.preview-followed')
  await expectSoon(() => followed.first().innerText()).toContain(await aim.inputValue())
  await aim.fill('Juger une tâche sur pièces')
  await expectSoon(() => followed.first().innerText()).toContain('Juger une tâche sur pièces')
  // It is in sight in the panel, and the page itself has not moved.
  const inSight = () =>
    followed.first().evaluate((passage) => {
      const { top, bottom } = passage.getBoundingClientRect()
      return top >= 0 && bottom <= window.innerHeight
    })
  await expectSoon(inSight).toBe(true)
  await saved(page)

  await page.getByRole('checkbox', { name: 'Suivre ce que je modifie' }).uncheck()
  await expectSoon(() => followed.count()).toBe(0)

  const passage = preview.locator('[data-part="competences"] td', { hasText: 'Rédiger les acquis visés' }).first()
  // A part is drawn once it is near what is seen.
  await preview.locator('[data-part="competences"]').scrollIntoViewIfNeeded()
  await passage.scrollIntoViewIfNeeded()
  await passage.click()
  await page.getByRole('heading', { level: 2, name: 'Compétences et AAV' }).waitFor()
  await expectSoon(() => focusedPlace(page)).toMatch(/^outcomes/)

  // The panel is made wider by keyboard, put away, and found again as it was after a reload.
  const handle = page.getByRole('separator', { name: 'Largeur du panneau' })
  await handle.focus()
  const width = () => page.locator('aside.side').evaluate((panel) => panel.getBoundingClientRect().width)
  const before = await width()
  await page.keyboard.press('ArrowLeft')
  await expectSoon(width).toBeGreaterThan(before)
  await page.reload()
  await preview.waitFor()
  expect(await width()).toBeGreaterThan(before)
  await page.getByRole('button', { name: 'Masquer le panneau' }).press('Enter')
  await expectSoon(() => preview.count()).toBe(0)
  await page.getByRole('button', { name: 'Afficher les constats, l’aide et l’aperçu' }).press('Enter')
  await preview.waitFor()
})

test('a dossier opens again where it was left', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Budget')
  await page.getByRole('link', { name: 'Bibliothèque' }).click()
  await page
    .getByRole('table', { name: 'Dossiers' })
    .getByRole('link', { name: /évaluation authentique/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 2, name: 'Budget', exact: true }).first().waitFor()
})

test('a reload comes back to the field one was in, with the same folds; find names the items it leads to', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Compétences et AAV')
  await page.locator('section[data-model="outcomes"] .card-trigger').nth(3).press('Enter')
  const statement = page.locator('[data-model="outcomes.statement"]').getByRole('textbox').first()
  await statement.focus()
  const held = await statement.evaluate((field) => field.closest('[data-path]')?.getAttribute('data-path') ?? '')
  const top = await statement.evaluate((field) => field.getBoundingClientRect().top)
  await page.reload()
  await expectSoon(() =>
    page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path')),
  ).toBe(held)
  await expectSoon(async () => {
    const now = await statement.evaluate((field) => field.getBoundingClientRect().top)
    return Math.abs(now - top)
  }).toBeLessThan(120)

  await page.keyboard.press('Control+f')
  await page.getByRole('search').getByRole('textbox').fill('situation de travail')
  await page
    .getByRole('search')
    .getByText(/Compétences et AAV › AAV\d › /)
    .first()
    .waitFor()
})
