import type { Stamp } from './stamp.ts'

/**
 * Why a Word document is refused as a dossier file, as a closed set.
 *
 * - `not-word`: it is something else under the name of one;
 * - `truncated`, `encrypted`, `too-large`: the file itself cannot be read, or not within the limits;
 * - `not-from-cadrier`: nothing in it says that Cadrier made it;
 * - `for-the-public`: Cadrier made it for readers from outside, and such a document never carries the definition;
 * - `definition-lost`: Cadrier made it, but a program that saved it since has not kept the definition;
 * - `damaged`: the definition is there and is no longer what was written;
 * - `newer-version`: a later Cadrier wrote it.
 */
export type WordFault =
  | { kind: 'not-word' | 'truncated' | 'encrypted' | 'not-from-cadrier' | 'damaged' }
  | { kind: 'too-large'; limit: number }
  | { kind: 'definition-lost' | 'for-the-public'; stamp: Partial<Pick<Stamp, 'date' | 'fingerprint'>> }
  | { kind: 'newer-version'; version: number; known: number }
