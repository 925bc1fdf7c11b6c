import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { stageTexts } from '../../shared/messages/fr/stages.ts'
import { madeFiches } from '../referential/made-fiches.ts'
import { expectSoon, goToStage, openExample, sharedDesk } from './window.ts'

const desk = sharedDesk()

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Axe = { run: (context: Document, options: object) => Promise<AxeResults> }

/** What axe finds on the screen as it is now, one line a fault. */
async function violations(page: Page): Promise<string[]> {
  // What a bar that stays in sight covers is scrolled to: the page is judged from its top.
  await page.evaluate(() => window.scrollTo(0, 0))
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const results = await page.evaluate(
    (runOnly) => (window as unknown as { axe: Axe }).axe.run(document, { runOnly, resultTypes: ['violations'] }),
    standards,
  )
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

/** What makes the page wider than its window, so that it must be scrolled sideways to be read. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `wider than the window: ${element.tagName} ${element.className}`)
      .slice(0, 5)
  })

/** Looks at a screen, under the name it is reported by. */
type Look = (screen: string) => Promise<void>

async function goToView(page: Page, title: string): Promise<void> {
  const toggle = page.getByRole('button', { name: /^Étapes/ })
  if (await toggle.isVisible()) await toggle.click()
  await page.getByRole('navigation', { name: 'Étapes' }).getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 2, name: title }).waitFor()
}

/** Every stage, its first item unfolded, and every way to see what it holds. */
async function walkStages(page: Page, look: Look): Promise<void> {
  for (const { id, title } of stageTexts) {
    await goToStage(page, title)
    const first = page.locator('main .card-trigger').first()
    if (await first.isVisible()) await first.click()
    await expectSoon(() => page.locator('[aria-busy="true"]').count()).toBe(0)
    await look(title)
    if (id === 'tasks' && (await first.isVisible())) {
      await page.locator('main').getByText('Ce que lira l’apprenant', { exact: true }).click()
      await look(`${title}, for a learner`)
    }
    if (id === 'activities')
      for (const name of ['Semaines', 'Répartition']) {
        await page.getByRole('tab', { name }).click()
        await look(`${title}, ${name}`)
      }
  }
}

/** The views of the whole dossier, and what the panel beside the form shows. */
async function walkViews(page: Page, look: Look): Promise<void> {
  await goToView(page, 'Matrice d’alignement')
  await look('matrix')
  await goToView(page, 'Carte des questions')
  const unfold = page.getByRole('button', { name: 'Tout déplier' })
  if (await unfold.isVisible()) await unfold.click()
  await look('map')
  await goToStage(page, 'Compétences et AAV')
  for (const name of ['Aide', 'Exemple', 'Fiche', 'Aperçu', 'Constats']) {
    await page.getByRole('tab', { name }).click()
    const panel = page.getByRole('tabpanel', { name })
    await panel.waitFor()
    await expectSoon(() => panel.locator('[aria-busy="true"]').count()).toBe(0)
    if (name === 'Aperçu') await panel.locator('[data-part]').first().waitFor()
    if (name === 'Exemple') await panel.locator('.reading').waitFor()
    await look(`panel: ${name}`)
    if (name === 'Aperçu') {
      await panel.getByRole('radio', { name: 'Pages' }).click()
      await panel.getByRole('img').first().waitFor()
      await look('panel: Aperçu, pages')
      await panel.getByRole('radio', { name: 'Lecture' }).click()
    }
  }
}

/** What opens over a dossier. */
async function walkDialogs(page: Page, look: Look): Promise<void> {
  const shut = async (place: Locator) => {
    await page.keyboard.press('Escape')
    await expectSoon(() => place.count()).toBe(0)
  }
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Exporter' }).click()
  await dialog.getByRole('checkbox', { name: 'Dossier CFVU' }).waitFor()
  await look('export')
  await shut(dialog)
  await page
    .getByRole('button', { name: /^Coller/ })
    .first()
    .click()
  await dialog.waitFor()
  await look('paste')
  await shut(dialog)
  await page
    .getByRole('button', { name: /^Reprendre d’un référentiel/ })
    .first()
    .click()
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Choisir un fichier…' }).click()
  const buffer = Buffer.from(madeFiches([{ number: 1, blocks: 2, active: false }]))
  await (await chooser).setFiles({ name: 'rncp.xml', mimeType: 'text/xml', buffer })
  await dialog.getByRole('searchbox').waitFor()
  await look('referential, its entries')
  await dialog.getByRole('button', { name: /RNCP1/ }).click()
  await dialog.getByRole('checkbox').first().click({ force: true })
  await look('referential, an entry')
  await shut(dialog)
  await page
    .getByRole('button', { name: /^Actions.*C1 ·/ })
    .first()
    .click()
  await page.getByRole('menu').waitFor()
  await look('menu of an item')
  await shut(page.getByRole('menu'))
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Chercher dans ce document' }).fill('grille')
  await page.getByText(/^\d+ endroits$/).waitFor()
  await look('find')
  await shut(page.getByRole('textbox', { name: 'Chercher dans ce document' }))
  const palette = page.getByRole('combobox', { name: 'Aller à un endroit ou faire quelque chose' })
  await page.keyboard.press('Control+k')
  await palette.fill('raccourcis clavier')
  await page.getByRole('option', { selected: true }).waitFor()
  await look('palette')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Raccourcis clavier' }).waitFor()
  await look('keyboard map')
  await shut(dialog)
}

