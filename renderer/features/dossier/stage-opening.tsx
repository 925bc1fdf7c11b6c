import { Button as AriaButton } from 'react-aria-components'
import { stages, type Stage } from '../../../shared/definition/stages.ts'
import { severities } from '../../../shared/framework/requirement.ts'
import { guide, messages, stageTexts } from '../../words.ts'
import { changeSettings, useSettings, type SidePanelTab } from '../../settings.ts'
import { Icon } from '../../ui/icons.tsx'
import { openFindings } from './open-findings.ts'
import { servedRequirements } from './served-requirements.ts'
import { stageStates } from './stage-states.ts'
import { stageTitle } from './stage-title.ts'
import type { Judgement } from '../../form/judgement-context.ts'

/** How a stage opens: what is expected, what is still open, and what can be shown beside. */
export function StageOpening({
  stage,
  judgement,
  onShow,
}: {
  stage: Stage
  judgement: Judgement | null
  /** Shows a tab of the side panel and takes the person there. */
  onShow: (tab: SidePanelTab) => void
}) {
  const { english } = useSettings()
  const text = stageTexts.find((entry) => entry.id === stage)
  const served = judgement ? servedRequirements(judgement, stage).length : 0
  const words = guide.opening
  return (
    <header className="stage-head">
      <h2>{stageTitle(stage)}</h2>
      <p className="stage-expected">{text?.expected}</p>
      <div className="stage-beside">
        {judgement && <StageOpen stage={stage} judgement={judgement} onShow={() => onShow('findings')} />}
        <AriaButton className="link-button" onPress={() => onShow('example')}>
          {words.example}
        </AriaButton>
        {served > 0 && (
          <AriaButton className="link-button" onPress={() => onShow('help')}>
            {words.requirements(served)}
          </AriaButton>
        )}
        <label className="english-toggle">
          <input
            type="checkbox"
            checked={english}
            onChange={(event) => changeSettings({ english: event.target.checked })}
          />
          {messages.dossier.showEnglish}
        </label>
      </div>
    </header>
  )
}

/** What is still open in the stage, and the way to it. */
function StageOpen({ stage, judgement, onShow }: { stage: Stage; judgement: Judgement; onShow: () => void }) {
  const { role } = useSettings()
  const words = guide.opening
  const open = openFindings(judgement, stage, role)
  const state = stageStates(judgement, role).find((entry) => entry.stage === stage)
  const counts = severities.flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length
    return count > 0 ? [{ severity, said: messages.severityCount[countWord[severity]](count) }] : []
  })
  const elsewhere = state?.elsewhere ?? 0
  // Those of another stage that show here are counted there too.
  const others = open.filter((finding) => finding.stage !== stage)
  const told = [...new Set(others.map((finding) => stageTitle(finding.stage)))]
  const { findings } = judgement.evaluation
  const causes = new Set(
    findings.flatMap(({ stage: told, causedBy }) => (told === stage && causedBy !== null ? [causedBy] : [])),
  )
  const awaited = stages
    .filter(
      (entry) =>
        entry !== stage && findings.some((finding) => finding.stage === entry && causes.has(finding.requirement)),
    )
    .map(stageTitle)
    .join(', ')
  const [heaviest] = counts
  if (heaviest)
    return (
      <AriaButton className={`link-button stage-open severity-${heaviest.severity}`} onPress={onShow}>
        <Icon name={heaviest.severity} />
        {words.open(counts.map(({ said }) => said).join(', '))}
        {others.length > 0 && words.alsoIn(others.length, open.length, told)}
      </AriaButton>
    )
  return (
    <p className="stage-open">
      {state?.waiting ? (
        awaited === '' ? (
          words.waitingHere
        ) : (
          words.waiting(awaited)
        )
      ) : (
        <>
          <Icon name="done" />
          {role === 'all' ? words.nothingAtAll : words.nothing}
          {elsewhere > 0 && ` · ${words.elsewhere(elsewhere)}`}
        </>
      )}
    </p>
  )
}

const countWord = { blocking: 'blocking', 'to-justify': 'toJustify', advice: 'advice' } as const
