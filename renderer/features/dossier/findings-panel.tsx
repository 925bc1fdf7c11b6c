import '../../styles/findings.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Finding } from '../../../shared/checklist/finding.ts'
import { stages, type Stage } from '../../../shared/definition/stages.ts'
import { gates, roles, severities } from '../../../shared/framework/requirement.ts'
import { findingsWords, messages } from '../../words.ts'
import { useForm } from '../../form/form-context.tsx'
import { goTo } from '../../route.ts'
import { changeSettings, useSettings, type Settings } from '../../settings.ts'
import { Icon } from '../../ui/icons.tsx'
import { Select } from '../../ui/select.tsx'
import { FindingList } from './finding-list.tsx'
import {
  filteredFindings,
  groupedFindings,
  kindOfFinding,
  type FilteredFindings,
  type FindingGroup,
  type FindingKind,
} from './finding-groups.ts'
import { isToldIn } from './finding-stages.ts'
import { openFindings } from './open-findings.ts'
import { stageTitle } from './stage-title.ts'
import type { Judgement } from '../../form/judgement-context.ts'
import { verdictIcon } from './verdict-icon.ts'

/** What is open here and why, with the way to it. */
export function FindingsPanel({ stage, judgement }: { stage: Stage; judgement: Judgement | null }) {
  const { gate, role, severity, scope: scoped, grouping } = useSettings()
  const { session } = useForm()
  const words = messages.side
  const scope = scoped === 'stage' ? stage : null
  const kinds = useMemo(() => {
    const { document, institution } = session.snapshot()
    return new Map(
      judgement?.evaluation.findings.map((finding) => [finding, kindOfFinding(finding, document, institution)]),
    )
  }, [judgement, session])
  const kindOf = (finding: Finding): FindingKind => kinds.get(finding) ?? 'to-mend'
  const filtered: FilteredFindings = filteredFindings(judgement?.evaluation.findings ?? [], {
    stage: scope,
    role,
    severity,
  })
  const begun = [...kinds].some(([finding, kind]) => kind === 'to-mend' && finding.causedBy === null)
  return (
    <>
      <h3 className="visually-hidden">{words.findings}</h3>
      {judgement && <Verdict judgement={judgement} begun={begun} />}
      <div className="filters">
        <Select
          compact
          label={words.scope}
          options={[
            { id: 'stage', label: words.scopeStage },
            { id: 'all', label: words.scopeAll },
          ]}
          value={scoped}
          onChange={(next) => changeSettings({ scope: next as Settings['scope'] })}
        />
        <Select
          compact
          label={words.gate}
          options={gates.map((id) => ({ id, label: messages.gate[id] }))}
          value={gate}
          onChange={(next) => changeSettings({ gate: next as Settings['gate'] })}
        />
        <Select
          compact
          label={words.role}
          options={[{ id: 'all', label: words.allRoles }, ...roles.map((id) => ({ id, label: messages.role[id] }))]}
          value={role}
          onChange={(next) => changeSettings({ role: next as Settings['role'], roleChosen: true })}
        />
        <Select
          compact
          label={findingsWords.severity}
          options={[
            { id: 'all', label: findingsWords.allSeverities },
            ...severities.map((id) => ({ id, label: messages.severity[id] })),
          ]}
          value={severity}
          onChange={(next) => changeSettings({ severity: next as Settings['severity'] })}
        />
        {scope === null && (
          <Select
            compact
            label={findingsWords.grouping}
            options={(['stage', 'framework'] as const).map((id) => ({ id, label: findingsWords.groupings[id] }))}
            value={grouping}
            onChange={(next) => changeSettings({ grouping: next as Settings['grouping'] })}
          />
        )}
      </div>
      {judgement && <Notices judgement={judgement} />}
      <HiddenCounts hidden={filtered.hidden} />
      {judgement && filtered.shown.every(({ status }) => status !== 'open') && (
        <NothingOpen scope={scope} hidden={filtered.hidden} judgement={judgement} />
      )}
      {judgement &&
        (scope === null ? (
          <Groups
            groups={groupedFindings(filtered.shown, grouping)}
            grouping={grouping}
            current={stage}
            kindOf={kindOf}
            judgement={judgement}
          />
        ) : (
          <FindingList
            key={stage}
            findings={filtered.shown}
            kindOf={kindOf}
            stage={stage}
            headed
            judgement={judgement}
          />
        ))}
    </>
  )
}

/** What weakens the verdict itself. */
function Notices({ judgement }: { judgement: Judgement }) {
  const words = messages.side
  return (
    <>
      {judgement.unframed && <p className="quiet">{words.noFramework}</p>}
      {judgement.outsideValidity.map(({ id, version, validFrom, validUntil }) => (
        <p key={id} className="quiet">
          {words.outsideValidity(`${id} ${version}`, validFrom, validUntil)}
        </p>
      ))}
      {judgement.missing.map(({ id, version }) => (
        <p key={id} className="quiet">
          {words.otherVersion(id, version)}
        </p>
      ))}
    </>
  )
}

/** What the filters leave out, so that the numbers add up, and the way to see it. */
function HiddenCounts({ hidden: { byRole, bySeverity } }: { hidden: FilteredFindings['hidden'] }) {
  if (byRole === 0 && bySeverity === 0) return null
  return (
    <div className="elsewhere">
      {byRole > 0 && (
        <p>
          {messages.side.elsewhere(byRole)}{' '}
          <AriaButton className="link-button" onPress={() => changeSettings({ role: 'all' })}>
            {messages.side.showElsewhere}
          </AriaButton>
        </p>
      )}
      {bySeverity > 0 && (
        <p>
          {findingsWords.otherSeverities(bySeverity)}{' '}
          <AriaButton className="link-button" onPress={() => changeSettings({ severity: 'all' })}>
            {findingsWords.showSeverities}
          </AriaButton>
        </p>
      )}
    </div>
  )
}

