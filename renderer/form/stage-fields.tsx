import '../styles/roles.css'
import { useId, useMemo } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { schemaAt } from '../../shared/definition/schema-walk.ts'
import { stageParts, type Stage } from '../../shared/definition/stages.ts'
import { valueOrInherited } from '../../shared/institution/value-or-inherited.ts'
import { fieldLabel, formatList, messages, roleTexts } from '../words.ts'
import { modelPathOf } from '../session/path.ts'
import { useSettings } from '../settings.ts'
import { Icon } from '../ui/icons.tsx'
import { AskRole } from './ask-role.tsx'
import { Fields } from './fields.tsx'
import { useForm, useSession, useUnfolded } from './form-context.tsx'
import type { FieldEntry } from './list-field.tsx'
import { RoleContext } from './role-context.ts'
import { answeredOf, belongsElsewhere, othersOf, type Share } from './role-split.ts'
import { othersFold } from './unfold-to.ts'

/**
 * The form of a stage. Once a person has said which role is theirs, what is asked of others is gathered at its end,
 * folded, with how much of it is there already.
 */
export function StageFields({ stage }: { stage: Stage }) {
  const { role, roleChosen } = useSettings()
  const { own, shares } = useMemo(() => {
    const entries = entriesOf(stage)
    if (role === 'all') return { own: entries, shares: [] }
    return { own: entries.filter((entry) => !belongsElsewhere(entry, role)), shares: othersOf(entries, role) }
  }, [role, stage])
  return (
    <RoleContext value={role === 'all' ? null : role}>
      {!roleChosen && <AskRole />}
      {own.length > 0 && <Fields entries={own} depth={1} />}
      {shares.length > 0 && <Others stage={stage} shares={shares} alone={own.length === 0} />}
    </RoleContext>
  )
}

/** Parts of the model written in a stage, with their schemas. */
function entriesOf(stage: Stage): FieldEntry[] {
  return stageParts[stage].flatMap((part) => {
    const path = part.split('.')
    const schema = schemaAt(definitionSchema, path)
    return schema ? [{ schema, path }] : []
  })
}

function Others({ stage, shares, alone }: { stage: Stage; shares: readonly Share[]; alone: boolean }) {
  const id = useId()
  return (
    <section className="others" aria-labelledby={id}>
      <h3 className="others-title" id={id}>
        {roleTexts.elsewhere}
      </h3>
      <p className="others-text">
        {alone && `${roleTexts.nothingAsked} `}
        {roleTexts.mayLeave(formatList(shares.map(({ role }) => roleTexts.to[role])))}
      </p>
      {/* In what is others’ everything shows. */}
      <RoleContext value={null}>
        {shares.map((share) => (
          <ShareFold key={share.role} stage={stage} share={share} />
        ))}
      </RoleContext>
    </section>
  )
}

function ShareFold({ stage, share: { role, parts } }: { stage: Stage; share: Share }) {
  const { session, unfolded } = useForm()
  const fold = othersFold(stage, role)
  const open = useUnfolded().has(fold)
  const told = useSession(session, ({ document, institution }) => {
    const { questions, answered } = answeredOf(
      parts.flatMap(({ entries }) => entries),
      (path) => valueOrInherited(document, institution, path),
    )
    return roleTexts.share(questions, answered)
  })
  return (
    <Disclosure className="share" isExpanded={open} onExpandedChange={(expanded) => unfolded.set([fold], expanded)}>
      <Heading level={4} className="share-title">
        <AriaButton slot="trigger" className="card-trigger share-trigger">
          <Icon name={open ? 'down' : 'right'} />
          <span className="card-name">{messages.role[role]}</span>
          <span className="card-summary">{told}</span>
        </AriaButton>
      </Heading>
      <DisclosurePanel className="share-panel">
        {open &&
          parts.map(({ group, entries }) =>
            group === null ? (
              <Fields key={entries[0]?.path.join('.')} entries={entries} depth={2} />
            ) : (
              <PartOfGroup key={group.join('.')} label={fieldLabel(modelPathOf(group))} entries={entries} />
            ),
          )}
      </DisclosurePanel>
    </Disclosure>
  )
}

/** Fields of a group whose other fields are the person’s own. */
function PartOfGroup({ label, entries }: { label: string; entries: readonly FieldEntry[] }) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className="share-group">
      <h5 className="group-title" id={id}>
        {label}
      </h5>
      <Fields entries={entries} depth={2} />
    </div>
  )
}
