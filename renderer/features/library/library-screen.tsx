import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useState, type ComponentProps } from 'react'
import { Button as AriaButton, FileTrigger, Input, Label, SearchField } from 'react-aria-components'
import { importedEndings } from '../../../shared/contract/imported-endings.ts'
import type { DossierSummary, ExampleName, Output, Reply } from '../../../shared/contract/operations.ts'
import type { Problem } from '../../../shared/contract/problem.ts'
import type { LossOfImport } from '../../document/import-losses.tsx'
import { guide, hadAlready, keptInstitution, messages, wordChanges } from '../../words.ts'
import { sizeProblem } from '../../client/size-problem.ts'
import { base64OfFile } from '../../client/base64.ts'
import type { Client } from '../../client/client.ts'
import { useClient } from '../../client/client-context.tsx'
import { windowProblem } from '../../client/window-problem.ts'
import { ExportOnDemand } from '../../document/export-on-demand.tsx'
import { routeToMissing } from '../../document/route-to-missing.ts'
import { isoDay } from '../../form/quantities.ts'
import { forgetDossiers, stageLeft, useRecentDossiers } from '../../recent-dossiers.ts'
import { fragmentOf, goTo, type Route } from '../../route.ts'
import { unreadDrafts } from '../../session/not-understood.ts'
import { draftsUnder } from '../../session/use-draft.ts'
import { ApplicationBar } from '../../ui/application-bar.tsx'
import { Banner, ProblemText } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Menu } from '../../ui/menu.tsx'
import { sayDone } from '../../ui/toasts.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { DossierTable, type DossierSort } from './dossier-table.tsx'
import { FirstSteps, RecentDossiers, useRecalled } from './recent-dossiers.tsx'
import { RemovedDossiers } from './removed-dossiers.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { SearchResults } from './search-results.tsx'

const BatchExportDialog = lazy(() => import('./batch-export-dialog.tsx'))
const ImportLosses = lazy(() => import('../../document/import-losses.tsx'))
const WordChangesDialog = lazy(() => import('./word-changes-dialog.tsx'))

/** Dossiers shown before the person asks for more. */
const pageSize = 50
/** Dossiers asked for at a time, when all are chosen. */
const chosenAtOnce = 200
/** Removed dossiers shown, the last removed: as many as one answer can hold. */
const removedShown = 200
/** Dossiers opened last that are shown. */
const recentShown = 5

type Example = Output<'examples.list'>['examples'][number]

/** What is said of a file that came in, and what of a file of another tool has no field here. */
interface Note {
  id: string
  title: string
  said: string
  lost: readonly LossOfImport[]
}

/** What came of the files last given: how many joined the library, and what is to be known of the others. */
interface Imported {
  count: number
  notes: Note[]
  refusals: Problem[]
}

const placeLeft = (id: string): Route => ({ page: 'dossier', id, stage: stageLeft(id), field: null })

const openDossier = (id: string) => goTo(placeLeft(id))

/** Goes to a field that an export of a dossier cannot do without. */
async function goToMissing(client: Client, id: string, path: string): Promise<void> {
  const reply = await client.call('dossier.open', { id })
  const institutionId = reply.ok ? reply.value.definition.institutionId : null
  goTo(routeToMissing(path, { id, institutionId, stage: stageLeft(id) }))
}

