import { useEffect, useMemo, useRef, useState } from 'react'
import { definitionSchema, type Definition } from '../../../shared/definition/definition.ts'
import { stageOf, type Stage } from '../../../shared/definition/stages.ts'
import { messages } from '../../words.ts'
import { StageFields } from '../../form/stage-fields.tsx'
import { RulesInForce } from '../../form/rules-in-force.tsx'
import { FindingIndex } from '../../form/finding-index.ts'
import { FormContext, UnfoldedItems, type FormScope } from '../../form/form-context.tsx'
import { isoDay } from '../../form/quantities.ts'
import { useFocusKept } from '../../form/use-focus-kept.ts'
import { goTo, routeBefore, type DossierView } from '../../route.ts'
import type { DocumentSession } from '../../session/document-session.ts'
import { useKeptPlace } from '../../form/kept-place.ts'
import { notUnderstoodIn } from '../../session/not-understood.ts'
import { modelPathOf, resolvePath } from '../../session/path.ts'
import { useDocument } from '../../session/use-document.ts'
import { changeSettings, useSettings, type SidePanelTab } from '../../settings.ts'
import { Button } from '../../ui/button.tsx'
import { OpeningPage } from '../../ui/opening-page.tsx'
import { readAll } from '../../ui/read-ahead.tsx'
import { sayDone } from '../../ui/toasts.tsx'
import { routeToMissing } from '../../document/route-to-missing.ts'
import { ExportOnDemand } from '../../document/export-on-demand.tsx'
import { DocumentBanners } from '../../document/document-banners.tsx'
import { DocumentBar } from '../../document/document-bar.tsx'
import { useSheetDrop } from './course-sheet/use-course-sheets.ts'
import { DossierTitle, titleOf } from './dossier-title.tsx'
import { useDossierCommands } from './dossier-commands.ts'
import { goToField } from '../../form/go-to-field.ts'
import { JudgementContext } from '../../form/judgement-context.ts'
import { AdaptStrip, DossierOrigin } from './origin/dossier-origin.tsx'
import { openFindings } from './open-findings.ts'
import { ResumeCard, useLastVisit } from './resume-card.tsx'
import { SidePanel } from './side-panel.tsx'
import { NoVerdict } from './no-verdict.tsx'
import { StageOpening } from './stage-opening.tsx'
import { StageRail } from './stage-rail.tsx'
import { StageSteps } from './stage-steps.tsx'
import { stageTitle } from './stage-title.ts'
import { VerdictLink } from './verdict-link.tsx'
import { WholeDossier } from './whole-dossier.tsx'
import { findingsByField, useFrameworks, useJudgement } from './use-evaluation.ts'

/** One dossier: its stages, the form of one of them, and what stands between it and its frameworks. */
export function DossierScreen({ id, ...place }: { id: string } & Place) {
  const opening = useDocument('dossier', id)
  if (opening.kind !== 'open') return <OpeningPage opening={opening} />
  return (
    <DossierOrigin session={opening.session}>
      <OpenDossier session={opening.session} {...place} />
    </DossierOrigin>
  )
}

/** Where the window is in the dossier: a stage, a field of it to go to, or a view of the whole. */
interface Place {
  stage: Stage
  field: string | null
  view?: DossierView
}

