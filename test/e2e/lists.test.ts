import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { expectSoon, goToStage, openExample, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()

const outcomes = (page: Page) => page.locator('section[data-model="outcomes"]')
/** The codes of the outcomes in their order on screen. */
const codes = async (page: Page) =>
  (await outcomes(page).locator('.card-name').allInnerTexts()).map((name) => name.split(' · ')[0])
const trigger = (page: Page, code: string) => outcomes(page).getByRole('button', { name: new RegExp(`^${code} ·`) })

/** Pastes where the focus is, as a program that copied these would. */
async function paste(page: Page, contents: Record<string, string>): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
    const place = document.activeElement ?? document.body
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, contents)
}

async function openOutcomes(): Promise<Page> {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Compétences et AAV')
  return page
}

/** Waits for the focus: what a key does to the page moves it a moment later. */
const focused = (place: Locator) =>
  expectSoon(() => place.evaluate((node) => node === document.activeElement)).toBe(true)

const undo = async (page: Page, name: string) => {
  await page.getByRole('button', { name: `Annuler\u00a0: ${name}`, exact: true }).focus()
  await page.keyboard.press('Enter')
}

test('items are put in order by keyboard, keep the focus and their codes, and are numbered again on request', async () => {
  const page = await openOutcomes()
  await trigger(page, 'AAV2').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expectSoon(() => codes(page)).toEqual(['AAV2', 'AAV1', 'AAV3', 'AAV4', 'AAV5'])
  await focused(trigger(page, 'AAV2'))
  await page.getByText(/^AAV2 · .*\u00a0: place 1 sur 5\.$/).waitFor({ state: 'attached' })
  // At the top there is nowhere further to go.
  await page.keyboard.press('Alt+ArrowUp')
  await focused(trigger(page, 'AAV2'))

  await outcomes(page)
    .getByRole('button', { name: /^Renuméroter/ })
    .focus()
  await page.keyboard.press('Enter')
  await expectSoon(() => codes(page)).toEqual(['AAV1', 'AAV2', 'AAV3', 'AAV4', 'AAV5'])
  await trigger(page, 'AAV1').filter({ hasText: 'Rédiger les acquis visés' }).waitFor()
  await saved(page)
  await undo(page, 'renuméroter «\u202fAcquis d’apprentissage visés (AAV)\u202f»')
  await expectSoon(() => codes(page)).toEqual(['AAV2', 'AAV1', 'AAV3', 'AAV4', 'AAV5'])
  await saved(page)
  await undo(page, 'déplacer AAV2')
  await expectSoon(() => codes(page)).toEqual(['AAV1', 'AAV2', 'AAV3', 'AAV4', 'AAV5'])
})

test('an item is dragged by its handle', async () => {
  const page = await openOutcomes()
  const grip = outcomes(page).locator('.card').nth(0).locator('.grip')
  const target = outcomes(page).locator('.card').nth(1)
  await grip.scrollIntoViewIfNeeded()
  const from = await grip.boundingBox()
  const to = await target.boundingBox()
  if (!from || !to) throw new Error('not on screen')
  await page.mouse.move(from.x + 5, from.y + 5)
  await page.mouse.down()
  await page.mouse.move(to.x + 20, to.y + to.height - 4, { steps: 4 })
  await page.mouse.up()
  await expectSoon(() => codes(page)).toEqual(['AAV2', 'AAV1', 'AAV3', 'AAV4', 'AAV5'])
  await saved(page)
  await undo(page, 'déplacer AAV1')
  await expectSoon(() => codes(page)).toEqual(['AAV1', 'AAV2', 'AAV3', 'AAV4', 'AAV5'])
})

const table = `<meta charset="utf-8"><style>p { color: red }</style>
  <table><tr><td>Acquis</td><td>Niveau cognitif</td><td>Couleur</td></tr>
  <tr><td><p>Analyser un corpus</p></td><td>Analyser</td><td>bleu</td></tr>
  <tr><td>Rédiger une note<img src="https://ailleurs.example/x.png" onerror="window.hacked = 1"></td><td>Bof</td><td>vert</td></tr></table>`

