import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { courseSheetLimits, textOf, type Passage, type SheetLine } from '../../../shared/course-sheet/course-sheet.ts'
import { inlineSchema, type RichTextInline } from '../../../shared/definition/rich-text.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Why a document makes no sheet. */
export type PassagesFault = 'too-deep' | 'too-long' | 'no-text'

const markOf: Readonly<Record<string, RichTextInline['marks'][number]>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  sup: 'superscript',
  sub: 'subscript',
}

const markOrder = ['bold', 'italic', 'superscript', 'subscript'] as const

/** Where a piece of text stands, as the walk goes down. */
interface Around {
  marks: readonly string[]
  link: string | undefined
}

const nothingAround: Around = { marks: [], link: undefined }

/**
 * The passages of a document that mammoth turned into HTML. Only text and the marks we know go through: whatever else
 * an element is or carries is left behind.
 */
export function passagesOfHtml(
  html: string,
): { ok: true; passages: Passage[]; pictures: number } | { ok: false; fault: PassagesFault } {
  const passages: Passage[] = []
  let tables = 0
  let pictures = 0
  let characters = 0

  function add(passage: Omit<Passage, 'id'>): void {
    if (passage.kind !== 'picture' && textOf(passage).trim() === '') return
    characters += textOf(passage).length
    if (passages.length >= courseSheetLimits.passages || characters > courseSheetLimits.characters)
      throw new Fault('too-long')
    passages.push({ ...passage, id: String(passages.length + 1) })
  }

  const plain = { level: 0, table: null, header: false }

  function addPictures(nodes: readonly Node[]): void {
    for (const picture of picturesIn(nodes)) {
      pictures += 1
      const alt = clean(attribute(picture, 'alt') ?? '').trim()
      const content = alt === '' ? [] : [{ text: alt.slice(0, 2_000), marks: [] }]
      add({ ...plain, kind: 'picture', lines: [{ cell: 0, list: null, content }] })
    }
  }

  function block(node: Node, depth: number, listDepth: number): void {
    if (depth > courseSheetLimits.depth) throw new Fault('too-deep')
    if (!isElement(node)) {
      add({ ...plain, kind: 'paragraph', lines: linesOf([node], null) })
      return
    }
    const heading = /^h([1-6])$/.exec(node.tagName)
    if (heading) add({ ...plain, kind: 'heading', level: Number(heading[1]), lines: linesOf(node.childNodes, null) })
    else if (node.tagName === 'ul' || node.tagName === 'ol') {
      const list = node.tagName === 'ul' ? 'bullet' : 'ordered'
      for (const item of node.childNodes.filter(isElement)) listItem(item, list, depth + 1, listDepth + 1)
      return
    } else if (node.tagName === 'table') {
      table(node, depth)
      return
    } else if (node.childNodes.some((child) => isElement(child) && isBlock(child))) {
      for (const child of node.childNodes) block(child, depth + 1, listDepth)
      return
    } else add({ ...plain, kind: 'paragraph', lines: linesOf(node.childNodes, null) })
    addPictures([node])
  }

  function listItem(item: Element, list: 'bullet' | 'ordered', depth: number, listDepth: number): void {
    if (depth > courseSheetLimits.depth) throw new Fault('too-deep')
    const isNote = /^(foot|end)note-/.test(attribute(item, 'id') ?? '')
    const own = item.childNodes.filter((child) => !isElement(child) || !['ul', 'ol', 'table'].includes(child.tagName))
    const words = linesOf(
      own.filter((child) => !isBackLink(child)),
      isNote ? null : list,
    )
    if (isNote) add({ ...plain, kind: 'note', lines: words })
    else add({ ...plain, kind: 'item', level: Math.min(9, Math.max(1, listDepth)), lines: words })
    addPictures(own)
    for (const child of item.childNodes) {
      if (isElement(child) && ['ul', 'ol', 'table'].includes(child.tagName)) block(child, depth + 1, listDepth)
    }
  }

  function table(node: Element, depth: number): void {
    const rank = tables
    tables += 1
    const rows = rowsOf(node)
    // A table of one column frames what it holds.
    if (rows.every(({ cells }) => cells.length <= 1)) {
      for (const { cells } of rows)
        for (const cell of cells) for (const child of cell.childNodes) block(child, depth + 3, 0)
      return
    }
    for (const { cells, header } of rows) {
      const lines = cells.flatMap((cell, index) =>
        cellLines(cell, depth + 3).map((line) => ({ ...line, cell: Math.min(index, 500) })),
      )
      add({ kind: 'row', level: 0, table: rank, header, lines })
      addPictures(cells)
    }
  }

  try {
    for (const node of parseFragment(html).childNodes) block(node, 1, 0)
  } catch (fault) {
    if (fault instanceof Fault) return { ok: false, fault: fault.kind }
    // The stack is the limit of what is nested.
    if (fault instanceof RangeError) return { ok: false, fault: 'too-deep' }
    throw fault
  }
  if (passages.every(({ kind }) => kind === 'picture')) return { ok: false, fault: 'no-text' }
  return { ok: true, passages, pictures }
}

