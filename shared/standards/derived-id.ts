import { sha256Hex } from '../definition/fingerprint.ts'

/**
 * The id of something a format asks an identity of and the model does not: always the same from the same item.
 *
 * @param id of the item it is about
 * @param role what it is of that item, such as `english`
 * @returns a UUID of version 8 (RFC 9562)
 */
export function derivedId(id: string, role: string): string {
  const hex = sha256Hex(`${id}\n${role}`)
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8'
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** An id as a URI, which needs no address on the network. */
export const urnOf = (id: string): string => `urn:uuid:${id}`
