import type { Institution } from '../../shared/institution/institution.ts'
import { fieldLabel, fieldText, messages } from '../words.ts'
import { useReading } from '../client/use-reading.ts'
import { modelPathOf, type Path } from '../session/path.ts'
import { Select } from '../ui/select.tsx'
import { FieldNotes } from './field-frame.tsx'
import { useEdit, useForm, useSession, useValue } from './form-context.tsx'

const none = '—'

/** The institution record a dossier inherits from, among those of the library. */
export function InstitutionChoice({ path }: { path: Path }) {
  const { session } = useForm()
  const value = useValue(path) as string | null
  const edit = useEdit(path)
  const read = useReading('institution.list').value
  const records = read?.institutions ?? []
  /** The dossier comes with the record it inherits from: its name is known before the list is. */
  const inherited = useSession(session, ({ institution }) => {
    const record = institution as Institution | null
    return record !== null && record.id === value ? record.name.fr || messages.institution.unnamed : null
  })
  const known = value === null || records.some((record) => record.id === value)
  return (
    <Select
      label={fieldLabel(modelPathOf(path))}
      description={<FieldNotes path={path} help={fieldText(modelPathOf(path)).help} />}
      placeholder={messages.field.none}
      options={[
        ...records.map((record) => ({ id: record.id, label: record.name || messages.institution.unnamed })),
        ...(known ? [] : [{ id: value, label: inherited ?? messages.field[read ? 'missing' : 'unread'] }]),
        ...(value === null ? [] : [{ id: none, label: messages.field.none }]),
      ]}
      value={value}
      onChange={(chosen) => {
        edit(chosen === none ? null : chosen)
        // What is inherited comes with the next reading of the dossier.
        void session.flush().then(() => session.refresh())
      }}
    />
  )
}
