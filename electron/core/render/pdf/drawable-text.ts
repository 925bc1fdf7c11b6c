import { create } from 'fontkit'

/**
 * What Source Serif has in every one of its faces and most texts are made of: no font needs to be looked at for them.
 * A test asks the fonts. U+200B is not drawn: it is where a long word may be cut.
 */
const everyday =
  /^[\n\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u2013\u2014\u2018-\u201a\u201c\u201d\u2022\u2026\u202f\u20ac\u2212\u200b]*$/

/** Characters that are not drawn: marks of direction, joiners, spaces without width, selectors of a form, tags. */
const undrawn = /^[\p{Default_Ignorable_Code_Point}\n]$/u

/**
 * Makes a function that gives a text back with the code of each character no font has, as `[U+5B66]`: PDF/UA refuses a
 * document with a character that is not drawn, and a character left out would be a loss nobody sees.
 *
 * @param faces - fonts of the first family, which must all have a character: bold text is no other text
 * @param others - fonts that speak for those, whatever the face
 */
export function drawableText(faces: readonly Uint8Array[], others: readonly Uint8Array[]): (text: string) => string {
  let drawn: ((character: string) => boolean) | undefined
  const hasFont = () => {
    const everyFace = faces.map(charactersOf)
    const anyOther = others.map(charactersOf)
    return (character: string) => {
      const code = character.codePointAt(0) ?? 0
      return everyFace.every((face) => face.has(code)) || anyOther.some((font) => font.has(code))
    }
  }
  return (text) => {
    if (everyday.test(text)) return text
    drawn ??= hasFont()
    return Array.from(text, (character) =>
      undrawn.test(character) || drawn?.(character) === true ? character : codeOf(character),
    ).join('')
  }
}

const codeOf = (character: string) =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

function charactersOf(font: Uint8Array): ReadonlySet<number> {
  const opened = create(Buffer.from(font))
  return new Set('characterSet' in opened ? opened.characterSet : [])
}
