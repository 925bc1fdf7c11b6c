import { foreignTrail } from '../../shared/standards/foreign-trail.ts'
import type { Loss } from '../../shared/standards/loss.ts'
import { incoming, LossList } from './loss-list.tsx'
import { foreignNames, lossWords } from './loss-words.ts'

/** What was lost of a file; `kept` where its words are in a sheet of the dossier. */
export type LossOfImport = Loss & { kept: boolean }

/** What of a file that came in has no field here, folded: what can be taken from the sheet, then what is not in it. */
export default function ImportLosses({ losses }: { losses: readonly LossOfImport[] }) {
  const kept = losses.filter((loss) => loss.kept)
  const others = losses.filter((loss) => !loss.kept)
  return (
    <details className="losses">
      <summary>
        {lossWords.notImported} ({losses.length})
      </summary>
      {kept.length > 0 && <p>{lossWords.keptAside}</p>}
      <LossList losses={trailed(kept)} words={incoming} />
      {kept.length > 0 && others.length > 0 && <p>{lossWords.notKept}</p>}
      <LossList losses={trailed(others)} words={incoming} />
    </details>
  )
}

const trailed = (losses: readonly Loss[]) =>
  losses.map((loss) => ({ ...loss, trail: foreignTrail(loss.path, foreignNames) }))
