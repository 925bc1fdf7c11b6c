/** Colour of titles and rules where an institution has none, or one that cannot be read on paper. */
export const plainAccent = '#1b3a5c'

/** Least contrast of text with the paper (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5

/** A colour for titles: the one asked for, or the plain one with what is wrong with the other. */
export interface AccentColour {
  /** `#rrggbb`. */
  colour: string
  fault: null | 'not-a-colour' | 'too-light'
  /** Contrast with white of the colour asked for, from 1 to 21; `null` where it is no colour. */
  contrast: number | null
}

/** @param asked `#RRGGBB`, blank where nothing is asked */
export function accentColour(asked: string): AccentColour {
  const said = asked.trim().toLowerCase()
  if (said === '') return { colour: plainAccent, fault: null, contrast: contrastWithWhite(plainAccent) }
  if (!/^#[0-9a-f]{6}$/.test(said)) return { colour: plainAccent, fault: 'not-a-colour', contrast: null }
  const contrast = contrastWithWhite(said)
  return contrast < leastContrast
    ? { colour: plainAccent, fault: 'too-light', contrast }
    : { colour: said, fault: null, contrast }
}

/** Contrast of a colour with white, as WCAG computes it. */
function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
