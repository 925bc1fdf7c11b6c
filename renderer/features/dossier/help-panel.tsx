import { Disclosure, DisclosurePanel, Heading, Button as AriaButton } from 'react-aria-components'
import type { Stage } from '../../../shared/definition/stages.ts'
import type { Framework } from '../../../shared/framework/framework.ts'
import { guide, messages, stageTexts } from '../../words.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import '../../styles/help.css'
import { servedRequirements, type ServedRequirement } from './served-requirements.ts'
import type { Judgement } from '../../form/judgement-context.ts'

/** Longer lists of one framework are folded. */
const unfoldedUpTo = 5

/** What a stage expects, and the requirements it serves, by framework, with their provenance in words. */
export function HelpPanel({ stage, judgement }: { stage: Stage; judgement: Judgement | null }) {
  const text = stageTexts.find((entry) => entry.id === stage)
  const served = judgement ? servedRequirements(judgement, stage) : []
  const byFramework = [...Map.groupBy(served, ({ framework }) => framework)]
  const words = messages.side
  return (
    <div className="help-panel">
      <h3 className="side-title">{words.expected}</h3>
      <p>{text?.expected}</p>
      <h3 className="side-title">{words.start}</h3>
      <p>{text?.hint}</p>
      <h3 className="side-title">{words.requirements}</h3>
      {judgement && served.length === 0 && <p className="quiet">{guide.help.none}</p>}
      {byFramework.map(([framework, entries]) => (
        <FrameworkRequirements
          key={`${stage} ${framework.id}`}
          framework={framework}
          entries={entries}
          folded={byFramework.length > 1 && entries.length > unfoldedUpTo}
        />
      ))}
    </div>
  )
}

function FrameworkRequirements({
  framework,
  entries,
  folded,
}: {
  framework: Framework
  entries: readonly ServedRequirement[]
  folded: boolean
}) {
  const judged = entries.filter(({ outcome }) => outcome !== null)
  const settled = judged.filter(({ outcome }) => outcome !== 'not-met')
  return (
    <Disclosure className="help-framework" defaultExpanded={!folded}>
      {({ isExpanded }) => (
        <>
          <Heading level={4} className="help-framework-title">
            <AriaButton slot="trigger" className="help-framework-trigger">
              <Icon name={isExpanded ? 'down' : 'right'} />
              <span lang="fr">{framework.title}</span>
              {judged.length > 0 && (
                <span className="help-framework-count">{guide.help.count(settled.length, judged.length)}</span>
              )}
            </AriaButton>
          </Heading>
          <DisclosurePanel>
            <ul className="help-requirements">
              {entries.map((entry) => (
                <li key={entry.requirement.id}>
                  <RequirementHelp entry={entry} />
                </li>
              ))}
            </ul>
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  )
}

const outcomeIcons: Record<'met' | 'justified' | 'not-applicable', IconName> = {
  met: 'done',
  justified: 'justified',
  'not-applicable': 'done',
}

/** One requirement: its name and weight, then why, how, and who says so. */
function RequirementHelp({ entry: { requirement, framework, outcome, alsoAskedBy } }: { entry: ServedRequirement }) {
  const words = messages.side
  const open = outcome === 'not-met' || outcome === 'advised' || outcome === null
  return (
    <details className="help-requirement">
      <summary>
        <span lang="fr">{requirement.label}</span>
        <span className="help-standing">
          {open ? (
            <span className={`severity severity-${outcome === null ? 'later' : requirement.severity}`}>
              <Icon name={requirement.severity} />
              {messages.severity[requirement.severity]}
            </span>
          ) : (
            <span className="severity severity-done">
              <Icon name={outcomeIcons[outcome]} />
              {guide.help.outcome[outcome]}
            </span>
          )}
          <span className="finding-id">{requirement.id}</span>
        </span>
      </summary>
      <dl className="explanation">
        <dt>{words.why}</dt>
        <dd lang="fr">{requirement.why}</dd>
        <dt>{words.how}</dt>
        <dd lang="fr">{requirement.how}</dd>
        <dt>{words.source}</dt>
        <dd>
          {requirement.provenance.map((code) => (
            <span key={code} className="provenance">
              {messages.provenance[code]}
            </span>
          ))}
          {requirement.sources.map(({ source, place }) => (
            <span key={`${source} ${place ?? ''}`} className="provenance" lang="fr">
              {framework.sources.find((known) => known.id === source)?.title ?? source}
              {place && `, ${place}`}
            </span>
          ))}
          {requirement.note && (
            <span className="provenance" lang="fr">
              {requirement.note}
            </span>
          )}
        </dd>
        {alsoAskedBy.length > 0 && (
          <>
            <dt>{words.aliases}</dt>
            <dd>{alsoAskedBy.join(', ')}</dd>
          </>
        )}
        <dt>{guide.help.role}</dt>
        <dd>{messages.role[requirement.role]}</dd>
      </dl>
      {outcome === null && <p className="quiet">{guide.help.later(messages.gate[requirement.gate])}</p>}
    </details>
  )
}
