import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { messages } from '../words.ts'

/** A text of the model in a cell: it grows with what is written. Its English shows below where it has some or is asked for. */
export function GrowingText({
  label,
  value,
  english,
  placeholder,
  note,
  cell,
  lines = 1,
  onWrite,
  onLeave,
}: {
  /** Read aloud: rows and columns head the cell for those who see. */
  label: string
  value: { fr: string; en?: string | undefined }
  /** Whether the English shows even where there is none. */
  english: boolean
  placeholder?: string | undefined
  note?: ReactNode
  /** Its place in a grid one moves through by arrows. */
  cell?: string
  lines?: number
  onWrite: (value: { fr: string; en?: string }) => void
  onLeave: () => void
}) {
  const id = useId()
  const kept = value.en === undefined ? {} : { en: value.en }
  return (
    <>
      <textarea
        className="input growing"
        rows={lines}
        lang="fr"
        aria-label={label}
        aria-describedby={note ? id : undefined}
        data-cell={cell}
        placeholder={placeholder}
        value={value.fr}
        onChange={(event) => onWrite({ ...kept, fr: event.target.value })}
        onBlur={onLeave}
      />
      {(english || value.en !== undefined) && (
        <textarea
          className="input growing growing-english"
          rows={1}
          lang="en"
          aria-label={`${label}, ${messages.field.english}`}
          placeholder="EN"
          value={value.en ?? ''}
          // A blank English is no English: the key goes away.
          onChange={(event) =>
            onWrite(event.target.value === '' ? { fr: value.fr } : { fr: value.fr, en: event.target.value })
          }
          onBlur={onLeave}
        />
      )}
      {note && (
        <div className="growing-note" id={id}>
          {note}
        </div>
      )}
    </>
  )
}

/** Whether an arrow leaves a text: with Alt wherever the caret is, else where it cannot go further. */
export function leavesText(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return false
  if (event.altKey) return true
  const text = event.target
  if (!(text instanceof HTMLTextAreaElement) || text.selectionStart !== text.selectionEnd) return false
  const atStart = text.selectionStart === 0
  const atEnd = text.selectionStart === text.value.length
  return event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? atStart : atEnd
}
