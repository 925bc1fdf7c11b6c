import { useState } from 'react'
import { Button as AriaButton, Input, Label, TextField } from 'react-aria-components'
import { v7 as newId } from 'uuid'
import { valueAt } from '../../shared/change/json.ts'
import type { Operation } from '../../shared/change/patch.ts'
import { blankOf } from '../../shared/definition/blank.ts'
import { itemSchemaOf, schemaAt } from '../../shared/definition/schema-walk.ts'
import { stageOf } from '../../shared/definition/stages.ts'
import { fieldLabel, listWords, messages } from '../words.ts'
import { goTo } from '../route.ts'
import type { Path } from '../session/path.ts'
import { Button } from '../ui/button.tsx'
import { focusField } from './focus-field.ts'
import { useForm } from './form-context.tsx'
import type { Item } from './items.ts'

/**
 * Stands for a choice among items that do not exist yet, with the way to the list where they are made. A person is made
 * here at once: a name is enough.
 */
export function NothingToChoose({ target, path }: { target: string; path: Path }) {
  const { session } = useForm()
  const go = () => {
    const stage = session.kind === 'dossier' ? stageOf(target) : undefined
    if (stage) goTo({ page: 'dossier', id: session.id, stage, field: target })
    else void focusField(target.split('.'))
  }
  if (target === 'people' || target === 'team') return <CreatePerson target={target} path={path} />
  return (
    <p className="quiet">
      {messages.field.nothingToChoose}{' '}
      <AriaButton className="link-button" onPress={go}>
        {fieldLabel(target)}
      </AriaButton>
      .
    </p>
  )
}

/** Makes a person and links them, as one change; in the team they get their place there too. */
function CreatePerson({ target, path }: { target: 'people' | 'team'; path: Path }) {
  const { session, schema } = useForm()
  const [name, setName] = useState<string | null>(null)
  if (name === null)
    return (
      <p className="quiet">
        {listWords.nobody}{' '}
        <AriaButton className="link-button" onPress={() => setName('')}>
          {listWords.createPerson}
        </AriaButton>
      </p>
    )
  const create = () => {
    if (name.trim() === '') return
    const { document } = session.snapshot()
    const insert = (list: string, values: Record<string, unknown>): { operation: Operation; id: string } | null => {
      const listSchema = schemaAt(schema, [list])
      if (!listSchema) return null
      const item = { ...(blankOf(itemSchemaOf(listSchema), newId) as Item), ...values }
      const after = ((valueAt(document, [list]) ?? []) as readonly Item[]).at(-1)?.id ?? null
      return { operation: { op: 'insert', path: [list], item: item as never, after }, id: item.id }
    }
    const person = insert('people', { name: name.trim() })
    const member = target === 'team' && person ? insert('team', { personId: person.id }) : null
    const linked = (member ?? person)?.id
    if (!person || linked === undefined) return
    const value = valueAt(document, path)
    session.edit(
      [
        person.operation,
        ...(member ? [member.operation] : []),
        { op: 'set', path: [...path], value: Array.isArray(value) ? [...(value as string[]), linked] : linked },
      ],
      listWords.history.createPerson(name.trim()),
    )
    void focusField(path)
  }
  return (
    <div
      className="create-person"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault()
          event.stopPropagation()
          create()
        } else if (event.key === 'Escape') {
          event.stopPropagation()
          setName(null)
          void focusField(path)
        }
      }}
    >
      <TextField value={name} onChange={setName} autoFocus>
        <Label className="visually-hidden">{listWords.personName}</Label>
        <Input className="input" autoComplete="off" placeholder={listWords.personName} />
      </TextField>
      <Button isDisabled={name.trim() === ''} onPress={create}>
        {listWords.create}
      </Button>
    </div>
  )
}
