import { foreignTrail } from '../../shared/standards/foreign-trail.ts'
import type { Loss } from '../../shared/standards/loss.ts'
import { incoming, LossList } from './loss-list.tsx'
import { foreignNames, lossWords } from './loss-words.ts'

/** What of a file that came in has no field here, folded. @param kept whether its words are kept with the dossier */
export default function ImportLosses({ losses, kept }: { losses: readonly Loss[]; kept: boolean }) {
  return (
    <details className="losses">
      <summary>
        {lossWords.notImported} ({losses.length})
      </summary>
      {kept && <p>{lossWords.keptAside}</p>}
      <LossList
        losses={losses.map((loss) => ({ ...loss, trail: foreignTrail(loss.path, foreignNames) }))}
        words={incoming}
      />
    </details>
  )
}
