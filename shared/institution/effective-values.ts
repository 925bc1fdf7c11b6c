import { z } from 'zod'
import { isBlank } from '../definition/blank.ts'
import { commonValuesSchema, type CommonValues } from '../definition/common-values.ts'
import type { Definition } from '../definition/definition.ts'
import { fieldOf } from '../definition/field.ts'
import type { Person } from '../definition/person.ts'
import type { Institution } from './institution.ts'

/**
 * Groups of the common values that are about one person, with the field that names them: the address of one person is
 * not that of another.
 */
const personFields = new Map(
  Object.entries(commonValuesSchema.shape).flatMap(([group, schema]) => {
    if (!(schema instanceof z.ZodObject)) return []
    const named = Object.entries(schema.shape).find(([, child]) => {
      const meta = fieldOf(child as z.ZodType)
      return meta?.kind === 'reference' && meta.target === 'people'
    })
    return named ? [[group, named[0]] as const] : []
  }),
)

/** The field that names the person a group of the common values is about; `undefined` for any other group. */
export const personFieldOf = (group: string): string | undefined => personFields.get(group)

type Group = Record<string, unknown>

/** Whether a group is about a person of its own: then nothing of it is inherited. */
function namesOwnPerson(group: string, local: unknown): boolean {
  const key = personFields.get(group)
  return key !== undefined && isGroup(local) && !isBlank(local[key])
}

/** A blank inherits, anything else overrides; inside a group, field by field. */
function inherit(local: unknown, inherited: unknown): unknown {
  if (isBlank(local)) return inherited
  if (isGroup(local) && isGroup(inherited))
    return Object.fromEntries(
      Object.keys(inherited).map((key) => [
        key,
        namesOwnPerson(key, local[key]) ? local[key] : inherit(local[key], inherited[key]),
      ]),
    )
  return local
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('fr' in value)
}

/**
 * The common values that hold for a dossier: its own where it says something, else its institution’s.
 * Documents are taken per kind; what is about one person is the dossier’s alone where it names its own; evidence and training of the team add up; other lists replace.
 */
export function effectiveValues(definition: Definition, institution: Institution | null): CommonValues {
  const local = definition.local
  if (!institution) return local
  const inherited = institution.common
  const localKinds = new Set(local.documents.map((document) => document.kind))
  return {
    ...(inherit(local, inherited) as CommonValues),
    documents: [
      ...local.documents,
      ...inherited.documents.filter(({ kind }) => kind === null || !localKinds.has(kind)),
    ],
    evidence: [...local.evidence, ...inherited.evidence],
    teamTraining: [...local.teamTraining, ...inherited.teamTraining],
  }
}

/** The person an id names, in the dossier or in the institution record. */
export function personOf(id: string | null, definition: Definition, institution: Institution | null): Person | null {
  if (id === null) return null
  return [...definition.people, ...(institution?.people ?? [])].find((person) => person.id === id) ?? null
}