class Fault extends Error {
  readonly kind: PassagesFault

  constructor(kind: PassagesFault) {
    super(kind)
    this.kind = kind
  }
}

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

const blocks = new Set(['p', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'blockquote', 'dl', 'li'])

const isBlock = (element: Element) => blocks.has(element.tagName)

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value
}

/** The arrow by which a note leads back to its call. */
function isBackLink(node: Node): boolean {
  return isElement(node) && node.tagName === 'a' && /note-ref-/.test(attribute(node, 'href') ?? '')
}

function picturesIn(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) =>
    !isElement(node) ? [] : node.tagName === 'img' ? [node] : picturesIn(node.childNodes),
  )
}

function rowsOf(table: Element): { cells: Element[]; header: boolean }[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') {
      const cells = child.childNodes.filter(isElement)
      return [{ cells, header: cells.length > 0 && cells.every((cell) => cell.tagName === 'th') }]
    }
    return rowsOf(child).map((row) => ({ ...row, header: row.header || child.tagName === 'thead' }))
  })
}

/** What a cell says, whatever is nested in it, a line a block. */
function cellLines(cell: Element, depth: number): SheetLine[] {
  if (depth > courseSheetLimits.depth) throw new Fault('too-deep')
  const lines: SheetLine[] = []
  let loose: Node[] = []
  const flush = () => {
    lines.push(...linesOf(loose, null))
    loose = []
  }
  for (const child of cell.childNodes) {
    if (!isElement(child) || !(isBlock(child) || ['tr', 'td', 'th', 'thead', 'tbody'].includes(child.tagName))) {
      loose.push(child)
      continue
    }
    flush()
    const list: SheetLine['list'] = cell.tagName === 'ul' ? 'bullet' : cell.tagName === 'ol' ? 'ordered' : null
    const inside = cellLines(child, depth + 1)
    lines.push(...inside.map((line) => (list === null || line.list !== null ? line : { ...line, list })))
  }
  flush()
  return lines.filter((line) => line.content.some((part) => part.text.trim() !== ''))
}

/** Text and marks of nodes, a new line at each break. */
function linesOf(nodes: readonly Node[], list: SheetLine['list']): SheetLine[] {
  const lines: RichTextInline[][] = [[]]
  const walk = (node: Node, around: Around, depth: number): void => {
    if (depth > courseSheetLimits.depth) throw new Fault('too-deep')
    if (!isElement(node)) {
      if ('value' in node) write(node.value, around)
      return
    }
    if (node.tagName === 'br') {
      lines.push([])
      return
    }
    if (node.tagName === 'p' && (lines.at(-1)?.length ?? 0) > 0) lines.push([])
    const mark = markOf[node.tagName]
    const inside: Around = {
      marks: mark ? [...around.marks, mark] : around.marks,
      link: node.tagName === 'a' ? safeLink(attribute(node, 'href')) : around.link,
    }
    for (const child of node.childNodes) walk(child, inside, depth + 1)
  }
  const write = (value: string, { marks, link }: Around): void => {
    const text = clean(value)
    if (text === '') return
    const part = {
      text,
      marks: markOrder.filter((mark) => marks.includes(mark)),
      ...(link === undefined ? {} : { link }),
    }
    const line = lines.at(-1)
    const last = line?.at(-1)
    if (last && last.link === part.link && last.marks.join() === part.marks.join()) last.text += part.text
    else line?.push(part)
  }
  for (const node of nodes) walk(node, nothingAround, 0)
  return lines.map((content) => ({ cell: 0, list, content }))
}

/** The address of a link, where it is one our texts may hold: nothing that runs, nothing that reads a file. */
function safeLink(address: string | undefined): string | undefined {
  const { data } = inlineSchema.shape.link.safeParse(address)
  return data
}

/** Whole characters, without those that control a terminal; a tab or a line feed of the source is a space. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\t\n\r]+/g, ' ')
    .replaceAll(/\p{Cc}/gu, '')
}
