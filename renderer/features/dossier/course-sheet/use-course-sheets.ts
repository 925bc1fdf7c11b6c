import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { largestCourseSheet } from '../../../../shared/contract/file-limits.ts'
import type { CourseSheet } from '../../../../shared/course-sheet/course-sheet.ts'
import type { Problem } from '../../../../shared/contract/problem.ts'
import { courseSheetWords } from '../../../words.ts'
import { base64OfFile } from '../../../client/base64.ts'
import { sizeProblem } from '../../../client/size-problem.ts'
import type { Client } from '../../../client/client.ts'
import { useClient } from '../../../client/client-context.tsx'
import { useForm, useSession } from '../../../form/form-context.tsx'
import { changeSettings } from '../../../settings.ts'
import { sayDone } from '../../../ui/toasts.tsx'

/** What the last files given came to, kept while the panel is elsewhere. */
interface Arrival {
  reading: string | null
  problem: Problem | null
  /** The sheet that came last, to be shown. */
  added: string | null
}

const nothing: Arrival = { reading: null, problem: null, added: null }
const arrivals = new Map<string, Arrival>()
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(dossierId: string, change: Partial<Arrival>): void {
  arrivals.set(dossierId, { ...(arrivals.get(dossierId) ?? nothing), ...change })
  for (const listener of listeners) listener()
}

/** What came of the files last given to a dossier. */
export function useArrival(dossierId: string): Arrival & { forget: () => void } {
  const arrival = useSyncExternalStore(subscribe, () => arrivals.get(dossierId) ?? nothing)
  return { ...arrival, forget: () => tell(dossierId, { problem: null }) }
}

/** Joins files to a dossier as course sheets, one after the other. */
export async function addSheets(client: Client, dossierId: string, files: readonly File[]): Promise<void> {
  const words = courseSheetWords
  for (const file of files) {
    tell(dossierId, { reading: file.name, problem: null })
    const tooLarge = sizeProblem(file, largestCourseSheet)
    if (tooLarge !== null) {
      tell(dossierId, { reading: null, problem: tooLarge })
      return
    }
    const base64 = await base64OfFile(file).catch(() => null)
    if (base64 === null) {
      const problem = {
        code: 'unreadable-file',
        message: words.unreadable(file.name),
        next: words.unreadableNext,
      } as const
      tell(dossierId, { reading: null, problem })
      return
    }
    const reply = await client.call('course-sheet.add', { dossierId, file: { name: file.name.slice(0, 255), base64 } })
    if (!reply.ok) {
      tell(dossierId, { reading: null, problem: reply.problem })
      return
    }
    const { id, passages, pictures } = reply.value
    tell(dossierId, { reading: null, added: id })
    sayDone(`${words.added(file.name, passages)}${words.pictures(pictures)}`)
  }
}

/** Takes files dropped anywhere on the window of a dossier, and shows what comes of them. */
export function useSheetDrop(dossierId: string, onTaken: () => void): void {
  const client = useClient()
  const taken = useRef(onTaken)
  useEffect(() => {
    taken.current = onTaken
  })
  useEffect(() => {
    const take = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      changeSettings({ panel: 'sheet', sideShown: true })
      taken.current()
      void addSheets(client, dossierId, files)
    }
    window.addEventListener('drop', take)
    return () => window.removeEventListener('drop', take)
  }, [client, dossierId])
}

/** The sheets of the dossier on screen, read again when one of them moves, here or in another window. */
export function useCourseSheets(dossierId: string): { sheets: readonly CourseSheet[] | null; problem: Problem | null } {
  const client = useClient()
  const { session } = useForm()
  const [sheets, setSheets] = useState<readonly CourseSheet[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const read = useCallback(async () => {
    const reply = await client.call('course-sheet.list', { dossierId })
    if (reply.ok) setSheets(reply.value.sheets)
    setProblem(reply.ok ? null : reply.problem)
  }, [client, dossierId])
  // What an undone change took is to be placed again: an undo or a redo is a change of what can be redone.
  const undone = useSession(session, ({ redo, revision }) => (redo === null ? '' : `${revision} ${redo}`))
  useEffect(() => {
    void read()
  }, [read, undone])
  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.kind === 'beside-changed' && event.id === dossierId) void read()
      }),
    [client, dossierId, read],
  )
  return { sheets, problem }
}
