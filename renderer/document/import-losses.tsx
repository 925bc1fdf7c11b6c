import { foreignTrail } from '../../shared/standards/foreign-trail.ts'
import type { Loss } from '../../shared/standards/loss.ts'
import { incoming, LossList } from './loss-list.tsx'
import { foreignNames, lossWords } from './loss-words.ts'

/** What was lost; `kept` where its words are with the dossier. */
type LossOfImport = Loss & { kept?: boolean }

/**
 * What of a file that came in has no field here, folded: what can be taken from the sheet, then what is not in it.
 *
 * @param kept whether words of it are kept with the dossier
 */
export default function ImportLosses({ losses, kept }: { losses: readonly LossOfImport[]; kept: boolean }) {
  const others = kept ? losses.filter((loss) => loss.kept !== true) : []
  return (
    <details className="losses">
      <summary>
        {lossWords.notImported} ({losses.length})
      </summary>
      {kept && <p>{lossWords.keptAside}</p>}
      <LossList losses={trailed(losses.filter((loss) => !others.includes(loss)))} words={incoming} />
      {others.length > 0 && (
        <>
          <p>{lossWords.notKept}</p>
          <LossList losses={trailed(others)} words={incoming} />
        </>
      )}
    </details>
  )
}

const trailed = (losses: readonly Loss[]) =>
  losses.map((loss) => ({ ...loss, trail: foreignTrail(loss.path, foreignNames) }))
