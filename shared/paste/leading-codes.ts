/* Codes of items as tables and lists write them: “AAV 1”, “C2”, “SAE1”, and ranks that stand for them: “1)”, “3.”. */

const lettered = '\\p{Lu}{1,5}[ .-]?\\d+(?:[.-]\\d+)*'

const whole = new RegExp(`^(?:${lettered} ?[.):]?|\\d{1,3} ?[.)])$`, 'u')

/** After its mark a text begins with a letter: “1.5 h” and “1:30” have no code. */
const before = new RegExp(`^(${lettered}|\\d{1,3})(?: ?[.):] ?| [-\u2013\u2014\u00b7] )(?=\\p{L})`, 'u')

/** A cell that says a code or a rank with its mark, and nothing else. */
export function isCode(cell: string): boolean {
  return whole.test(cell)
}

/** The code or the rank a text begins with, and the text without it; `null` for a text that begins otherwise. */
export function textAfterCode(cell: string): { code: string; text: string } | null {
  const found = before.exec(cell)
  return found ? { code: found[1] ?? '', text: cell.slice(found[0].length) } : null
}

/**
 * A code without the marks around it.
 * @param isGiven the list gives codes: they are written in one piece, and a rank alone (“1)”) is none
 */
export function codeOf(cell: string, isGiven: boolean): string {
  if (!isCode(cell)) return isGiven && /^\d{1,3}$/.test(cell) ? '' : cell
  const code = cell.replace(/ ?[.):]$/, '')
  if (!isGiven) return code
  return /^\d+$/.test(code) ? '' : code.replace(/^(\p{Lu}+)[ ](?=\d)/u, '$1')
}
