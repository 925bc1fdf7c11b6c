import { useEffect, useRef, useState } from 'react'
import { jsonEqual } from '../../../../shared/change/json.ts'
import type { Input, Output } from '../../../../shared/contract/operations.ts'
import type { Problem } from '../../../../shared/contract/problem.ts'
import type { Definition } from '../../../../shared/definition/definition.ts'
import type { Institution } from '../../../../shared/institution/institution.ts'
import { useClient } from '../../../client/client-context.tsx'
import { useForm, useSession } from '../../../form/form-context.tsx'
import { isoDay } from '../../../form/quantities.ts'

type Request = Input<'preview.pages'>
type Answer = Output<'preview.pages'>

/** What is shown: the pages, an address of the picture of each that is drawn, and where the followed passage is. */
export interface Pages {
  pages: Answer['pages']
  pictures: ReadonlyMap<string, string>
  place: Answer['place']
}

/**
 * A pause in typing this long brings the pages up to date. A little longer than between two keys of an ordinary hand:
 * pages drawn between them are drawn in vain, and those of the last key wait for them.
 */
const pause = 150

/**
 * The printed pages of the document on screen, drawn again when typing pauses: pictures of those wanted, and of the one
 * with the followed passage. One question at a time: what changes meanwhile is asked with the next.
 *
 * @param wanted numbers of the pages near what is seen
 */
export function usePages(profile: string, wanted: readonly number[], place: Request['place']) {
  const client = useClient()
  const { session } = useForm()
  const definition = useSession(session, (snapshot) => snapshot.document) as Definition
  const institution = useSession(session, (snapshot) => snapshot.institution) as Institution | null
  const [shown, setShown] = useState<Pages | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const reader = useRef<PageReader>(null)

  useEffect(() => {
    const made = pageReader(client, setShown, setProblem)
    reader.current = made
    return () => made.close()
  }, [client])
  useEffect(() => {
    reader.current?.ask({ definition, institution, profile, wanted: [...wanted], place })
  }, [definition, institution, profile, wanted, place])
  return { shown, problem }
}

type Asked = Pick<Request, 'definition' | 'institution' | 'profile' | 'wanted' | 'place'>

interface PageReader {
  ask(asked: Asked): void
  close(): void
}

function pageReader(
  client: ReturnType<typeof useClient>,
  onPages: (pages: Pages) => void,
  onProblem: (problem: Problem | null) => void,
): PageReader {
  /** Addresses of pictures by the hash of their page. */
  const pictures = new Map<string, string>()
  let asked: Asked | null = null
  let answered: { asked: Asked; pages: Answer['pages'] } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let busy = false
  let closed = false

  /** Whether an answer would bring something. */
  const isDue = (next: Asked) =>
    answered === null ||
    next.definition !== answered.asked.definition ||
    next.institution !== answered.asked.institution ||
    next.profile !== answered.asked.profile ||
    !jsonEqual(next.place, answered.asked.place) ||
    next.wanted.some((number) => {
      const page = answered?.pages[number - 1]
      return page !== undefined && !pictures.has(page.hash)
    })

  const read = async () => {
    const mine = asked
    if (busy || mine === null || !isDue(mine)) return
    busy = true
    const reply = await client.call('preview.pages', { ...mine, date: isoDay(new Date()), known: [...pictures.keys()] })
    busy = false
    if (closed) return
    if (reply.ok) {
      const { pages, drawn, place } = reply.value
      forget([...pages, ...(answered?.pages ?? [])])
      for (const { hash, svg } of drawn)
        pictures.set(hash, URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })))
      onPages({ pages, place, pictures: new Map(pictures) })
      answered = { asked: mine, pages }
    } else answered = { asked: mine, pages: answered?.pages ?? [] }
    onProblem(reply.ok ? null : reply.problem)
    if (asked !== mine) void read()
  }
  /** Pictures of pages that are no more; those shown until now are kept until others have taken their place. */
  const forget = (kept: readonly { hash: string }[]) => {
    const hashes = new Set(kept.map(({ hash }) => hash))
    for (const [hash, address] of pictures) {
      if (hashes.has(hash)) continue
      URL.revokeObjectURL(address)
      pictures.delete(hash)
    }
  }
  return {
    ask(next) {
      const isNewText = asked !== null && next.definition !== asked.definition
      asked = next
      clearTimeout(timer)
      timer = setTimeout(() => void read(), isNewText ? pause : 0)
    },
    close() {
      closed = true
      clearTimeout(timer)
      forget([])
    },
  }
}
