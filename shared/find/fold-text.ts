/** Lower case, without accents and ligatures: the letters two spellings of a word share. */
export function plainLetters(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae')
}

/** Plain letters, without typographic signs, on one line: what two spellings of the same words share. */
export function foldText(text: string): string {
  return plainLetters(text)
    .replaceAll('’', "'")
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
