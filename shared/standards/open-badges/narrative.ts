import { openBadgeTexts as english } from '../../messages/en/open-badge.ts'
import { openBadgeTexts as french } from '../../messages/fr/open-badge.ts'
import type { Language } from '../said-text.ts'

export type NarrativePart = keyof typeof french.parts

export const badgeTexts = { fr: french, en: english } satisfies Record<Language, typeof french>

/** Parts of the text of criteria, in the order they are written. */
export type NarrativeParts = Partial<Record<NarrativePart, string>>

/** A text of criteria as it is read: in one of another tool, everything stands before the first part. */
interface Narrative {
  before: string
  parts: NarrativeParts
}

/** A line that would begin a part: it is said to be none, as Markdown does. */
const guarded = (text: string) => text.replaceAll(/^(\\*#)/gm, '\\$1')
const unguarded = (text: string) => text.replaceAll(/^\\(\\*#)/gm, '$1')

/** The criteria of a badge as Markdown. */
export function writeNarrative(parts: NarrativeParts, language: Language): string {
  const titles = badgeTexts[language].parts
  return (Object.keys(titles) as NarrativePart[])
    .flatMap((part) => {
      const text = parts[part]?.trim() ?? ''
      return text === '' ? [] : [`## ${titles[part]}\n\n${guarded(text)}`]
    })
    .join('\n\n')
}

const partOf = (title: string): NarrativePart | undefined =>
  (Object.keys(french.parts) as NarrativePart[]).find(
    (part) => french.parts[part] === title || english.parts[part] === title,
  )

/** The parts of a text that `writeNarrative` made; of another one, everything stands before the first. */
export function readNarrative(markdown: string): Narrative {
  const parts: Narrative['parts'] = {}
  const before: string[] = []
  let lines = before
  const taken = new Map<NarrativePart, string[]>()
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const part = line.startsWith('## ') ? partOf(line.slice(3).trim()) : undefined
    if (part === undefined || taken.has(part)) lines.push(line)
    else taken.set(part, (lines = []))
  }
  for (const [part, content] of taken) parts[part] = unguarded(content.join('\n').trim())
  return { before: unguarded(before.join('\n').trim()), parts }
}
