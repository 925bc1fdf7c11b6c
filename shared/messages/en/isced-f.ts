import names from '../../../resources/classifications/isced-f/names.en.json' with { type: 'json' }
import { iscedFCodes, type IscedF } from '../../definition/isced-f.ts'

/** Fields of ISCED-F 2013 by code, as the list of the European Commission names them, each with its code before it. */
export const iscedFields = Object.fromEntries(
  iscedFCodes.map((code) => [code, `${code} – ${names[code]}`]),
) as Readonly<Record<IscedF, string>>
