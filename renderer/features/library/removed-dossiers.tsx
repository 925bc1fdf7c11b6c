import type { DossierSummary } from '../../../shared/contract/operations.ts'
import { messages } from '../../words.ts'
import { Button } from '../../ui/button.tsx'

/** The dossiers taken out of the library, last removed first, folded away; each can be put back. */
export function RemovedDossiers({
  dossiers,
  total,
  onRestore,
}: {
  dossiers: readonly DossierSummary[]
  total: number
  onRestore: (dossier: DossierSummary) => void
}) {
  const words = messages.library
  if (total === 0) return null
  return (
    <details className="removed">
      <summary>{words.removedTitle(total)}</summary>
      <ul className="removed-list">
        {dossiers.map((dossier) => {
          const title = dossier.title || words.untitled
          return (
            <li key={dossier.id}>
              <span>
                {title} {dossier.code && <span className="quiet">{dossier.code}</span>}
              </span>
              <Button aria-label={words.putBackNamed(title)} onPress={() => onRestore(dossier)}>
                {words.putBack}
              </Button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
