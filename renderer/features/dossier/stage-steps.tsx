import { stages, type Stage } from '../../../shared/definition/stages.ts'
import { nextStep, type SkippedStage } from '../../../shared/guidance/next-step.ts'
import { guide, messages } from '../../words.ts'
import { fragmentOf, goTo } from '../../route.ts'
import { useSettings } from '../../settings.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { stageStates } from './stage-states.ts'
import { stageTitle } from './stage-title.ts'
import type { Judgement } from '../../form/judgement-context.ts'

/** The way on from a stage: to the next thing that matters, and to the neighbours on the path whatever they hold. */
export function StageSteps({
  id,
  stage,
  judgement,
  onExport,
}: {
  id: string
  stage: Stage
  judgement: Judgement | null
  onExport: () => void
}) {
  const { role } = useSettings()
  const words = guide.steps
  const index = stages.indexOf(stage)
  const before = stages[index - 1]
  const after = stages[index + 1]
  // Until frameworks are read the path alone leads on.
  const next = judgement
    ? nextStep(stageStates(judgement, role), stage)
    : after && ({ kind: 'stage', stage: after, back: false, skipped: [] } as const)
  const linkTo = (target: Stage) => fragmentOf({ page: 'dossier', id, stage: target, field: null })
  const go = (target: Stage) => goTo({ page: 'dossier', id, stage: target, field: null })
  const plainNext = after && !(next?.kind === 'stage' && next.stage === after) ? after : undefined
  return (
    <nav className="stage-steps" aria-label={messages.dossier.steps}>
      {before ? (
        <a href={linkTo(before)}>
          <Icon name="back" />
          {messages.dossier.previous(stageTitle(before))}
        </a>
      ) : (
        <span />
      )}
      <div className="stage-next">
        {next?.kind === 'stage' && (
          <>
            <Button look="primary" onPress={() => go(next.stage)}>
              {(next.back ? words.back : messages.dossier.next)(stageTitle(next.stage))}
            </Button>
            {!next.back && <Skipped skipped={next.skipped} />}
          </>
        )}
        {next?.kind === 'here' && <p className="quiet">{words.here}</p>}
        {next?.kind === 'done' && (
          <>
            <p className="severity severity-done">
              <Icon name="done" />
              {words.done}
            </p>
            {next.elsewhere > 0 && <p className="quiet">{words.doneElsewhere(next.elsewhere)}</p>}
            <Button look="primary" onPress={stage === 'dossier' ? onExport : () => go('dossier')}>
              {stage === 'dossier' ? words.produce : words.toDossier}
            </Button>
          </>
        )}
        {plainNext && <a href={linkTo(plainNext)}>{words.after(stageTitle(plainNext))}</a>}
      </div>
    </nav>
  )
}

/** Why stages were stepped over: nothing is open there, or what is open is for somebody else. */
function Skipped({ skipped }: { skipped: readonly SkippedStage[] }) {
  const titles = (elsewhere: boolean) =>
    skipped
      .filter((entry) => entry.elsewhere === elsewhere)
      .map((entry) => stageTitle(entry.stage))
      .join(', ')
  const nothingOpen = titles(false)
  const others = titles(true)
  if (skipped.length === 0) return null
  return (
    <p className="quiet stage-skipped">
      {[
        ...(nothingOpen ? [guide.steps.nothingOpen(nothingOpen)] : []),
        ...(others ? [guide.steps.elsewhere(others)] : []),
      ].join(' ')}
    </p>
  )
}
