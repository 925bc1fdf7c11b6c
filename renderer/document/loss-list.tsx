import '../styles/losses.css'
import { groupedLosses, lossSections, type LossGroup } from '../../shared/standards/loss-sections.ts'
import type { Loss, LossReason } from '../../shared/standards/loss.ts'
import { lossWords } from './loss-words.ts'

/** How groups of losses and their reasons are said: of what goes out, or of what comes in. */
interface LossListWords {
  groups: Readonly<Record<LossGroup, string>>
  reason: (reason: LossReason) => string
}

export const outgoing: LossListWords = { groups: lossWords.groups, reason: (reason) => lossWords.reasons[reason] }
export const incoming: LossListWords = { groups: lossWords.importGroups, reason: lossWords.importReason }

/**
 * What is lost on the way to or from a format: by group, what changes the meaning first, then by reason, a line a section.
 * What is the business of the institution is counted, and unfolded on demand.
 */
export function LossList({ losses, words }: { losses: readonly (Loss & { trail: string })[]; words: LossListWords }) {
  return groupedLosses(losses).map(({ group, count, reasons }) => {
    const title = `${words.groups[group]} (${count})`
    const told = reasons.map(({ reason, losses: some }) => (
      <div key={reason} className="loss-reason">
        <p>{words.reason(reason)}</p>
        <ul>
          {lossSections(some.map(({ trail }) => trail)).map(({ section, items }) => (
            <li key={section}>{lossWords.section(section, items)}</li>
          ))}
        </ul>
      </div>
    ))
    return group === 'business' ? (
      <details key={group} className="loss-group">
        <summary>{title}</summary>
        {told}
      </details>
    ) : (
      <div key={group} className="loss-group">
        <h4>{title}</h4>
        {told}
      </div>
    )
  })
}
