import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { caretToEnd, expectSoon, goToStage, openDesk, openExample, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()

const subtitle = { name: 'Sous-titre', exact: true }

/** Pastes as a browser does, whatever the clipboard of the system holds. */
async function paste(field: Locator, data: Record<string, string>): Promise<void> {
  await field.evaluate((place, types) => {
    const clipboard = new DataTransfer()
    for (const [type, text] of Object.entries(types)) clipboard.setData(type, text)
    place.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true, composed: true }),
    )
  }, data)
}

test('a full disk is told, the text is kept and can be copied, and saving goes on once there is room', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'cadrier-small-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder]).status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    console.log('skipped: a small file system cannot be mounted here')
    context.skip()
  }
  const small = await openDesk(join(folder, 'library'))
  try {
    const page = await small.open()
    await openExample(page)
    await page.getByRole('textbox', subtitle).fill('Avant le disque plein')
    await saved(page)
    const ballast = join(folder, 'ballast')
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(ballast, Buffer.alloc(bavail * bsize))
    // What the log of changes had set aside is soon used up.
    const long = (round: number) => `Texte à ne pas perdre ${round} `.repeat(2_000)
    const isFull = page.getByText('Le disque de la bibliothèque est plein', { exact: false })
    let round = 0
    await expectSoon(async () => {
      round += 1
      await page.getByRole('textbox', subtitle).fill(long(round))
      await page.getByRole('textbox', subtitle).blur()
      await page.locator('[data-save="saved"], [data-save="failed"]').waitFor()
      return isFull.count()
    }).toBeGreaterThan(0)
    expect(await page.getByText(/^Enregistré à \d/).count()).toBe(0)
    await page.getByText('Voir le texte non enregistré').click()
    expect(await page.locator('.kept-text').innerText()).toContain(`Texte à ne pas perdre ${round}`)
    rmSync(ballast)
    await saved(page)
    await expectSoon(() => isFull.count()).toBe(0)
    await page.reload()
    await expectSoon(() => page.getByRole('textbox', subtitle).inputValue()).toBe(long(round))
  } finally {
    await small.close()
    spawnSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a hostile paste leaves its words and nothing that runs or loads', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Besoin')
  const editor = page.getByRole('textbox', { name: 'Apport de la recherche' })
  await caretToEnd(page, editor)
  await page.keyboard.press('Enter')
  await paste(editor, {
    'text/html': `<p onclick="window.ran=1">Des mots <b>utiles</b></p><script>window.ran=1</script>
      <style>body{display:none}</style><svg onload="window.ran=1"><text>dessin</text></svg>
      <img src="https://example.org/x.png" onerror="window.ran=1"><iframe src="https://example.org/"></iframe>
      <p><a href="javascript:window.ran=1">un lien</a> et <a href="https://example.org/ok">un autre</a></p>`,
    'text/plain': 'Des mots utiles',
  })
  await expectSoon(() => editor.innerText()).toContain('Des mots utiles')
  await saved(page)
  expect(await editor.locator('script, style, svg, img, iframe, [onclick]').count()).toBe(0)
  expect(await editor.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    'https://example.org/ok',
  ])
  expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBe(undefined)
  // The page refuses even to read a handler or a style in what is pasted, and says so; it asks for nothing anywhere.
  const refused = desk.faults.splice(0)
  expect(refused.filter((fault) => !/violates the following Content Security Policy/.test(fault))).toEqual([])
  await page.reload()
  await expectSoon(() => editor.innerText()).toContain('un lien et un autre')
})

test('a paste of a megabyte is set aside whole where it is too long, and the dossier stays usable', async () => {
  const page = await desk.open()
  await openExample(page)
  const huge = 'Un mot de trop. '.repeat(65_536)
  const field = page.getByRole('textbox', subtitle)
  const before = await field.inputValue()
  await field.fill(huge)
  await page.getByText('Une modification n’a pas pu être enregistrée', { exact: false }).waitFor()
  await expectSoon(() => field.inputValue()).toBe(before)
  expect(await page.locator('.kept-text').innerText()).toContain('Un mot de trop.')
  await page.getByText(/^Modifier «\s*Sous-titre\s*»\. .*caractères au plus/).waitFor()
  await page.locator('[data-save]').getByText('Une modification mise de côté').waitFor()
  // It stays in sight wherever one writes, and folds to a line that says so still.
  await page.getByRole('textbox', { name: 'Prérequis' }).first().focus()
  await page.evaluate(() => window.scrollBy({ top: 600 }))
  const banner = page.locator('.banners-under')
  await expectSoon(async () => (await banner.boundingBox())?.y ?? -1).toBeGreaterThan(0)
  const tall = (await banner.boundingBox())?.height ?? 0
  await banner.getByRole('button', { name: /^Réduire/ }).click()
  await expectSoon(async () => (await banner.boundingBox())?.height ?? tall).toBeLessThan(tall / 2)
  await page.getByRole('textbox', { name: 'Code', exact: true }).fill('MC-APRES')
  await saved(page)
  await page.getByRole('button', { name: 'Fermer le message' }).first().click()

  // In a rich text each paragraph has its own limit: a long document is one of many paragraphs.
  await goToStage(page, 'Besoin')
  const editor = page.getByRole('textbox', { name: 'Apport de la recherche' })
  await caretToEnd(page, editor)
  await paste(editor, { 'text/plain': huge })
  await page.getByText('Une modification n’a pas pu être enregistrée', { exact: false }).waitFor()
  await expectSoon(async () => (await editor.innerText()).includes('Un mot de trop.')).toBe(false)
  await page.reload()
  await goToStage(page, 'Identité et public')
  await expectSoon(() => page.getByRole('textbox', { name: 'Code', exact: true }).inputValue()).toBe('MC-APRES')
})

