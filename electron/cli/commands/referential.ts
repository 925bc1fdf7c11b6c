import { basename, dirname } from 'node:path'
import { v7 as newId } from 'uuid'
import { applyPatch } from '../../../shared/change/apply-patch.ts'
import type { Input, Output } from '../../../shared/contract/operations.ts'
import { currentFormatVersion } from '../../../shared/definition/definition-file.ts'
import { definitionSchema } from '../../../shared/definition/definition.ts'
import { canonicalJson } from '../../../shared/definition/fingerprint.ts'
import { foldText } from '../../../shared/find/fold-text.ts'
import { cli } from '../../../shared/messages/fr/cli.ts'
import { referentialGone } from '../../../shared/messages/fr/referential-problems.ts'
import type { ReferentialEntry } from '../../../shared/referential/entry.ts'
import { columnRoles, type ColumnRole } from '../../../shared/referential/known-tables.ts'
import { isBlock, leavesOf, takenAs, takenItems } from '../../../shared/referential/taken-items.ts'
import type { Application } from '../../core/application.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeFiles } from '../../core/write-files.ts'
import { dateOf, oneOf, readArguments } from '../arguments.ts'
import { call, type Command, type Terminal } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import { readGivenFile } from '../given-files.ts'
import { openReferential } from '../given-referential.ts'
import { printWritten } from '../print-written.ts'
import { UsageFault } from '../usage-fault.ts'

const say = cli.referential

/** Entries shown of those found. */
const shown = 50

/**
 * `cadrier referential FILE`: says what a referential holds; `--find WORDS` finds entries in it, `--entry CODE` shows one,
 * and with `--into DOSSIER` writes that dossier with what is taken of the entry, each item with where it comes from.
 */
export const referential: Command = async (argv, terminal) => {
  const { words, options } = readArguments(argv, {
    find: 'text',
    entry: 'text',
    columns: 'text',
    format: 'text',
    into: 'text',
    take: 'texts',
    as: 'text',
    pathways: 'flag',
    source: 'text',
    edition: 'text',
    date: 'text',
    out: 'text',
  })
  const [path, extra] = words
  if (path === undefined) throw new UsageFault(cli.usageFaults.noFile)
  if (extra !== undefined) throw new UsageFault(cli.usageFaults.tooMany(extra))
  const format = oneOf('--format', options.format, ['text', 'json'], 'text')
  const as = oneOf('--as', options.as, takenAs, 'competencies')
  const on = options.date === undefined ? null : dateOf(options.date, terminal.now())
  if (options.into !== undefined && options.entry === undefined) throw new UsageFault(say.noEntry)
  const columns = options.columns === undefined ? null : columnsIn(options.columns)

  const application = await terminal.application()
  const dossier = options.into === undefined ? null : await readGivenFile(options.into)
  const id = await openReferential(application, path, terminal, columns && ((table) => mappingOf(columns, table)))
  if (options.entry === undefined) {
    const { find } = options
    if (find !== undefined) await printFound(application, id, find, format, terminal)
    else printSummary(path, await call(application, 'referential.summary', { id }), format, terminal)
    return exitCode.clean
  }

  const entry = await entryNamed(application, id, options.entry)
  if (dossier === null) {
    terminal.print(
      format === 'json' ? `${JSON.stringify(entry, null, 2)}\n` : say.entry(entry, entry.source || basename(path)),
    )
    return exitCode.clean
  }
  const { definition, institution } = await call(application, 'file.inspect', dossier)
  const origin = {
    source: options.source ?? (entry.source || basename(path)),
    version: options.edition ?? entry.version,
    on: on ?? entry.on,
  }
  const leaves = leavesNamed(entry, options.take)
  const taken = takenItems(definition, { entry, leaves, as, pathways: options.pathways, origin, newId })
  if (options.pathways && !entry.parts.some((_, part) => isBlock(entry, part))) terminal.complain(say.noBlock)
  const applied = taken.patch.length === 0 ? null : applyPatch(definition, taken.patch)
  if (applied?.ok === false) throw new Error(`a taken item was refused: ${applied.problem.fault}`)
  const changed = definitionSchema.parse(applied?.document ?? definition)
  for (const line of say.taken(taken, origin)) terminal.complain(line)
  const file = {
    format: 'cadrier-definition',
    formatVersion: currentFormatVersion,
    definition: changed,
    institution,
  } as const
  const text = `${canonicalJson(file)}\n`
  if (options.out === undefined) terminal.print(text)
  else {
    const base64 = Buffer.from(text).toString('base64')
    const written = { name: basename(options.out), mediaType: 'application/json', base64 }
    printWritten(await writeFiles(dirname(options.out), [written]), terminal)
  }
  return exitCode.clean
}

