/**
 * A process of its own per library, so that its memory is that of the library: `node library-process.ts FOLDER` prints
 * LibraryFigures as JSON.
 */
import type { Sample } from './measure.ts'
import type { SearchKind } from './search-words.ts'

export interface LibraryFigures {
  readonly firstPage: Sample
  /** With the verdict of every dossier on the page, judged already. */
  readonly firstPageWithVerdicts: Sample
  readonly search: Readonly<Record<SearchKind, { readonly sample: Sample; readonly floor: Sample }>>
  /** Resident memory in megabytes: of the process before anything is loaded, and after the first pages were shown. */
  readonly memory: { readonly empty: number; readonly used: number }
}

const residentMegabytes = () => process.memoryUsage().rss / 1e6
const empty = residentMegabytes()

const { join } = await import('node:path')
const { createApplication } = await import('../../electron/core/application.ts')
const { searchWords } = await import('./search-words.ts')

const [folder = ''] = process.argv.slice(2)
const application = createApplication({
  dataDir: folder,
  resourcesDir: join(import.meta.dirname, '../../resources'),
})

async function call(name: string, input: unknown): Promise<unknown> {
  const reply = await application.dispatch(name, input)
  if (!reply.ok) throw new Error(reply.problem.message)
  return reply.value
}

const firstPage = (date: string | null) =>
  call('library.list', { offset: 0, limit: 50, sort: 'updated', query: '', removed: false, date })
const search = (words: string) => call('library.search', { words, cursor: null, limit: 20 })

await firstPage(null)
await search(searchWords.common)
const used = residentMegabytes()

const { measured, measuredInTurn } = await import('./measure.ts')
const { bareSearch } = await import('./bare-search.ts')

const bare = bareSearch(join(folder, 'library.sqlite'))
const searches: Record<string, { sample: Sample; floor: Sample }> = {}
for (const [kind, words] of Object.entries(searchWords)) {
  const [sample, floor] = await measuredInTurn('computing', 12, [() => search(words), bare.page(words, 20)])
  searches[kind] = { sample: sample!, floor: floor! }
}
bare.close()

const figures: LibraryFigures = {
  firstPage: await measured('computing', 12, () => firstPage(null)),
  firstPageWithVerdicts: await measured('computing', 12, () => firstPage('2026-11-22')),
  search: searches as LibraryFigures['search'],
  memory: { empty, used },
}
await application.close()
console.log(JSON.stringify(figures))
