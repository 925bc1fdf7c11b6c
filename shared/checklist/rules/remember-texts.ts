/**
 * A pure function of texts that keeps what it found for the texts of the last call: from one judgement of a definition
 * to the next nearly all of them are the same. What the last call did not ask for is forgotten.
 *
 * @param findAll results of texts, in their order; never given one text twice
 * @returns what was found, by text
 */
export function rememberTexts<Result>(
  findAll: (texts: readonly string[]) => readonly Result[],
): (texts: readonly string[]) => ReadonlyMap<string, Result> {
  let known: ReadonlyMap<string, Result> = new Map()
  return (texts) => {
    const asked = new Set(texts)
    const fresh = [...asked].filter((text) => !known.has(text))
    const kept = [...known].filter(([text]) => asked.has(text))
    const found = findAll(fresh)
    known = new Map([...kept, ...fresh.map((text, index) => [text, found[index] as Result] as const)])
    return known
  }
}
