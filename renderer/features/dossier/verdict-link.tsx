import type { Stage } from '../../../shared/definition/stages.ts'
import { messages } from '../../words.ts'
import { useSettings } from '../../settings.ts'
import { Icon } from '../../ui/icons.tsx'
import { openFindings } from './open-findings.ts'
import { verdictIcon } from './verdict-icon.ts'
import type { Judgement } from '../../form/judgement-context.ts'

/** Where the panel lies under the form: the verdict in one line that stays in sight, and the way to the panel. */
export function VerdictLink({
  stage,
  judgement,
  onFollow,
}: {
  stage: Stage
  judgement: Judgement
  onFollow: () => void
}) {
  const { role } = useSettings()
  const { verdict, counts } = judgement.evaluation
  const words = messages.severityCount
  const here = openFindings(judgement, stage, role).length
  return (
    <button type="button" className={`verdict-link verdict-${verdict}`} onClick={onFollow}>
      <span className="verdict-word">
        <Icon name={verdictIcon[verdict]} />
        {messages.verdict[verdict]}
      </span>
      <span className="verdict-link-counts">
        {[
          ...(counts.blocking > 0 ? [words.blocking(counts.blocking)] : []),
          ...(counts.blocking === 0 && counts.toJustify > 0 ? [words.toJustify(counts.toJustify)] : []),
          messages.side.here(here),
        ].join(' · ')}
      </span>
      <span className="verdict-link-go">{messages.side.see}</span>
    </button>
  )
}
