/** Names of the properties of other tools’ files, in one language. */
export type ForeignNames = Readonly<Record<string, string>>

/** What a credential wraps the thing it is about in: it says nothing of where a property is. */
const wrapping = new Set(['credential', 'credentialSubject', 'hasClaim', 'specifiedBy', 'achievement', 'noteLiteral'])

/**
 * Where in a file of another tool something is, as people read it: the names of its parts, outermost first, without the
 * ranks of lists. A property without a name is called as the file calls it.
 *
 * @param path JSON path of a loss; the line of a table is left as it is
 */
export function foreignTrail(path: string, names: ForeignNames): string {
  if (!path.startsWith('$')) return path
  const keys = keysOf(path).filter((key) => typeof key === 'string')
  const told = keys.filter((key, rank) => rank === keys.length - 1 || !wrapping.has(key))
  return told.map((key) => (Object.hasOwn(names, key) ? names[key] : key)).join(' › ')
}

/** Properties by which files of other tools name a thing, the one people read first. */
const namings = ['title', 'name', 'fullStatement', 'legalName']

/**
 * The name of the innermost part of a file that holds what is at a path, such as the title of an activity; blank where only
 * the file as a whole has one.
 */
export function foreignHolder(document: unknown, path: string): string {
  if (!path.startsWith('$')) return ''
  const keys = keysOf(path)
  for (let depth = keys.length - 1; depth > 0; depth -= 1) {
    const way = keys.slice(0, depth)
    if (way.every((key) => typeof key === 'number' || wrapping.has(key))) return ''
    const holder = valueAt(document, way)
    if (typeof holder !== 'object' || holder === null) continue
    for (const naming of namings) {
      const name = Object.hasOwn(holder, naming) ? nameIn((holder as Record<string, unknown>)[naming]) : ''
      if (name !== '') return name
    }
  }
  return ''
}

/** A name in French where it is in several languages, else in the first of them. */
function nameIn(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return nameIn(value[0])
  if (typeof value !== 'object' || value === null) return ''
  return nameIn(Object.hasOwn(value, 'fr') ? (value as { fr: unknown }).fr : Object.values(value)[0])
}

/** What a file has at the path of a loss; `undefined` where it has nothing, and for the line of a table. */
export function foreignValue(document: unknown, path: string): unknown {
  if (!path.startsWith('$')) return undefined
  return valueAt(document, keysOf(path))
}

function valueAt(document: unknown, keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>((value, key) => {
    // JSON-LD writes one value alone or several in a list.
    if (typeof key === 'number') return Array.isArray(value) ? (value as unknown[])[key] : key === 0 ? value : undefined
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : undefined
  }, document)
}

function keysOf(path: string): (string | number)[] {
  return [...path.slice(1).matchAll(/\.([^.[\]]+)|\[(\d+)\]/g)].map(([, name, rank]) =>
    name === undefined ? Number(rank) : name,
  )
}
