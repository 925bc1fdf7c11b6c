import { withLines, type RichTextBlock, type RichTextInline } from '../definition/rich-text.ts'
import { wordsIn } from './words-in.ts'

/** The text with another word wherever this one stands as a word of its own. */
export function replaceWord(text: string, word: string, by: string): string {
  return wordsIn(text)
    .filter((place) => place.word === word)
    .reduceRight((kept, { from, to }) => kept.slice(0, from) + by + kept.slice(to), text)
}

/**
 * Blocks of rich text with another word wherever this one stands. A word whose parts have different marks takes those of
 * its first part; what is around keeps its own.
 */
export function replaceWordInBlocks(blocks: readonly RichTextBlock[], word: string, by: string): RichTextBlock[] {
  return blocks.map((block) => withLines(block, (content) => replacedIn(content, word, by)))
}

function replacedIn(written: readonly RichTextInline[], word: string, by: string): RichTextInline[] {
  const content = written.map((part) =>
    part.note === undefined ? part : { ...part, note: replaceWord(part.note, word, by) },
  )
  const places = wordsIn(content.map(({ text }) => text).join('')).filter((place) => place.word === word)
  if (places.length === 0) return content
  let start = 0
  return content.flatMap((part) => {
    const begin = start
    start += part.text.length
    let text = ''
    for (let at = begin; at < start; at += 1) {
      const place = places.find(({ from, to }) => from <= at && at < to)
      if (place?.from === at) text += by
      else if (!place) text += part.text.charAt(at - begin)
    }
    return text === '' ? [] : [{ ...part, text }]
  })
}
