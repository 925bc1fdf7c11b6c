import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { wordsIn } from '../../shared/spelling/words-in.ts'
import { useClient } from '../client/client-context.tsx'
import { useSettings } from '../settings.ts'
import { knownWords } from './known-words.ts'

/** A word is not looked up while one is still at it. */
const pause = 700

/** The words of a text that no dictionary knows, each once; none while they are being typed, or when nobody looks. */
export function useMisspelled(text: string, looking: boolean): readonly string[] {
  const known = knownWords(useClient())
  const { spelling } = useSettings()
  const on = spelling && looking
  const [settled, setSettled] = useState('')
  useEffect(() => {
    if (!on) return
    const timer = setTimeout(() => {
      known.ask(wordsIn(text).map(({ word }) => word))
      setSettled(text)
    }, pause)
    return () => clearTimeout(timer)
  }, [on, text, known])
  const version = useSyncExternalStore(known.subscribe, known.version)
  return useMemo(() => {
    if (!on || settled === '') return none
    // A word that has just been mended is not said to be wrong until the next pause.
    const words = new Set(wordsIn(text).map(({ word }) => word))
    return [...new Set(wordsIn(settled).map(({ word }) => word))].filter(
      (word) => words.has(word) && known.isKnown(word) === false,
    )
    // `version` tells that answers have come.
  }, [on, settled, text, known, version])
}

const none: readonly string[] = []
