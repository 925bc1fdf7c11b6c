import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { valueAt } from '../../../shared/change/json.ts'
import { schemaAt } from '../../../shared/definition/schema-walk.ts'
import { institutionSchema } from '../../../shared/institution/institution.ts'
import { institutionSections, type InstitutionSection } from '../../../shared/institution/sections.ts'
import { institutionWords } from '../../words.ts'
import { Fields } from '../../form/fields.tsx'
import { useForm, useSession, useUnfolded } from '../../form/form-context.tsx'
import { answeredOf } from '../../form/role-split.ts'
import { Icon } from '../../ui/icons.tsx'

/** The fold of a section among what is unfolded. */
export const sectionFold = (section: InstitutionSection) => `section/${section}`

/** One section of the record, folded until it is asked for, with how much of it is said. */
export function RecordSection({ section: { id, parts } }: { section: (typeof institutionSections)[number] }) {
  const { session, unfolded } = useForm()
  const fold = sectionFold(id)
  const open = useUnfolded().has(fold)
  const entries = parts.flatMap((part) => {
    const path = part.split('.')
    const schema = schemaAt(institutionSchema, path)
    return schema ? [{ schema, path }] : []
  })
  const told = useSession(session, ({ document }) => {
    const { questions, answered } = answeredOf(entries, (path) => valueAt(document, path))
    return institutionWords.answered(answered, questions)
  })
  return (
    <Disclosure className="share" isExpanded={open} onExpandedChange={(expanded) => unfolded.set([fold], expanded)}>
      <Heading level={3} className="share-title">
        <AriaButton slot="trigger" className="card-trigger share-trigger">
          <Icon name={open ? 'down' : 'right'} />
          <span className="card-name">{institutionWords.sections[id]}</span>
          <span className="card-summary">{told}</span>
        </AriaButton>
      </Heading>
      <DisclosurePanel className="share-panel">{open && <Fields entries={entries} depth={2} />}</DisclosurePanel>
    </Disclosure>
  )
}