/** All dossiers of this computer: find one, begin one, bring one in. */
export function LibraryScreen() {
  const client = useClient()
  const words = messages.library
  const [listing, setListing] = useState<Output<'library.list'> | null>(null)
  const [removed, setRemoved] = useState<Output<'library.list'> | null>(null)
  const recent = useRecentDossiers().slice(0, recentShown)
  const recalled = useRecalled(recent[0])
  const [limit, setLimit] = useState(pageSize)
  const [sort, setSort] = useState<DossierSort>('updated')
  const [query, setQuery] = useState('')
  /** `null` until they are known. */
  const [examples, setExamples] = useState<readonly Example[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [imported, setImported] = useState<Imported | null>(null)
  const [edited, setEdited] = useState<ComponentProps<typeof WordChangesDialog> | null>(null)
  const [exporting, setExporting] = useState<DossierSummary | null>(null)
  /** Titles of the dossiers chosen, by id, in the order they were. */
  const [selected, setSelected] = useState<ReadonlyMap<string, string>>(new Map())
  const [exportingSelected, setExportingSelected] = useState(false)
  const searched = useDeferredValue(query.trim())

  const refresh = useCallback(async () => {
    const asked = { offset: 0, sort, query: '' }
    const [reply, bin] = await Promise.all([
      client.call('library.list', { ...asked, limit, removed: false, date: isoDay(new Date()) }),
      client.call('library.list', { ...asked, limit: removedShown, removed: true, date: null }),
    ])
    if (reply.ok) setListing(reply.value)
    else setProblem(reply.problem)
    if (bin.ok) {
      setRemoved(bin.value)
      const gone = new Set(bin.value.dossiers.map(({ id }) => id))
      forgetDossiers([...gone])
      setSelected((before) => new Map([...before].filter(([id]) => !gone.has(id))))
    }
  }, [client, limit, sort])

  useEffect(() => {
    document.title = `${words.title} · ${messages.application.name}`
    void refresh()
    return client.onEvent((event) => {
      if (event.kind === 'library-changed' || event.kind === 'dossier-changed') void refresh()
    })
  }, [client, refresh, words.title])

  useEffect(() => {
    void client.call('examples.list', {}).then((reply) => {
      setExamples(reply.ok ? reply.value.examples : [])
    })
  }, [client])

  const create = async (from: 'empty' | ExampleName) => {
    const reply = await client.call('dossier.create', { from })
    if (reply.ok) goTo({ page: 'dossier', id: reply.value.id, stage: 'identity', field: null })
    else setProblem(reply.problem)
  }

  /** What is to be taken of what was changed in Word; `null` where the file is not to be imported. */
  const askedOf = async (file: string, differences: Output<'file.differences'>['differences']) => {
    const { promise, resolve } = Promise.withResolvers<string[] | null>()
    setEdited({ file, differences, onDecide: resolve })
    const take = await promise
    setEdited(null)
    return take
  }

  /** Brings in one file; the answer is what to say of it, `null` where it was left after all. */
  const importFile = async (file: File): Promise<Reply<(Note & { notable: boolean }) | null>> => {
    const tooLarge = sizeProblem(file)
    if (tooLarge !== null) return { ok: false, problem: tooLarge }
    const base64 = await base64OfFile(file).catch(() => null)
    if (base64 === null)
      return {
        ok: false,
        problem: windowProblem({
          code: 'unreadable-file',
          message: words.unreadable(file.name),
          next: words.unreadableNext,
        }),
      }
    const given = { name: file.name, base64 }
    const changed = /\.docx$/i.test(file.name) ? await client.call('file.differences', given) : null
    if (changed?.ok === false) return changed
    const differences = changed?.value.differences ?? []
    const take = differences.length === 0 ? [] : await askedOf(file.name, differences)
    if (take === null) return { ok: true, value: null }
    const reply = await client.call('file.import', { ...given, take })
    if (!reply.ok) return reply
    const { id, title, keptInstitution: kept, twin, taken, aside, standard } = reply.value
    const done =
      differences.length === 0
        ? words.imported(title || words.untitled)
        : wordChanges.done(title || words.untitled, taken, aside)
    const beside = [
      ...(twin === null ? [] : [hadAlready({ ...twin, partial: standard !== null })]),
      ...(kept === null ? [] : [keptInstitution(kept || messages.institution.unnamed)]),
    ]
    const lost = standard?.losses ?? []
    return {
      ok: true,
      value: {
        id,
        title: title || words.untitled,
        said: [done, ...beside].join(' '),
        lost,
        notable: beside.length > 0 || lost.length > 0,
      },
    }
  }

  // Every file is tried: one that is refused does not stop those after it.
  const importFiles = async (files: readonly File[]) => {
    const outcome: Imported = { count: 0, notes: [], refusals: [] }
    for (const file of files) {
      const reply = await importFile(file)
      if (!reply.ok) {
        outcome.refusals.push({ ...reply.problem, place: { ...reply.problem.place, file: file.name } })
        continue
      }
      if (reply.value === null) continue
      outcome.count += 1
      if (reply.value.notable) outcome.notes.push(reply.value)
      else if (files.length === 1) {
        const { id, said } = reply.value
        sayDone(said, { label: words.open, run: () => openDossier(id) })
      }
    }
    const reported = outcome.refusals.length + outcome.notes.length > 0
    setImported(reported ? outcome : null)
    if (files.length > 1 && !reported) sayDone(words.importedMany(outcome.count, 0))
    await refresh()
  }

  const restore = async (dossier: DossierSummary) => {
    const reply = await client.call('dossier.restore', { id: dossier.id })
    if (reply.ok) sayDone(words.imported(dossier.title || words.untitled))
    else setProblem(reply.problem)
    await refresh()
  }

  const act = async (dossier: DossierSummary, action: string) => {
    const title = dossier.title || words.untitled
    if (action === 'open') openDossier(dossier.id)
    else if (action === 'export') setExporting(dossier)
    else if (action === 'duplicate') {
      const reply = await client.call('dossier.duplicate', { id: dossier.id })
      if (reply.ok) sayDone(words.duplicated(title))
      else setProblem(reply.problem)
    } else if (action === 'adapt') {
      const reply = await client.call('dossier.adapt', { id: dossier.id })
      if (reply.ok) goTo({ page: 'dossier', id: reply.value.id, stage: 'identity', field: null })
      else setProblem(reply.problem)
    } else if (action === 'remove') {
      const reply = await client.call('dossier.remove', { id: dossier.id })
      if (reply.ok)
        sayDone(words.removed(title), {
          label: words.restore,
          run: () => void restore(dossier),
        })
      else setProblem(reply.problem)
    }
    await refresh()
  }

  const select = (dossiers: readonly DossierSummary[], chosen: boolean) =>
    setSelected((before) => {
      const after = new Map(before)
      for (const { id, title } of dossiers)
        if (chosen) after.set(id, title || words.untitled)
        else after.delete(id)
      return after
    })
  const selectEvery = async () => {
    for (let offset = 0; ; offset += chosenAtOnce) {
      const asked = { sort, query: '', limit: chosenAtOnce, removed: false, date: null }
      const reply = await client.call('library.list', { ...asked, offset })
      if (!reply.ok) {
        setProblem(reply.problem)
        return
      }
      select(reply.value.dossiers, true)
      if (reply.value.dossiers.length < chosenAtOnce) return
    }
  }

  const createEntries = [
    { id: 'empty', label: words.createEmpty },
    ...(examples ?? []).map((example) => ({ id: example.name, label: words.createFrom(example.title) })),
  ]
  const createMenu = (
    <Menu
      label={words.create}
      entries={createEntries}
      onAction={(from) => void create(from as 'empty' | ExampleName)}
      trigger={
        <Button look="primary" icon="add">
          {words.create}
        </Button>
      }
    />
  )
  const importButton = (
    <FileTrigger
      acceptedFileTypes={importedEndings}
      allowsMultiple
      onSelect={(files) => void importFiles([...(files ?? [])])}
    >
      <Button icon="import">{words.import}</Button>
    </FileTrigger>
  )

  return (
    <>
      <ApplicationBar page="library" />
      <FileDrop onFiles={(files) => void importFiles(files)}>
        <main id="main" className="page" data-panel tabIndex={-1}>
          <div className="page-head">
            <h1>{words.title}</h1>
            <div className="actions">
              {importButton}
              {createMenu}
            </div>
          </div>
          {problem && (
            <Banner onClose={() => setProblem(null)}>
              <ProblemText problem={problem} />
            </Banner>
          )}
          {imported && (
            <Banner tone={imported.refusals.length > 0 ? 'blocking' : 'to-justify'} onClose={() => setImported(null)}>
              {imported.count + imported.refusals.length > 1 && (
                <p>{words.importedMany(imported.count, imported.refusals.length)}</p>
              )}
              {imported.refusals.map((refusal, rank) => (
                <ProblemText key={rank} problem={refusal} />
              ))}
              {imported.notes.map((note, rank) => (
                <div key={rank}>
                  <p>
                    {note.said}{' '}
                    <a href={fragmentOf(placeLeft(note.id))} aria-label={words.openTitled(note.title)}>
                      {words.open}
                    </a>
                  </p>
                  {note.lost.length > 0 && (
                    <Suspense fallback={null}>
                      <ImportLosses losses={note.lost} />
                    </Suspense>
                  )}
                </div>
              ))}
            </Banner>
          )}
          {listing && listing.total === 0 ? (
            <section className="empty">
              <h2>{words.emptyTitle}</h2>
              <p>{words.emptyText}</p>
              <div className="actions">
                <Button look="primary" onPress={() => void create('empty')}>
                  {guide.resume.begin}
                </Button>
                {examples?.map(({ name, title }) => (
                  <Button key={name} onPress={() => void create(name)}>
                    {words.createFrom(title)}
                  </Button>
                ))}
              </div>
            </section>
          ) : (
            <>
              <SearchField className="search" value={query} onChange={setQuery}>
                <Label className="visually-hidden">{words.search}</Label>
                <Icon name="search" />
                <Input className="search-input" placeholder={words.search} />
                <AriaButton className="button button-icon search-clear" aria-label={words.clearSearch}>
                  <Icon name="close" />
                </AriaButton>
              </SearchField>
              {searched === '' ? (
                listing &&
                examples &&
                recalled && (
                  <>
                    <RecentDossiers dossiers={recent} recalled={recalled} />
                    {recent.length === 0 && listing.total <= examples.length && (
                      <FirstSteps onBegin={() => void create('empty')} />
                    )}
                    <DossierTable
                      dossiers={listing.dossiers}
                      sort={sort}
                      onSort={setSort}
                      onAction={(dossier, action) => void act(dossier, action)}
                      selected={new Set(selected.keys())}
                      onSelect={select}
                    />
                    <p className="quiet table-foot" role="status">
                      {words.count(listing.total)}
                    </p>
                    {listing.total > listing.dossiers.length && (
                      <Button onPress={() => setLimit((current) => Math.min(200, current + pageSize))}>
                        {words.more}
                      </Button>
                    )}
                    <SelectionBar
                      count={selected.size}
                      shown={listing.dossiers.length}
                      total={listing.total}
                      onSelectEvery={() => void selectEvery()}
                      onClear={() => setSelected(new Map())}
                      onExport={() => setExportingSelected(true)}
                    />
                  </>
                )
              ) : (
                <SearchResults words={searched} onProblem={setProblem} />
              )}
              <p className="quiet drop-hint">{words.drop}</p>
            </>
          )}
          {removed && searched === '' && (
            <RemovedDossiers
              dossiers={removed.dossiers}
              total={removed.total}
              onRestore={(dossier) => void restore(dossier)}
            />
          )}
        </main>
      </FileDrop>
      {edited && (
        <Suspense>
          <WordChangesDialog {...edited} />
        </Suspense>
      )}
      {exportingSelected && (
        <Suspense>
          <BatchExportDialog
            dossiers={Array.from(selected, ([id, title]) => ({ id, title }))}
            onClose={() => setExportingSelected(false)}
            onMissing={(id, path) => void goToMissing(client, id, path)}
          />
        </Suspense>
      )}
      {exporting && (
        <ExportOnDemand
          id={exporting.id}
          notUnderstood={draftsUnder(unreadDrafts(exporting.id))}
          title={exporting.title || words.untitled}
          onClose={() => setExporting(null)}
          onMissing={(path) => void goToMissing(client, exporting.id, path)}
        />
      )}
    </>
  )
}
