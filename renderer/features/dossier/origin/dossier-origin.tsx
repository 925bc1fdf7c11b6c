import { createContext, use, useCallback, useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Output } from '../../../../shared/contract/operations.ts'
import { stages, type Stage } from '../../../../shared/definition/stages.ts'
import { placesOf, stillToAdapt, type PlaceToAdapt } from '../../../../shared/origin/to-adapt.ts'
import { originWords } from '../../../words.ts'
import { useClient } from '../../../client/client-context.tsx'
import { useForm, useSession } from '../../../form/form-context.tsx'
import { FieldsToAdapt, ToAdaptContext } from '../../../form/to-adapt.tsx'
import { goTo } from '../../../route.ts'
import type { DocumentSession } from '../../../session/document-session.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { sayDone } from '../../../ui/toasts.tsx'
import { goToField } from '../../../form/go-to-field.ts'
import { stageTitle } from '../stage-title.ts'

type Origin = NonNullable<Output<'dossier.origin'>['origin']>

/** What is left to adapt in the dossier on screen, and how to accept places as they are. */
interface Adapting {
  origin: Origin
  /** All that there was to adapt in the beginning, in the order of the stages. */
  places: readonly PlaceToAdapt[]
  left: readonly PlaceToAdapt[]
  keep: (places: readonly string[]) => void
}

const AdaptingContext = createContext<Adapting | null>(null)

/** Marks, in a dossier begun from an example or from another dossier, the fields that still say what that one says. */
export function DossierOrigin({ session, children }: { session: DocumentSession; children: ReactNode }) {
  const client = useClient()
  const [origin, setOrigin] = useState<Origin | null>(null)
  const read = useCallback(async () => {
    const reply = await client.call('dossier.origin', { id: session.id })
    // Without it the dossier is as whole as ever: only the marks are missing.
    if (reply.ok) setOrigin(reply.value.origin)
  }, [client, session.id])
  useEffect(() => {
    void read()
    return client.onEvent((event) => {
      if (event.kind === 'beside-changed' && event.id === session.id) void read()
    })
  }, [client, session.id, read])

  const keep = useCallback(
    (places: readonly string[]) => {
      const change = (kept: boolean) =>
        void client.call('dossier.keep', { id: session.id, places: [...places], kept }).then(read)
      change(true)
      sayDone(originWords.keptMany(places.length), { label: originWords.undo, run: () => change(false) })
    },
    [client, session.id, read],
  )
  const definition = useDeferredValue(useSession(session, (snapshot) => (origin ? snapshot.document : null)))
  const places = useMemo(() => (origin ? placesOf(origin.source.kind, origin.definition) : []), [origin])
  const left = useMemo(
    () => (origin && definition ? stillToAdapt(places, definition, new Set(origin.kept)) : []),
    [origin, places, definition],
  )
  const source = origin?.source.kind
  const fields = useMemo(() => (source ? new FieldsToAdapt(source, keep) : null), [source, keep])
  useEffect(() => {
    fields?.replace(new Set(left.map(({ place }) => place)))
  }, [fields, left])
  const adapting = useMemo(() => (origin ? { origin, places, left, keep } : null), [origin, places, left, keep])
  return (
    <ToAdaptContext value={fields}>
      <AdaptingContext value={adapting}>{children}</AdaptingContext>
    </ToAdaptContext>
  )
}

/** How many fields of each stage are still to be adapted; none in a dossier begun from nothing. */
export function useStagesToAdapt(): ReadonlyMap<Stage, number> {
  const left = use(AdaptingContext)?.left
  return useMemo(
    () => new Map(stages.map((stage) => [stage, left?.filter((place) => place.stage === stage).length ?? 0])),
    [left],
  )
}

/** How much of a stage is still to be adapted, and the way through it. */
export function AdaptStrip({ stage }: { stage: Stage }) {
  const adapting = use(AdaptingContext)
  const { session, unfolded } = useForm()
  const [at, setAt] = useState<string | null>(null)
  if (!adapting || (adapting.left.length === 0 && at === null)) return null
  const { origin, places, left, keep } = adapting
  const words = originWords
  const here = left.filter((place) => place.stage === stage)
  const next = () => {
    const asked = new Set(left.map(({ place }) => place))
    const from = places.findIndex(({ place }) => place === at)
    const following =
      places[from]?.stage === stage ? places.slice(from + 1).find(({ place }) => asked.has(place)) : undefined
    const target = following ?? here[0] ?? left[0]
    if (!target) return
    setAt(target.place)
    void goToField(session.id, target.path, unfolded)
  }
  return (
    <section className="adapt-strip" aria-label={words.strip}>
      <p>{words.begun[origin.source.kind](origin.source.title)}</p>
      <p role="status">{words.count(here.length, left.length)}</p>
      {left.length > 0 && <Button onPress={next}>{words.next}</Button>}
      {here.length > 0 && (
        <AriaButton className="link-button" onPress={() => keep(here.map(({ place }) => place))}>
          {words.keepStage}
        </AriaButton>
      )}
      {left.length > here.length && (
        <Menu
          label={words.byStage}
          trigger={<AriaButton className="link-button">{words.byStage}</AriaButton>}
          entries={stages.flatMap((entry) => {
            const count = left.filter((place) => place.stage === entry).length
            return count > 0 ? [{ id: entry, label: words.stage(stageTitle(entry), count) }] : []
          })}
          onAction={(entry) => goTo({ page: 'dossier', id: session.id, stage: entry as Stage, field: null })}
        />
      )}
    </section>
  )
}
