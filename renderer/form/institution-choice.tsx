import type { Institution } from '../../shared/institution/institution.ts'
import { fieldLabel, fieldText, messages } from '../words.ts'
import { useClient } from '../client/client-context.tsx'
import { useReading } from '../client/use-reading.ts'
import { goTo } from '../route.ts'
import { modelPathOf, type Path } from '../session/path.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { sayDone } from '../ui/toasts.tsx'
import { FieldNotes } from './field-frame.tsx'
import { useEdit, useForm, useSession, useValue } from './form-context.tsx'

const none = '—'

/** The institution record a dossier inherits from, among those of the library. */
export function InstitutionChoice({ path }: { path: Path }) {
  const { session } = useForm()
  const client = useClient()
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
  const create = async () => {
    const created = await client.call('institution.create', {})
    if (!created.ok) {
      sayDone(created.problem.message)
      return
    }
    edit(created.value.id)
    await session.flush()
    goTo({ page: 'institution', id: created.value.id, field: 'name', from: { id: session.id, stage: 'identity' } })
  }
  return (
    <>
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
      {value === null && (
        <Button look="quiet" icon="add" onPress={() => void create()}>
          {messages.institution.createOwn}
        </Button>
      )}
    </>
  )
}
