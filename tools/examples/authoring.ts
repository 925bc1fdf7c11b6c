import { createHash } from 'node:crypto'
import { blankOf } from '../../shared/definition/blank.ts'
import { commonValuesSchema, type CommonValues } from '../../shared/definition/common-values.ts'
import type { RichText, RichTextBlock } from '../../shared/definition/rich-text.ts'

/** 2026-11-01T00:00:00Z in milliseconds: the time part of every id of the examples. */
const writtenAt = Date.UTC(2026, 10, 1).toString(16).padStart(12, '0')

/**
 * Gives readable keys a stable id, so that writing the examples twice gives the same bytes.
 * @param space what the keys belong to (an example or the institution)
 * @returns a function from a key (`AAV3`) to a UUIDv7 whose random part is taken from the SHA-256 of space and key
 */
export function idsOf(space: string): (key: string) => string {
  return (key) => {
    const digest = createHash('sha256').update(`${space}/${key}`).digest('hex')
    const variant = ((Number.parseInt(digest.charAt(3), 16) & 3) | 8).toString(16)
    return [
      writtenAt.slice(0, 8),
      writtenAt.slice(8),
      `7${digest.slice(0, 3)}`,
      variant + digest.slice(4, 7),
      digest.slice(7, 19),
    ].join('-')
  }
}

/** The spaces French typography asks for, which nobody sees in a source file. */
export function typeset(text: string): string {
  return text
    .replace(/ ([;!?\u00bb])/g, '\u202f$1')
    .replace(/(\u00ab) /g, '$1\u202f')
    .replace(/ :/g, '\u00a0:')
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u202f')
    .replace(/(\d) (?=(\u20ac|%|h|min|ECTS)(?![\p{L}\d]))/gu, '$1\u00a0')
}

/** A text field in French. */
export const fr = (text: string): { fr: string } => ({ fr: typeset(text) })

/** A text field nobody filled. */
export const blankText: { fr: string } = { fr: '' }

/** Gives each item of a list its id: `prefix/1`, `prefix/2`… in the order written. */
export function numbered<T extends object>(id: (key: string) => string, prefix: string, items: readonly T[]) {
  return items.map((item, index) => ({ id: id(`${prefix}/${index + 1}`), ...item }))
}

/** Statements as a list of items, each with an id. */
export const statements = (id: (key: string) => string, prefix: string, texts: readonly string[]) =>
  numbered(
    id,
    prefix,
    texts.map((text) => ({ statement: fr(text) })),
  )

/** Titles as a list of items, each with an id. */
export const titles = (id: (key: string) => string, prefix: string, texts: readonly string[]) =>
  numbered(
    id,
    prefix,
    texts.map((text) => ({ title: fr(text) })),
  )

/**
 * Rich text from paragraphs; an array of strings is a bullet list.
 * @param prefix key of the field, from which the ids of its blocks are made
 */
export function rich(
  id: (key: string) => string,
  prefix: string,
  ...blocks: readonly (string | readonly string[])[]
): RichText {
  const inline = (text: string) => [{ text: typeset(text), marks: [] }]
  return {
    version: 1,
    fr: blocks.map((block, index): RichTextBlock => {
      const blockId = id(`${prefix}/${index + 1}`)
      return typeof block === 'string'
        ? { type: 'paragraph', id: blockId, content: inline(block) }
        : {
            type: 'bullet-list',
            id: blockId,
            items: block.map((text, line) => ({
              id: id(`${prefix}/${index + 1}/${line + 1}`),
              content: inline(text),
            })),
          }
    }),
  }
}

/** Common values that say nothing: a definition inherits them all. */
export const blankCommonValues = (): CommonValues =>
  blankOf(commonValuesSchema, () => {
    throw new TypeError('a blank has no items')
  }) as CommonValues

/** Hours as written in a dossier (1.5 is 1 h 30) in minutes. */
export const hours = (count: number): number => Math.round(count * 60)

/** Euros as written in a dossier in cents. */
export const euros = (amount: number): number => Math.round(amount * 100)
