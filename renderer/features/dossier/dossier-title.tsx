import { useEffect } from 'react'
import type { Definition } from '../../../shared/definition/definition.ts'
import { stateWord } from '../../document/state-word.ts'
import { useForm, useSession } from '../../form/form-context.tsx'
import type { DocumentSession } from '../../session/document-session.ts'
import { messages } from '../../words.ts'

/** What a dossier is called at this moment. */
export function titleOf(session: DocumentSession): string {
  return (session.snapshot().document as Definition).identity.title.fr || messages.library.untitled
}

/** The name of the dossier and its state, in the bar; the name of the window too. A key in the title draws only this. */
export function DossierTitle() {
  const { session } = useForm()
  const title = useSession(session, () => titleOf(session))
  const state = useSession(session, (snapshot) => (snapshot.document as Definition).state)
  useEffect(() => {
    document.title = `${title} · ${messages.application.name}`
  }, [title])
  return (
    <>
      <h1 title={title}>{title}</h1>
      <span className="tag">{stateWord(state ?? '')}</span>
    </>
  )
}
