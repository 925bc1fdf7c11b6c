import type { Provenance } from '../../../shared/definition/provenance.ts'
import type { Path } from '../../session/path.ts'
import { formatDate, referentialActs as words } from '../../words.ts'
import { useValue } from '../form-context.tsx'

/** Where an item was taken from, in a quiet line under what it says; nothing for what the authors wrote themselves. */
export function TakenFrom({ path }: { path: Path }) {
  const provenance = useValue([...path.slice(0, -1), 'provenance']) as Provenance | undefined
  if (!provenance) return null
  const { source, code, version, on } = provenance
  const said = [source, code, version, on === null ? '' : formatDate(on)].filter((part) => part !== '')
  return said.length === 0 ? null : <p className="quiet taken-from">{words.takenFrom(said.join(' · '))}</p>
}
