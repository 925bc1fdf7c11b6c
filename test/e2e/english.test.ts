import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { type Desk, exampleTitle, expectSoon, sharedDesk } from './window.ts'

const desk = sharedDesk()

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** What the program says on the screen that looks French: what authors wrote and what is declared French left out. */
const french = (page: Page, written: string[]) =>
  page.evaluate((authors) => {
    const found: string[] = []
    const visible = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = visible.nextNode(); node; node = visible.nextNode()) {
      const element = node.parentElement
      const own = element?.closest('[lang]')?.getAttribute('lang') ?? 'en'
      if (own !== 'en' || element?.closest('script, style, textarea, [contenteditable]') || !element?.checkVisibility())
        continue
      // Quotation marks hold the words of authors and of frameworks.
      const text = (node.textContent ?? '').replace(/“[^”]*”/gu, '')
      if (authors.some((phrase) => phrase.includes(text.trim()) || text.includes(phrase))) continue
      if (/[àâçèéêëîïôùûœ«»]|\b(le|les|des|une|est|dans|pour|avec|sur|et|du|aux|votre|vous)\b/iu.test(text))
        found.push(text.trim())
    }
    return found
  }, written)

test('the window speaks English once chosen by keyboard, keeps to it, and goes back to French', async () => {
  const page = await desk.open()
  const chooseLanguage = async (open: string, label: RegExp, option: string) => {
    await page.getByRole('button', { name: open, exact: true }).focus()
    await page.keyboard.press('Enter')
    const choice = page.getByRole('dialog').getByRole('button', { name: label })
    await choice.waitFor()
    await choice.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: option }).waitFor()
    const reloaded = page.waitForEvent('load')
    await page.keyboard.press(option === 'English' ? 'ArrowDown' : 'ArrowUp')
    await page.keyboard.press('Enter')
    await reloaded
  }
  const language = () => page.evaluate(() => document.documentElement.lang)

  await chooseLanguage('Préférences', /Langue/, 'English')
  await page.getByRole('button', { name: 'Preferences', exact: true }).waitFor()
  expect(await language()).toBe('en')
  const written = await authored(desk)
  expect(await french(page, written)).toEqual([])
  expect(await violations(page)).toEqual([])

  await page.getByRole('link', { name: exampleTitle }).click()
  await page.getByRole('heading', { level: 2, name: 'Identity and learners' }).waitFor()
  await page.getByRole('complementary').first().waitFor()
  expect(await french(page, written)).toEqual([])
  const place =
    page
      .url()
      .split('?')[0]
      ?.replace(/\/[^/]*$/, '') ?? ''
  for (const stage of ['assessment', 'governance', 'rubrics?vue=matrix', 'need?vue=map']) {
    await page.goto(`${place}/${stage}`)
    await page
      .locator('[data-requirement], .matrix, .question-map, main table, main summary')
      .first()
      .or(page.getByText(/^Nothing/).first())
      .waitFor()
    await expectSoon(() => page.locator('main [aria-busy="true"]').count()).toBe(0)
    expect(await french(page, written), stage).toEqual([])
  }
  expect(await violations(page)).toEqual([])

  await page.reload()
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  expect(await language()).toBe('en')

  await page.getByRole('link', { name: 'Library' }).click()
  await chooseLanguage('Preferences', /Language/, 'Français')
  await expectSoon(language).toBe('fr')
  await page.getByRole('button', { name: 'Préférences', exact: true }).waitFor()
})

/** Every phrase of the dossiers and institutions of the library. */
async function authored({ call }: Desk): Promise<string[]> {
  const phrases = new Set<string>()
  const gather = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/\s/.test(value)) phrases.add(value)
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather)
  }
  const list = await call('library.list', {
    offset: 0,
    limit: 50,
    sort: 'updated',
    query: '',
    removed: false,
    date: null,
  })
  if (list.ok) for (const { id } of list.value.dossiers) gather(await call('dossier.open', { id }))
  return [...phrases].sort((a, b) => b.length - a.length)
}
