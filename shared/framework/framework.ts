import { z } from 'zod'
import { aliasRequirementSchema, requirementSchema } from './requirement.ts'

export const currentFrameworkFormat = 1

/** When a framework applies: by the authors’ choice, always, or by the day of the audit (bounds included). */
const applicability = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('choice') }),
  z.strictObject({ by: z.literal('always') }),
  z.strictObject({ by: z.literal('audit-date'), from: z.iso.date().nullable(), until: z.iso.date().nullable() }),
])

/**
 * A framework pack: requirements, texts, bounds and lists as data. Rules name a kind of the closed set in
 * RULES.md; code never holds a bound.
 */
export const frameworkSchema = z.strictObject({
  format: z.literal('cadrier-framework'),
  formatVersion: z.literal(currentFrameworkFormat),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  language: z.literal('fr'),
  title: z.string().min(3),
  shortTitle: z.string().min(2).max(40),
  description: z.string().min(20),
  applies: applicability,
  validFrom: z.iso.date().nullable(),
  validUntil: z.iso.date().nullable(),
  sources: z.array(
    z.strictObject({
      id: z.string().min(1),
      title: z.string().min(3),
      kind: z.enum(['seed', 'law', 'official', 'public-page', 'own']),
      reference: z.string(),
      note: z.string().optional(),
    }),
  ),
  sections: z.array(z.strictObject({ id: z.string().min(1), title: z.string().min(2) })).min(1),
  requirements: z.array(requirementSchema),
  /** Entries that say what a requirement of this or of another framework says. */
  sameRequirements: z.array(aliasRequirementSchema).default([]),
  /** Closed lists rules refer to by name: verbs, universities, forbidden words. */
  lists: z.record(z.string(), z.array(z.string())).default({}),
})

export type Framework = z.infer<typeof frameworkSchema>

/** Why a pack is refused, with the place of the fault in the file. */
export interface FrameworkFault {
  path: string
  message: string
}

/** What a border of packs asks of the rules, which it does not know itself (see rule-registry.ts). */
export interface PackRules {
  /** What is wrong with a rule reference, `null` when nothing is; the path starts at the reference. */
  fault(kind: string, parameters: unknown): FrameworkFault | null
  /** What a sound rule reference names outside itself, with the path from the reference. */
  names(kind: string, parameters: unknown): readonly { what: 'list' | 'framework'; name: string; path: string }[]
}

/**
 * Reads a pack as a whole or refuses it: schema, places of the model, unknown rule kinds, parameters, unknown
 * sources, sections and lists, repeated ids. What it says of other packs is left to `crossPackFaults`.
 * @param value parsed JSON, not trusted
 */
export function readFramework(
  value: unknown,
  rules: PackRules,
): { ok: true; framework: Framework } | { ok: false; faults: FrameworkFault[] } {
  const parsed = frameworkSchema.safeParse(value)
  if (!parsed.success)
    return {
      ok: false,
      faults: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    }
  const framework = parsed.data
  const faults: FrameworkFault[] = []
  const sources = new Set(framework.sources.map((source) => source.id))
  const sections = new Set(framework.sections.map((section) => section.id))
  const ids = new Set<string>()
  const check = (path: string, entry: { id: string; section: string; sources: { source: string }[] }) => {
    if (ids.has(entry.id)) faults.push({ path: `${path}.id`, message: `repeated id ${entry.id}` })
    ids.add(entry.id)
    if (!sections.has(entry.section))
      faults.push({ path: `${path}.section`, message: `unknown section ${entry.section}` })
    for (const [index, reference] of entry.sources.entries())
      if (!sources.has(reference.source))
        faults.push({ path: `${path}.sources.${index}`, message: `unknown source ${reference.source}` })
  }
  for (const [index, requirement] of framework.requirements.entries()) check(`requirements.${index}`, requirement)
  for (const [index, entry] of framework.sameRequirements.entries()) check(`sameRequirements.${index}`, entry)
  for (const { path, rule } of rulesOf(framework)) {
    const fault = rules.fault(rule.kind, rule.parameters)
    if (fault) faults.push({ path: `${path}.${fault.path}`, message: fault.message })
    else
      for (const named of rules.names(rule.kind, rule.parameters))
        if (named.what === 'list' && !Object.hasOwn(framework.lists, named.name))
          faults.push({ path: `${path}.${named.path}`, message: `unknown list ${named.name}` })
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, framework }
}

/**
 * What is wrong between packs read one by one: the same pack twice, a requirement that follows or repeats one that
 * no pack holds, or follows itself by way of others, a rule that names a framework nobody has.
 * @param frameworks all those installed
 * @returns faults with the rank of the pack that holds each
 */
export function crossPackFaults(
  frameworks: readonly Framework[],
  rules: PackRules,
): (FrameworkFault & { framework: number })[] {
  const names = new Set(frameworks.map(({ id }) => id))
  // Editions of one framework word a requirement each in its own way: an id may be held by several.
  const follows = new Map<string, readonly string[]>()
  for (const { requirements } of frameworks)
    for (const { id, follows: causes } of requirements) follows.set(id, [...(follows.get(id) ?? []), ...causes])
  const reaches = (from: string, id: string, seen = new Set<string>()): boolean =>
    (follows.get(from) ?? []).some((next) => next === id || (!seen.has(next) && reaches(next, id, seen.add(next))))

  return frameworks.flatMap((pack, framework) => {
    const faults: FrameworkFault[] = []
    if (frameworks.findIndex(({ id, version }) => id === pack.id && version === pack.version) < framework)
      faults.push({ path: 'id', message: `repeated framework ${pack.id} ${pack.version}` })
    for (const [index, { id, follows: causes }] of pack.requirements.entries())
      for (const [rank, cause] of causes.entries()) {
        const path = `requirements.${index}.follows.${rank}`
        if (!follows.has(cause)) faults.push({ path, message: `unknown requirement ${cause}` })
        else if (cause === id || reaches(cause, id)) faults.push({ path, message: `${id} follows itself` })
      }
    for (const [index, { sameAs }] of pack.sameRequirements.entries())
      if (!follows.has(sameAs))
        faults.push({ path: `sameRequirements.${index}.sameAs`, message: `unknown requirement ${sameAs}` })
    for (const { path, rule } of rulesOf(pack))
      for (const named of rules.names(rule.kind, rule.parameters))
        if (named.what === 'framework' && !names.has(named.name))
          faults.push({ path: `${path}.${named.path}`, message: `unknown framework ${named.name}` })
    return faults.map((fault) => ({ ...fault, framework }))
  })
}

/** Every rule reference of a pack with its path. */
function rulesOf(framework: Framework) {
  return framework.requirements.flatMap(({ rules }, index) =>
    rules.map((rule, rank) => ({ path: `requirements.${index}.rules.${rank}`, rule })),
  )
}
