import { refuse } from './problem.ts'

/** What a change row says of undo and redo. */
export interface TimelineChange {
  readonly id: string
  readonly kind: 'create' | 'edit' | 'undo' | 'redo' | 'remove' | 'restore' | 'erase' | 'migrate'
  /** The edit that an undo or a redo is about. */
  readonly target: string | null
  readonly label: string
}

/** An edit and the change that last did or undid it. */
export interface Step {
  readonly edit: string
  /** The id of the change whose inverse takes the step back. */
  readonly by: string
  readonly label: string
}

/** Which edits of a document stand and which are undone, oldest first. Read from the history, so it survives a restart. */
export interface Timeline {
  readonly done: Step[]
  readonly undone: Step[]
  /** How many of the last undone edits `redo` offers: those undone since the last edit. */
  redoable: number
  /** Edits that were undone before the last migration: neither they nor those before it can be undone or done again. */
  readonly settled: Step[]
}

/** The timeline of a document without changes. */
export function emptyTimeline(): Timeline {
  return { done: [], undone: [], redoable: 0, settled: [] }
}

/** Adds the next change of the history. */
export function record(timeline: Timeline, change: TimelineChange): void {
  switch (change.kind) {
    case 'edit':
      timeline.done.push({ edit: change.id, by: change.id, label: change.label })
      timeline.redoable = 0
      return
    case 'undo': {
      const step = taken(timeline.done, change.target)
      timeline.undone.push({ edit: step.edit, by: change.id, label: step.label })
      timeline.redoable += 1
      return
    }
    case 'redo': {
      const fromEnd = timeline.undone.length - timeline.undone.findIndex((step) => step.edit === change.target)
      if (fromEnd <= timeline.redoable) timeline.redoable -= 1
      const step = taken(timeline.undone, change.target)
      timeline.done.push({ edit: step.edit, by: change.id, label: step.label })
      return
    }
    case 'migrate':
      // What the earlier changes wrote has the shape of another format.
      timeline.settled.push(...timeline.undone)
      timeline.done.length = 0
      timeline.undone.length = 0
      timeline.redoable = 0
      return
    case 'create':
    case 'remove':
    case 'restore':
    case 'erase':
      return
  }
}

/** The step that undo without a target takes back. */
export function nextUndo(timeline: Timeline): Step | undefined {
  return timeline.done.at(-1)
}

/** The step that redo without a target does again. */
export function nextRedo(timeline: Timeline): Step | undefined {
  return timeline.redoable > 0 ? timeline.undone.at(-1) : undefined
}

function taken(steps: Step[], edit: string | null): Step {
  const index = steps.findLastIndex((step) => step.edit === edit)
  const [step] = index < 0 ? [] : steps.splice(index, 1)
  if (step === undefined) return refuse({ code: 'damaged', what: 'change' })
  return step
}
