import type { Stamp } from '../../../shared/dossier/stamp.ts'

/*
 * A Word document made by Cadrier holds what it was made from in a custom XML part, which Word keeps on saving:
 *
 *   <dossier xmlns="urn:cadrier:dossier:1">
 *     <stamp definition="…" revision="…" profile="…" fingerprint="…" date="…"><framework id="…" version="…"/>…</stamp>
 *     <profile>the profile it was composed by</profile>
 *     <printed>what names each paragraph of the document</printed>
 *     <content mediaType="application/json" sha256="…">the canonical definition file</content>
 *   </dossier>
 */

/** Version of this part; a later one is refused. */
export const currentPartVersion = 1

const namespacePrefix = 'urn:cadrier:dossier:'
export const partNamespace = `${namespacePrefix}${currentPartVersion}`

/** @returns the version a namespace announces, `null` for one that is not of this part */
export function partVersionOf(namespace: string): number | null {
  if (!namespace.startsWith(namespacePrefix)) return null
  const version = namespace.slice(namespacePrefix.length)
  return /^[1-9]\d{0,8}$/.test(version) ? Number(version) : null
}

/** Says of a document who reads it, where it was made for the public. */
export const publicProperty = 'CadrierReaders'

/**
 * The stamp as properties of the document: programs that do not keep custom XML keep these, and tell where the document
 * comes from.
 *
 * @param carried whether the document carries the definition: one for the public says that it does not, so that nobody
 *   takes it for one that has lost it
 */
export function stampProperties(stamp: Stamp, carried: boolean): { name: string; value: string }[] {
  return [
    { name: 'CadrierDefinition', value: stamp.definition },
    ...(stamp.revision === null ? [] : [{ name: 'CadrierRevision', value: String(stamp.revision) }]),
    { name: 'CadrierProfile', value: stamp.profile },
    { name: 'CadrierFingerprint', value: stamp.fingerprint },
    { name: 'CadrierFrameworks', value: stamp.frameworks.map(({ id, version }) => `${id} ${version}`).join(', ') },
    { name: 'CadrierDate', value: stamp.date },
    ...(carried ? [] : [{ name: publicProperty, value: 'public' }]),
  ]
}
