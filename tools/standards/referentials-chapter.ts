import { fichePlaces } from '../../shared/referential/fiche-places.ts'
import { columnRoles, knownTables } from '../../shared/referential/known-tables.ts'
import { referentialLimits as limits } from '../../shared/referential/referential-limits.ts'

const code = (text: string) => `\`${text}\``

/** What each kept text of a certification becomes in what is read of it. */
const fichePlaceWords: Record<(typeof fichePlaces)[keyof typeof fichePlaces], string> = {
  code: 'code; RNCP or RS by its letters',
  label: 'name',
  level: 'level (`NIV6` is 6)',
  active: 'whether it is in force; a block of one that is not is `none` as a registration',
  endsOn: 'last day of its registration, shown',
  statements: 'statements, offered where there are no blocks (RS)',
  certifier: 'certifier of the block aimed at',
  blockCode: 'code of a block',
  blockLabel: 'name of a block',
  blockStatements: 'statements of a block, one a line; what stands before one (`C1.2`) is its code',
  blockAssessment: 'how a block is assessed, shown',
}

/** What is read of referentials, to take items from: the shapes, what is kept, and what is refused. */
export function referentialsChapter(): string {
  const megabytes = (bytes: number) => `${Math.round(bytes / 1024 ** 2).toLocaleString('en')} MB`
  return [
    '## Referentials (RNCP and RS, ESCO, ROME, CASE, tables)',
    '',
    'Files that a person has downloaded are read, searched, and taken from: statements become competencies, essential components',
    'or learning outcomes, blocks of the RNCP become pathways of `stacking`. Each item keeps where it comes from in its',
    '`provenance`: `source` (RNCP, RS, ESCO, ROME, the title of a CASE framework, the name of a table), `code`, `version`',
    '(`VERSION_FLUX`, that of the CASE document, else what the name of the file says: `v460`, `v1.2.0`) and `on` (the day in the',
    'name of the file, else that of the CASE document). A person can correct source, version and day before taking. What is',
    'there already from the same source and code with the same words is not added twice.',
    '',
    'The shapes are those their publishers document and that public programs which read them expect. **The published files',
    'themselves could not be had: Cadrier is tested on made files of that shape, and of full size, not on real ones.**',
    '',
    'RNCP and RS, XML (`export_fiches_RNCP_V4_1_….xml`, `…_RS_…`, or the archive they come in): `FICHES` holds',
    '`VERSION_FLUX`, then a `FICHE` a certification. Texts may hold `<br>` and what else is left of web pages; any other element',
    'is passed over.',
    '',
    '| below `FICHE` | what it gives |',
    '|---|---|',
    ...Object.entries(fichePlaces).map(([place, kept]) => `| ${code(place)} | ${fichePlaceWords[kept]} |`),
    '',
    `Tables (CSV with commas, semicolons or tabs; UTF-8 with or without mark, UTF-16, else Windows-1252) are known by the names of`,
    'their columns, without regard to capitals, accents and signs. Of any other table a person says what the columns are.',
    '',
    `| table | ${columnRoles.join(' | ')} |`,
    `|---|${columnRoles.map(() => '---').join('|')}|`,
    ...knownTables.map(
      ({ id, columns }) =>
        `| ${id} | ${columnRoles.map((role) => (columns[role] === undefined ? '' : code(columns[role]))).join(' | ')} |`,
    ),
    '',
    'CASE (`CFPackage`): items with children are entries and their children parts, by `isChildOf` and `sequenceNumber`; the code is',
    '`humanCodingScheme`, else `identifier`.',
    '',
    'Refused whole, with the line or the place: a `DOCTYPE`, an entity, an element deeper than',
    `${limits.depth}, a text over ${limits.text.toLocaleString('en')} characters, bytes that are no text, a file cut short, a certification`,
    'without number or title, a code twice, a quote that is not closed, a file over',
    `${megabytes(limits.file)} once out of its archive. An entry without label in a table is counted and left out.`,
  ].join('\n')
}
