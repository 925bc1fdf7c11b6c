import { useRef, useState } from 'react'
import { stages, type Stage } from '../../../shared/definition/stages.ts'
import { severities } from '../../../shared/framework/requirement.ts'
import { isStageBegun } from '../../../shared/guidance/stage-begun.ts'
import { messages, originWords } from '../../words.ts'
import { useDerived } from '../../form/form-context.tsx'
import { dossierViews, fragmentOf, type DossierView } from '../../route.ts'
import { useSettings } from '../../settings.ts'
import { Icon } from '../../ui/icons.tsx'
import { openFindings } from './open-findings.ts'
import { useStagesToAdapt } from './origin/dossier-origin.tsx'
import { stageTitle } from './stage-title.ts'
import type { Judgement } from '../../form/judgement-context.ts'

/** The way through a dossier: each stage with what is open there for the chosen role. */
export function StageRail({
  id,
  stage,
  view,
  judgement,
}: {
  id: string
  stage: Stage
  view: DossierView | null
  judgement: Judgement | null
}) {
  const { role } = useSettings()
  const begun = useDerived('begun', (document) => stages.filter((entry) => isStageBegun(document, entry)))
  const toAdapt = useStagesToAdapt()
  // On a narrow screen the rail is one line that unfolds.
  const [unfolded, setUnfolded] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  return (
    <nav
      className="rail"
      data-panel
      tabIndex={-1}
      aria-label={messages.dossier.panels.rail}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !unfolded) return
        setUnfolded(false)
        toggle.current?.focus()
      }}
    >
      <button
        ref={toggle}
        type="button"
        className="rail-toggle button button-plain"
        aria-expanded={unfolded}
        aria-controls="ways"
        onClick={() => setUnfolded(!unfolded)}
      >
        <Icon name={unfolded ? 'down' : 'right'} />
        {messages.dossier.showStages(view ? messages.dossier.views[view] : stageTitle(stage))}
      </button>
      <div id="ways" className={unfolded ? 'rail-ways rail-unfolded' : 'rail-ways'}>
        <ol className="rail-list">
          {stages.map((entry) => (
            <li key={entry}>
              <a
                className="rail-link"
                href={fragmentOf({ page: 'dossier', id, stage: entry, field: null })}
                aria-current={entry === stage && !view ? 'step' : undefined}
                onClick={() => setUnfolded(false)}
              >
                <span className="rail-title">{stageTitle(entry)}</span>
                {judgement && (
                  <StageCount
                    open={openFindings(judgement, entry, role)}
                    others={openFindings(judgement, entry, 'all').length}
                    begun={begun.includes(entry) && !waits(judgement, entry)}
                    toAdapt={toAdapt.get(entry) ?? 0}
                  />
                )}
              </a>
            </li>
          ))}
        </ol>
        <h2 className="rail-heading">{messages.dossier.views.label}</h2>
        <ul className="rail-list rail-views">
          {dossierViews.map((entry) => (
            <li key={entry}>
              <a
                className="rail-link"
                href={fragmentOf({ page: 'dossier', id, stage, field: null, view: entry })}
                aria-current={entry === view ? 'page' : undefined}
                onClick={() => setUnfolded(false)}
              >
                <span className="rail-title">{messages.dossier.views[entry]}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

/**
 * Nothing is open either in a stage that waits for another one, nor in the last one of a dossier that is not ready: that
 * is not the same as being done.
 */
function waits({ evaluation }: Judgement, stage: Stage): boolean {
  if (stage === 'dossier' && evaluation.verdict === 'not-ready') return true
  return evaluation.findings.some(
    (finding) => finding.stage === stage && finding.status === 'open' && finding.causedBy !== null,
  )
}

/** The heaviest severity as an icon with its own number; the other ones, and those of other roles, in words. */
function StageCount({
  open,
  others,
  begun,
  toAdapt,
}: {
  open: ReturnType<typeof openFindings>
  others: number
  begun: boolean
  toAdapt: number
}) {
  const ofOthers = others > open.length ? [messages.side.elsewhere(others - open.length).toLowerCase()] : []
  if (open.length === 0 && toAdapt > 0)
    return (
      <span className="rail-count">
        <Icon name="adapt" />
        <span className="visually-hidden">{[originWords.stageToAdapt(toAdapt), ...ofOthers].join(', ')}</span>
      </span>
    )
  // A tick says that a stage is done, for everybody: what waits for someone else is told inside.
  if (open.length === 0 && (!begun || ofOthers.length > 0))
    return (
      <span className="visually-hidden">
        {[begun ? messages.dossier.nothingOpen : messages.dossier.later, ...ofOthers].join(', ')}
      </span>
    )
  if (open.length === 0)
    return (
      <span className="rail-count rail-count-none">
        <Icon name="done" />
        <span className="visually-hidden">{messages.dossier.nothingOpen}</span>
      </span>
    )
  const counts = severities.flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length
    return count > 0 ? [{ severity, count }] : []
  })
  const heaviest = counts[0] ?? { severity: 'advice', count: 0 }
  return (
    <span className={`rail-count severity-${heaviest.severity}`}>
      <Icon name={heaviest.severity} />
      <span aria-hidden="true">{heaviest.count}</span>
      <span className="visually-hidden">
        {[...counts.map(({ severity, count }) => messages.severityCount[countWord[severity]](count)), ...ofOthers].join(
          ', ',
        )}
      </span>
    </span>
  )
}

const countWord = { blocking: 'blocking', 'to-justify': 'toJustify', advice: 'advice' } as const
