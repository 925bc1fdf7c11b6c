import { useEffect, useLayoutEffect } from 'react'

/** What was typed meanwhile, and whether Enter came after it. */
interface Held {
  text: string
  enter: boolean
}

const nothing: Held = { text: '', enter: false }
let held: Held = nothing

/**
 * Stands where something that takes the keyboard is being read: what is typed until it comes is kept for it, and neither
 * goes into the field that still has the focus nor presses the button that has it. The focus itself stays, so that what
 * comes can give it back.
 */
export function HeldKeys() {
  useLayoutEffect(() => {
    held = nothing
    const keep = (event: Event) => {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const { key } = event
      if (key === 'Enter') held = { ...held, enter: held.text !== '' }
      else if (key === 'Backspace') held = { text: held.text.slice(0, -1), enter: false }
      else if ([...key].length === 1) held = { text: held.text + key, enter: false }
      keep(event)
    }
    // What an input method or an accent writes has no key of its own.
    const onInput = (event: InputEvent) => {
      held = { text: held.text + (event.data ?? ''), enter: false }
      keep(event)
    }
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('keyup', keep, true)
    window.addEventListener('beforeinput', onInput, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('keyup', keep, true)
      window.removeEventListener('beforeinput', onInput, true)
    }
  }, [])
  // After the layout effects of what came: what nobody took is not for what opens next.
  useEffect(
    () => () => {
      held = nothing
    },
    [],
  )
  return null
}

/** Gives what was typed before what asks for it was there, once. To be asked in a layout effect of what comes: by then no key is held any more. */
export function takeHeldKeys(): Held {
  const taken = held
  held = nothing
  return taken
}
