import { useEffect, useState } from 'react'
import { unreadDraft } from '../session/not-understood.ts'
import { useDraft } from '../session/use-draft.ts'
import type { Path } from '../session/path.ts'
import { useForm } from './form-context.tsx'

/** What was read: a value, or why the words are not one. */
export type TypedRead<T> = { ok: true; value: T } | { ok: false; fault: string }

/**
 * A value typed as words. It is written as soon as it can be read; words that cannot be read stay, say so when one leaves
 * them, and are there on return to the page.
 * @param path where the value is in the document
 * @param shown the value as words, while nobody types
 */
export function useTyped<T>(
  path: Path,
  shown: string,
  read: (text: string) => TypedRead<T>,
  write: (value: T) => void,
): { words: string; fault: string | null; type: (text: string) => void; leave: () => void } {
  const { session } = useForm()
  const [unread, setUnread] = useDraft(unreadDraft(session.id, path))
  const [typed, setTyped] = useState<string | null>(unread)
  const refused = unread !== null
  const place = path.join('.')
  // It stays so when the field leaves the screen: the words are on it again when it comes back.
  useEffect(() => session.setNotUnderstood(place, refused), [session, place, refused])
  const faultOf = (text: string) => {
    const understood = read(text)
    return understood.ok ? null : understood.fault
  }
  return {
    words: typed ?? shown,
    fault: unread === null ? null : faultOf(unread),
    type(text) {
      setTyped(text)
      const understood = read(text)
      if (!understood.ok) return
      setUnread(null)
      write(understood.value)
    },
    leave() {
      if (typed === null) return
      const understood = read(typed)
      // What was not a code yet may have become one.
      if (understood.ok && refused) write(understood.value)
      if (understood.ok) setTyped(null)
      setUnread(understood.ok ? null : typed)
    },
  }
}
