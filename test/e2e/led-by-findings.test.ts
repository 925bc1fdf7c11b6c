import { expect, test } from 'vitest'
import { emptyDossierFaults } from './led-faults/empty-dossier-faults.ts'
import { openByKeyboard } from './led-faults/mend-faults.ts'
import { LedWriter } from './led-writer.ts'
import { expectSoon, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()
let writer: LedWriter

test('the first example is opened by keyboard', async () => {
  writer = await openByKeyboard(desk, 'evaluation-authentique')
})

test('the palette goes to the top of a stage, also of the one on screen', async () => {
  for (let time = 0; time < 2; time += 1) {
    await writer.palette('Budget', /^Budget$/)
    await expectSoon(async () => (await writer.look()).tag).toBe('MAIN')
  }
  await writer.press('Tab')
  expect((await writer.look()).region).toBe('form')
})

test('a departure that has a reason is justified in the panel', async () => {
  await writer.reach(['identity', 'duration'])
  await writer.type('21 h')
  const { requirement } = await writer.inFinding(/La durée annoncée est de 21 h/, /^Justifier/)
  await writer.press('Enter')
  await expectSoon(async () => (await writer.look()).tag).toBe('TEXTAREA')
  await writer.page.keyboard.insertText('Une heure d’accueil est ajoutée, que personne n’est tenu de suivre.')
  await writer.press('Tab', 'Enter')
  const finding = writer.page.locator(`.side [data-requirement="${requirement}"]`)
  await expectSoon(() => finding.innerText()).toContain('Une heure d’accueil')
  await expectSoon(() => writer.verdict()).toMatch(/^Prêt .*1 justifié/)
})

test('a question only a person can answer is answered in the panel', async () => {
  const before = await writer.verdict()
  await writer.reach(['answers', '@EU-P3', 'answer'])
  await writer.choose('Non')
  const { requirement } = await writer.inFinding(/La réponse est non à la question « Les acquis/, /^Répondre/)
  await writer.press('Enter')
  await expectSoon(async () => (await writer.look()).tag).toBe('INPUT')
  for (let step = 0; step < 6 && (await writer.look()).name !== 'Oui'; step += 1) await writer.press('ArrowRight')
  await writer.press('Tab', 'Tab', 'Enter')
  await writer.settled(requirement, before)
  await saved(writer.page)
  expect(await writer.verdict()).toBe(before)
})

test.each(emptyDossierFaults)('$rule: a dossier that was just begun is led to what it lacks', async (fault) => {
  const { says, beneath = '', to = [], mend } = fault
  const begun = new LedWriter(await desk.open())
  await begun.palette('Nouveau dossier', /^Nouveau dossier/)
  await begun.page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
  await begun.seesBeneath(says, beneath)
  await begun.follow(says, to)
  await mend(begun)
  await expectSoon(async () =>
    (await begun.page.locator('.side .gap').allInnerTexts()).filter((told) => says.test(told)),
  ).toEqual([])
  // It follows from nothing any more, and is not told by itself.
  await expectSoon(() => begun.page.locator('.side').getByText(beneath, { exact: true }).count()).toBe(0)
})
