import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { tinyPng } from '../render/tiny-png.ts'
import { expectSoon, sharedDesk } from './window.ts'

const desk = sharedDesk()

async function openStyle(): Promise<{ page: Page; asked: () => number; choose: (buffer: Buffer) => Promise<void> }> {
  const created = await desk.call('institution.create', {})
  if (!created.ok) throw new Error(created.problem.message)
  const page = await desk.open()
  await page.goto(new URL(`#/etablissement/${created.value.id}?champ=style.logo`, page.url()).href)
  const button = page.getByRole('button', { name: 'Choisir une image…' })
  await button.waitFor()
  let asked = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/attachment.add')) asked += 1
  })
  return {
    page,
    asked: () => asked,
    async choose(buffer) {
      const chooser = page.waitForEvent('filechooser')
      await button.click()
      await (await chooser).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
    },
  }
}

test('a logo that is too heavy is refused before it is read; a damaged one is told to be; a whole one is shown', async () => {
  const { page, asked, choose } = await openStyle()
  const field = page.getByRole('group', { name: 'Logo', exact: true })
  const png = Buffer.from(tinyPng(400, 300))
  await choose(Buffer.concat([png, Buffer.alloc(45 * 1024 * 1024)]))
  await field.getByText(/logo\.png est trop lourde pour un logo.*4.Mo au plus/).waitFor()
  expect(asked()).toBe(0)
  await choose(png.subarray(0, png.length / 2))
  await field.getByText(/logo\.png est abîmée ou incomplète/).waitFor()
  expect(await field.innerText()).not.toContain('fiche de l’établissement')
  await choose(png)
  await field.locator('img').waitFor()
  await expectSoon(() => field.getByText(/abîmée/).count()).toBe(0)
})
