import { useRef, useState } from 'react'
import { Disclosure, DisclosurePanel, Heading, Button as AriaButton } from 'react-aria-components'
import { valueAt } from '../../../shared/change/json.ts'
import type { Finding, Gap } from '../../../shared/checklist/finding.ts'
import { isBlank } from '../../../shared/definition/blank.ts'
import type { Stage } from '../../../shared/definition/stages.ts'
import { valueOrInherited } from '../../../shared/institution/value-or-inherited.ts'
import { fieldLabel, gapMessage, lookedLabel, lookedWords, messages } from '../../words.ts'
import { useForm, useSession } from '../../form/form-context.tsx'
import { goTo, parseRoute } from '../../route.ts'
import { isItemId, modelPathOf, type Path } from '../../session/path.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { AnswerForm } from './answer-form.tsx'
import { stageOfGap } from './finding-stages.ts'
import { goToGap } from '../../form/go-to-field.ts'
import { mendingPlace } from '../../form/mending-place.ts'
import { useFocusHandedOn } from './keep-focus.ts'
import { JustificationForm } from './justification-form.tsx'
import { stageTitle } from './stage-title.ts'
import type { Judgement } from '../../form/judgement-context.ts'

/** Gaps shown before the rest is folded away. */
const gapsShown = 3

/** One finding that explains itself: what is missing, why it is asked, where it comes from, what was looked at, and the way there. */
export function FindingCard({
  finding,
  stage,
  consequences,
  judgement,
}: {
  finding: Finding
  /** The stage it is told in, null among those of the whole dossier. */
  stage: Stage | null
  consequences: readonly Finding[]
  judgement: Judgement
}) {
  const known = judgement.requirements.get(finding.requirement)
  const card = useRef<HTMLElement>(null)
  useFocusHandedOn(card)
  const [allGaps, setAllGaps] = useState(false)
  // Those whose field is beside the panel come first.
  const ordered = [
    ...finding.gaps.filter((gap) => stageOfGap(gap) === stage),
    ...finding.gaps.filter((gap) => stageOfGap(gap) !== stage),
  ]
  const gaps = allGaps ? ordered : ordered.slice(0, gapsShown)
  const tone = finding.status === 'justified' ? 'justified' : finding.severity
  return (
    <article ref={card} className={`finding finding-${tone}`} data-requirement={finding.requirement}>
      <header className="finding-head">
        <span className={`severity severity-${tone}`}>
          <Icon name={tone} />
          {finding.status === 'justified' ? messages.status.justified : messages.severity[finding.severity]}
        </span>
        <span className="finding-id">{finding.requirement}</span>
      </header>
      <h4 className="finding-title" tabIndex={-1} lang="fr">
        {known?.requirement.label ?? finding.requirement}
      </h4>
      {stage !== null && finding.stage !== stage && (
        <p className="quiet finding-seen">{messages.side.seenFrom(stageTitle(finding.stage))}</p>
      )}
      <ul className="gaps">
        {gaps.map((gap, index) => (
          <li key={index} className="gap">
            <p>{gapMessage(gap.message)}</p>
            {mendingPlace(gap).in === 'finding' && finding.status === 'open' ? (
              <AnswerForm requirement={finding.requirement} subject={gap.ids[0] ?? ''} />
            ) : (
              <GapLink gap={gap} requirement={finding.requirement} />
            )}
          </li>
        ))}
      </ul>
      {finding.gaps.length > gaps.length && (
        <Button look="quiet" onPress={() => setAllGaps(true)}>
          {messages.side.moreGaps(finding.gaps.length - gaps.length)}
        </Button>
      )}
      <div className="finding-foot">
        {finding.severity === 'to-justify' && <JustificationForm finding={finding} />}
        <Disclosure className="finding-more">
          <Heading level={5} className="finding-more-title">
            <AriaButton slot="trigger" className="link-button">
              {messages.side.details}
              <span className="visually-hidden"> {finding.requirement}</span>
            </AriaButton>
          </Heading>
          <DisclosurePanel>
            <dl className="explanation">
              {known && (
                <>
                  <dt>{messages.side.why}</dt>
                  <dd lang="fr">{known.requirement.why}</dd>
                  <dt>{messages.side.how}</dt>
                  <dd lang="fr">{known.requirement.how}</dd>
                </>
              )}
              <dt>{messages.side.source}</dt>
              <dd>
                <span lang="fr">{known?.framework.title}</span>
                {finding.provenance.map((code) => (
                  <span key={code} className="provenance">
                    {messages.provenance[code]}
                  </span>
                ))}
                {known?.requirement.sources.map(({ source, place }) => (
                  <span key={`${source} ${place ?? ''}`} className="provenance" lang="fr">
                    {known.framework.sources.find((entry) => entry.id === source)?.title ?? source}
                    {place && `, ${place}`}
                  </span>
                ))}
                {known?.requirement.note && (
                  <span className="provenance" lang="fr">
                    {known.requirement.note}
                  </span>
                )}
              </dd>
              {Object.keys(finding.data).length > 0 && (
                <>
                  <dt>{messages.side.values}</dt>
                  <dd>
                    <ul className="values">
                      {Object.entries(finding.data).map(([name, value]) => (
                        <li key={name}>
                          {lookedLabel(name)}
                          {messages.colon}
                          {lookedWords(name, value)}
                        </li>
                      ))}
                    </ul>
                  </dd>
                </>
              )}
              {finding.aliases.length > 0 && (
                <>
                  <dt>{messages.side.aliases}</dt>
                  <dd>{finding.aliases.join(', ')}</dd>
                </>
              )}
              <dt>{messages.side.role}</dt>
              <dd>{messages.role[finding.role]}</dd>
            </dl>
          </DisclosurePanel>
        </Disclosure>
        {consequences.length > 0 && (
          <Disclosure className="finding-more">
            <Heading level={5} className="finding-more-title">
              <AriaButton slot="trigger" className="link-button">
                {messages.side.causes(consequences.length)}
              </AriaButton>
            </Heading>
            <DisclosurePanel>
              <ul className="consequences">
                {consequences.map((consequence) => (
                  <li key={`${consequence.requirement}-${consequence.severity}`}>
                    <strong>{consequence.requirement}</strong>{' '}
                    <span lang="fr">{judgement.requirements.get(consequence.requirement)?.requirement.label}</span>
                  </li>
                ))}
              </ul>
            </DisclosurePanel>
          </Disclosure>
        )}
      </div>
    </article>
  )
}

