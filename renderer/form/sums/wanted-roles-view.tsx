import type { Definition } from '../../../shared/definition/definition.ts'
import type { Institution } from '../../../shared/institution/institution.ts'
import { valueOrInherited } from '../../../shared/institution/value-or-inherited.ts'
import { wantedRoles } from '../../../shared/team/wanted-roles.ts'
import { messages, optionLabel, sums } from '../../words.ts'
import { Icon } from '../../ui/icons.tsx'
import { useForm, useSession } from '../form-context.tsx'
import { useRequirements } from '../rules-in-force.tsx'
import '../../styles/form-sums.css'

const say = sums.roles

/** Roles that requirements in force ask for, each with who has it, by name. */
export default function WantedRolesView() {
  const { session } = useForm()
  const definition = useSession(session, ({ document }) => document as Definition)
  const institution = useSession(session, (snapshot) => snapshot.institution)
  const place = ['local', 'disabilityReferent', 'personId']
  const referent = valueOrInherited(definition, institution, place) as string | null
  const roles = wantedRoles(definition, useRequirements(), referent)
  if (roles.length === 0) return null
  const nameOf = (id: string) =>
    [...definition.people, ...((institution as Institution | null)?.people ?? [])]
      .find((person) => person.id === id)
      ?.name.trim() || messages.field.missing
  return (
    <div className="form-sums">
      <p className="form-sums-title">{say.title}</p>
      <ul className="form-sums-lines">
        {roles.map(({ role, requirement, personIds }) => (
          <li key={role} className={personIds.length > 0 ? 'severity severity-done' : 'severity severity-to-justify'}>
            <Icon name={personIds.length > 0 ? 'done' : 'to-justify'} />
            <span>
              {personIds.length > 0
                ? say.held(optionLabel('teamRole', role), personIds.map(nameOf))
                : say.missing(optionLabel('teamRole', role))}{' '}
              {personIds.length === 0 && <span className="quiet">{say.requirement(requirement)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
