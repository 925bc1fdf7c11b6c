import { lazy, Suspense } from 'react'

/** What is said, and what can be done about it. */
export interface Said {
  text: string
  act?: {
    label: string
    run: () => void
    /** Whether it takes a change of the document back: void once the document has changed again. */
    takesBack?: boolean
  }
}

/** Read with the first page, but not waited for by it. */
const region = () => import('./toast-region.tsx')
const ToastRegion = lazy(region)

/** Long enough to read; and to reach, when there is something to do about it. react-aria asks for five seconds at least. */
const shownFor = { word: 5_000, act: 15_000 }

/** Says that something was done, with a way back when there is one. Goes away by itself. */
export function sayDone(text: string, act?: Said['act']): void {
  void region().then(({ say }) => say(act ? { text, act } : { text }, act ? shownFor.act : shownFor.word))
}

/** Takes away the ways back that no longer lead where they say. */
export function dropWaysBack(): void {
  void region().then(({ queue }) => {
    for (const { key, content } of queue.visibleToasts) if (content.act?.takesBack) queue.close(key)
  })
}

export function Toasts() {
  return (
    <Suspense fallback={null}>
      <ToastRegion />
    </Suspense>
  )
}
