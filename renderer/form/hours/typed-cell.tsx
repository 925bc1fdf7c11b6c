import { useId } from 'react'
import type { Path } from '../../session/path.ts'
import { useForm } from '../form-context.tsx'
import { useTyped, type TypedRead } from '../use-typed.ts'

/** A value typed as words in a cell of a table. */
export function TypedCell<T>({
  path,
  label,
  notes,
  shown,
  read,
  onChange,
}: {
  path: Path
  label: string
  /** Id of what is open about the value. */
  notes: string | undefined
  /** The value as words, while nobody types. */
  shown: string
  read: (text: string) => TypedRead<T>
  onChange: (value: T) => void
}) {
  const { session } = useForm()
  const { words, fault, type, leave } = useTyped(path, shown, read, onChange)
  const faultId = useId()
  const described = [fault === null ? '' : faultId, notes ?? ''].filter(Boolean).join(' ')
  return (
    <>
      <input
        className="cell-input"
        aria-label={label}
        aria-invalid={fault !== null || undefined}
        aria-describedby={described || undefined}
        autoComplete="off"
        value={words}
        onChange={({ target }) => type(target.value)}
        onBlur={() => {
          leave()
          void session.flush()
        }}
      />
      {fault !== null && (
        <span id={faultId} className="cell-fault" role="alert">
          {fault}
        </span>
      )}
    </>
  )
}
