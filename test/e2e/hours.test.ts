import { expect, test } from 'vitest'
import type { Locator, Page } from 'playwright'
import type { Definition } from '../../shared/definition/definition.ts'
import { expectSoon, goToStage, openExample, saved, sharedDesk } from './window.ts'

const desk = sharedDesk()

/** The dossier on screen as the store has it. */
async function stored(page: Page): Promise<Definition> {
  const id = /dossier\/([^/]+)/.exec(page.url())?.[1] ?? ''
  const opened = await desk.call('dossier.open', { id })
  if (!opened.ok) throw new Error(opened.problem.message)
  return opened.value.definition as Definition
}

const focusedName = (page: Page) =>
  page.evaluate(() => (document.activeElement?.getAttribute('aria-label') ?? '').replace(/\s/g, ' '))

/** The words of a place, all spaces alike. */
async function wordsOf(place: Locator): Promise<string> {
  return ((await place.textContent()) ?? '').replace(/\s/g, ' ')
}

/** What a slider says of itself, all spaces alike. */
async function valueText(slider: Locator): Promise<string> {
  return ((await slider.getAttribute('aria-valuetext')) ?? '').replace(/\s/g, ' ')
}

/** Reaches a control with Tab alone. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (name.test(await focusedName(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by Tab to ${String(name)}`)
}

test('activities are typed line after line, placed in weeks by the arrows, and hours too many are cut and given back', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Activités et heures')
  const summary = page.getByRole('region', { name: 'Heures et crédits' })
  await expectSoon(() => wordsOf(summary)).toContain('20 h de formation')

  // From the duration of the last activity, Enter opens a line whose title is next.
  await page.getByRole('textbox', { name: /^Durée, A9/ }).focus()
  await page.keyboard.press('Enter')
  await expectSoon(() => focusedName(page)).toBe('Activité, A10')
  await page.keyboard.type('Atelier libre')
  await page.keyboard.press('Tab')
  await page.keyboard.press('a')
  await page.keyboard.press('Tab')
  await page.keyboard.type('11h10')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2-3')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1 AAV3')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2')
  await page.keyboard.press('Tab')
  await expectSoon(async () => (await stored(page)).activities.length).toBe(10)
  await expectSoon(async () => {
    const { activities, outcomes, assessmentTasks } = await stored(page)
    const added = activities.at(-1)
    const code = (id: string | null | undefined) =>
      [...outcomes, ...assessmentTasks].find((item) => item.id === id)?.code ?? ''
    return [
      added?.code,
      added?.title.fr,
      added?.modality,
      added?.duration,
      added?.startWeek,
      added?.endWeek,
      added?.outcomeIds.map(code),
      code(added?.taskId),
    ]
  }).toEqual(['A10', 'Atelier libre', 'asynchronous', 670, 2, 3, ['AAV1', 'AAV3'], 'SAE2'])

  // Words that are not a duration stay, and say so.
  const duration = page.getByRole('textbox', { name: /^Durée, A10/ })
  await duration.fill('onze')
  await duration.blur()
  await page.getByText(/^Durée non comprise/).waitFor()
  await duration.fill('11h10')
  await duration.blur()

  // 31 h 10: the first of three ways, by the keyboard, then undone.
  await expectSoon(() => wordsOf(summary)).toContain('1 h 10 de trop')
  expect(await summary.getByRole('button', { name: /^Appliquer/ }).count()).toBe(3)
  await page.getByRole('heading', { name: 'Activités', exact: true }).focus()
  await tabTo(page, /^Appliquer : Passer en travail personnel 1 h 10 de A10/)
  await page.keyboard.press('Enter')
  await expectSoon(() => wordsOf(summary)).toContain('30 h de formation')
  await expectSoon(async () => (await stored(page)).personalWork.map((work) => work.duration)).toEqual([70])
  await page.keyboard.press('Control+z')
  await expectSoon(() => wordsOf(summary)).toContain('1 h 10 de trop')
  await expectSoon(async () => (await stored(page)).personalWork.length).toBe(0)

  // The new activity a week later, a week longer, then as it was.
  await page.getByRole('tab', { name: 'Tableau' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('slider', { name: /^A1 ·/ }).focus()
  for (let line = 0; line < 9; line += 1) await page.keyboard.press('ArrowDown')
  const bar = page.getByRole('slider', { name: /^A10/ })
  await page.keyboard.press('ArrowRight')
  await expectSoon(() => valueText(bar)).toBe('semaines 3 à 4, 5 h 35 par semaine')
  await page.keyboard.press('Shift+ArrowRight')
  await expectSoon(() => valueText(bar)).toContain('semaines 3 à 5')
  await expectSoon(async () => (await stored(page)).activities.at(-1)).toMatchObject({ startWeek: 3, endWeek: 5 })

  // The chart says the same as its table.
  await page.getByRole('tab', { name: 'Répartition' }).click()
  const chart = page.getByRole('figure', { name: 'Heures par modalité' })
  await expectSoon(() => wordsOf(chart)).toContain('31 h 10')
  await chart.getByRole('button', { name: /^En tableau/ }).press('Enter')
  await expectSoon(() => wordsOf(chart.getByRole('row').last())).toBe('Durée de formation31 h 10')
  await saved(page)
})

test('permanent access asks for no weeks and says why', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Activités et heures')
  await page.getByRole('radiogroup', { name: 'Accès permanent' }).getByRole('radio', { name: 'Oui' }).focus()
  await page.keyboard.press('Space')
  await page.getByText('Accès permanent : la formation n’a ni dates ni semaines').waitFor()
  expect(await page.getByRole('textbox', { name: /^Semaines, / }).count()).toBe(0)
  await page.getByRole('tab', { name: 'Semaines' }).click()
  expect(await page.getByRole('slider').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await page.getByRole('slider').first().waitFor()
  await saved(page)
})

test('another number of learners is tried without changing the dossier, then kept', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Budget')
  const trial = page.getByRole('group', { name: 'Et avec un autre effectif ?' })
  const before = (await stored(page)).budget.expectedLearners
  await page.getByText('À 11 stagiaires, le résultat est de −207,50 € ; à 12, de 190 €.').waitFor()
  const number = trial.getByRole('textbox', { name: 'Nombre de stagiaires' })
  await number.fill('11')
  await number.press('Tab')
  await trial.getByText(/les coûts ne sont pas couverts/).waitFor()
  await number.focus()
  await page.keyboard.press('ArrowUp')
  await trial.getByText('12 stagiaires : 190 € de résultat.').waitFor()
  expect((await stored(page)).budget.expectedLearners).toBe(before)
  await trial.getByRole('button', { name: 'Retenir 12 stagiaires comme effectif prévu' }).press('Enter')
  await expectSoon(async () => (await stored(page)).budget.expectedLearners).toBe(12)
  await saved(page)
})

test('a sitting after registration opens is late, and the line leads to its date; the certificate leads to its fields', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Instances')
  const line = page.locator('.way-back-step', { hasText: 'Conseil d’administration' }).first()
  const id = /dossier\/([^/]+)/.exec(page.url())?.[1] ?? ''
  const { governance } = await stored(page)
  const board = governance.decisions.find(({ body }) => body === 'board')
  await line.getByText(/exigence CF-17/).waitFor()
  const opened = await desk.call('dossier.open', { id })
  if (!opened.ok || !board) throw new Error('no board')
  // A commission put off elsewhere: the window hears of it.
  const put = await desk.call('dossier.edit', {
    id,
    baseRevision: opened.value.revision,
    changeId: '01900000-0000-7000-8000-0000000000a1',
    label: 'reporter',
    patch: [{ op: 'set', path: ['governance', 'decisions', board.id, 'on'], value: '2027-01-05' }],
  })
  expect(put.ok).toBe(true)
  await line.getByText('trop tard').waitFor()
  await line.getByRole('link').press('Enter')
  await expectSoon(() =>
    page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path')),
  ).toBe(`governance.decisions.${board.id}.on`)

  await goToStage(page, 'Certificat et parcours')
  await page.getByText('Les 11 éléments européens obligatoires sont prévus.').waitFor()
  await page.locator('[data-model="certificate.assessmentType"]').getByRole('textbox').fill('')
  const gone = page.locator('[data-line="assessment"]')
  await gone.getByText('élément européen obligatoire EU-9').waitFor()
  await gone.getByRole('link').press('Enter')
  await expectSoon(() =>
    page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path')),
  ).toBe('certificate.assessmentType')
  await page.keyboard.type('Un dossier')
  await gone.getByText('Un dossier').waitFor()
  await saved(page)
})

test('a course plan copied from a spreadsheet makes activities; words no cell could read are there on return', async () => {
  const page = await desk.open()
  await openExample(page)
  await goToStage(page, 'Activités et heures')
  await page.getByRole('textbox', { name: /^Activité, A9/ }).focus()
  const plan = 'Séance\tDurée\tSemaines\tAAV\nCadrage\t1h30\t1\t1, 3\nAtelier\tdeux heures\t2-3\tAAV2'
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, plan)
  await page.getByRole('button', { name: 'Ajouter 2 éléments' }).press('Enter')
  await expectSoon(async () => {
    const { activities } = await stored(page)
    return activities.slice(-2).map(({ title, duration, startWeek, endWeek, outcomeIds }) => {
      return [title.fr, duration, startWeek, endWeek, outcomeIds.length]
    })
  }).toEqual([
    ['Cadrage', 90, 1, null, 2],
    ['Atelier', null, 2, 3, 1],
  ])
  const left = page.getByText(/^A\d+ · Atelier, Durée\s: «\sdeux heures\s»$/)
  await left.waitFor()
  const duration = page.getByRole('textbox', { name: /^Durée, A\d+ · Atelier$/ })
  await duration.fill('environ deux heures')
  await goToStage(page, 'Budget')
  await page.reload()
  await goToStage(page, 'Activités et heures')
  await left.waitFor()
  expect(await duration.inputValue()).toBe('environ deux heures')
  await page.getByText(/^Durée non comprise/).waitFor()
  await duration.fill('2 h')
  await expectSoon(async () => (await stored(page)).activities.at(-1)?.duration).toBe(120)
  await saved(page)
})
