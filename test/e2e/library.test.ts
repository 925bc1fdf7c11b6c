import { expect, test } from 'vitest'
import type { Page } from 'playwright'
import { exampleTitle, expectSoon, sharedDesk } from './window.ts'

const desk = sharedDesk()

/** Drops files on the library, as from a folder of the desktop. */
async function drop(page: Page, ...files: readonly (readonly [name: string, content: string])[]): Promise<void> {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const [name, text] of given) transfer.items.add(new File([text], name, { type: 'application/json' }))
    return transfer
  }, files)
  const target = page.locator('.drop')
  for (const kind of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(kind, { dataTransfer: data })
}

const rows = (page: Page) => page.getByRole('table', { name: 'Dossiers' }).locator('tbody tr')

test('the first start shows the two examples with their verdict in words', async () => {
  const page = await desk.open()
  await expectSoon(() => rows(page).count()).toBe(2)
  const row = rows(page).filter({ hasText: exampleTitle })
  expect(await row.innerText()).toMatch(/MC-EVA-20/)
  expect(await row.innerText()).toMatch(/Prêt|Présentable avec réserves|Pas prêt/)
})

test('the list stays where it appears: what stands above it comes with it, on a first start and on coming back', async () => {
  const page = await desk.open()
  await page.route('**/*', async (route) => {
    const asked = route.request().postData() ?? ''
    if (/examples\.list|dossier\.history/.test(asked + route.request().url()))
      await new Promise((resolve) => setTimeout(resolve, 800))
    await route.continue()
  })
  await page.addInitScript(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    new MutationObserver(() => {
      const table = document.querySelector('.library-table')
      if (table) seen.push(Math.round(table.getBoundingClientRect().top))
    }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
  })
  const places = async () => {
    await rows(page).first().waitFor()
    await page.waitForTimeout(1_500)
    return page.evaluate(() => {
      const top = document.querySelector('.library-table')?.getBoundingClientRect().top ?? 0
      return [...new Set([...(window as unknown as { seen: number[] }).seen, Math.round(top)])]
    })
  }
  await page.reload()
  expect(await places()).toHaveLength(1)
  await page.getByRole('region', { name: 'Pour commencer' }).waitFor()
  // A dossier left three weeks ago.
  await page.getByRole('table', { name: 'Dossiers' }).getByRole('link', { name: exampleTitle }).click()
  await page.getByRole('textbox', { name: 'Sous-titre' }).fill('Trois semaines plus tard')
  await page.getByText(/^Enregistré à \d/).waitFor()
  await page.getByRole('link', { name: 'Bibliothèque' }).click()
  await rows(page).first().waitFor()
  await page.clock.setSystemTime(new Date(Date.now() + 21 * 24 * 3_600_000))
  await page.reload()
  expect(await places()).toHaveLength(1)
  await page.getByRole('region', { name: 'Reprendre' }).waitFor()
})

