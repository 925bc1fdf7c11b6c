import { z } from 'zod'
import codes from '../../resources/classifications/isced-f/codes.json' with { type: 'json' }
import type names from '../../resources/classifications/isced-f/names.en.json'

/**
 * A field of education and training of ISCED-F 2013: broad fields of two digits, narrow ones of three, detailed ones of four,
 * and the inter-disciplinary one of each broad field. The list and where it comes from are in `resources/classifications`.
 */
export type IscedF = keyof typeof names

/** In the order of the classification. */
export const iscedFCodes = z.tuple([fieldCode()], fieldCode()).parse(codes)

function fieldCode() {
  return z.custom<IscedF>((code) => typeof code === 'string' && /^\d{2,4}$/.test(code))
}

const known: ReadonlySet<string> = new Set(iscedFCodes)
const isKnown = (code: string): code is IscedF => known.has(code)

/**
 * The field a code of the whole classification stands for: itself, or the one above that says as much.
 *
 * @returns `null` for the code of an unknown field, and for what is no code
 */
export function iscedFOf(code: string): IscedF | null {
  if (!/^\d{2,4}$/.test(code)) return null
  if (isKnown(code)) return code
  const interdisciplinary = `${code}8`
  if (code.length === 3 && code.endsWith('8') && isKnown(interdisciplinary)) return interdisciplinary
  return code.length === 2 ? null : iscedFOf(code.slice(0, -1))
}
