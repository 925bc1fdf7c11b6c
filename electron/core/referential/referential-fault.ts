import type { ReadSummary } from './read-summary.ts'

/**
 * Why a file is no referential Cadrier reads, as data: it crosses from the thread that reads to the application, which
 * says it in words. Lines and columns are counted from 1.
 */
export type FaultData =
  | { kind: 'empty' | 'spreadsheet' | 'binary' | 'archive' | 'too-large' | 'too-hard' | 'no-rows' | 'no-label-column' }
  | { kind: 'many-files'; names: string[] }
  | { kind: 'not-fiches'; root: string }
  | { kind: 'unknown-encoding'; name: string }
  | { kind: 'bad-encoding' | 'doctype' | 'too-deep' | 'text-too-long' | 'too-many'; line: number }
  | { kind: 'malformed'; line: number; column: number }
  | { kind: 'truncated'; line: number }
  | { kind: 'missing'; line: number; what: 'NUMERO_FICHE' | 'INTITULE' }
  | { kind: 'duplicate'; line: number; first: number; code: string }
  | { kind: 'quote' | 'long-row'; line: number }
  | { kind: 'json'; line: number; column: number }
  | { kind: 'json-depth' }
  | { kind: 'not-case'; path: string }

/** Ends a reading: no entry of the file is kept. */
export class ReferentialFault extends Error {
  readonly data: FaultData
  /** Of a table whose columns could be told: what they are, for a person to choose them otherwise. */
  readonly unread: ReadSummary | null

  constructor(data: FaultData, unread: ReadSummary | null = null) {
    super(data.kind)
    this.data = data
    this.unread = unread
  }
}
