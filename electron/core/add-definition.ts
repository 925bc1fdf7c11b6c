import { jsonEqual } from '../../shared/change/json.ts'
import type { Output } from '../../shared/contract/operations.ts'
import { isBlank } from '../../shared/definition/blank.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import type { Institution } from '../../shared/institution/institution.ts'
import { readInstitution } from './dossier-content.ts'
import { answered } from './store-answer.ts'
import type { Store } from './store/open-store.ts'

interface Incoming {
  file: DefinitionFile
  attachments?: ReadonlyMap<string, Uint8Array>
}

interface Added {
  /** Id of the new dossier: that of the definition, or a new one when the library has it already. */
  id: string
  /** Name of the library’s record the dossier inherits from, where it says something else than the one that came. */
  keptInstitution: string | null
  /** The dossier of that id the library had already, beside which this one stands. */
  twin: Output<'file.import'>['twin']
}

/**
 * Adds a definition to the library with what it needs: its attachments, and the institution record it inherits from
 * where the library has none of that id. A record the library has already is kept as it is: it serves other dossiers.
 */
export function addDefinition(store: Store, { file, attachments }: Incoming, newId: () => string): Added {
  const { definition, institution } = file
  const keptInstitution = institution === null ? null : addInstitution(store, institution)
  const named = [...definition.attachments, ...(institution?.attachments ?? [])]
  const mediaTypes = new Map(named.map(({ sha256, mediaType }) => [sha256, mediaType]))
  for (const [sha256, bytes] of attachments ?? []) {
    answered(store.putAttachment(bytes, mediaTypes.get(sha256) ?? 'application/octet-stream'))
  }
  const twin = twinOf(store, definition)
  const id = twin !== null || isKnown(store, definition.id) ? newId() : definition.id
  const institutionId = institution === null ? knownOrNull(store, definition.institutionId) : institution.id
  answered(store.create('definition', { ...definition, id, institutionId }))
  return { id, keptInstitution, twin }
}

/** What the library has of a definition already: under its id, whether it is of use or was removed. */
function twinOf(store: Store, definition: Definition): Added['twin'] {
  const found = store.read(definition.id)
  if (!found.ok && found.problem.code === 'not-found') return null
  const { kind, removed, document } = answered(found)
  if (kind !== 'definition') return null
  const there = document as unknown as Definition
  const { institutionId } = definition
  return {
    title: there.identity.title.fr,
    // The institution it inherits from is the library’s.
    same: jsonEqual({ ...there, institutionId }, definition),
    removed,
  }
}

/**
 * @returns the name of the record kept instead, where it differs. One that says little more than who the institution is and
 * where, as a badge does, changes no verdict.
 */
function addInstitution(store: Store, institution: Institution): string | null {
  if (!isKnown(store, institution.id)) {
    answered(store.create('institution', institution))
    return null
  }
  const { id: _id, name: _name, country: _country, region: _region, address: _address, ...judged } = institution
  if (isBlank(judged)) return null
  const { record } = readInstitution(store, institution.id)
  return jsonEqual(record, institution) ? null : record.name.fr
}

function isKnown(store: Store, id: string): boolean {
  const found = store.read(id)
  if (!found.ok && found.problem.code === 'not-found') return false
  return answered(found) !== null
}

const knownOrNull = (store: Store, id: string | null) => (id !== null && isKnown(store, id) ? id : null)
