import { useState } from 'react'

/**
 * A text being written that is not part of the document yet, kept for this window until it is given up or becomes part:
 * it survives another page and a reload.
 * @param place names the text within this window
 * @returns the draft, null where there is none, and how to change it; null forgets it
 */
export function useDraft(place: string): [string | null, (text: string | null) => void] {
  const key = `cadrier.draft/${place}`
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