/** Answers the opening of a dossier with another analysis of the need than the store has. */
async function withAnalysis(page: Page, blocks: unknown[]): Promise<void> {
  await page.route('**/operations/dossier.open', async (route) => {
    const response = await route.fetch()
    const reply = (await response.json()) as { value: { definition: { need: { analysis: { fr: unknown[] } } } } }
    reply.value.definition.need.analysis.fr.push(...blocks)
    await route.fulfill({ response, json: reply })
  })
}

test.each([
  {
    name: 'a block',
    block: { type: 'callout', id: '01900000-0000-7000-8000-0000000000aa', content: [{ text: 'Encadré', marks: [] }] },
  },
  {
    name: 'a mark',
    block: {
      type: 'paragraph',
      id: '01900000-0000-7000-8000-0000000000ab',
      content: [{ text: 'Souligné', marks: ['underline'] }],
    },
  },
])('a text with $name that is not known is shown with the reason, and never written', async ({ name, block }) => {
  const page = await desk.open()
  await withAnalysis(page, [block])
  const written: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/operations/dossier.edit')) written.push(request.postData() ?? '')
  })
  await openExample(page)
  await goToStage(page, 'Besoin')
  const field = page.locator('[data-path="need.analysis"]')
  await field.getByText('Il est montré en lecture seule', { exact: false }).waitFor()
  const text = field.locator('.rich-text')
  expect(await field.locator('[contenteditable="true"]').count()).toBe(0)
  expect(await text.innerText()).toMatch(/Encadré|Souligné/)
  // The rest of the dossier is written as before.
  await page.getByRole('textbox', { name: 'Objectif professionnel' }).fill(`Écrit à côté de ${name}`)
  await saved(page)
  expect(written.length).toBeGreaterThan(0)
  expect(written.every((body) => !body.includes('"analysis"'))).toBe(true)
})

test('undo names what it takes back, for a deletion too, and after a reload', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Compétences et AAV')
  const names = () => page.locator('[data-model="outcomes"] .card-name').allInnerTexts()
  const before = await names()
  await page.getByRole('button', { name: /^Actions.*AAV5/ }).press('Enter')
  await page.getByRole('menuitem', { name: 'Supprimer' }).press('Enter')
  await expectSoon(async () => (await names()).length).toBe(before.length - 1)
  await saved(page)
  await page.reload()
  await page.getByRole('button', { name: /^Annuler\s: supprimer AAV5/ }).click()
  await expectSoon(names).toEqual(before)
  await page.getByRole('button', { name: /^Rétablir\s: supprimer AAV5/ }).waitFor()
})

test('a host started anew is told with what to do, lists already read stay named, and saving goes on by itself once taken back', async () => {
  const page = await desk.open()
  await openExample(page)
  const framework = page.getByRole('checkbox', { name: /Digital FCU/ })
  await framework.waitFor()
  const before = desk.faults.length
  await page.route(/\/operations\//, (route) => route.fulfill({ status: 403, body: '' }))
  await page.getByRole('textbox', subtitle).fill('Écrit après le redémarrage')
  await page.getByText('Cadrier a redémarré', { exact: false }).filter({ visible: true }).first().waitFor()
  await goToStage(page, 'Besoin')
  await goToStage(page, 'Identité et public')
  await framework.waitFor()
  expect(await page.getByText('n’est pas installé').count()).toBe(0)
  expect(await page.getByText('Élément supprimé').count()).toBe(0)
  expect(await page.getByText('La liaison avec Cadrier est coupée', { exact: false }).isVisible()).toBe(false)
  await page.unroute(/\/operations\//)
  await saved(page)
  await expectSoon(() => page.locator('.banners-stay').count()).toBe(0)
  const refused = desk.faults.splice(before)
  expect(refused.filter((fault) => !/403/.test(fault))).toEqual([])
})
