import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastList,
} from 'react-aria-components'
import { messages } from '../words.ts'
import { IconButton } from './button.tsx'
import type { Said } from './toasts.tsx'

/** What was said and has not gone away yet. */
export const queue = new ToastQueue<Said>({ maxVisibleToasts: 1 })

/** Says something in the place of what was said before: what can be taken back can be from the history too. */
export function say(said: Said, timeout: number): void {
  for (const { key } of [...queue.visibleToasts]) queue.close(key)
  queue.add(said, { timeout })
}

/** Tells the style how high what is said is: the rail ends above it. */
function measured(toast: HTMLElement | null) {
  if (toast === null) return
  const observer = new ResizeObserver(() =>
    document.documentElement.style.setProperty('--said-height', `${toast.offsetHeight}px`),
  )
  observer.observe(toast)
  return () => observer.disconnect()
}

/** Where it is said that something was done. */
export default function ToastRegion() {
  return (
    <ToastList queue={queue} className="toasts" aria-label={messages.application.said}>
      {({ toast }) => (
        <Toast ref={measured} toast={toast} className={toast.content.act ? 'toast toast-act' : 'toast'}>
          <ToastContent className="toast-content">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.act && (
            <AriaButton
              className="button button-plain"
              onPress={() => {
                toast.content.act?.run()
                queue.close(toast.key)
              }}
            >
              {toast.content.act.label}
            </AriaButton>
          )}
          <span className="toast-close">
            <IconButton icon="close" label={messages.problem.close} slot="close" />
          </span>
        </Toast>
      )}
    </ToastList>
  )
}