/** Nothing is open under these filters: what that means, and where to go on. */
function NothingOpen({
  scope,
  hidden,
  judgement,
}: {
  scope: Stage | null
  hidden: FilteredFindings['hidden']
  judgement: Judgement
}) {
  const { role } = useSettings()
  const words = messages.side
  const { findings, verdict } = judgement.evaluation
  const waiting = findings.filter(
    (finding) => finding.status === 'open' && finding.causedBy !== null && scope !== null && isToldIn(finding, scope),
  )
  // The stages to deal with first.
  const before = new Set(
    waiting.flatMap(({ causedBy }) =>
      findings.filter(({ requirement }) => requirement === causedBy).map(({ stage }) => stage),
    ),
  )
  before.delete(scope as Stage)
  const elsewhere = scope === null ? 0 : openFindings(judgement, null, role).length
  const filteredOut = hidden.byRole + hidden.bySeverity > 0
  return (
    <div className="all-done">
      {before.size > 0 ? (
        <WaitsFor count={waiting.length} before={stages.filter((stage) => before.has(stage))} />
      ) : (
        <p className="severity severity-done">
          <Icon name="done" />
          {scope === null || filteredOut ? findingsWords.noneFiltered : words.noneAtStage}
        </p>
      )}
      {!filteredOut && verdict !== 'not-ready' && <p className="quiet">{words.noneText}</p>}
      {elsewhere > 0 && (
        <p>
          <AriaButton className="link-button" onPress={() => changeSettings({ scope: 'all' })}>
            {findingsWords.inOtherStages(elsewhere)}
          </AriaButton>
        </p>
      )}
    </div>
  )
}

/** A stage whose points wait for what another stage says. */
function WaitsFor({ count, before }: { count: number; before: readonly Stage[] }) {
  const { session } = useForm()
  return (
    <>
      <p>{findingsWords.waiting(count)}</p>
      <ul className="waits-for">
        {before.map((stage) => (
          <li key={stage}>
            <AriaButton
              className="link-button"
              onPress={() => goTo({ page: 'dossier', id: session.id, stage, field: null })}
            >
              {stageTitle(stage)}
            </AriaButton>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Findings of the whole dossier: a fold per stage or framework. Open are those with something wrong, and the current stage. */
function Groups({
  groups,
  grouping,
  current,
  kindOf,
  judgement,
}: {
  groups: readonly FindingGroup[]
  grouping: Settings['grouping']
  current: Stage
  kindOf: (finding: Finding) => FindingKind
  judgement: Judgement
}) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map())
  const titles = new Map(judgement.frameworks.map(({ id, title }) => [id, title]))
  const alone = groups.length === 1
  const place = useRef<HTMLDivElement>(null)
  // The group of the stage one comes to is shown open, in the panel’s own scroll.
  const [shown, setShown] = useState(current)
  if (shown !== current) {
    setShown(current)
    setChosen(new Map([...chosen].filter(([id]) => id !== current)))
  }
  useEffect(() => {
    const group = place.current?.querySelector<HTMLElement>('[data-current]')
    const panel = group?.closest<HTMLElement>('.side')
    if (!group || !panel || panel.scrollHeight <= panel.clientHeight) return
    panel.scrollTop += group.getBoundingClientRect().top - panel.getBoundingClientRect().top - 48
  }, [current])
  return (
    <div ref={place} className="finding-groups">
      {groups.map(({ id, findings }) => {
        const number = (kind: FindingKind) => findings.filter((finding) => kindOf(finding) === kind).length
        const open = chosen.get(id) ?? (alone || id === current || number('to-mend') > 0)
        return (
          <Disclosure
            key={id}
            className="finding-group"
            isExpanded={open}
            onExpandedChange={(expanded) => setChosen(new Map([...chosen, [id, expanded]]))}
            {...(id === current ? { 'data-current': true } : {})}
          >
            <Heading level={4} className="finding-group-title">
              <AriaButton slot="trigger" className="card-trigger">
                <Icon name={open ? 'down' : 'right'} />
                <span className="card-name">
                  {grouping === 'stage' ? stageTitle(id as Stage) : <span lang="fr">{titles.get(id) ?? id}</span>}
                </span>
                <span className="card-summary">
                  {findingsWords.inGroup(number('to-mend'), number('to-fill'), number('justified'))}
                </span>
              </AriaButton>
            </Heading>
            <DisclosurePanel>
              {open && (
                <FindingList findings={findings} kindOf={kindOf} stage={null} headed={false} judgement={judgement} />
              )}
            </DisclosurePanel>
          </Disclosure>
        )
      })}
    </div>
  )
}

function Verdict({ judgement, begun }: { judgement: Judgement; begun: boolean }) {
  const { verdict, counts } = judgement.evaluation
  const words = messages.severityCount
  // Where all that is missing is still to be written, nothing is wrong.
  const early = verdict === 'not-ready' && !begun
  return (
    <div className={early ? 'verdict' : `verdict verdict-${verdict}`}>
      <p className="verdict-word">
        <Icon name={early ? 'advice' : verdictIcon[verdict]} />
        {messages.verdict[verdict]}
      </p>
      <p className="verdict-counts">
        {messages.side.wholeDossier}
        {[
          words.blocking(counts.blocking),
          words.toJustify(counts.toJustify),
          words.advice(counts.advice),
          ...(counts.justified > 0 ? [words.justified(counts.justified)] : []),
        ]
          .map((count) => count.replaceAll(' ', '\u00a0'))
          .join(' · ')}
      </p>
      <p className="quiet">{early ? findingsWords.early : messages.verdictSentence[verdict]}</p>
    </div>
  )
}
