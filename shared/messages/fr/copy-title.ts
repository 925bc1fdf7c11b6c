const copyEnd = / \(copie(?: \d+)?\)$/

/** What the titles of the copies of a dossier, and of their copies, begin with. */
export const copiedTitle = (title: string): string => title.replace(copyEnd, '')

/** Title of the copy of a dossier: the first that no other has. Numbers start with the second copy. */
export function copyTitle(title: string, taken: ReadonlySet<string>): string {
  if (title === '') return ''
  for (let count = 1; ; count += 1) {
    const copy = `${copiedTitle(title)} (copie${count === 1 ? '' : ` ${count}`})`
    if (!taken.has(copy)) return copy
  }
}

/** Title of a dossier begun from an example: it says that the rest is still the example’s. */
export const exampleTitle = (title: string): string => `À adapter\u00a0: ${title}`
