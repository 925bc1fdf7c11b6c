import { mostRows } from '../../../shared/paste/pasted-rows.ts'
import { withoutActs } from './without-acts.ts'

/** Longest page that is read; beyond, its plain text is. */
const longestPage = 4_000_000

/**
 * The cells of the table a copied page holds, `null` when it holds none. The page is only read: nothing of it is shown,
 * loaded or run.
 */
export function cellsOfPage(html: string): string[][] | null {
  if (html.length > longestPage || !/<table[\s>]/i.test(html)) return null
  const page = new DOMParser().parseFromString(withoutActs(html), 'text/html')
  for (const silent of page.querySelectorAll('template, noscript, title, [data-style*="mso-list:Ignore" i]'))
    silent.remove()
  const tables = [...page.querySelectorAll('table')].filter((table) => !table.parentElement?.closest('table'))
  const rows = tables.flatMap((table) => [...table.rows])
  // A cell over several columns leaves blanks after it, so that the columns below stay in line.
  const cells = rows
    .slice(0, mostRows * 2)
    .map((row) => [...row.cells].flatMap((cell) => [textOf(cell), ...Array<string>(spare(cell.colSpan)).fill('')]))
  return cells.some((row) => row.some((cell) => cell.trim() !== '')) ? cells : null
}

const spare = (span: number) => Math.min(Math.max(span, 1), 30) - 1

const blocks = new Set(['P', 'DIV', 'LI', 'BR', 'TR', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])

/** The words of a cell, its paragraphs on lines of their own. */
function textOf(cell: Element): string {
  let text = ''
  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += (node.textContent ?? '').replace(/\s+/g, ' ')
    else if (node instanceof Element) {
      if (blocks.has(node.tagName) && text !== '') text += '\n'
      node.childNodes.forEach(read)
    }
  }
  cell.childNodes.forEach(read)
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
