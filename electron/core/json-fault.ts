const blanks = /[ \t\r\n]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const literal = /true|false|null/y
// A string up to what ends it or must not be in it.
const stringContent = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y

/**
 * Finds where a text stops being JSON. `JSON.parse` says so for some faults only.
 *
 * @param text within the limit of nesting (input-limits.ts): the search is recursive
 * @returns line and column, both from 1, of the first character that cannot be there; `null` when the text is JSON
 */
export function jsonFault(text: string): { line: number; column: number } | null {
  let at = 0

  function take(pattern: RegExp): boolean {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null) return false
    at += found[0].length
    return true
  }

  function takeCharacter(character: string): boolean {
    take(blanks)
    if (text[at] !== character) return false
    at += 1
    return true
  }

  const takeString = () => take(stringContent) && takeQuote()
  const takeQuote = () => text[at] === '"' && (at += 1) > 0

  function takeList(close: string, takeEntry: () => boolean): boolean {
    at += 1
    if (takeCharacter(close)) return true
    do {
      if (!takeEntry()) return false
    } while (takeCharacter(','))
    return takeCharacter(close)
  }

  function takeMember(): boolean {
    take(blanks)
    return takeString() && takeCharacter(':') && takeValue()
  }

  function takeValue(): boolean {
    take(blanks)
    if (text[at] === '{') return takeList('}', takeMember)
    if (text[at] === '[') return takeList(']', takeValue)
    return text[at] === '"' ? takeString() : take(literal) || take(number)
  }

  if (takeValue()) {
    take(blanks)
    if (at === text.length) return null
  }
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}
