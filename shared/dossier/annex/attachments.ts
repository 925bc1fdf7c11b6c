import { dossierMessages } from '../../messages/fr/dossier.ts'
import { linesOf } from '../field-lines.ts'
import { cell, columns, headCell, table } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes

/** Files that go with the dossier; the fingerprint tells that the file received is the one meant. */
export const attachments: Block = {
  id: 'pieces',
  title: say.attachments,
  empty: say.noAttachments,
  nodes: (context) =>
    table(
      say.attachments,
      columns(say.attachmentColumns, [32, 34, 10, 24], [2]),
      [...context.definition.attachments, ...(context.institution?.attachments ?? [])].map((item) => [
        headCell(item.name.trim()),
        cell([
          ...linesOf(context, 'attachments.description', item.description),
          ...linesOf(context, 'attachments.mediaType', item.mediaType),
        ]),
        cell(item.size === null ? '' : say.size(item.size)),
        cell(item.sha256.trim().slice(0, 16)),
      ]),
    ),
}