test('a dossier is made, duplicated, removed and brought back', async () => {
  const page = await desk.open()
  await page.getByRole('button', { name: 'Nouveau dossier' }).click()
  await page.getByRole('menuitem', { name: 'Dossier vide' }).click()
  // The keyboard is in the form that was opened.
  await expectSoon(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.getByRole('textbox', { name: 'Intitulé' }).fill('Animer un atelier')
  await page.getByText(/^Enregistré à \d/).waitFor()
  await page.getByRole('link', { name: 'Bibliothèque' }).click()
  await page.getByRole('button', { name: /Actions sur .*Animer un atelier/ }).click()
  await page.getByRole('menuitem', { name: 'Dupliquer' }).click()
  await expectSoon(() => rows(page).filter({ hasText: 'Animer un atelier' }).count()).toBe(2)
  await page
    .getByRole('button', { name: /Actions sur .*Animer un atelier/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Retirer de la bibliothèque' }).click()
  await expectSoon(() => rows(page).filter({ hasText: 'Animer un atelier' }).count()).toBe(1)
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expectSoon(() => rows(page).filter({ hasText: 'Animer un atelier' }).count()).toBe(2)
})

test('a dossier removed some time ago is found among the removed ones and put back', async () => {
  const made = await desk.call('dossier.create', { from: 'empty' })
  if (!made.ok) throw new Error(made.problem.message)
  await desk.call('dossier.remove', { id: made.value.id })
  const page = await desk.open()
  await page.getByText('1 dossier retiré').click()
  const before = await rows(page).count()
  await page.getByRole('button', { name: /^Remettre/ }).click()
  await expectSoon(() => rows(page).count()).toBe(before + 1)
  await expectSoon(() => page.getByText('1 dossier retiré').count()).toBe(0)
})

test('a dossier begun from an example says so and takes neither its code nor its decisions', async () => {
  const page = await desk.open()
  await page.getByRole('button', { name: 'Nouveau dossier' }).click()
  await page.getByRole('menuitem', { name: /^Partir de l’exemple.*évaluation authentique/ }).click()
  await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Intitulé', exact: true }).inputValue()).toMatch(/^À adapter/)
  expect(await page.getByRole('textbox', { name: 'Code', exact: true }).inputValue()).toBe('')
  const id = /dossier\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  const opened = await desk.call('dossier.open', { id })
  if (!opened.ok) throw new Error(opened.problem.message)
  const { state, governance } = opened.value.definition
  expect(state).toBe('draft')
  expect(governance.decisions.map(({ outcome }) => outcome)).toEqual(governance.decisions.map(() => 'expected'))
  await desk.call('dossier.remove', { id })
})

test('search finds words anywhere, without accents, and leads to the field', async () => {
  const page = await desk.open()
  await page.getByRole('searchbox').fill('responsable de formation hospitalier')
  await page.getByRole('searchbox').fill('aleatoire inexistant zzz')
  await page.getByText('Aucun dossier trouvé').waitFor()
  await page.getByRole('searchbox').fill('authenticite de la tache')
  const hit = page.locator('.hit').filter({ hasText: 'Authenticité de la tâche' }).first()
  await hit.waitFor()
  expect(await hit.locator('mark').first().innerText()).toMatch(/authenticité/i)
  await hit.getByRole('link').click()
  await page.getByRole('heading', { level: 2, name: 'Grille' }).waitFor()
  await expectSoon(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toContain(
    'Authenticité de la tâche',
  )
})

test('a dropped definition joins the library', async () => {
  const page = await desk.open()
  const example = await desk.call('examples.get', { name: 'evaluation-authentique' })
  if (!example.ok) throw new Error(example.problem.message)
  await expectSoon(() => rows(page).count()).toBeGreaterThan(1)
  const before = await rows(page).filter({ hasText: exampleTitle }).count()
  await drop(page, ['reçu.json', Buffer.from(example.value.file.base64, 'base64').toString('utf8')])
  await page
    .getByText(/est dans la bibliothèque/)
    .first()
    .waitFor()
  await expectSoon(() => rows(page).filter({ hasText: exampleTitle }).count()).toBe(before + 1)
  // The library began with that example: the copy stands beside it, which is said until it is read.
  const note = page.getByRole('status').filter({ hasText: 'avait déjà ce dossier' })
  await note.waitFor()
  await note.getByRole('button', { name: 'Fermer le message' }).click()
  await expectSoon(() => note.count()).toBe(0)
})

test('a refused file does not stop those dropped with it, and the report says both', async () => {
  const page = await desk.open()
  const example = await desk.call('examples.get', { name: 'evaluation-authentique' })
  if (!example.ok) throw new Error(example.problem.message)
  const good = Buffer.from(example.value.file.base64, 'base64').toString('utf8')
  await expectSoon(() => rows(page).count()).toBeGreaterThan(1)
  const before = await rows(page).count()
  await drop(page, ['cassé.json', '{'], ['premier.json', good], ['second.json', good])
  const banner = page.getByRole('alert')
  await banner.getByText('2 fichiers importés, 1 refusé.').waitFor()
  expect(await banner.innerText()).toContain('cassé.json')
  await expectSoon(() => rows(page).count()).toBe(before + 2)
})

test.each([
  ['cassé.json', '{"format": "cadrier-definition", '],
  ['lettre.json', '{"bonjour": true}'],
])('%s is refused with its name and place, and nothing changes', async (name, content) => {
  const page = await desk.open()
  await expectSoon(() => rows(page).count()).toBeGreaterThan(1)
  const before = await rows(page).count()
  await drop(page, [name, content])
  const banner = page.getByRole('alert')
  await banner.waitFor()
  expect(await banner.innerText()).toContain(name)
  expect(await rows(page).count()).toBe(before)
  await banner.getByRole('button', { name: 'Fermer le message' }).click()
  await expectSoon(() => banner.count()).toBe(0)
})
