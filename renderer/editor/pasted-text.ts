import { largestTable } from '../../shared/definition/rich-text.ts'
import { withoutActs } from '../form/paste/without-acts.ts'

/**
 * Pasted words as our texts have them: headings at our two levels, lists that do not nest, tables of one line a cell whose
 * first row names the columns, footnotes on the words they follow. What Word copies says lists and notes in ways of its own.
 */
export function asOurText(html: string): string {
  const { body } = new DOMParser().parseFromString(withoutActs(html), 'text/html')
  markNotes(body)
  for (const list of listsOfWord(body)) list.first.replaceWith(list.made)
  for (const item of body.querySelectorAll('li')) unnest(item)
  for (const heading of body.querySelectorAll('h1, h2, h5, h6'))
    heading.replaceWith(renamed(heading, heading.matches('h1, h2') ? 'h3' : 'h4'))
  plainTables(body)
  for (const styled of body.querySelectorAll('[data-style]')) markAsStyled(styled)
  return body.innerHTML
}

/** Marks that some programs copy as styles, as elements: the page allows no style of its own. */
const styleMarks: readonly [RegExp, string][] = [
  [/font-weight:\s*(?:bold|[6-9]\d\d)/i, 'strong'],
  [/font-style:\s*italic/i, 'em'],
  [/vertical-align:\s*super/i, 'sup'],
  [/vertical-align:\s*sub/i, 'sub'],
]

function markAsStyled(element: Element): void {
  const style = styleOf(element)
  for (const [said, tag] of styleMarks) {
    if (!said.test(style) || element.matches(tag)) continue
    const mark = renamed(element, tag)
    element.append(mark)
  }
  // Some programs wrap all they copy in a bold that is none.
  if (element.matches('b, strong') && /font-weight:\s*(?:normal|[1-4]00)/i.test(style))
    element.replaceWith(renamed(element, 'span'))
  else element.removeAttribute('data-style')
}

function renamed(element: Element, tag: string): Element {
  const other = document.createElement(tag)
  other.append(...element.childNodes)
  return other
}

/** The text of a footnote of Word goes to the word its call follows. */
function markNotes(body: HTMLElement): void {
  for (const call of body.querySelectorAll('a[href*="#_ftn"]:not([href*="#_ftnref"])')) {
    const id = /#_(ftn\d+)$/.exec(call.getAttribute('href') ?? '')?.[1]
    const note = id === undefined ? null : body.querySelector(`[id="${id}"]`)
    const back = note?.querySelector('a[href*="#_ftnref"]')
    const before = call.previousSibling
    const word = before instanceof Text ? /\S+\s*$/.exec(before.data) : null
    if (!note || !(before instanceof Text) || word === null) continue
    back?.remove()
    const text = note.textContent.replace(/\s+/g, ' ').trim()
    if (text === '') continue
    const marked = document.createElement('span')
    marked.dataset['note'] = text
    marked.textContent = word[0].trimEnd()
    before.data = before.data.slice(0, word.index)
    call.replaceWith(marked)
    note.remove()
  }
}

const styleOf = (element: Element) => element.getAttribute('data-style') ?? ''

const ofWordList = (element: Element | null): element is HTMLElement =>
  element !== null && element.tagName === 'P' && /mso-list:(?!\s*ignore)/i.test(styleOf(element))

/** Runs of paragraphs that Word shows as a list, made a list: their bullets and numbers are words in what it copies. */
function listsOfWord(body: HTMLElement): { first: Element; made: HTMLElement }[] {
  const lists: { first: Element; made: HTMLElement }[] = []
  for (const paragraph of body.querySelectorAll('p')) {
    if (!ofWordList(paragraph)) continue
    const sign = [...paragraph.querySelectorAll('*')].find((entry) => /mso-list:\s*ignore/i.test(styleOf(entry)))
    // The round bullet of a lower level is the letter o.
    const tag = /^\s*(?:\p{N}{1,3}|\p{L}{1,4})[.)]/u.test(sign?.textContent ?? '') ? 'ol' : 'ul'
    const isInside = /level[2-9]/i.test(styleOf(paragraph))
    sign?.remove()
    const last = lists.at(-1)
    const follows = last !== undefined && paragraph.previousElementSibling === last.first
    const item = renamed(paragraph, 'li')
    if (follows && (isInside || last.made.tagName === tag.toUpperCase())) {
      last.made.append(item)
      // The paragraph is gone: what follows it follows the first of its list.
      paragraph.remove()
    } else {
      const made = document.createElement(tag)
      made.append(item)
      lists.push({ first: paragraph, made })
    }
  }
  return lists
}