/**
 * The way to the field. What the institution says is mended in its record, or said otherwise here; what neither says can
 * be written in both.
 */
function GapLink({ gap, requirement }: { gap: Gap; requirement: string }) {
  const { session, unfolded } = useForm()
  const place = mendingPlace(gap)
  const path = place.in === 'dossier' ? place.path : gap.path
  const institutionId = useSession(session, (snapshot) => (snapshot.institution as { id: string } | null)?.id ?? null)
  const inherits = useSession(session, ({ document, institution }) => {
    const value = valueOrInherited(document, institution, path)
    return isBlank(valueAt(document, path)) && !isBlank(value) && !Array.isArray(value)
  })
  const words = messages.side
  const toField = (
    <AriaButton
      key="field"
      className="link-button"
      aria-label={`${inherits ? messages.field.override : words.goToField}, ${requirement}, ${placeName(path)}`}
      onPress={() => void goToGap(session.id, gap, unfolded)}
    >
      {inherits ? messages.field.override : words.goToField}
    </AriaButton>
  )
  const field = place.in === 'institution' ? place.field : institutionPlaceOf(path)
  if (field === null || institutionId === null) return <div className="gap-actions">{toField}</div>
  const toRecord = (
    <AriaButton
      key="record"
      className="link-button"
      aria-label={`${words.goToInstitution}, ${requirement}, ${placeName(path)}`}
      onPress={() => {
        const route = parseRoute(window.location.hash)
        const from = route.page === 'dossier' ? { from: { id: route.id, stage: route.stage } } : {}
        goTo({ page: 'institution', id: institutionId, field, ...from })
      }}
    >
      {words.goToInstitution}
    </AriaButton>
  )
  if (place.in === 'institution') return <div className="gap-actions">{toRecord}</div>
  return <div className="gap-actions">{inherits ? [toRecord, toField] : [toField, toRecord]}</div>
}

/**
 * Where the record of the institution says what a place of the dossier inherits; null where it says nothing of it, as of
 * an item of the dossier’s own.
 */
function institutionPlaceOf(path: Path): string | null {
  if (path[0] === 'institutionId') return 'name'
  return path[0] === 'local' && !path.some(isItemId) ? ['common', ...path.slice(1)].join('.') : null
}

/** The field a path leads to, in words. */
function placeName(path: Path): string {
  const modelPath = modelPathOf(path.filter((segment) => segment !== '' && !isItemId(segment)))
  try {
    return fieldLabel(modelPath)
  } catch {
    // A rule may point at a part of the model that has no form of its own.
    return modelPath
  }
}
