import { useEffect, useRef, useState } from 'react'
import { Form, Label, Text, TextArea, TextField } from 'react-aria-components'
import { v7 as newId } from 'uuid'
import { shortestJustification } from '../../../shared/checklist/finding.ts'
import type { Finding } from '../../../shared/checklist/finding.ts'
import type { Definition } from '../../../shared/definition/definition.ts'
import { messages } from '../../words.ts'
import { useForm, useSession } from '../../form/form-context.tsx'
import { isoDay } from '../../form/quantities.ts'
import { useDraft } from '../../session/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { focusFinding } from './keep-focus.ts'

/** Comply or explain: a reasoned exception to a requirement that accepts one. It is printed in the dossier. */
export function JustificationForm({ finding }: { finding: Finding }) {
  const { session } = useForm()
  const exceptions = useSession(session, (snapshot) => (snapshot.document as Definition).exceptions)
  const kept = exceptions.find((exception) => exception.requirement === finding.requirement)
  const [draft, setDraft] = useDraft(`${session.id}/justification/${finding.requirement}`)
  const [opened, setOpened] = useState(false)
  const [cancelled, setCancelled] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const open = draft !== null
  const text = draft ?? ''
  // The box opens under the button that was pressed, often below the fold.
  useEffect(() => {
    if (opened) form.current?.scrollIntoView({ block: 'nearest' })
  }, [opened])
  const enough = text.trim().length >= shortestJustification
  const words = messages.side
  const label = messages.history.justify(finding.requirement)

  const leave = () => {
    focusFinding(form.current)
    setDraft(null)
  }

  const save = () => {
    const on = isoDay(new Date())
    if (kept)
      session.edit(
        [
          { op: 'set', path: ['exceptions', kept.id, 'justification', 'fr'], value: text.trim() },
          { op: 'set', path: ['exceptions', kept.id, 'on'], value: on },
        ],
        label,
      )
    else
      session.edit(
        [
          {
            op: 'insert',
            path: ['exceptions'],
            item: { id: newId(), requirement: finding.requirement, justification: { fr: text.trim() }, on },
            after: exceptions.at(-1)?.id ?? null,
          },
        ],
        label,
      )
    void session.flush()
    leave()
  }

  if (!open)
    return (
      <div className="justification">
        {kept && finding.status === 'justified' && <blockquote>{kept.justification.fr}</blockquote>}
        <div className="gap-actions">
          <Button
            look="quiet"
            autoFocus={cancelled}
            onPress={() => {
              setDraft(kept?.justification.fr ?? '')
              setCancelled(false)
              setOpened(true)
            }}
          >
            {kept ? words.editJustification : words.justify}
          </Button>
        </div>
      </div>
    )
  return (
    <Form
      ref={form}
      className="justification"
      onSubmit={(event) => {
        event.preventDefault()
        if (enough) save()
      }}
    >
      <TextField value={text} onChange={setDraft} autoFocus={opened}>
        <Label className="label">{words.justification}</Label>
        <TextArea className="input text-area" rows={4} lang="fr" />
        <Text slot="description" className="description">
          {words.justificationHelp} {words.justificationCount(text.trim().length)}
        </Text>
      </TextField>
      <div className="actions">
        <Button type="submit" look="primary" isDisabled={!enough}>
          {words.saveJustification}
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            setCancelled(true)
            setOpened(false)
            setDraft(null)
          }}
        >
          {words.cancel}
        </Button>
        {kept && (
          <Button
            look="quiet"
            onPress={() => {
              session.edit([{ op: 'remove', path: ['exceptions'], id: kept.id }], words.withdrawJustification)
              void session.flush()
              leave()
            }}
          >
            {words.withdrawJustification}
          </Button>
        )}
      </div>
    </Form>
  )
}
