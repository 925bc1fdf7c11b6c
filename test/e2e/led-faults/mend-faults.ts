import { expect, test } from 'vitest'
import { packIds, readPack } from '../../checklist/packs.ts'
import { LedWriter, type Example } from '../led-writer.ts'
import { expectSoon, type Desk } from '../window.ts'
import type { Fault } from './fault.ts'

const titles: Record<Example, RegExp> = {
  'evaluation-authentique': /Concevoir une évaluation authentique/,
  'empreinte-formation': /Mesurer l’empreinte environnementale/,
}

/** The rules of each requirement. */
const rulesOf = new Map(
  packIds()
    .flatMap((id) => readPack(id).requirements)
    .map(({ id, rules }) => [id, rules.map(({ kind }) => kind)]),
)

/** Opens an example from the library by keyboard. */
export async function openByKeyboard(desk: Desk, example: Example): Promise<LedWriter> {
  const page = await desk.open()
  const title = titles[example]
  await page.getByRole('link', { name: title }).first().waitFor()
  const writer = new LedWriter(page, example)
  // Tab to the dossier in the library, Enter opens it.
  await writer.tabTo(({ name, tag }) => tag === 'A' && title.test(name))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Identité et public' }).waitFor()
  return writer
}

/**
 * Causes each fault in the window, finds what the panel says of it, goes where it leads, mends it there, and sees the
 * verdict become what it was. By keyboard alone, one fault after the other in one dossier.
 */
export function mendFaults(faults: readonly Fault[], desk: Desk, example: Example): void {
  let writer: LedWriter
  const verdicts = new Map<string, string>()
  /** The rule whose fault is there still: what comes after it would tell nothing. */
  let left = ''

  test('the example is opened by keyboard', async () => {
    writer = await openByKeyboard(desk, example)
    verdicts.set('CFVU', await writer.verdict())
  })

  test.each(faults)('$rule: a fault is mended where its finding leads', async (fault) => {
    expect(left).toBe('')
    left = fault.rule
    const { at, cause, says, beneath, to = at, mend, gate = 'CFVU' } = fault
    if (!verdicts.has(gate)) {
      await writer.filter(/Jalon/, gate)
      await expectSoon(() => writer.verdict()).not.toBe(verdicts.get('CFVU'))
      verdicts.set(gate, await writer.verdict())
    }
    const before = verdicts.get(gate) ?? ''
    await writer.reach(at)
    await cause(writer)
    if (at[0] === 'institution') await writer.backToDossier()
    if (beneath !== undefined) await writer.seesBeneath(says, beneath)
    const requirement = await writer.follow(says, to)
    expect(rulesOf.get(beneath ?? requirement)).toContain(fault.rule)
    await mend(writer)
    if (at[0] === 'institution') await writer.backToDossier()
    await writer.settled(requirement, before)
    // Were it still open, nothing would be left to follow from.
    if (beneath !== undefined) await writer.settled(beneath, before)
    left = ''
  })
}
