import type { z } from 'zod'
import { fieldOf } from '../definition/field.ts'
import { quantityReaders, type Read } from '../definition/read-quantity.ts'
import { foldText } from '../find/fold-text.ts'
import { optionNames } from '../messages/table-words.ts'
import { readCodes } from '../workload/hour-words.ts'

/** What reading needs to know of the language of the window and of the document pasted into. */
export interface ReadingWords {
  /** Label of one value of a closed list. */
  option(name: string, value: string): string
  /** Items a reference may point at, by the model path of their list. */
  targets(list: string): readonly { id: string; code: string; label: string }[]
  /** What the numbers of a field count, where it is not said by their kind. */
  unit(modelPath: string): string | undefined
  yes: string
  no: string
  /** Names of the months, January first; a year of them for each language read. */
  months: readonly string[]
  newId(): string
}

/** A value of the model, or words that cannot be read as one. */
export type ReadValue = { ok: true; value: unknown } | { ok: false }

const refused: ReadValue = { ok: false }

/** Reads the words of one cell as the value of a field. Blank words are the blank value. */
export function readValue(schema: z.ZodType, modelPath: string, cell: string, words: ReadingWords): ReadValue {
  const read = valueOf(schema, modelPath, cell.trim(), words)
  // The schema has the last word: a number too large or a text too long is as good as unread.
  return read.ok && schema.safeParse(read.value).success ? read : refused
}

function valueOf(schema: z.ZodType, modelPath: string, cell: string, words: ReadingWords): ReadValue {
  const meta = fieldOf(schema)
  switch (meta?.kind) {
    case 'word':
      return { ok: true, value: oneLine(cell) }
    case 'text':
      return { ok: true, value: { fr: meta.multiline ? cell : oneLine(cell) } }
    case 'rich-text':
      return {
        ok: true,
        value: {
          version: 1,
          fr: cell
            .split(/\n+/)
            .filter((line) => line.trim() !== '')
            .map((line) => ({ type: 'paragraph', id: words.newId(), content: [{ text: line.trim(), marks: [] }] })),
        },
      }
    case 'integer':
    case 'percent':
      return quantity(quantityReaders[meta.kind](withoutZeros(cell), words.unit(modelPath)))
    case 'minutes':
    case 'cents':
    case 'half-credits':
      return quantity(quantityReaders[meta.kind](cell))
    case 'date':
      return readDate(cell, words.months)
    case 'flag':
      return readFlag(cell, words)
    case 'choice': {
      if (cell === '') return { ok: true, value: null }
      const option = optionOf(cell, meta.name, meta.options, words)
      return option === undefined ? refused : { ok: true, value: option }
    }
    case 'choices':
      return several(cell, (part) => optionOf(part, meta.name, meta.options, words))
    case 'reference': {
      if (cell === '') return { ok: true, value: null }
      const targets = words.targets(meta.target)
      const target = targetOf(cell, targets) ?? codesIn(cell, targets, 1)?.[0]
      return target === undefined ? refused : { ok: true, value: target }
    }
    case 'references': {
      const targets = words.targets(meta.target)
      // Codes alone first: the first of several would be taken for an item that begins so.
      const ids = codesIn(cell, targets)
      return ids ? { ok: true, value: ids } : several(cell, (part) => targetOf(part, targets))
    }
    case 'id':
    case 'list':
    case 'group':
    case undefined:
      return refused
  }
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ')

/** A spreadsheet shows whole numbers as « 12,00 » when asked to. */
const withoutZeros = (text: string) => text.replace(/[.,]0+(?=\D*$)/, '')

const quantity = (read: Read): ReadValue => (read.ok ? { ok: true, value: read.value } : refused)

/** Reads “2026-03-12”, “12/03/2026”, “12.03.26” and “12 mars 2026”, the day first. */
function readDate(cell: string, months: readonly string[]): ReadValue {
  if (cell === '') return { ok: true, value: null }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00.*)?$/.exec(cell)
  if (iso) return day(iso[1], iso[2], iso[3])
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(cell)
  if (figures) return day(figures[3], figures[2], figures[1])
  const written = /^(?:\p{L}+\.? )?(\d{1,2})(?:er)? (\p{L}+)\.? (\d{4})$/u.exec(foldText(cell))
  if (!written) return refused
  const name = written[2] ?? ''
  const month = months.findIndex((entry) => name.length >= 3 && foldText(entry).startsWith(name))
  return month < 0 ? refused : day(written[3], String((month % 12) + 1), written[1])
}

