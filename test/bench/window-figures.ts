import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { createApplication } from '../../electron/core/application.ts'
import { startLoopbackHost } from '../../electron/loopback/host.ts'
import { initialScript } from './initial-script.ts'
import { summarised } from './measure.ts'
import type { Figure } from './table.ts'

const root = join(import.meta.dirname, '../..')
/** An ordinary hand: a key every 120 ms. */
const between = 120
const sentence = 'une phrase comme on la tape, sans se presser, pour voir si tout suit la main'

/** Times of one stage, in milliseconds: from a key to what it paints, and to the findings it changes. */
interface Typing {
  paint: number[]
  findings: number[]
}

/** What a person feels of a definition in the window, in Chromium; and what the page reads before a form is usable. */
export function windowFigures(file: DefinitionFile, dataDir: string): Promise<Figure[]> {
  return inWindow(file, dataDir, formFigures)
}

/** How soon the printed pages beside the form show what was just typed. */
export function pageFigures(file: DefinitionFile, dataDir: string): Promise<Figure[]> {
  return inWindow(file, dataDir, async (page, id) => {
    await page.evaluate((fragment) => {
      window.location.hash = fragment
    }, `#/dossier/${id}/need`)
    await page.getByRole('tab', { name: 'Aperçu' }).click()
    await page.getByRole('radio', { name: 'Pages' }).click()
    await page.locator('.pages-mark').waitFor()
    const sample = await refreshes(page, '[data-path="need.professionalAim"] textarea')
    return [
      {
        name: 'last key of a sentence to its printed page, middle *',
        sample: summarised(sample),
        aim: { atMost: 300 },
      },
      { name: 'the same, 95th in 100 *', sample: at(sample, 0.95) },
    ]
  })
}

async function inWindow(
  file: DefinitionFile,
  dataDir: string,
  figures: (page: Page, id: string) => Promise<Figure[]>,
): Promise<Figure[]> {
  const application = createApplication({ dataDir, resourcesDir: join(root, 'resources') })
  const base64 = Buffer.from(JSON.stringify(file)).toString('base64')
  const imported = await application.dispatch('file.import', { name: 'definition.json', base64 })
  if (!imported.ok) throw new Error(imported.problem.message)
  const { id } = imported.value as { id: string }
  const host = await startLoopbackHost({ application, pageRoot: join(root, 'out/renderer'), port: 0 })
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  })
  try {
    const page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1400, height: 900 } })
    await page.goto(host.address)
    return await figures(page, id)
  } finally {
    await browser.close()
    await host.close()
    await application.close()
  }
}

/** Figures of two stages, and of what is read before the first. */
async function formFigures(page: Page, id: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [stage, field] of [
    ['identity', '[data-path="identity.title"] :is(input, textarea)'],
    ['activities', '[data-model="activities.title"] textarea'],
  ] as const) {
    await page.evaluate((fragment) => {
      window.location.hash = fragment
    }, `#/dossier/${id}/${stage}`)
    await page.locator('main .fields').first().waitFor()
    const { paint, findings } = await typing(page, field)
    figures.push(
      { name: `${stage}: key to paint, middle *`, sample: summarised(paint) },
      { name: `${stage}: key to paint, 95th in 100 *`, sample: at(paint, 0.95), aim: { atMost: 50 } },
      // A field no requirement asks for has none.
      ...(findings.length === 0
        ? []
        : [{ name: `${stage}: key to findings, middle *`, sample: summarised(findings), aim: { atMost: 150 } }]),
    )
  }
  const size = initialScript().reduce((sum, script) => sum + script.size, 0) / 1000
  return [
    ...figures,
    { name: 'script before the form, gzipped', sample: summarised([size]), unit: 'kB', aim: { atMost: 300 } },
  ]
}

/** Types a few words, waits for the page that says them, and again: times from the last key to the new picture. */
async function refreshes(page: Page, field: string): Promise<number[]> {
  const input = page.locator(`main ${field}`).first()
  await input.focus()
  await page.keyboard.press('End')
  await page.waitForTimeout(3_000)
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    let pressed = 0
    addEventListener('keydown', (event) => (pressed = event.timeStamp), true)
    document.addEventListener(
      'load',
      ({ target }) => {
        if (!(target instanceof Element) || !target.closest('li:has(.pages-mark)')) return
        const start = pressed
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - start)))
      },
      true,
    )
  })
  const sample: number[] = []
  for (let turn = 0; turn < 20; turn += 1) {
    await page.keyboard.type(' mot', { delay: between })
    // What was drawn between two keys does not count, only what shows the last of them.
    await page.waitForTimeout(1_500)
    const times = await page.evaluate(() => (window as unknown as { times: number[] }).times.splice(0))
    const last = times.at(-1)
    if (last !== undefined) sample.push(last)
  }
  return sample
}

/** Types a sentence, then empties the field and fills it again a few times: each time its finding comes or goes. */
async function typing(page: Page, field: string): Promise<Typing> {
  const input = page.locator(field).first()
  await input.waitFor()
  // What opens is judged, and saved, before anything is counted.
  await page.waitForTimeout(3_000)
  await page.evaluate(() => {
    const times = { paint: [] as number[], findings: [] as number[] }
    Object.assign(window, { times })
    const painted = new MessageChannel()
    const waiting: number[] = []
    let pressed = 0
    let asked = 0
    painted.port1.onmessage = () => {
      for (const start of waiting.splice(0)) times.paint.push(performance.now() - start)
    }
    addEventListener('keydown', (event) => (pressed = event.timeStamp), true)
    addEventListener(
      'input',
      (event) => {
        const start = pressed
        if ((event.target as HTMLInputElement | HTMLTextAreaElement).value.length <= 1) asked = start
        requestAnimationFrame(() => {
          waiting.push(start)
          painted.port2.postMessage(null)
        })
      },
      true,
    )
    const findings = document.querySelector('.workbench')
    if (findings)
      new MutationObserver((changes) => {
        const said = '.side, .rail, .note, .description'
        const tells = changes.some(({ target }) =>
          (target instanceof Element ? target : target.parentElement)?.closest(said),
        )
        if (asked === 0 || !tells) return
        times.findings.push(performance.now() - asked)
        asked = 0
      }).observe(findings, { childList: true, subtree: true, characterData: true })
  })
  await input.focus()
  await page.keyboard.press('End')
  await page.keyboard.type(sentence, { delay: between })
  await input.fill('')
  await page.waitForTimeout(600)
  for (let turn = 0; turn < 8; turn += 1) {
    await page.keyboard.type('a')
    await page.waitForTimeout(600)
    await page.keyboard.press('Backspace')
    await page.waitForTimeout(600)
  }
  return page.evaluate(() => (window as unknown as { times: Typing }).times)
}

/** The figure below which that share of them lies. */
function at(figures: readonly number[], share: number) {
  const sorted = figures.toSorted((one, other) => one - other)
  return { ...summarised(figures), median: sorted[Math.ceil(sorted.length * share) - 1]! }
}
