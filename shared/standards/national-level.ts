import type { Definition } from '../definition/definition.ts'

/*
 * The French framework of certifications (eight levels, decree 2019-14 of 8 January 2019) has no public address for its
 * levels: Cadrier names them, and knows its names again.
 */
type NationalLevel = NonNullable<Definition['identity']['nationalLevel']>

export const nationalFramework = 'urn:cadrier:national-framework:fr'

export const nationalLevelUrn = (level: NationalLevel) => `${nationalFramework}:${level}`

/** The level a name is of; `null` for any other name, levels of other countries among them. */
export function nationalLevelOf(urn: string): NationalLevel | null {
  const level = urn.startsWith(`${nationalFramework}:`) ? urn.slice(nationalFramework.length + 1) : ''
  return /^[1-8]$/.test(level) ? (level as NationalLevel) : null
}