/** A day that does not exist, such as the 31st of February, is left to the schema. */
function day(year = '', month = '', date = ''): ReadValue {
  const full = year.length === 2 ? `20${year}` : year
  return { ok: true, value: `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` }
}

function readFlag(cell: string, { yes, no }: ReadingWords): ReadValue {
  const said = foldText(cell)
  if (said === '') return { ok: true, value: null }
  if ([foldText(yes), foldText(yes).slice(0, 1), 'x', 'true', 'vrai', '1', '\u2713'].includes(said))
    return { ok: true, value: true }
  if ([foldText(no), foldText(no).slice(0, 1), 'false', 'faux', '0'].includes(said)) return { ok: true, value: false }
  return refused
}

/** Words as they are compared: without accents, case, signs around, nor the rank before a label. */
const bare = (text: string) =>
  foldText(text)
    .replace(/^\d+ [\p{P}\p{S}] /u, '')
    .replace(/^[\p{P}\p{S} ]+|[\p{P}\p{S} ]+$/gu, '')

function optionOf(cell: string, name: string, options: readonly string[], words: ReadingWords): string | undefined {
  const said = bare(cell)
  if (said === '') return undefined
  const labelled = options.map((option) => ({ option, label: bare(words.option(name, option)) }))
  // A modality is often told with what it is one of: « Distanciel synchrone », « À distance asynchrone ».
  const told = name === 'modality' ? said.split(' ').at(-1) : said
  const exact = labelled.find(
    ({ option, label }) =>
      [said, told].includes(label) ||
      option === said ||
      (optionNames[name]?.[option] ?? []).some((other) => [said, told].includes(bare(other))),
  )
  if (exact) return exact.option
  // The beginning of one label, and of no other.
  const begun = labelled.filter(({ label }) => said.length >= 3 && label.startsWith(said))
  if (begun.length === 1) return begun[0]?.option
  const rank = /^\d+$/.test(said)
    ? labelled.find((_, index) => startsWithRank(words.option(name, options[index] ?? ''), said))
    : undefined
  return rank?.option
}

const startsWithRank = (label: string, rank: string) => new RegExp(`^${rank}\\b`).test(label)

function targetOf(cell: string, targets: readonly { id: string; code: string; label: string }[]): string | undefined {
  const said = bare(cell)
  if (said === '') return undefined
  const compact = said.replace(/[ .-]/g, '')
  const found =
    targets.find(({ code }) => code !== '' && bare(code).replace(/[ .-]/g, '') === compact) ??
    targets.find(({ label }) => bare(label) === said) ??
    // « AAV1 · Analyser… » names its code first.
    targets.find(({ code }) => code !== '' && said.startsWith(`${bare(code)} `))
  if (found) return found.id
  const inside = targets.filter(({ label }) => said.length >= 5 && bare(label).includes(said))
  return inside.length === 1 ? inside[0]?.id : undefined
}

/** Items by their codes or the numbers of these alone, as they are typed in a table (“AAV1 AAV3”, “1, 3”). */
function codesIn(cell: string, targets: readonly { id: string; code: string }[], most = Infinity): string[] | null {
  const read = readCodes(cell, targets)
  return read.ok && read.ids.length > 0 && read.ids.length <= most ? read.ids : null
}

/** Several values apart by commas, semicolons, slashes or line ends: all of them are known, or nothing is read. */
function several(cell: string, read: (part: string) => string | undefined): ReadValue {
  if (cell === '') return { ok: true, value: [] }
  // A label may hold a comma: the whole is tried first.
  const whole = read(cell)
  if (whole !== undefined) return { ok: true, value: [whole] }
  const found = cell
    .split(/[,;/\n+]| et | and /)
    .filter((part) => part.trim() !== '')
    .map(read)
  return found.includes(undefined) || found.length === 0 ? refused : { ok: true, value: [...new Set(found)] }
}
