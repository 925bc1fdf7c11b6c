import { sessionRows } from '../../../shared/session-table/session-rows.ts'
import { sessionDocument } from '../../../shared/session-table/session-document.ts'
import { sessionLine } from '../../../shared/session-table/session-line.ts'
import { exportMediaTypes } from '../../../shared/contract/export-formats.ts'
import { checkDefinition } from '../check-definition.ts'
import type { Handlers } from '../dispatch.ts'
import { exportContent } from '../export-content.ts'
import type { Library } from '../library.ts'
import type { Resources } from '../resources.ts'

type SessionOperation = 'session.line' | 'session.table'

/** The summary of the dossiers of a session, a line at a time: nothing of a dossier is kept. */
export function sessionTableHandlers(library: Library, resources: Resources): Pick<Handlers, SessionOperation> {
  return {
    async 'session.line'({ source, date }) {
      const { definition, institution } = await exportContent(source, library)
      const installed = await resources.frameworks()
      const { evaluation } = checkDefinition(definition, institution, { installed, gate: 'cfvu', date, chosen: [] })
      return sessionLine(definition, institution, evaluation)
    },
    async 'session.table'({ entries, date }) {
      const [{ dossierDocx }, { frenchCsvText }] = await Promise.all([
        import('../render/dossier-docx.ts'),
        import('../table/write-csv.ts'),
      ])
      const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('base64')
      const document = dossierDocx(sessionDocument(entries, date))
      return {
        files: [
          { name: 'session.csv', mediaType: 'text/csv', base64: base64(frenchCsvText(sessionRows(entries))) },
          { name: 'session.docx', mediaType: exportMediaTypes.docx, base64: base64(document) },
        ],
      }
    },
  }
}
