import { group, id, integer, text, word } from './field.ts'

/** A file kept with the dossier; its bytes are stored apart, under their SHA-256. */
export const attachmentSchema = group({
  id: id(),
  name: word(),
  mediaType: word(),
  /** Size in bytes. */
  size: integer(),
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  sha256: word(),
  description: text(),
})
