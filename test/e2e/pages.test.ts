import type { Locator } from 'playwright'
import { expect, test } from 'vitest'
import { expectSoon, goToStage, openExample, sharedDesk } from './window.ts'

const desk = sharedDesk()

/** Whether a page of the list is drawn, as the browser sees its picture. */
const isDrawn = (picture: Locator) =>
  picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 500)

/** Whether some of a place is on the screen. */
const inSight = (place: Locator) =>
  place.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > 0 && top < innerHeight
  })

test('the pages as they will be printed follow what one writes, by keyboard, whichever the document', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Besoin')
  await page.getByRole('tab', { name: 'Aperçu' }).focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('tabpanel', { name: 'Aperçu' })
  await panel.getByRole('radio', { name: 'Pages' }).focus()
  await page.keyboard.press('Space')

  const list = panel.getByRole('list', { name: 'Pages du document' })
  const pages = list.getByRole('listitem')
  await pages.first().waitFor()
  const total = await pages.count()
  expect(total).toBeGreaterThan(20)

  // The page of the stage is drawn and in sight; pages far from it are not drawn.
  const marked = list.locator('li:has(.pages-mark)')
  await expectSoon(() => marked.getAttribute('data-page')).toBe('4')
  const picture = marked.getByRole('img', { name: `Page 4 sur ${total} du dossier tel qu’il sera imprimé` })
  await expectSoon(() => isDrawn(picture)).toBe(true)
  await expectSoon(() => inSight(list.locator('.pages-mark'))).toBe(true)
  expect(await list.getByRole('img').count()).toBeLessThan(total / 2)

  // A word more is another picture, once typing pauses.
  const before = await picture.getAttribute('src')
  await page.locator('main [data-path="need.professionalAim"] textarea').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' et encore')
  await expectSoon(async () => (await picture.getAttribute('src')) !== before).toBe(true)
  await expectSoon(() => isDrawn(picture)).toBe(true)

  // Another stage is another page.
  await goToStage(page, 'Équipe')
  await expectSoon(async () => Number(await marked.getAttribute('data-page'))).toBeGreaterThan(7)
  await expectSoon(() => inSight(list.locator('.pages-mark'))).toBe(true)

  // What is scrolled to is drawn.
  await pages.last().scrollIntoViewIfNeeded()
  await expectSoon(() => isDrawn(pages.last().getByRole('img'))).toBe(true)

  // Another document is chosen, for the pages as for the text.
  await panel.getByRole('button', { name: 'Document' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Synthèse d’une page' }).waitFor()
  await page.keyboard.type('Synth')
  await page.keyboard.press('Enter')
  await expectSoon(() => pages.count()).toBe(1)
  await expectSoon(() => isDrawn(pages.first().getByRole('img'))).toBe(true)
  await panel.getByRole('radio', { name: 'Lecture' }).focus()
  await page.keyboard.press('Space')
  const text = panel.getByRole('article', { name: 'Aperçu du dossier' })
  await text.locator('[data-part]').first().waitFor()
  await expectSoon(() => text.locator('[data-part]').count()).toBeLessThan(4)
})

test('the text of a document never stands under the name of another', async () => {
  const page = await desk.open()
  await openExample(page)
  await page.getByRole('tab', { name: 'Aperçu' }).click()
  const panel = page.getByRole('tabpanel', { name: 'Aperçu' })
  const parts = panel.getByRole('article', { name: 'Aperçu du dossier' }).locator('[data-part]')
  await expectSoon(() => parts.count()).toBeGreaterThan(20)

  // Whatever is on the page after any of its changes, until the next one.
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const look = () => {
      const name = document.querySelector('.preview-choice button')?.textContent ?? ''
      seen.push(`${name.trim()}: ${document.querySelectorAll('.preview [data-part]').length}`)
    }
    look()
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  await panel.getByRole('button', { name: 'Document' }).click()
  await page.getByRole('option', { name: 'Synthèse d’une page' }).click()
  await expectSoon(() => parts.count()).toBeLessThan(4)
  const seen = await page.evaluate(() => [...new Set((window as unknown as { seen: string[] }).seen)])
  expect(seen).toHaveLength(2)
  expect(seen.map((entry) => entry.includes('Synthèse'))).toEqual([false, true])
})
