import type { Problem } from './problem.ts'

type MissingField = NonNullable<Problem['missing']>[number]

/** The fields one format waits for. */
export interface MissingOfFormat {
  /** Name of the format; `null` where the problem is of one format alone, which its message names. */
  format: string | null
  fields: MissingField[]
}

/** What is missing of a refusal, by the format that waits for it, in the order of the first field of each. */
export function missingByFormat({ missing = [] }: Pick<Problem, 'missing'>): MissingOfFormat[] {
  const formats = new Map<string | null, MissingField[]>()
  for (const field of missing) {
    const format = field.format ?? null
    const before = formats.get(format)
    if (before === undefined) formats.set(format, [field])
    else before.push(field)
  }
  return [...formats].map(([format, fields]) => ({ format, fields }))
}
