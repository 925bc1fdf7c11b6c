/**
 * `npm run bench`: what the main operations cost, beside their aim and, where there is one, the least the same work
 * costs without Cadrier. Nothing is asserted: durations depend on the machine.
 */
import { execFile } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Sqlite from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import { createApplication } from '../../electron/core/application.ts'
import { dossierDocx } from '../../electron/core/render/dossier-docx.ts'
import { openProfiles, type InstalledProfile } from '../../electron/core/profiles.ts'
import { openResources } from '../../electron/core/resources.ts'
import { evaluate } from '../../shared/checklist/evaluate.ts'
import { frameworksInForce } from '../../shared/checklist/frameworks-in-force.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { fingerprint } from '../../shared/definition/fingerprint.ts'
import { dossierDocument } from '../../shared/dossier/dossier-document.ts'
import { build } from '../../tools/build.mjs'
import type { BatchFigures } from './batch-process.ts'
import { bareDocx } from './bare-docx.ts'
import { documentFigures } from './document-figures.ts'
import { fillLibrary } from './filled-library.ts'
import { largeDefinition } from './large-definition.ts'
import type { LibraryFigures } from './library-process.ts'
import { madeExport } from '../referential/made-fiches.ts'
import { measured, measuredInTurn, summarised } from './measure.ts'
import type { ReferentialFigures } from './referential-process.ts'
import { standardsFigures } from './standards-figures.ts'
import { tableOf, type Figure } from './table.ts'
import { pageFigures, windowFigures } from './window-figures.ts'

const root = join(import.meta.dirname, '../..')
const date = '2026-11-22'
/** Enough to see what grows, in a time one waits for. */
const batchCount = 90
const execute = promisify(execFile)
const node = (args: readonly string[]) => execute(process.execPath, args)
const folder = mkdtempSync(join(tmpdir(), 'cadrier-bench-'))
const resources = openResources(join(root, 'resources'))

/** What is under way, beside the table: on the error stream. */
const say = (line: string) => process.stderr.write(`${line}\n`)

