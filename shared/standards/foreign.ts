import { z } from 'zod'
import { longestText } from '../definition/field.ts'
import { jsonPath } from '../definition/json-path.ts'
import { derivedId } from './derived-id.ts'
import type { StandardFault } from './imported.ts'
import type { Loss } from './loss.ts'

/*
 * What readers of other tools’ files share: a schema says what is read of a file, anything else in it is left where it
 * is and reported. Keys are only ever looked up by name, so that one called like a property of every object is a key.
 */

/** A text of a file, as long as a field can hold. */
export const foreignText = () => z.string().max(longestText)

/** JSON-LD writes one value alone or several in a list. */
export const oneOrMany = <S extends z.ZodType>(schema: S) =>
  z.union([z.array(schema), schema.transform((value) => [value])])

/**
 * The first thing wrong with a value, as a fault of its file.
 *
 * @param value what was parsed
 * @param root where it is in its file
 */
export function faultOf(error: z.ZodError, value: unknown, root: readonly PropertyKey[] = []): StandardFault {
  const issue = deepest(error.issues)
  const path = ['$', jsonPath([...root, ...issue.path])].filter((part) => part !== '').join('.')
  if (issue.code === 'too_big') return { kind: 'too-long', path }
  return { kind: valueAt(value, issue.path) === undefined ? 'missing' : 'wrong-type', path }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, key) =>
      typeof current === 'object' && current !== null && Object.hasOwn(current, key)
        ? (current as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  )
}

type Issue = z.core.$ZodIssue

/** Of a value that fits none of several shapes, what is wrong with the one it goes furthest into. */
function deepest(issues: readonly Issue[]): Issue {
  const [first] = issues
  if (first === undefined) throw new TypeError('an error has an issue')
  if (first.code !== 'invalid_union') return first
  const candidates = first.errors
    .filter((branch) => branch.length > 0)
    .map((branch) => deepest(branch))
    .sort((one, other) => other.path.length - one.path.length)
  const [best] = candidates
  return best === undefined ? first : { ...best, path: [...first.path, ...best.path] }
}

/** Properties of an object that are not read, as losses. @param place of the object, such as `$.achievement` */
export function unread(
  value: object,
  known: readonly string[],
  place: string,
  reason: Loss['reason'] = 'not-imported',
) {
  return Object.keys(value)
    .filter((key) => !known.includes(key) && !key.startsWith('@'))
    .map((key): Loss => ({ path: `${place}.${key}`, kind: 'left-out', reason }))
}

/** Losses without those inside another: what is left whole is told once. */
export function outermost(losses: readonly Loss[]): Loss[] {
  const whole = new Set(losses.filter(({ kind }) => kind === 'left-out').map(({ path }) => path))
  return losses.filter(({ path }) => {
    for (let at = lastStep(path); at > 0; at = lastStep(path, at - 1)) if (whole.has(path.slice(0, at))) return false
    return true
  })
}

const lastStep = (path: string, before = path.length) =>
  Math.max(path.lastIndexOf('.', before), path.lastIndexOf('[', before))

const uuid = /^(?:urn:uuid:)?([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/i

/**
 * Gives the items of one file their ids: that of the file where it is a UUID, else one made from it, always the same.
 * No two items get one id.
 */
export function idGiver(root: string): (uri: string) => string {
  const given = new Set<string>()
  return (uri) => {
    const own = uuid.exec(uri)?.[1]?.toLowerCase()
    let id = own ?? derivedId(root, uri)
    for (let again = 2; given.has(id); again += 1) id = derivedId(root, `${uri}\n${again}`)
    given.add(id)
    return id
  }
}

/** Minutes of an ISO 8601 duration in days, hours and minutes; `null` for any other, months and weeks among them. */
export function minutesOf(duration: string): number | null {
  const found = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?)?$/.exec(duration)
  if (found === null || /^P?T?$/.test(duration)) return null
  const [, days = '0', hours = '0', minutes = '0'] = found
  return Number(days) * 24 * 60 + Number(hours) * 60 + Number(minutes)
}
