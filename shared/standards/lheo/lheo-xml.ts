import { plainXmlText } from '../../dossier/plain-xml-text.ts'

/** An element: its name, and its text or what it holds; `null` is left out. */
export type LheoElement = readonly [name: string, content: string | readonly (LheoElement | null)[]]

/** A document of LHEO 2.3. */
export const lheoXml = (root: LheoElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<lheo xmlns="http://lheo.gouv.fr/2.3">${xmlOf(root)}</lheo>\n`

function xmlOf([name, content]: LheoElement): string {
  const inside =
    typeof content === 'string'
      ? plainXmlText(content).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
      : content.map((element) => (element === null ? '' : xmlOf(element))).join('')
  return `<${name}>${inside}</${name}>`
}
