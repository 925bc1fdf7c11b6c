import { useEffect, useState } from 'react'
import type { Problem } from '../../shared/contract/problem.ts'
import { useClient } from '../client/client-context.tsx'
import { openDocumentSession, type DocumentKind, type DocumentSession } from './document-session.ts'
import { isUnsaved, leaveDocument, takeUpDocument } from './left-documents.ts'

export type Opening =
  { kind: 'opening' } | { kind: 'open'; session: DocumentSession } | { kind: 'failed'; problem: Problem }

/**
 * Opens a document while a screen shows it. What is still to be saved when the screen goes is sent, and kept until it is
 * saved: coming back finds it.
 */
export function useDocument(kind: DocumentKind, id: string): Opening {
  const client = useClient()
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' })
  useEffect(() => {
    let left = false
    let session = takeUpDocument(kind, id)
    if (session) {
      const kept = session
      setOpening({ kind: 'open', session: kept })
      return () => leaveDocument(kept)
    }
    void openDocumentSession(client, kind, id).then((reply) => {
      if (!reply.ok) {
        if (!left) setOpening({ kind: 'failed', problem: reply.problem })
      } else if (left) reply.value.close()
      else {
        session = reply.value
        setOpening({ kind: 'open', session })
      }
    })
    return () => {
      left = true
      if (session) leaveDocument(session)
    }
  }, [client, kind, id])

  const session = opening.kind === 'open' ? opening.session : null
  useEffect(() => {
    if (!session) return
    const save = () => void session.flush()
    const warn = (event: BeforeUnloadEvent) => {
      if (!isUnsaved(session)) return
      save()
      event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    document.addEventListener('visibilitychange', save)
    return () => {
      window.removeEventListener('beforeunload', warn)
      document.removeEventListener('visibilitychange', save)
    }
  }, [session])
  return opening
}
