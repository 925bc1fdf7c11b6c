import { hash as digest } from 'node:crypto'
import { refuse } from './problem.ts'
import type { Connection } from './sqlite.ts'

export interface Attachments {
  /** Keeps bytes once, whatever the number of documents that name them. Returns their SHA-256 in hexadecimal. */
  readonly put: (bytes: Uint8Array, mediaType: string, at: string) => string
  readonly get: (sha256: string) => { readonly bytes: Uint8Array; readonly mediaType: string }
}

/** The files attached to documents, found by the SHA-256 of their bytes. */
export function createAttachments(connection: Connection): Attachments {
  const insert = connection.prepare<[string, string, string, Uint8Array]>(
    'INSERT INTO attachment (sha256, media_type, added_at, content) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const select = connection.prepare<[string], { content: Buffer; media_type: string }>(
    'SELECT content, media_type FROM attachment WHERE sha256 = ?',
  )
  return {
    put(bytes, mediaType, at) {
      const sha256 = digest('sha256', bytes)
      insert.run(sha256, mediaType, at, bytes)
      return sha256
    },
    get(sha256) {
      const row = select.get(sha256) ?? refuse({ code: 'not-found', id: sha256 })
      if (digest('sha256', row.content) !== sha256) refuse({ code: 'damaged', what: 'attachment', id: sha256 })
      return { bytes: new Uint8Array(row.content), mediaType: row.media_type }
    },
  }
}
