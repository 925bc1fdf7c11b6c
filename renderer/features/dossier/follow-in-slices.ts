/** Longest time, in milliseconds, that a computation keeps a key or a click waiting. */
const slice = 5
/** What was just typed is painted before what follows from it is computed. */
const pause = 20
/** Somebody who types without a pause sees what was found this often all the same. */
const longestWait = 300

/** Something computed in steps from what changes. */
interface Followed<Input extends object, Found> {
  /** Tells each change; answers how to stop. */
  subscribe(listener: () => void): () => void
  /** What the computation starts from: it is run again only when a part of it is another object. */
  input(): Input
  steps(input: Input): Generator<void, Found>
  done(found: Found, input: Input): void
}

/**
 * Computes again after each change, in slices between which the page answers. A change met on the way starts it anew,
 * unless nothing was found for long.
 * @returns how to stop
 */
export function followInSlices<Input extends object, Found>({
  subscribe,
  input,
  steps,
  done,
}: Followed<Input, Found>): () => void {
  let of: Input = input()
  let running: Generator<void, Found> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince = 0
  let stopped = false

  const isOutdated = () => {
    const now = input()
    return (Object.keys(now) as (keyof Input)[]).some((key) => now[key] !== of[key])
  }
  const start = () => {
    of = input()
    running = steps(of)
    void scheduler.postTask(work)
  }
  const work = () => {
    if (stopped || !running) return
    const until = performance.now() + slice
    do {
      const step = running.next()
      if (!step.done) continue
      running = null
      waitingSince = 0
      done(step.value, of)
      onChange()
      return
    } while (performance.now() < until)
    void scheduler.postTask(work)
  }
  const onChange = () => {
    if (!isOutdated()) return
    const now = performance.now()
    if (waitingSince === 0) waitingSince = now
    if (running && now - waitingSince > longestWait) return
    running = null
    clearTimeout(timer)
    timer = setTimeout(start, pause)
  }
  const stop = subscribe(onChange)
  start()
  return () => {
    stopped = true
    clearTimeout(timer)
    stop()
  }
}
