import { ProgressBar } from 'react-aria-components'

/** How far long work is; `progress` is null until that is known. */
export function Progress({
  label,
  progress,
  children,
}: {
  /** What is going on, read aloud. */
  label: string
  progress: { done: number; total: number } | null
  /** What is being done now; the label where nothing more is known. */
  children?: string | undefined
}) {
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      {...(progress ? { value: progress.done, maxValue: progress.total } : { isIndeterminate: true })}
    >
      {({ percentage }) => (
        <>
          <p>{children ?? label}</p>
          <svg className="progress-track" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect className="progress-fill" width={percentage ?? 8} height="4" />
          </svg>
        </>
      )}
    </ProgressBar>
  )
}
