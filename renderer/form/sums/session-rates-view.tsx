import type { Definition } from '../../../shared/definition/definition.ts'
import { sessionRates } from '../../../shared/quality/session-rates.ts'
import { sums } from '../../words.ts'
import type { Path } from '../../session/path.ts'
import { useValue } from '../form-context.tsx'
import '../../styles/form-sums.css'

const say = sums.rates

/** Rates of a session, under the numbers they are computed from. @param path place of a field of the session */
export default function SessionRatesView({ path }: { path: Path }) {
  const session = useValue(path.slice(0, -1)) as Definition['sessions'][number]
  const { certified, assessed, abandoned } = sessionRates(session)
  if (certified === null && assessed === null && abandoned === null) return null
  return (
    <ul className="form-sums form-sums-lines" aria-label={say.label}>
      {certified !== null && <li>{say.certified(certified, session.certified ?? 0, session.assessed ?? 0)}</li>}
      {assessed !== null && <li>{say.assessed(assessed)}</li>}
      {abandoned !== null && <li>{say.abandoned(abandoned)}</li>}
    </ul>
  )
}
