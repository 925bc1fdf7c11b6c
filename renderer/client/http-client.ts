import { eventSchema, type ApplicationEvent } from '../../shared/contract/events.ts'
import type { ProducedFile } from '../../shared/contract/job.ts'
import type { Call, Input, OperationName, Output, Reply } from '../../shared/contract/operations.ts'
import { problemSchema, type Problem } from '../../shared/contract/problem.ts'
import { messages } from '../words.ts'
import { bytesOf } from './base64.ts'
import type { Client } from './client.ts'
import { windowProblem } from './window-problem.ts'

/** The window in an ordinary browser: operations by POST, events by server-sent events, files by download. */
export function httpClient(): Client {
  const connectionListeners = new Set<(connected: boolean, refused?: boolean) => void>()
  const eventListeners = new Set<(event: ApplicationEvent) => void>()
  let source: EventSource | null = null

  let isConnected = true

  const tellConnection = (connected: boolean, refused = false) => {
    isConnected = connected
    for (const listener of connectionListeners) listener(connected, refused)
  }

  const call: Call = async <N extends OperationName>(name: N, input: Input<N>): Promise<Reply<Output<N>>> => {
    let answer: unknown
    try {
      const response = await fetch(`/operations/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        credentials: 'same-origin',
        body: JSON.stringify(input),
      })
      if (response.status === 401 || response.status === 403) {
        tellConnection(false, true)
        return { ok: false, problem: restarted() }
      }
      answer = await response.json()
    } catch {
      tellConnection(false)
      return { ok: false, problem: unreachable() }
    }
    // Told once the caller has dealt with its answer: who hears it may ask for more.
    if (!isConnected) setTimeout(() => tellConnection(true))
    return readReply<Output<N>>(answer)
  }

  /** One stream for the whole window, opened by the first listener and closed after the last. */
  const listen = () => {
    if (source) return
    source = new EventSource('/events')
    source.onopen = () => tellConnection(true)
    source.onerror = () => {
      // The browser tries a broken stream again, never one it was refused.
      const refused = source?.readyState === EventSource.CLOSED
      tellConnection(false, refused)
      if (refused) setTimeout(listenAgain, listenAgainAfter)
    }
    source.onmessage = (message) => {
      const event = eventSchema.safeParse(JSON.parse(String(message.data)))
      if (event.success) for (const listener of eventListeners) listener(event.data)
    }
  }
  const listenAgain = () => {
    if (source?.readyState !== EventSource.CLOSED) return
    source = null
    listen()
  }
  const release = () => {
    if (eventListeners.size + connectionListeners.size > 0) return
    source?.close()
    source = null
  }

  return {
    place: 'browser',
    call,
    onEvent(listener) {
      eventListeners.add(listener)
      listen()
      return () => {
        eventListeners.delete(listener)
        release()
      }
    },
    onConnection(listener) {
      connectionListeners.add(listener)
      listen()
      return () => {
        connectionListeners.delete(listener)
        release()
      }
    },
    async saveFiles(files) {
      // A browser takes some files given at once and drops the others without a word: many come as one.
      if (files.length > mostDownloads) {
        const { zipPlace } = await import('./zip-place.ts')
        const place = zipPlace(files[0]?.name.replace(/\..*$/, '') ?? '', downloadBlob)
        await place.save(files)
        await place.close()
        return { outcome: 'saved', files: [place.name] }
      }
      for (const file of files) download(file)
      return { outcome: 'saved', files: files.map((file) => file.name) }
    },
    async openPlace(name) {
      const { zipPlace } = await import('./zip-place.ts')
      return zipPlace(name, downloadBlob)
    },
  }
}

/** Most files given one by one: Chromium stops at ten. */
const mostDownloads = 5

/** Our own host answers a reply or nothing: anything else is treated as a lost connection. */
function readReply<T>(answer: unknown): Reply<T> {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) {
    if (answer.ok === true && 'value' in answer) return { ok: true, value: answer.value as T }
    const problem = 'problem' in answer ? problemSchema.safeParse(answer.problem) : undefined
    if (problem?.success) return { ok: false, problem: problem.data }
  }
  return { ok: false, problem: unreachable() }
}

/** A stream that was refused is asked for again this often, in milliseconds. */
const listenAgainAfter = 5_000

/** What a host started anew answers: the address of this window holds the secret of the one before. */
function restarted(): Problem {
  return windowProblem({
    code: 'internal',
    message: messages.connection.restarted,
    next: messages.connection.restartedNext,
  })
}

function unreachable(): Problem {
  return windowProblem({
    code: 'internal',
    message: messages.connection.unreachable,
    next: messages.connection.unreachableNext,
  })
}

const download = (file: ProducedFile) =>
  downloadBlob(file.name, new Blob([bytesOf(file.base64)], { type: file.mediaType }))

function downloadBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