/** The items of a list inside an item come after it, in its list. */
function unnest(item: Element): void {
  const inside = [...item.children].filter((child) => child.matches('ul, ol'))
  for (const list of inside.reverse()) {
    item.after(...list.children)
    list.remove()
  }
}

/**
 * What is no table to our texts (one row, one column, too many of either) becomes paragraphs, one a line: cells run
 * together would make other words. A table in a cell is told by the words of the cell.
 */
function plainTables(body: HTMLElement): void {
  const tables = [...body.querySelectorAll('table')].filter((table) => !table.parentElement?.closest('table'))
  for (const table of tables) {
    const rows = squared(table)
    const width = Math.max(0, ...rows.map((cells) => cells.length))
    const isTable =
      rows.length > 1 && width > 1 && rows.length <= largestTable.rows + 1 && width <= largestTable.columns
    table.replaceWith(...(isTable ? [plainTable(rows, width)] : rows.map(lineOf)))
  }
}

type Cells = readonly (HTMLTableCellElement | null)[]

/** The rows of a table, each cell in its column: a cell over several columns or rows leaves the others it covers blank. */
function squared(table: HTMLTableElement): Cells[] {
  const grid: (HTMLTableCellElement | null)[][] = []
  const own = [...table.rows].filter((row) => row.closest('table') === table)
  for (const [rank, row] of own.entries()) {
    let column = 0
    for (const cell of row.cells) {
      const cells = (grid[rank] ??= [])
      while (cells[column] !== undefined) column += 1
      for (let below = 0; below < Math.min(cell.rowSpan || 1, own.length - rank); below += 1)
        for (let beside = 0; beside < Math.min(cell.colSpan, largestTable.columns); beside += 1)
          (grid[rank + below] ??= [])[column + beside] = below + beside === 0 ? cell : null
    }
  }
  return grid
    .map((cells) => Array.from(cells, (cell) => cell ?? null))
    .filter((cells) => cells.some((cell) => cell !== null && cell.textContent.trim() !== ''))
}

function plainTable(rows: readonly Cells[], width: number): HTMLTableElement {
  const table = document.createElement('table')
  for (const [rank, cells] of rows.entries()) {
    const row = table.insertRow()
    for (let at = 0; at < width; at += 1) {
      const line = document.createElement('p')
      const cell = cells[at]
      if (cell) addInline(cell, line)
      row.appendChild(document.createElement(rank === 0 ? 'th' : 'td')).appendChild(line)
    }
  }
  return table
}

/** What a line holds is marks and links; all the rest stands apart. */
const inLine = 'span, a, b, strong, i, em, sup, sub, u, s, font, small'

/** The words of a cell with their marks, on one line. */
function addInline(from: Element, into: Element): void {
  for (const node of from.childNodes) {
    if (node instanceof Text) into.append(node.data)
    if (!(node instanceof Element)) continue
    if (node.matches(inLine)) addInline(node, into.appendChild(node.cloneNode(false) as Element))
    else {
      const said = into.textContent.trimEnd()
      if (said !== '' && node.textContent.trim() !== '') into.append(/[.;:!?,]$/.test(said) ? ' ' : '\u202f; ')
      addInline(node, into)
    }
  }
}

function lineOf(cells: Cells): HTMLParagraphElement {
  const line = document.createElement('p')
  const words = cells.map((cell) => cell?.textContent.replace(/\s+/g, ' ').trim() ?? '')
  line.textContent = words.filter((text) => text !== '').join(cellBreak)
  return line
}

const cellBreak = '\u00a0| '
