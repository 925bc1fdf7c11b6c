import { createHash } from 'node:crypto'
import { lineKey } from '../../../shared/dossier/printed-lines.ts'

/** Names what a paragraph says in eight digits: enough to know, in its place, whether it is still what was printed. */
export const linePrint = (text: string): string => createHash('sha256').update(lineKey(text)).digest('hex').slice(0, 8)