const wide = { width: 1400, height: 900 }
const looks = [
  { name: 'light', colorScheme: 'light', viewport: wide, dialogs: true },
  { name: 'dark', colorScheme: 'dark', viewport: wide, dialogs: true },
  // What a window of 1400 × 900 has at 200 %.
  { name: '200 %', colorScheme: 'light', viewport: { width: 700, height: 450 }, deviceScaleFactor: 2, dialogs: false },
  { name: '320 px wide', colorScheme: 'light', viewport: { width: 320, height: 700 }, dialogs: false },
] as const

// Some sixty screens each: minutes on a slow machine.
const patience = 480_000

test.each(looks)(
  'no screen breaks a rule of accessibility: $name',
  { timeout: patience },
  async ({ name: _, dialogs, ...options }) => {
    const page = await desk.open(options)
    const found: Record<string, string[]> = {}
    const lookIn =
      (place: string): Look =>
      async (screen) => {
        const faults = [...(await violations(page)), ...(await tooWide(page))]
        if (faults.length > 0) found[`${place}: ${screen}`] = faults
      }
    let look = lookIn('library')
    await page.getByRole('table', { name: 'Dossiers' }).waitFor()
    await look('first opening')
    await page.getByRole('searchbox').fill('grille')
    await page.locator('.hit').first().waitFor()
    await look('search')
    await page.getByRole('searchbox').fill('')

    await openExample(page)
    look = lookIn('example')
    await walkStages(page, look)
    await walkViews(page, look)
    if (dialogs) await walkDialogs(page, look)

    look = lookIn('library')
    await page.getByRole('link', { name: 'Bibliothèque' }).click()
    await page.getByRole('heading', { level: 1, name: 'Bibliothèque' }).waitFor()
    await look('coming back')
    await page.getByRole('checkbox', { name: 'Tout choisir' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('group', { name: 'Sélection' }).waitFor()
    await look('dossiers chosen')
    if (dialogs) {
      await page.getByRole('button', { name: 'Exporter la sélection…' }).click()
      await page.getByRole('dialog').getByRole('checkbox', { name: 'Dossier CFVU' }).waitFor()
      await look('export of several')
      await page.keyboard.press('Escape')
      await expectSoon(() => page.getByRole('dialog').count()).toBe(0)
    }
    if (dialogs) {
      await page.getByRole('button', { name: 'Préférences' }).click()
      await page.getByRole('dialog').waitFor()
      await look('preferences')
      await page.keyboard.press('Escape')
    }
    await page.getByRole('button', { name: 'Nouveau dossier' }).click()
    await page.getByRole('menuitem', { name: 'Dossier vide' }).waitFor()
    await look('new')
    await page.getByRole('menuitem', { name: 'Dossier vide' }).click()
    await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
    look = lookIn('blank')
    await walkStages(page, look)
    await goToView(page, 'Matrice d’alignement')
    await look('matrix')
    // An outcome the verb assistant has a question about, under a finding.
    await goToStage(page, 'Compétences et AAV')
    await page.getByRole('button', { name: 'Ajouter un acquis visé' }).click()
    await page.keyboard.type('Comprendre les bases et rédiger une grille')
    await page.locator('main .assistant-question').first().waitFor()
    await look('an outcome to rephrase')

    look = lookIn('institution')
    await page.getByRole('link', { name: 'Bibliothèque' }).click()
    await page.getByRole('link', { name: 'Établissement' }).click()
    await page.getByRole('link', { name: 'Université des Rives' }).waitFor()
    await look('list')
    await page.getByRole('link', { name: 'Université des Rives' }).click()
    await page.getByRole('heading', { level: 2, name: 'Fiche de l’établissement' }).waitFor()
    const folded = page.locator('main .share-trigger[aria-expanded="false"]')
    while ((await folded.count()) > 0) await folded.first().click()
    await look('record')
    expect(found).toEqual({})
  },
)

test('F6 goes round the panels, and the skip link leads to the form', async () => {
  const page = await desk.open()
  await openExample(page)
  const panel = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  // A dossier opens with the keyboard in its form.
  await page.locator('main:focus').waitFor()
  const seen: (string | null | undefined)[] = []
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('F6')
    seen.push(await panel())
  }
  expect(seen).toEqual(['Constats et aide', 'Barre du dossier', 'Étapes', 'Formulaire'])
  await page.keyboard.press('Shift+F6')
  expect(await panel()).toBe('Étapes')
  await page.reload()
  await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await panel()).toBe('Formulaire')
})
