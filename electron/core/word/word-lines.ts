import type { WordLine } from '../../../shared/dossier/word-differences.ts'
import { plainXmlText } from '../../../shared/dossier/plain-xml-text.ts'
import { lineKey } from '../../../shared/dossier/printed-lines.ts'
import { partText } from './part-text.ts'
import { xmlEvents } from './xml-events.ts'

/** Most paragraphs read: far above any dossier. */
const mostLines = 50_000

/** What a document no longer says, or says twice: text taken out with changes tracked, and what older programs show instead. */
const unsaid = new Set(['del', 'moveFrom', 'Fallback'])

/**
 * The paragraphs of the body in reading order, blank ones left out, as they read with every tracked change accepted; then
 * the footnotes, then the comments. What Word fills by itself is not among them: the contents, the numbers of tables.
 *
 * @throws {NotXml} where a part is not XML
 */
export function wordLines(parts: ReadonlyMap<string, Uint8Array>): WordLine[] {
  const read = (path: string) => {
    const part = parts.get(path)
    return part === undefined ? null : partText(part)
  }
  const document = read('word/document.xml')
  const notes = read('word/footnotes.xml')
  const comments = read('word/comments.xml')
  return [
    ...(document === null ? [] : linesIn(document)),
    ...(notes === null ? [] : linesIn(notes)),
    ...(comments === null ? [] : linesIn(comments).map((line) => ({ ...line, kind: 'comment' as const }))),
  ]
}

interface Open {
  text: string
  item: boolean
  /** A caption with a number: only what comes after it is said. */
  numbered: boolean
}

/** A field that numbers tables, or figures. */
const sequence = /^\s*SEQ\b/

function linesIn(xml: string): WordLine[] {
  const lines: WordLine[] = []
  const open: string[] = []
  const paragraphs: Open[] = []
  const fields: { instruction: string }[] = []
  /** Whether each field of the simple kind that is open is a sequence. */
  const simpleFields: boolean[] = []
  const afterNumber = () => {
    const paragraph = paragraphs.at(-1)
    if (paragraph) Object.assign(paragraph, { text: '', numbered: true })
  }
  let unsaidDepth = 0
  let rows = 0
  const rowStack: number[] = []
  const say = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (paragraph && unsaidDepth === 0 && !fields.some(({ instruction }) => /^\s*TOC\b/.test(instruction)))
      paragraph.text += text
  }
  for (const event of xmlEvents(xml)) {
    const parent = open.at(-1)
    if (event.kind === 'text') {
      if (parent === 't') say(event.text)
      else if (parent === 'instrText') {
        const field = fields.at(-1)
        if (field) field.instruction += event.text
      }
      continue
    }
    if (event.kind === 'open') {
      open.push(event.name)
      if (unsaid.has(event.name)) unsaidDepth += 1
      if (event.name === 'p') paragraphs.push({ text: '', item: false, numbered: false })
      else if (event.name === 'fldSimple') simpleFields.push(sequence.test(event.attributes.get('w:instr') ?? ''))
      else if (event.name === 'tr') rowStack.push(++rows)
      else if (event.name === 'numPr') {
        const paragraph = paragraphs.at(-1)
        if (paragraph) paragraph.item = true
      } else if (event.name === 'fldChar') {
        const type = event.attributes.get('w:fldCharType')
        if (type === 'begin') fields.push({ instruction: '' })
        if (type === 'end' && sequence.test(fields.pop()?.instruction ?? '')) afterNumber()
      } else if (parent === 'r') {
        if (event.name === 'br' || event.name === 'cr') say('\n')
        else if (event.name === 'tab') say(' ')
        else if (event.name === 'noBreakHyphen') say('\u2011')
      }
      continue
    }
    open.pop()
    if (unsaid.has(event.name)) unsaidDepth -= 1
    if (event.name === 'tr') rowStack.pop()
    if (event.name === 'fldSimple' && simpleFields.pop() === true) afterNumber()
    if (event.name !== 'p') continue
    const paragraph = paragraphs.pop()
    if (paragraph?.numbered) paragraph.text = paragraph.text.replace(/^\s*[—–:.-]\s*/u, '')
    if (!paragraph || lineKey(paragraph.text) === '') continue
    if (lines.length >= mostLines) return lines
    const row = rowStack.at(-1) ?? null
    lines.push({
      text: plainXmlText(paragraph.text).trim(),
      kind: row !== null ? 'cell' : paragraph.item ? 'item' : 'paragraph',
      row,
    })
  }
  return lines
}
