import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { Institution } from '../institution/institution.ts'
import type { Definition } from './definition.ts'

/** RFC 8785 text of a JSON value: the same content always gives the same bytes. */
export function canonicalJson(value: unknown): string {
  const written = canonicalize(value)
  if (written === undefined) throw new TypeError('not a JSON value')
  return written
}

/** SHA-256 of text as 64 hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/**
 * Names a content: SHA-256 of the canonical JSON of what the authors say and what they inherit. Where a dossier is kept
 * (its own id, that of its institution record), how far it has come (its state) and how its documents look (the style of
 * the institution) are not content: two copies of one content have one fingerprint. Revisions and dates of saving are not in the definition at all.
 */
export function fingerprint(definition: Definition, institution: Institution | null): string {
  const { id: _id, institutionId: _institutionId, state: _state, ...said } = definition
  if (institution === null) return sha256Hex(canonicalJson({ definition: said, institution }))
  const { id: _recordId, style: _style, ...inherited } = institution
  return sha256Hex(canonicalJson({ definition: said, institution: inherited }))
}
