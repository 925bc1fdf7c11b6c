import type { RichTextInline } from '../definition/rich-text.ts'
import { textOf, type Passage, type SheetLine } from './course-sheet.ts'

/** Characters of the text of a passage, the last one left out. */
export interface TextRange {
  from: number
  to: number
}

/**
 * What of a passage goes to a field when no part of it is chosen: all of it, but of a row of two cells only the second,
 * since the first says what it is about.
 */
export function wholeRange(passage: Passage): TextRange {
  const end = textOf(passage).length
  if (!isLabelled(passage)) return { from: 0, to: end }
  let from = 0
  for (const line of passage.lines) {
    if (line.cell === 1) return { from, to: end }
    from += lengthOf(line) + 1
  }
  return { from: 0, to: end }
}

/** Whether a passage is a row of two cells, the first of which names the second. */
export function isLabelled(passage: Passage): boolean {
  const filled = new Set(passage.lines.filter((line) => lengthOf(line) > 0).map((line) => line.cell))
  return passage.kind === 'row' && !passage.header && filled.size === 2 && filled.has(0) && filled.has(1)
}

/** The lines of a part of a passage, marks kept, blank lines and the spaces around left out. */
export function linesBetween(passage: Passage, { from, to }: TextRange): SheetLine[] {
  let at = 0
  return passage.lines.flatMap((line) => {
    const content = trimmed(between(line.content, from - at, to - at))
    at += lengthOf(line) + 1
    return content.length === 0 ? [] : [{ ...line, content }]
  })
}

const lengthOf = (line: SheetLine) => line.content.reduce((sum, part) => sum + part.text.length, 0)

function between(content: readonly RichTextInline[], from: number, to: number): RichTextInline[] {
  let at = 0
  return content.flatMap((part) => {
    const text = part.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += part.text.length
    return text === '' ? [] : [{ ...part, text }]
  })
}

function trimmed(content: readonly RichTextInline[]): RichTextInline[] {
  const kept = [...content]
  while (kept[0]?.text.trim() === '') kept.shift()
  while (kept.at(-1)?.text.trim() === '') kept.pop()
  return kept.map((part, index) => {
    const start = index === 0 ? part.text.trimStart() : part.text
    return { ...part, text: index === kept.length - 1 ? start.trimEnd() : start }
  })
}
