import { z } from 'zod'
import { faultOf, foreignText, oneOrMany } from '../foreign.ts'
import type { Checked } from '../imported.ts'

const spoken = z.union([foreignText(), z.array(z.looseObject({ '@value': foreignText() }))])
const node = z.looseObject({ '@type': oneOrMany(z.string().max(200)), '@id': z.string().max(2_000).optional() })
const courseSchema = node.extend({ name: spoken, educationalCredentialAwarded: z.unknown().optional() })
const documentSchema = z.union([z.looseObject({ '@graph': z.array(node).max(5_000) }), node])

/** Looks at a page’s data: a course with a name, each node once, what it names by an id being there. */
export function checkSchemaOrg(document: unknown): Checked {
  const parsed = documentSchema.safeParse(document)
  if (!parsed.success) return { ok: false, fault: faultOf(parsed.error, document) }
  const graph = z.object({ '@graph': z.array(node) }).safeParse(document)
  const nodes = graph.success ? graph.data['@graph'] : [parsed.data as z.infer<typeof node>]
  const place = (index: number) => (graph.success ? `$["@graph"][${index}]` : '$')
  const ids = new Set<string>()
  for (const [index, { '@id': id }] of nodes.entries()) {
    if (id === undefined) continue
    if (ids.has(id)) return { ok: false, fault: { kind: 'duplicate-id', path: `${place(index)}["@id"]` } }
    ids.add(id)
  }
  const at = nodes.findIndex((entry) => entry['@type'].includes('Course'))
  if (at === -1) return { ok: false, fault: { kind: 'missing', path: `${place(0)}["@type"]` } }
  const course = courseSchema.safeParse(nodes[at])
  if (!course.success) return { ok: false, fault: { ...faultOf(course.error, nodes[at]), path: `${place(at)}.name` } }
  const awarded = z.strictObject({ '@id': z.string() }).safeParse(course.data.educationalCredentialAwarded)
  if (awarded.success && graph.success && !ids.has(awarded.data['@id']))
    return { ok: false, fault: { kind: 'dangling-reference', path: `${place(at)}.educationalCredentialAwarded` } }
  const { name } = course.data
  return { ok: true, title: typeof name === 'string' ? name : (name[0]?.['@value'] ?? null) }
}
