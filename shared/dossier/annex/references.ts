import { dossierMessages } from '../../messages/fr/dossier.ts'
import { linesOf } from '../field-lines.ts'
import { cell, columns, headCell, table } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes

/** Texts the dossier rests on, and what changed from one version to the next. */
export const references: Block = {
  id: 'textes',
  title: say.references,
  nodes: (context) => [
    ...table(
      say.legal,
      columns(say.legalColumns, [28, 26, 46]),
      context.common.legalReferences.map((item) => [
        headCell(linesOf(context, 'local.legalReferences.source', item.source)),
        cell(item.reference.trim()),
        cell(linesOf(context, 'local.legalReferences.title', item.title)),
      ]),
    ),
    ...table(
      say.versions,
      columns(say.versionColumns, [16, 20, 64]),
      context.definition.governance.versions.map((item) => [
        headCell(item.version.trim()),
        cell(linesOf(context, 'governance.versions.on', item.on)),
        cell(linesOf(context, 'governance.versions.changes', item.changes)),
      ]),
    ),
  ],
}
