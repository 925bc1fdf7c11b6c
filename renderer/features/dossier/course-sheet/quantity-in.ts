import { quantityReaders, type QuantityKind, type Read } from '../../../../shared/definition/read-quantity.ts'

/** What was found in words: one value, several ones, or none. */
export type FoundQuantity = { kind: 'one'; value: number } | { kind: 'several' } | { kind: 'none' }

const space = '[\\s\\u00a0\\u202f]*'

/** How each quantity is written inside a sentence, with the longer words it may be written with there. */
const writings: Record<QuantityKind, { pattern: RegExp; shorter?: (words: string) => string }> = {
  minutes: {
    pattern: new RegExp(
      `\\d+(?:[.,]\\d+)?${space}(?:heures?|h)(?!\\p{L})(?:${space}[0-5]?\\d(?!\\d)(?:${space}(?:min|mn))?)?|\\d+${space}(?:minutes?|min|mn)(?!\\p{L})`,
      'giu',
    ),
    shorter: (words) => words.replace(/heures?/i, 'h').replace(/minutes?/i, 'min'),
  },
  cents: {
    pattern: new RegExp(`\\d[\\d\\s\\u00a0\\u202f]*(?:[.,]\\d{1,2})?${space}(?:€|euros?)`, 'giu'),
  },
  percent: { pattern: new RegExp(`\\d{1,3}${space}%`, 'g') },
  'half-credits': {
    pattern: new RegExp(`\\d{1,3}(?:[.,]5)?${space}(?:ects|cr\\u00e9dits?)`, 'giu'),
    shorter: (words) => words.replace(/cr\u00e9dits?/i, 'ects'),
  },
  integer: { pattern: /\d{1,9}/g },
}

/**
 * The quantity that words speak of: the words as a whole, else the only one written in them with its unit.
 * @param unit what a count counts: « 8 places »
 */
export function quantityIn(kind: QuantityKind, text: string, unit = ''): FoundQuantity {
  const { pattern, shorter = (words: string) => words } = writings[kind]
  const reading = (words: string, counted?: string): Read => quantityReaders[kind](shorter(words), counted)
  const whole = reading(text, unit)
  if (whole.ok && whole.value !== null) return { kind: 'one', value: whole.value }
  const values = new Set(
    [...text.matchAll(pattern)].flatMap(([words]) => {
      const read = reading(words)
      return read.ok && read.value !== null ? [read.value] : []
    }),
  )
  const [value] = values
  if (value === undefined) return { kind: 'none' }
  return values.size === 1 ? { kind: 'one', value } : { kind: 'several' }
}