test('a table pasted on a list is seen before it is added, and what is not understood stays in view', async () => {
  const page = await openOutcomes()
  await outcomes(page).getByRole('button', { name: 'Ajouter un acquis visé' }).focus()
  await paste(page, { 'text/html': table, 'text/plain': 'inutile' })
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Une valeur n’est pas comprise.').waitFor()
  await dialog.getByText('1 colonne n’est pas reprise\u00a0: Couleur.').waitFor()
  expect(await dialog.locator('thead .select-value').allInnerTexts()).toEqual([
    'Énoncé',
    'Niveau cognitif (Bloom)',
    'Ne pas reprendre',
  ])
  expect(await dialog.locator('tbody tr').first().locator('td').allInnerTexts()).toEqual([
    'AAV6',
    'Analyser un corpus',
    'Analyser',
    'bleu',
  ])
  await focused(dialog.getByRole('button', { name: 'Ajouter 2 éléments' }))
  await page.keyboard.press('Enter')
  await expectSoon(() => codes(page)).toEqual(['AAV1', 'AAV2', 'AAV3', 'AAV4', 'AAV5', 'AAV6', 'AAV7'])
  await focused(trigger(page, 'AAV6'))
  await page.getByText('AAV7 · Rédiger une note, Niveau cognitif (Bloom)\u00a0: «\u202fBof\u202f»').waitFor()
  await saved(page)
  await undo(page, 'coller 2 éléments dans «\u202fAcquis d’apprentissage visés (AAV)\u202f»')
  await expectSoon(() => codes(page)).toEqual(['AAV1', 'AAV2', 'AAV3', 'AAV4', 'AAV5'])
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

test('a paste of thousands of lines is cut, and says so', async () => {
  const page = await openOutcomes()
  await outcomes(page)
    .getByRole('button', { name: /^Coller/ })
    .focus()
  await page.keyboard.press('Enter')
  await focused(page.getByRole('textbox', { name: 'Votre liste ou votre tableau' }))
  const lines = Array.from({ length: 5_000 }, (_, index) => `• Analyser le cas ${index} ${'x'.repeat(150)}`)
  await paste(page, { 'text/plain': lines.join('\n') })
  await page.getByText('Il y a 5000 lignes\u00a0: les 500 premières sont reprises.').waitFor()
  await page.getByRole('button', { name: 'Ajouter 500 éléments' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await codes(page)).toHaveLength(5)
})

test('an item goes to another dossier with Ctrl+C and Ctrl+V, and tells the links it loses', async () => {
  const page = await openOutcomes()
  await trigger(page, 'AAV1').focus()
  await page.keyboard.press('Control+c')
  await page.getByText(/^AAV1 · .* est copié/).waitFor()
  await page.getByRole('link', { name: 'Bibliothèque' }).click()
  await page.getByRole('link', { name: /empreinte|Empreinte/ }).click()
  await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
  await goToStage(page, 'Compétences et AAV')
  const before = await codes(page)
  await outcomes(page).getByRole('button', { name: 'Ajouter un acquis visé' }).focus()
  await page.keyboard.press('Control+v')
  await page.getByText(/^1 lien ne sera pas repris.*C1 · Concevoir/).waitFor()
  await focused(page.getByRole('button', { name: 'Ajouter 1 élément' }))
  await page.keyboard.press('Enter')
  const added = `AAV${before.length + 1}`
  await expectSoon(() => codes(page)).toEqual([...before, added])
  await focused(trigger(page, added))
  await saved(page)
})

test('an offer pressed before it is drawn anew acts on what is written, not on what it was offered for', async () => {
  const page = await openOutcomes()
  await trigger(page, 'AAV1').focus()
  await page.keyboard.press('Enter')
  const statement = outcomes(page).getByRole('textbox', { name: 'Énoncé' }).first()
  /** Writes a text and presses a button in one go, before the window has drawn the text. */
  const writeAndPress = async (text: string, button: Locator) => {
    const pressed = await button.elementHandle()
    await statement.evaluate(
      (field, [written, offer]) => {
        const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!
        set!.call(field, written)
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
        ;(offer as HTMLElement).click()
      },
      [text, pressed] as const,
    )
  }
  await statement.fill('Comprendre un corpus')
  await writeAndPress('Comprendre un corpus ancien', outcomes(page).getByRole('button', { name: /^interpréter/ }))
  await expectSoon(() => statement.inputValue()).toBe('Interpréter un corpus ancien')
  await statement.fill('Analyser un corpus et rédiger une note')
  await writeAndPress(
    'Analyser un corpus et rédiger une note brève',
    outcomes(page).getByRole('button', { name: 'En faire deux' }),
  )
  await expectSoon(() => statement.inputValue()).toBe('Analyser un corpus')
  expect(await outcomes(page).getByRole('textbox', { name: 'Énoncé' }).nth(1).inputValue()).toBe(
    'Rédiger une note brève',
  )
  await undo(page, 'découper AAV1 en deux')
  await saved(page)
})

test('a verb to rephrase is replaced, and a statement of two actions split, each with one key', async () => {
  const page = await openOutcomes()
  await trigger(page, 'AAV1').focus()
  await page.keyboard.press('Enter')
  const statement = outcomes(page).getByRole('textbox', { name: 'Énoncé' }).first()
  // One line of words, whole in sight however long, and a line end pasted into it is a space.
  await statement.fill(`Analyser ${'une situation de travail, '.repeat(12)}\npuis en rendre compte`)
  expect(await statement.inputValue()).toMatch(/travail, puis en rendre compte$/)
  expect(await statement.evaluate((field) => field.scrollHeight - field.clientHeight)).toBeLessThanOrEqual(2)
  await statement.fill('Être capable de comprendre un corpus et de rédiger une note')
  const better = outcomes(page).getByRole('button', { name: /^interpréter/ })
  await better.focus()
  await page.keyboard.press('Enter')
  await expectSoon(() => statement.inputValue()).toBe('Être capable d’interpréter un corpus et de rédiger une note')
  await focused(statement)
  await outcomes(page).getByRole('button', { name: 'En faire deux' }).focus()
  await page.keyboard.press('Enter')
  await expectSoon(() => codes(page)).toEqual(['AAV1', 'AAV6', 'AAV2', 'AAV3', 'AAV4', 'AAV5'])
  await expectSoon(() => statement.inputValue()).toBe('Être capable d’interpréter un corpus')
  const second = outcomes(page).getByRole('textbox', { name: 'Énoncé' }).nth(1)
  await focused(second)
  expect(await second.inputValue()).toBe('Être capable de rédiger une note')
  await saved(page)
  await undo(page, 'découper AAV1 en deux')
  await expectSoon(() => codes(page)).toEqual(['AAV1', 'AAV2', 'AAV3', 'AAV4', 'AAV5'])

  // Two verbs about one object are asked about, once.
  await statement.fill('Analyser et interpréter un résultat')
  await outcomes(page).getByRole('button', { name: 'Garder un seul acquis' }).focus()
  await page.keyboard.press('Enter')
  await focused(statement)
  expect(await outcomes(page).getByRole('button', { name: 'En faire deux' }).count()).toBe(0)
})

test('what is done is said once at a time, under the last entry of the rail', async () => {
  const page = await openOutcomes()
  await page.setViewportSize({ width: 1400, height: 700 })
  const toasts = page.locator('.toast')
  for (const code of ['AAV1', 'AAV2', 'AAV3']) {
    await trigger(page, code).focus()
    await page.keyboard.press('Control+C')
    await toasts.filter({ hasText: code }).waitFor()
    await expectSoon(() => toasts.count()).toBe(1)
  }
  const last = page.locator('.rail a').last()
  await last.focus()
  const entry = await last.boundingBox()
  const said = await toasts.boundingBox()
  expect(entry!.y + entry!.height).toBeLessThanOrEqual(said!.y)
  // Nothing of it is cut.
  const close = await toasts.getByRole('button').last().boundingBox()
  expect(close!.y + close!.height).toBeLessThanOrEqual(said!.y + said!.height)
})
