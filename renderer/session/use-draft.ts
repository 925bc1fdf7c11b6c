import { useState } from 'react'

const prefix = 'cadrier.draft/'

/**
 * A text being written that is not part of the document yet, kept for this window until it is given up or becomes part:
 * it survives another page and a reload.
 * @param place names the text within this window
 * @returns the draft, null where there is none, and how to change it; null forgets it
 */
export function useDraft(place: string): [string | null, (text: string | null) => void] {
  const key = prefix + place
  const [draft, setDraft] = useState(() => read(key))
  const change = (text: string | null) => {
    setDraft(text)
    try {
      if (text === null) sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, text)
    } catch {
      // Without storage the draft lives as long as its form.
    }
  }
  return [draft, change]
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

/** The drafts whose place begins so, by the rest of their place. */
export function draftsUnder(beginning: string): string[] {
  try {
    return Object.keys(sessionStorage).flatMap((key) =>
      key.startsWith(prefix + beginning) ? [key.slice(prefix.length + beginning.length)] : [],
    )
  } catch {
    return []
  }
}