function OpenDossier({ session, stage, field, view }: { session: DocumentSession } & Place) {
  const { gate, role, english, scope: scoped } = useSettings()
  const { frameworks, problem } = useFrameworks()
  const today = isoDay(new Date())
  const judged = useJudgement(session, frameworks, gate, today)
  const judgement = judged?.judgement ?? null
  const inForce = judgement?.requirements
  const requirements = useMemo(() => [...(inForce?.values() ?? [])].map((entry) => entry.requirement), [inForce])
  const [exporting, setExporting] = useState(false)
  const [findings] = useState(() => new FindingIndex())
  const [unfolded] = useState(() => {
    // Most dossiers have one grid: it is what one comes to its stage for.
    const { rubrics } = session.snapshot().document as Definition
    return new UnfoldedItems(session.id, rubrics.length === 1 ? rubrics.map(({ id }) => id) : [])
  })
  const comesBack = useKeptPlace(session.id)
  const main = useRef<HTMLElement>(null)
  const side = useRef<HTMLElement>(null)
  const lastVisit = useLastVisit(session, stage)

  useEffect(() => {
    const shown = judgement?.evaluation.findings.filter((finding) => role === 'all' || finding.role === role)
    findings.replace(findingsByField(shown ?? []))
  }, [judgement, findings, role])

  // Other stages then come whole when they are gone to.
  useEffect(() => readAll(), [])

  // Other findings are read from their first; those of the whole dossier are the same ones still.
  useEffect(() => {
    if (scoped === 'stage') side.current?.scrollTo({ top: 0 })
  }, [stage, scoped])

  // Another stage or view begins at its top; a field named in the address is gone to.
  const place = `${stage}/${view ?? ''}`
  const shownPlace = useRef<string>(null)
  useEffect(() => {
    const first = shownPlace.current === null
    if (first && comesBack) {
      // Where the person was says more than the address.
    } else if (field !== null) {
      const path = resolvePath(session.snapshot().document, field, [])
      if (path.length > 0) void goToField(session.id, path, unfolded)
    } else if (first) {
      // What had the focus stayed on the page one comes from; from the record, one goes on from the stage that was left.
      if (routeBefore() !== null && document.activeElement === document.body)
        main.current?.focus({ preventScroll: true })
    } else if (shownPlace.current !== place) {
      window.scrollTo({ top: 0 })
      // What had the focus is gone with the stage that was left, or lies at the end of this one.
      if (
        !document.activeElement ||
        document.activeElement === document.body ||
        main.current?.contains(document.activeElement)
      )
        main.current?.focus({ preventScroll: true })
    }
    shownPlace.current = place
  }, [place, field, session, unfolded, comesBack])

  const scope = useMemo(
    (): FormScope => ({
      session,
      schema: definitionSchema,
      findings,
      unfolded,
      english,
      announceRemoval: (name, cleared, undo) =>
        sayDone(messages.field.itemRemoved(name, cleared), {
          label: messages.history.undo,
          takesBack: true,
          run: undo,
        }),
    }),
    [session, findings, unfolded, english],
  )

  /** A field that an export cannot do without, here or in the institution record. */
  const goToMissing = (field: string) => {
    const definition = session.snapshot().document as Definition
    const route = routeToMissing(field, { id: session.id, institutionId: definition.institutionId, stage })
    // A field on screen is gone to where it is, also when the address names it already.
    if (route.page === 'dossier')
      void goToField(session.id, resolvePath(definition, route.field ?? field, []), unfolded)
    else goTo(route)
  }
  const exportDossier = () => void session.flush().then(() => setExporting(true))
  const panelAsked = useRef(false)
  const goToPanel = () => {
    // Beside the form it is in sight already; under it, it is gone to.
    if (side.current && getComputedStyle(side.current).position !== 'sticky') side.current.scrollIntoView()
    side.current?.focus({ preventScroll: true })
  }
  const showPanel = (panel: SidePanelTab) => {
    changeSettings({ panel })
    if (!view) {
      goToPanel()
      return
    }
    // The panel is beside the form only: the view of the whole is left first.
    panelAsked.current = true
    goTo({ page: 'dossier', id: session.id, stage, field: null })
  }
  useEffect(() => {
    if (view || !panelAsked.current) return
    panelAsked.current = false
    goToPanel()
  }, [view])

  useFocusKept()
  useDossierCommands({ session, stage, view: view ?? null, judgement, unfolded, exportDossier, showPanel })
  // A sheet dropped on a view of the whole is shown beside the form.
  useSheetDrop(session.id, () => {
    if (view) showPanel('sheet')
  })

  return (
    <FormContext value={scope}>
      <JudgementContext value={judgement}>
        <DocumentBar
          session={session}
          back={{ page: 'library' }}
          backLabel={messages.navigation.library}
          locate={(place) => {
            const written = stageOf(modelPathOf(place))
            return written
              ? { stage: stageTitle(written), show: () => void goToField(session.id, place, unfolded) }
              : null
          }}
          goTo={(place) => goToField(session.id, place, unfolded)}
          title={<DossierTitle />}
        >
          <Button look="primary" icon="export" onPress={exportDossier}>
            {messages.dossier.export}
          </Button>
        </DocumentBar>
        <DocumentBanners session={session} />
        <div className={view ? 'workbench workbench-whole' : 'workbench'}>
          <StageRail id={session.id} stage={stage} view={view ?? null} judgement={judgement} />
          <main
            id="main"
            ref={main}
            className="sheet"
            data-panel
            tabIndex={-1}
            aria-label={messages.dossier.panels.form}
          >
            {!view && <ResumeCard last={lastVisit} judgement={judgement} />}
            {judgement && !view && (
              <VerdictLink stage={stage} judgement={judgement} onFollow={() => showPanel('findings')} />
            )}
            {view ? (
              <WholeDossier view={view} judgement={judgement} />
            ) : (
              <>
                <StageOpening stage={stage} judgement={judgement} onShow={showPanel} />
                <AdaptStrip stage={stage} />
                <RulesInForce requirements={requirements}>
                  <StageFields key={stage} stage={stage} />
                </RulesInForce>
                <StageSteps id={session.id} stage={stage} judgement={judgement} onExport={exportDossier} />
              </>
            )}
          </main>
          {!view && (
            <aside ref={side} className="side" data-panel tabIndex={-1} aria-label={messages.dossier.panels.side}>
              <h2 className="visually-hidden">{messages.dossier.panels.side}</h2>
              <NoVerdict problem={problem} absent={judged?.absent ?? null} />
              <SidePanel stage={stage} judgement={judgement} />
            </aside>
          )}
        </div>
        <FindingsSaid
          counts={judgement ? openFindings(judgement, null, role).map((finding) => finding.severity) : null}
        />
        {exporting && (
          <ExportOnDemand
            id={session.id}
            title={titleOf(session)}
            notUnderstood={notUnderstoodIn(session.snapshot()).split(' ').filter(Boolean)}
            onClose={() => setExporting(false)}
            onMissing={goToMissing}
          />
        )}
      </JudgementContext>
    </FormContext>
  )
}

/** Tells those who listen how many findings are left, once typing has paused. */
function FindingsSaid({ counts }: { counts: readonly ('blocking' | 'to-justify' | 'advice')[] | null }) {
  const [said, setSaid] = useState('')
  const number = (severity: string) => counts?.filter((entry) => entry === severity).length ?? 0
  const words = counts ? messages.side.updated(number('blocking'), number('to-justify'), number('advice')) : ''
  const first = useRef(true)
  useEffect(() => {
    if (!words) return
    const timer = setTimeout(() => {
      // What is there on arrival is read with the page.
      if (first.current) first.current = false
      else setSaid(words)
    }, 1_500)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  )
}