/** `code=Réf,label=Intitulé`: roles and the titles of their columns, blank for a role that no column is to have. */
function columnsIn(value: string): Map<ColumnRole, string> {
  const found = new Map<ColumnRole, string>()
  for (const pair of value.split(',')) {
    const [name = '', ...title] = pair.split('=')
    const role = columnRoles.find((known) => known === name.trim())
    if (role === undefined || title.length === 0) throw new UsageFault(say.badColumns(pair, columnRoles))
    found.set(role, title.join('=').trim())
  }
  return found
}

/** What columns are as they are named, and where they are not, what they were taken for. */
function mappingOf(
  columns: ReadonlyMap<ColumnRole, string>,
  { header, mapping }: NonNullable<Output<'referential.summary'>['table']>,
): NonNullable<Input<'referential.read'>['mapping']> {
  const titles = header.map((title) => title.trim())
  const missing = [...columns.values()].find((title) => title !== '' && !titles.includes(title))
  if (missing !== undefined) throw new UsageFault(say.noColumn(missing, titles))
  const roles = [...columns]
  return titles.map((title, at) => {
    const named = roles.find(([, wanted]) => wanted !== '' && wanted === title)?.[0]
    const guessed = mapping[at] ?? null
    return named ?? (guessed !== null && columns.has(guessed) ? null : guessed)
  })
}

/** The entry of a code, else the one whose label is these words and no other. */
async function entryNamed(application: Application, id: string, name: string): Promise<ReferentialEntry> {
  const entryOf = ({ key }: { key: number }) => call(application, 'referential.entry', { id, key })
  const coded = await entriesWhere(application, id, name, ({ code }) => code.toLowerCase() === name.toLowerCase())
  const [entry] = coded
  const labels = coded.map(({ label }) => label)
  if (entry && coded.length > 1) throw new UsageFault(say.sameCode(entry.code, labels))
  if (entry) return entryOf(entry)
  const wanted = foldText(name)
  const called = await entriesWhere(application, id, name, ({ label }) => foldText(label) === wanted)
  const [only] = called
  const codes = called.map(({ code }) => code).filter(Boolean)
  if (called.length > 1) throw new UsageFault(say.sameLabel(name, codes))
  if (only) return entryOf(only)
  throw new Refusal(referentialGone.noEntry(name))
}

type Found = Output<'referential.find'>['entries'][number]

/** Those of the entries with some words that are looked for; the first two of them are enough to say that there are more. */
async function entriesWhere(
  application: Application,
  id: string,
  words: string,
  isWanted: (entry: Found) => boolean,
): Promise<Found[]> {
  const wanted: Found[] = []
  for (let offset = 0; ; offset += 200) {
    const found = await call(application, 'referential.find', { id, words: words.slice(0, 200), offset, limit: 200 })
    wanted.push(...found.entries.filter(isWanted))
    if (wanted.length > 1 || offset + 200 >= found.total) return wanted
  }
}

/** What is taken: all, or what is below the parts, or of the codes, that are named. */
function leavesNamed(entry: ReferentialEntry, names: readonly string[]): Set<string> {
  const leaves = leavesOf(entry)
  if (names.length === 0) return new Set(leaves.map(({ id }) => id))
  return new Set(
    names.flatMap((name) => {
      const found = leaves.filter(
        ({ code, part }) => code === name || (part !== null && entry.parts[part]?.code === name),
      )
      if (found.length === 0)
        throw new UsageFault(
          say.noPart(
            name,
            entry.parts.map(({ code }) => code),
          ),
        )
      return found.map(({ id }) => id)
    }),
  )
}

async function printFound(
  application: Application,
  id: string,
  words: string,
  format: 'text' | 'json',
  terminal: Terminal,
): Promise<void> {
  const found = await call(application, 'referential.find', { id, words: words.slice(0, 200), offset: 0, limit: shown })
  if (format === 'json') {
    terminal.print(`${JSON.stringify(found, null, 2)}\n`)
    return
  }
  if (found.total === 0) terminal.complain(say.nothingFound)
  for (const entry of found.entries) terminal.print(`${say.found(entry)}\n`)
  if (found.total > found.entries.length) terminal.complain(say.more(found.entries.length, found.total))
}

function printSummary(
  path: string,
  summary: Output<'referential.summary'>,
  format: 'text' | 'json',
  terminal: Terminal,
): void {
  terminal.print(format === 'json' ? `${JSON.stringify(summary, null, 2)}\n` : say.summary(path, summary))
}