try {
  const { file: example } = await resources.example('evaluation-authentique')
  const large = largeDefinition(example)
  const [processor] = cpus()
  console.log(
    `Node ${process.version}, ${cpus().length} × ${processor?.model ?? 'processor'}. Computing time of the thread; elapsed time where marked *.\n`,
  )

  for (const [title, file, rounds] of [
    ['Sample A (evaluation-authentique)', example, 20],
    ['Large definition (10 competencies, 60 outcomes, 20 SAE, 20 rubrics of 7 × 5, 200 activities)', large, 12],
  ] as const) {
    say(`measuring ${title}…`)
    console.log(`${tableOf(title, await definitionFigures(file, rounds))}\n`)
  }

  say('writing formats of other tools…')
  console.log(`${tableOf('Formats of other tools, sample A', await standardsFigures(date))}\n`)

  say('making documents…')
  if (!(await build())) say('the build failed: the command line runs from its sources')
  console.log(`${tableOf('Documents of sample A', await documentFigures(example, resources, date, folder))}\n`)

  for (const count of [100, 10_000]) {
    say(`filling a library of ${count} dossiers…`)
    const library = join(folder, `library-${count}`)
    const texts = fillLibrary(library, count, example)
    say('measuring it…')
    const title = `Library of ${count.toLocaleString('en')} dossiers of ${texts} texts each`
    console.log(`${tableOf(title, libraryFigures(await childFigures(library)))}\n`)
  }

  say('typing in the window…')
  if (!(await build())) say('the build failed: the window is the one built before')
  console.log(
    `${tableOf('Window in Chromium, large definition', await windowFigures(large, join(folder, 'window')))}\n`,
  )

  say('typing beside printed pages…')
  console.log(
    `${tableOf('Printed pages beside the form, sample A', await pageFigures(example, join(folder, 'pages')))}\n`,
  )

  say(`exporting ${batchCount} dossiers at once…`)
  console.log(`${tableOf(`A batch of ${batchCount} dossiers, Word and PDF`, await batchFigures())}\n`)

  say('writing and reading a referential of 300 MB…')
  console.log(
    `${tableOf('A made RNCP file of 300 MB, 25,638 certifications (not the real one)', await referentialFigures())}\n`,
  )

  say('building the command line…')
  console.log(tableOf('Command line, whole process', await processFigures()))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Check, docx, opening and editing of one definition. */
async function definitionFigures(file: DefinitionFile, rounds: number): Promise<Figure[]> {
  const { definition, institution } = file
  const isLarge = JSON.stringify(file).length > 300_000
  const installed = await resources.frameworks()
  const context = { date, gate: 'cfvu', institution } as const
  const { frameworks } = frameworksInForce(definition, installed, context)
  const evaluation = evaluate(definition, frameworks, context)
  const edition = { date, fingerprint: fingerprint(definition, institution), revision: null }
  const [{ profile }] = (await openProfiles(folder, resources).list()) as [InstalledProfile]
  const document = () => dossierDocument(profile, definition, institution, evaluation, frameworks, edition)
  const bare = document()

  const path = join(folder, `${definition.id}.json`)
  writeFileSync(path, JSON.stringify(file))
  const cold: number[] = []
  for (let round = 0; round < 7; round += 1) {
    const { stdout } = await node([join(import.meta.dirname, 'cold-check-process.ts'), path, date])
    cold.push(Number(stdout))
  }

  const check = await measured('computing', rounds, () => {
    evaluate(definition, frameworksInForce(definition, installed, context).frameworks, context)
  })
  const [docx, docxFloor] = await measuredInTurn('computing', rounds, [
    () => dossierDocx(document()),
    () => bareDocx(bare),
  ])
  const { open, coldOpen, edit, editFloor } = await libraryWork(file, 60)
  const checkAim = { atMost: isLarge ? 50 : 5 }
  return [
    { name: 'full check', sample: check, aim: checkAim },
    { name: 'full check, first of a process', sample: summarised(cold) },
    { name: 'docx', sample: docx!, floor: docxFloor!, aim: { timesFloor: 2 } },
    { name: 'open', sample: open },
    { name: 'open, with the library *', sample: coldOpen },
    { name: 'one edit acknowledged *', sample: edit, floor: editFloor, aim: { timesFloor: 5 } },
  ]
}

/** Opens and edits a definition in a library of its own, beside a bare table that takes the same bytes as durably. */
async function libraryWork(file: DefinitionFile, rounds: number) {
  const dataDir = join(folder, `library-${file.definition.id}`)
  const openApplication = () => createApplication({ dataDir, resourcesDir: join(root, 'resources') })
  let application = openApplication()
  const call = async (name: string, input: unknown) => {
    const reply = await application.dispatch(name, input)
    if (!reply.ok) throw new Error(reply.problem.message)
    return reply.value
  }
  const base64 = Buffer.from(JSON.stringify(file)).toString('base64')
  const { id } = (await call('file.import', { name: 'definition.json', base64 })) as { id: string }

  const open = await measured('computing', 5, () => call('dossier.open', { id }))

  const outcome = file.definition.outcomes[0]!
  let revision = 1
  let change = ''
  const edit = async () => {
    const statement = { fr: `${outcome.statement.fr} (${revision})` }
    const patch = [{ op: 'set', path: ['outcomes', outcome.id, 'statement'], value: statement }]
    const request = { id, baseRevision: revision, changeId: uuidv7(), label: 'Énoncé', patch }
    // As the history keeps it: there and back.
    change = JSON.stringify([request, patch])
    ;({ revision } = (await call('dossier.edit', request)) as { revision: number })
  }
  const bare = new Sqlite(join(folder, `bare-${file.definition.id}.sqlite`))
  bare.pragma('journal_mode = WAL')
  bare.pragma('synchronous = FULL')
  bare.exec('CREATE TABLE change (number INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT')
  const insert = bare.prepare('INSERT INTO change (content) VALUES (?)')
  const [edited, editFloor] = await measuredInTurn('elapsed', rounds, [edit, () => insert.run(change)])
  bare.close()
  await application.close()

  const coldOpen = await measured('elapsed', Math.ceil(rounds / 3), async () => {
    application = openApplication()
    await call('dossier.open', { id })
    await application.close()
  })
  return { open, coldOpen, edit: edited!, editFloor: editFloor! }
}

async function childFigures(library: string): Promise<LibraryFigures> {
  const { stdout } = await node([join(import.meta.dirname, 'library-process.ts'), library])
  return JSON.parse(stdout) as LibraryFigures
}

function libraryFigures({ firstPage, firstPageWithVerdicts, search, memory }: LibraryFigures): Figure[] {
  const aim = { timesFloor: 2 }
  return [
    { name: 'first page of the list', sample: firstPage },
    { name: 'first page of the list, with verdicts', sample: firstPageWithVerdicts },
    { name: 'search, a word of every dossier', ...search.common, aim },
    { name: 'search, two words of every dossier', ...search.several, aim },
    { name: 'search, a word of one dossier', ...search.rare, aim },
    { name: 'search, the beginning of a word', ...search.beginning, aim },
    { name: 'memory', sample: summarised([memory.used]), floor: summarised([memory.empty]), unit: 'MB' },
  ]
}

/** The last dossiers of a batch beside the first ones: neither time nor memory grows. */
async function batchFigures(): Promise<Figure[]> {
  const { stdout } = await node([
    join(import.meta.dirname, 'batch-process.ts'),
    join(folder, 'batch'),
    String(batchCount),
  ])
  const { first, last, memory } = JSON.parse(stdout) as BatchFigures
  return [
    {
      name: 'a dossier among the last; floor: among the first *',
      sample: last,
      floor: first,
      aim: { timesFloor: 1.2 },
    },
    {
      name: 'memory at the end; floor: a third of the way',
      sample: summarised([memory.last]),
      floor: summarised([memory.first]),
      aim: { timesFloor: 1.2 },
      unit: 'MB',
    },
  ]
}

/** A file of the size and shape of the real export, handed over piece by piece, read, searched and cancelled. */
async function referentialFigures(): Promise<Figure[]> {
  const path = join(folder, 'export_fiches_RNCP_V4_1_2026-08-16.xml')
  const file = openSync(path, 'wx')
  for (const piece of madeExport(300_000_000, 25_638)) writeSync(file, piece)
  closeSync(file)
  const { stdout } = await node([join(import.meta.dirname, 'referential-process.ts'), path, 'donnees soin'])
  rmSync(path)
  const { fed, read, cancelled, found, memory } = JSON.parse(stdout) as ReferentialFigures
  return [
    { name: 'handed over *', sample: summarised([fed]), aim: { atMost: 5_000 } },
    { name: 'read *', sample: summarised([read]), aim: { atMost: 15_000 } },
    { name: 'search *', sample: found, aim: { atMost: 100 } },
    { name: 'from cancelling to the end *', sample: summarised([cancelled]), aim: { atMost: 500 } },
    {
      name: 'memory at its most; floor: before',
      sample: summarised([memory.peak]),
      floor: summarised([memory.before]),
      aim: { atMost: 300 },
      unit: 'MB',
    },
  ]
}

async function processFigures(): Promise<Figure[]> {
  if (!(await build())) say('the build failed: the command line runs from its sources')
  const path = join(root, 'resources/examples/evaluation-authentique.json')
  const [check, empty] = await measuredInTurn('elapsed', 15, [
    () => node([join(root, 'tools/cadrier.mjs'), 'check', path, '--date', date]),
    () => node(['--eval', '0']),
  ])
  return [{ name: 'cadrier check *', sample: check!, floor: empty!, aim: { atMost: 500 } }]
}
