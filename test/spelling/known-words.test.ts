import { expect, test } from 'vitest'
import type { Client } from '../../renderer/client/client.ts'
import { knownWords } from '../../renderer/spelling/known-words.ts'

/** An application that refuses as many calls as told, then knows every word but `blorf`. */
function refusing(times: number) {
  const sent: number[] = []
  const call = (_: string, { words }: { words: string[] }) => {
    sent.push(words.length)
    return Promise.resolve(
      sent.length <= times
        ? { ok: false, problem: { code: 'unavailable', message: '' } }
        : { ok: true, value: { unknown: words.filter((word) => word === 'blorf') } },
    )
  }
  return { sent, known: knownWords({ call } as unknown as Client) }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('after a refusal with words still waiting, they are asked again with the next ones', async () => {
  const { sent, known } = refusing(1)
  known.ask(['blorf', ...Array.from({ length: 2_500 }, (_, index) => `mot${index}`)])
  await settled()
  expect(sent).toEqual([2_000])
  expect(known.isKnown('blorf')).toBe(null)
  known.ask(['suivant'])
  await settled()
  expect(sent).toEqual([2_000, 2_000, 502])
  expect(known.isKnown('suivant')).toBe(true)
  expect(known.isKnown('blorf')).toBe(false)
  expect(known.isKnown('mot2499')).toBe(true)
})

test('the same words asked again after a refusal are sent again, and once answered never', async () => {
  const { sent, known } = refusing(1)
  known.ask(['blorf'])
  await settled()
  known.ask(['blorf'])
  await settled()
  known.ask(['blorf'])
  await settled()
  expect(sent).toEqual([1, 1])
})
