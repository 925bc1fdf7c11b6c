import '../../styles/institution.css'
import '../../styles/roles.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Stage } from '../../../shared/definition/stages.ts'
import { institutionSchema, type Institution } from '../../../shared/institution/institution.ts'
import { institutionSections, sectionOf } from '../../../shared/institution/sections.ts'
import { institutionWords, messages } from '../../words.ts'
import { useClient } from '../../client/client-context.tsx'
import { FindingIndex } from '../../form/finding-index.ts'
import { FormContext, UnfoldedItems, useSession, type FormScope } from '../../form/form-context.tsx'
import { focusField, type Mending } from '../../form/focus-field.ts'
import { useKeptPlace } from '../../form/kept-place.ts'
import { useFocusKept } from '../../form/use-focus-kept.ts'
import { recordCommands } from '../../form/record/record-commands.ts'
import { unfoldTo } from '../../form/unfold-to.ts'
import { useCommands } from '../../palette/commands.ts'
import type { DocumentSession } from '../../session/document-session.ts'
import { modelPathOf, resolvePath, type Path } from '../../session/path.ts'
import { useDocument } from '../../session/use-document.ts'
import { useSettings } from '../../settings.ts'
import { OpeningPage } from '../../ui/opening-page.tsx'
import { sayDone } from '../../ui/toasts.tsx'
import { DocumentBanners } from '../../document/document-banners.tsx'
import { DocumentBar } from '../../document/document-bar.tsx'
import { Expiries, Missing } from './institution-top.tsx'
import { RecordSection, sectionFold } from './record-section.tsx'

/** What an institution says once for all its dossiers. */
export function InstitutionScreen({ id, ...place }: { id: string } & Place) {
  const opening = useDocument('institution', id)
  if (opening.kind !== 'open') return <OpeningPage opening={opening} />
  return <OpenInstitution session={opening.session} {...place} />
}

/** A field to go to, and the dossier one came from. */
interface Place {
  field: string | null
  from?: { id: string; stage: Stage }
}

function OpenInstitution({ session, field, from }: { session: DocumentSession } & Place) {
  const { english } = useSettings()
  const name = useSession(session, (snapshot) => (snapshot.document as Institution).name.fr)
  const [unfolded] = useState(() => new UnfoldedItems(session.id))
  const comesBack = useKeptPlace(session.id)
  useFocusKept()
  const followers = useFollowers(session.id)
  const words = messages.institution
  const title = name || words.unnamed
  const mends = from !== undefined

  useEffect(() => {
    document.title = `${title} · ${messages.application.name}`
  }, [title])

  const arrived = useRef(false)
  useEffect(() => {
    const first = !arrived.current
    arrived.current = true
    if (field === null || (first && comesBack)) return
    // One comes from a dossier to mend what it lacks.
    void goToPlace(unfolded, resolvePath(session.snapshot().document, field, []), mends ? { option: null } : undefined)
  }, [field, session, unfolded, comesBack, mends])

  const scope = useMemo(
    (): FormScope => ({
      session,
      schema: institutionSchema,
      findings: new FindingIndex(),
      unfolded,
      english,
      announceRemoval: (label, cleared, undo) =>
        sayDone(messages.field.itemRemoved(label, cleared), {
          label: messages.history.undo,
          takesBack: true,
          run: undo,
        }),
    }),
    [session, unfolded, english],
  )
  useCommands(() => recordCommands((path) => void goToPlace(unfolded, path)))
  const goHere = (path: Path) => void goToPlace(unfolded, path)
  return (
    <FormContext value={scope}>
      <DocumentBar
        session={session}
        back={from ? { page: 'dossier', field: null, ...from } : { page: 'institutions' }}
        backLabel={from ? institutionWords.backToDossier : messages.navigation.institutions}
        goTo={(path) => goToPlace(unfolded, path)}
        title={<h1 title={title}>{title}</h1>}
      />
      <DocumentBanners session={session} />
      <main id="main" className="page record-page" data-panel tabIndex={-1} aria-label={words.title}>
        <div className="record">
          <header className="stage-head">
            <h2>{words.title}</h2>
            <p className="stage-expected">
              {words.intro} {followers !== null && institutionWords.followers(followers)}
            </p>
          </header>
          <Expiries session={session} onGo={goHere} />
          <Missing session={session} onGo={goHere} />
          <div>
            {institutionSections.map((section) => (
              <RecordSection key={section.id} section={section} />
            ))}
          </div>
        </div>
      </main>
    </FormContext>
  )
}

/** Unfolds what hides a place of the record, and puts the focus there. */
async function goToPlace(unfolded: UnfoldedItems, path: Path, mending?: Mending): Promise<void> {
  const section = sectionOf(modelPathOf(path))
  if (section) unfolded.set([sectionFold(section)], true)
  unfoldTo(unfolded, path)
  await focusField(path, mending)
}

/** How many dossiers inherit from a record; null until it is known. */
function useFollowers(id: string): number | null {
  const client = useClient()
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    let current = true
    void client.call('institution.list', {}).then((reply) => {
      const record = reply.ok && reply.value.institutions.find((entry) => entry.id === id)
      if (current && record) setCount(record.dossiers)
    })
    return () => {
      current = false
    }
  }, [client, id])
  return count
}
