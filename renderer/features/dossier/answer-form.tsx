import { useRef, useState } from 'react'
import { Form, Label, Radio, RadioGroup, Text, TextArea, TextField } from 'react-aria-components'
import { v7 as newId } from 'uuid'
import type { Definition } from '../../../shared/definition/definition.ts'
import { messages, optionLabel } from '../../words.ts'
import { useForm, useSession } from '../../form/form-context.tsx'
import { isoDay } from '../../form/quantities.ts'
import { useDraft } from '../../session/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { answerPatch } from '../../form/answer-patch.ts'
import { focusFinding } from './keep-focus.ts'

type Answer = NonNullable<Definition['answers'][number]['answer']>
const answers: readonly Answer[] = ['yes', 'partly', 'no', 'not-applicable']

/** A question no rule can settle: the person’s answer is kept with the dossier. */
export function AnswerForm({ requirement, subject }: { requirement: string; subject: string }) {
  const { session } = useForm()
  const given = useSession(session, (snapshot) => (snapshot.document as Definition).answers)
  const kept = given.find((entry) => entry.requirement === requirement && entry.subject === subject)
  const [draft, setDraft] = useDraft(`${session.id}/answer/${requirement}/${subject}`)
  const [opened, setOpened] = useState(false)
  const open = opened || draft !== null
  const [cancelled, setCancelled] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const [answer, setAnswer] = useState<Answer | null>(kept?.answer ?? null)
  const comment = draft ?? kept?.comment.fr ?? ''
  const words = messages.side

  const save = () => {
    const said = { answer, comment: comment.trim() }
    session.edit(
      answerPatch(given, { requirement, subject }, said, isoDay(new Date()), newId),
      messages.history.answer(requirement),
    )
    void session.flush()
    focusFinding(form.current)
    setDraft(null)
    setOpened(false)
  }

  if (!open)
    return (
      <div className="gap-actions">
        <Button icon="question" autoFocus={cancelled} onPress={() => setOpened(true)}>
          {words.answer}
        </Button>
      </div>
    )
  return (
    <Form
      ref={form}
      className="justification"
      onSubmit={(event) => {
        event.preventDefault()
        if (answer !== null) save()
      }}
    >
      <RadioGroup className="flag" value={answer} onChange={(value) => setAnswer(value as Answer)}>
        <Label className="label">{words.question}</Label>
        <div className="segments segments-wrap">
          {answers.map((value, rank) => (
            <Radio
              key={value}
              value={value}
              className="segment"
              autoFocus={opened && (answer === null ? rank === 0 : value === answer)}
            >
              {optionLabel('humanAnswer', value)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <TextField value={comment} onChange={setDraft}>
        <Label className="label">{words.answerText}</Label>
        <TextArea className="input text-area" rows={3} lang="fr" />
        <Text slot="description" className="description">
          {words.answerHelp}
        </Text>
      </TextField>
      <div className="actions">
        <Button type="submit" look="primary" isDisabled={answer === null}>
          {words.saveAnswer}
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            setCancelled(true)
            setDraft(null)
            setOpened(false)
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </Form>
  )
}
