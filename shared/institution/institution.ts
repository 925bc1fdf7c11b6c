import type { z } from 'zod'
import { commonValuesSchema } from '../definition/common-values.ts'
import { attachmentSchema } from '../definition/attachment.ts'
import { flag, group, id, list, text, word } from '../definition/field.ts'
import { personSchema } from '../definition/person.ts'
import { styleSchema } from './style.ts'

/**
 * What an institution says once for all its dossiers, with the expiry dates that matter. Definitions inherit
 * from it (catalogue § 0.4, 3).
 */
export const institutionSchema = group({
  id: id(),
  name: text(),
  /** ISO 3166-1 alpha-2, `FR` by default (EU-3). */
  country: word(),
  region: word(),
  continuingEducationService: text(),
  address: word(),
  /** N° de déclaration d’activité of the training organisation. */
  activityDeclarationNumber: word(),
  /** SIRET of the training organisation, 14 digits. */
  siret: word(),
  accreditedForNationalDiplomas: flag(),
  people: list(personSchema),
  common: commonValuesSchema,
  attachments: list(attachmentSchema),
  style: styleSchema,
})

export type Institution = z.infer<typeof institutionSchema>
