import { derivedId } from '../derived-id.ts'

/** The ids of the model: UUIDs in lower case, of a version and a variant that RFC 9562 knows. */
const known = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * An identifier that came from elsewhere, as an id of the model: kept where it can be one, else derived from it.
 *
 * @param scope identifier of what it belongs to: two files may name two things alike
 */
export function adoptedId(scope: string, identifier: string): string {
  const lower = identifier.toLowerCase()
  return known.test(lower) ? lower : derivedId(scope, identifier)
}
