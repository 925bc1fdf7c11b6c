import names from '../../../resources/classifications/isced-f/names.fr.json' with { type: 'json' }
import { iscedFCodes, type IscedF } from '../../definition/isced-f.ts'

/** Fields of ISCED-F 2013 by code, Cadrier’s own wording, each with its code before it. */
export const iscedFields = Object.fromEntries(
  iscedFCodes.map((code) => [code, `${code} – ${names[code]}`]),
) as Readonly<Record<IscedF, string>>
