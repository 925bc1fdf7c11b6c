import { strToU8, zipSync } from 'fflate'

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** XML of a paragraph. */
export const p = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** XML of a run with a mark: `b`, `i`. */
export const run = (text: string, mark = '') =>
  `<w:r>${mark && `<w:rPr><w:${mark}/></w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** XML of an item of a list of bullets (1) or numbers (2). */
export const item = (text: string, list: 1 | 2 = 1, level = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

/** XML of a table of paragraphs; the content of a cell is given as text or as XML. */
export const table = (rows: readonly (readonly string[])[], header = false) =>
  `<w:tbl>${rows
    .map(
      (cells, rank) =>
        `<w:tr>${header && rank === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells
          .map((cell) => `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`)
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`

const level = (rank: number, format: string) => `<w:lvl w:ilvl="${rank}"><w:numFmt w:val="${format}"/></w:lvl>`
const list = (id: number, format: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${level(0, format)}${level(1, format)}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'

/** The files of a Word document with this body, as a French Word writes its styles. */
export function docxFiles(
  body: string,
  { relationships = '', footnotes = '', prolog = '' } = {},
): Record<string, Uint8Array> {
  const heading = (level: number) =>
    `<w:style w:type="paragraph" w:styleId="Titre${level}"><w:name w:val="heading ${level}"/></w:style>`
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="lists" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="notes" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>${relationships}</Relationships>`,
    'word/styles.xml': `<w:styles ${namespaces}>${[1, 2, 3].map(heading).join('')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${namespaces}>${list(1, 'bullet')}${list(2, 'decimal')}</w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${namespaces}>${footnotes}</w:footnotes>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
  }
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))
}

/** A Word document with this body. */
export const docx = (body: string, parts?: Parameters<typeof docxFiles>[1]): Uint8Array =>
  zipSync(docxFiles(body, parts))

/** A course description such as teachers have one. */
export const courseDocx = (): Uint8Array =>
  docx(
    [
      p('Évaluer les apprentissages à l’université', 'Titre1'),
      p('Objectifs', 'Titre2'),
      `<w:p>${run('À l’issue du cours, l’étudiant sait ')}${run('concevoir', 'b')}${run(' une évaluation ')}${run('authentique', 'i')}${run('.')}</w:p>`,
      p('Compétences', 'Titre2'),
      item('Analyser une situation professionnelle'),
      item('Rédiger une grille critériée'),
      item('Justifier une décision'),
      p('Organisation', 'Titre2'),
      table([
        ['Volume horaire', '20 h'],
        ['Public', `${p('Enseignants-chercheurs')}${p('Ingénieurs pédagogiques')}`],
      ]),
      table(
        [
          ['Semaine', 'Activité', 'Durée'],
          ['1', 'Lecture d’un cas', '2 h'],
          ['2', 'Atelier de grilles', '3 h'],
        ],
        true,
      ),
    ].join(''),
  )
