import { z } from 'zod'
import { Patch } from '../change/patch.ts'
import { courseSheetSchema, markSchema } from '../course-sheet/course-sheet.ts'
import { definitionSchema } from '../definition/definition.ts'
import { profileSchema } from '../dossier/profile.ts'
import { frameworkSchema } from '../framework/framework.ts'
import { institutionSchema } from '../institution/institution.ts'
import { entrySchema } from '../referential/entry.ts'
import { columnRoles, tableIds } from '../referential/known-tables.ts'
import { referentialLimits } from '../referential/referential-limits.ts'
import { twoLabelsSchema } from '../referential/two-labels.ts'
import { sessionEntrySchema, sessionLineSchema } from '../session-table/session-line.ts'
import { checkResultSchema, gateSchema, verdictSchema } from './check-result.ts'
import { exportFormats, standardFormats } from './export-formats.ts'
import { lossSchema } from '../standards/loss.ts'
import { otherFiles } from '../standards/recognise.ts'
import { jobIdSchema, jobStateSchema, producedFileSchema, progressSchema } from './job.ts'
import { problemSchema, type Problem } from './problem.ts'

/*
 * The whole of what the application can do, as one table: name → effect, input, output. The Electron window, the
 * loopback host and the command line call these operations and nothing else, all through the same `dispatch`.
 *
 * Conventions: identifiers are UUIDs; dates are `YYYY-MM-DD` and always given by the caller, so that the same call
 * gives the same answer; instants are ISO 8601 in UTC; files cross as base64, and a path never does.
 */

// ---------------------------------------------------------------------------------------------------- vocabulary

const id = z.string().min(1).max(64)
const date = z.iso.date()
const instant = z.iso.datetime()
const revision = z.int().nonnegative()
const nothing = z.strictObject({})
const cursor = z.string().max(20_000)

/** A file handed over by a person: what messages call it, and its bytes. The name is never used as a path. */
const givenFile = z.strictObject({ name: z.string().min(1).max(255), base64: z.base64() })

export const exampleNames = ['evaluation-authentique', 'empreinte-formation'] as const
export type ExampleName = (typeof exampleNames)[number]
const exampleName = z.enum(exampleNames)

/** Of a file of another tool: which format, and what of it Cadrier has no field for; null for its own files. */
const standardRead = z.strictObject({ format: z.enum(standardFormats), losses: z.array(lossSchema) })

/** What a dossier was begun from. The title is the one it had then. */
const originSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('example'), title: z.string() }),
  z.strictObject({ kind: z.literal('dossier'), title: z.string() }),
])
export type OriginSource = z.infer<typeof originSource>

/** What documents are made of: a dossier of the library, or the file of one. */
const exportSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dossier'), id }),
  z.strictObject({ kind: z.literal('file'), file: givenFile }),
])

/** One line of the library table. `verdict` is that of the CFVU gate, null where none was asked for. */
const dossierSummary = z.strictObject({
  id,
  title: z.string(),
  code: z.string(),
  /** Where the dossier stands: `draft`, `submitted`, `open`, `closed`, or blank. */
  state: z.string(),
  institution: z.string(),
  revision,
  updatedAt: instant,
  removed: z.boolean(),
  verdict: verdictSchema.nullable(),
})
export type DossierSummary = z.infer<typeof dossierSummary>

/** Steps by key and id; the store then holds their result against the model. */
const patch = Patch

/** A place of a dossier where the words looked for are, and the text around them with what was found marked. */
const hit = z.strictObject({
  path: z.array(z.string()),
  snippet: z.array(z.strictObject({ text: z.string(), found: z.boolean() })),
})

const found = z.strictObject({ id, title: z.string(), hits: z.array(hit) })

/** Compare-and-set: a change made from another revision than the current one is refused with `conflict`. */
const edit = z.strictObject({ id, baseRevision: revision, changeId: id, label: z.string().max(200), patch })

/** `edit` names an earlier edit to undo, or an undone one to redo; null for the last one. */
const step = z.strictObject({ id, baseRevision: revision, changeId: id, edit: id.nullable() })

/** What the window needs to say « Enregistré à 14:32 » truthfully, and to offer undo and redo. */
const acknowledgement = z.strictObject({
  revision,
  savedAt: instant,
  undo: z.string().nullable(),
  redo: z.string().nullable(),
})

/** An undo or a redo also tells what it changed. */
const stepped = acknowledgement.extend({ label: z.string(), patch })

const historyEntry = z.strictObject({
  changeId: id,
  revision,
  kind: z.enum(['create', 'edit', 'undo', 'redo', 'remove', 'restore', 'erase', 'migrate']),
  label: z.string(),
  at: instant,
  /** The edit that an undo or a redo is about. */
  target: id.nullable(),
  /** Whether this edit is undone at present. */
  undone: z.boolean(),
  /** Places of the definition it may have changed. */
  paths: z.array(z.array(z.string())),
})

// ------------------------------------------------------------------------------------------------------ the table

/** What each column of a table of a referential is, null for one left out. */
const columnMapping = z.array(z.enum(columnRoles).nullable()).max(referentialLimits.columns)

/** A word as `wordsIn` finds it: no space, no line break, which would be two words of the personal file. */
const spelledWord = z.string().max(100).regex(/^\S+$/)

export const operations = {
  'library.list': {
    effect: 'read',
    input: z.strictObject({
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(200),
      sort: z.enum(['updated', 'title', 'state']),
      /** Words of the title or code, accents and capitals left aside; blank for all. */
      query: z.string().max(200),
      /** The dossiers put in the bin, instead of the others. */
      removed: z.boolean(),
      /** Day of the verdicts shown; null for a list without verdicts, which costs less. */
      date: date.nullable(),
    }),
    output: z.strictObject({
      dossiers: z.array(dossierSummary),
      /** Exact up to a thousand; `more` says that there are more than that. */
      total: z.int().nonnegative(),
      more: z.boolean(),
    }),
  },
  'library.search': {
    effect: 'read',
    input: z.strictObject({
      words: z.string().max(200),
      cursor: cursor.nullable(),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({
      dossiers: z.array(found),
      next: cursor.nullable(),
    }),
  },

  'dossier.create': {
    effect: 'write',
    input: z.strictObject({ from: z.union([z.literal('empty'), exampleName]) }),
    output: z.strictObject({ id }),
  },
  'dossier.duplicate': { effect: 'write', input: z.strictObject({ id }), output: z.strictObject({ id }) },
  /** A new dossier begun from one of one’s own: what is to be renewed is told as long as it is not. */
  'dossier.adapt': { effect: 'write', input: z.strictObject({ id }), output: z.strictObject({ id }) },
  'dossier.origin': {
    effect: 'read',
    input: z.strictObject({ id }),
    output: z.strictObject({
      /** Null for a dossier begun from nothing. */
      origin: z
        .strictObject({
          source: originSource,
          /** The dossier as it was begun. */
          definition: definitionSchema,
          /** Places kept as they were, written with full stops. */
          kept: z.array(z.string()),
        })
        .nullable(),
    }),
  },
  /** Keeps places as what the dossier was begun from has them, or asks again for them to be adapted. */
  'dossier.keep': {
    effect: 'write',
    input: z.strictObject({ id, places: z.array(z.string().min(1).max(2_000)).min(1).max(20_000), kept: z.boolean() }),
    output: nothing,
  },
  'dossier.remove': { effect: 'write', input: z.strictObject({ id }), output: nothing },
  'dossier.restore': { effect: 'write', input: z.strictObject({ id }), output: nothing },
  'dossier.open': {
    effect: 'read',
    input: z.strictObject({ id }),
    output: acknowledgement.extend({
      id,
      definition: definitionSchema,
      institution: z.strictObject({ revision, record: institutionSchema }).nullable(),
    }),
  },
  'dossier.edit': { effect: 'write', input: edit, output: acknowledgement },
  'dossier.undo': { effect: 'write', input: step, output: stepped },
  'dossier.redo': { effect: 'write', input: step, output: stepped },
  'dossier.history': {
    effect: 'read',
    input: z.strictObject({
      id,
      /** Changes below this revision, newest first; null for the newest. */
      before: revision.nullable(),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ changes: z.array(historyEntry) }),
  },
  'dossier.check': {
    effect: 'read',
    input: z.strictObject({ id, gate: gateSchema, date }),
    output: checkResultSchema,
  },

  'definition.check': {
    effect: 'read',
    input: z.strictObject({ file: givenFile, frameworks: z.array(z.string()), gate: gateSchema, date }),
    output: checkResultSchema,
  },
  /** What a Word document made by Cadrier says that the definition it holds does not; nothing for any other file. */
  'file.differences': {
    effect: 'read',
    input: givenFile,
    output: z.strictObject({
      differences: z.array(
        z.strictObject({
          /** The field, written with full stops, null where no one field says the passages. */
          path: z.string().nullable(),
          passages: z.array(z.strictObject({ part: z.string(), before: z.string(), after: z.string() })),
        }),
      ),
    }),
  },
  /** Which format a file is, read whole as for an import; nothing is kept of it. */
  'file.inspect': {
    effect: 'read',
    input: givenFile,
    output: z.strictObject({
      standard: standardRead.nullable(),
      title: z.string(),
      definition: definitionSchema,
      institution: institutionSchema.nullable(),
    }),
  },
  /** What a file is and whether it is sound, a definition in it or not; nothing is kept of it. A fault is a problem. */
  'file.validate': {
    effect: 'read',
    input: givenFile,
    output: z.strictObject({ kind: z.enum(['definition', ...otherFiles]), title: z.string().nullable() }),
  },
  'file.import': {
    effect: 'write',
    input: givenFile.extend({
      /** Of what was changed in Word, the fields taken (paths written with full stops); the others are kept beside. */
      take: z.union([z.literal('all'), z.array(z.string().min(1).max(2_000)).max(20_000)]).optional(),
    }),
    output: z.strictObject({
      id,
      title: z.string(),
      /** Fields taken from a Word document. */
      taken: z.int().nonnegative(),
      /** Passages of it that are not, kept in a sheet of the dossier. */
      aside: z.int().nonnegative(),
      /** Name of the library’s institution record, kept although the file has other values; null where they agree. */
      keptInstitution: z.string().nullable(),
      /** `kept` of a loss: its words are in a sheet of the dossier. */
      standard: standardRead.extend({ losses: z.array(lossSchema.extend({ kept: z.boolean() })) }).nullable(),
      /** The dossier of the same id that the library had already, kept as it is with this one beside it. */
      twin: z
        .strictObject({
          title: z.string(),
          /** Whether it says the same. */
          same: z.boolean(),
          removed: z.boolean(),
        })
        .nullable(),
    }),
  },

  'export.start': {
    effect: 'read',
    input: z.strictObject({
      source: exportSource,
      formats: z.array(z.enum(exportFormats)).min(1),
      /** The kinds of documents wanted, installed or given as files; the CFVU dossier where none is named. */
      profiles: z
        .array(
          z.discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('installed'), id: z.string().max(100) }),
            z.strictObject({ kind: z.literal('file'), file: givenFile }),
          ]),
        )
        .max(50),
      date,
    }),
    output: z.strictObject({ job: jobIdSchema }),
  },
  'job.status': {
    effect: 'read',
    input: z.strictObject({ job: jobIdSchema }),
    output: z.strictObject({ state: jobStateSchema, progress: progressSchema, problem: problemSchema.nullable() }),
  },
  'job.cancel': {
    effect: 'read',
    input: z.strictObject({ job: jobIdSchema }),
    output: z.strictObject({ state: jobStateSchema }),
  },
  'job.result': {
    effect: 'read',
    input: z.strictObject({ job: jobIdSchema }),
    /** `refused`: formats of other tools that this dossier is not ready for, while the others were made. */
    output: z.strictObject({ files: z.array(producedFileSchema), refused: z.array(problemSchema) }),
  },

  /** The pages of a document as it would be printed now, and pictures of those that are wanted and not known. */
  'preview.pages': {
    effect: 'read',
    input: z.strictObject({
      definition: definitionSchema,
      institution: institutionSchema.nullable(),
      /** Id of an installed profile. */
      profile: z.string().max(100),
      date,
      known: z.array(z.string().max(100)).max(2_000),
      /** Numbers of pages, from 1. */
      wanted: z.array(z.int().positive()).max(50),
      /** A passage to find: the heading it is under, and its words. Its page is drawn too. */
      place: z.strictObject({ heading: z.string().max(200).nullable(), text: z.string().max(20_000) }).nullable(),
    }),
    output: z.strictObject({
      /** Sizes in points. Two pages of the same hash look the same. */
      pages: z.array(z.strictObject({ hash: z.string(), width: z.number(), height: z.number() })),
      drawn: z.array(z.strictObject({ hash: z.string(), svg: z.string() })),
      /** `y` in points from the top of the page. */
      place: z.strictObject({ page: z.int().positive(), y: z.number() }).nullable(),
    }),
  },
  /** What the summary of a session says of one dossier. */
  'session.line': {
    effect: 'read',
    input: z.strictObject({ source: exportSource, date }),
    output: sessionLineSchema,
  },
  /** The summary of a session, as a table to read and a file of values. */
  'session.table': {
    effect: 'read',
    input: z.strictObject({ entries: z.array(sessionEntrySchema).max(10_000), date }),
    output: z.strictObject({ files: z.array(producedFileSchema) }),
  },

  'examples.list': {
    effect: 'read',
    input: nothing,
    output: z.strictObject({ examples: z.array(z.strictObject({ name: exampleName, title: z.string() })) }),
  },
  'examples.get': {
    effect: 'read',
    input: z.strictObject({ name: exampleName }),
    output: z.strictObject({ file: producedFileSchema }),
  },

  'institution.list': {
    effect: 'read',
    input: nothing,
    output: z.strictObject({
      institutions: z.array(
        z.strictObject({
          id,
          name: z.string(),
          revision,
          updatedAt: instant,
          /** How many dossiers inherit from it, those in the bin left aside. */
          dossiers: z.int().nonnegative(),
        }),
      ),
    }),
  },
  'institution.create': { effect: 'write', input: nothing, output: z.strictObject({ id }) },
  'institution.open': {
    effect: 'read',
    input: z.strictObject({ id }),
    output: acknowledgement.extend({ id, institution: institutionSchema }),
  },
  'institution.edit': { effect: 'write', input: edit, output: acknowledgement },
  'institution.undo': { effect: 'write', input: step, output: stepped },
  'institution.redo': { effect: 'write', input: step, output: stepped },

  'frameworks.list': {
    effect: 'read',
    input: nothing,
    output: z.strictObject({ frameworks: z.array(frameworkSchema) }),
  },

  'profile.list': {
    effect: 'read',
    input: nothing,
    output: z.strictObject({
      profiles: z.array(z.strictObject({ profile: profileSchema, own: z.boolean() })),
      /** Files of the library that cannot be used as they are. */
      unusable: z.array(problemSchema),
    }),
  },
  'profile.add': { effect: 'write', input: givenFile, output: z.strictObject({ id: z.string(), title: z.string() }) },
  'profile.remove': { effect: 'write', input: z.strictObject({ id: z.string().max(100) }), output: nothing },

  'course-sheet.add': {
    effect: 'write',
    input: z.strictObject({ dossierId: id, file: givenFile }),
    /** Passages to be placed, and pictures left out. */
    output: z.strictObject({ id, passages: z.int(), pictures: z.int() }),
  },
  'course-sheet.list': {
    effect: 'read',
    input: z.strictObject({ dossierId: id }),
    output: z.strictObject({ sheets: z.array(courseSheetSchema) }),
  },
  'course-sheet.mark': {
    effect: 'write',
    input: z.strictObject({ dossierId: id, id, marks: z.array(markSchema).min(1).max(5_000) }),
    output: nothing,
  },
  'course-sheet.remove': { effect: 'write', input: z.strictObject({ dossierId: id, id }), output: nothing },
  'course-sheet.restore': { effect: 'write', input: z.strictObject({ dossierId: id, id }), output: nothing },

  /*
   * A referential (RNCP, ESCO, ROME, a CASE framework, a table) is too large for one call: it is opened, fed by pieces in
   * order, read as a job, then searched. Nothing of it enters the library: what is taken of it is an edit of a dossier.
   */
  'referential.open': {
    effect: 'read',
    input: z.strictObject({ name: z.string().min(1).max(255), size: z.int().nonnegative() }),
    output: z.strictObject({ id }),
  },
  /** `at`: how many bytes came before. */
  'referential.feed': {
    effect: 'read',
    input: z.strictObject({
      id,
      at: z.int().nonnegative(),
      base64: z.base64().max(Math.ceil(referentialLimits.piece / 3) * 4),
    }),
    output: z.strictObject({ received: z.int() }),
  },
  /** `mapping`: what the columns of a table are, where a person said; reading again takes the place of what was read. */
  'referential.read': {
    effect: 'read',
    input: z.strictObject({ id, mapping: columnMapping.nullable() }),
    output: z.strictObject({ job: jobIdSchema }),
  },
  'referential.summary': {
    effect: 'read',
    input: z.strictObject({ id }),
    output: z.strictObject({
      kind: z.enum(['rncp', 'case', 'table']),
      /** Name of the file that was read, which may have been in an archive. */
      file: z.string(),
      entries: z.int().nonnegative(),
      parts: z.int().nonnegative(),
      /** Rows left out, without label. */
      skipped: z.int().nonnegative(),
      /** Rows of a table that give another label to a code: how many, and the first of them. */
      relabelled: z.strictObject({ count: z.int().nonnegative(), rows: z.array(twoLabelsSchema) }),
      /**
       * Of a table: its titles and first rows, and what its columns were taken for. It is told as well where a row was
       * refused, with no entry: other columns can then be said.
       */
      table: z
        .strictObject({
          known: z.enum(tableIds).nullable(),
          header: z.array(z.string()),
          rows: z.array(z.array(z.string())),
          mapping: columnMapping,
        })
        .nullable(),
    }),
  },
  /** Entries whose code, name or parts hold all the words, best first; all of them for no words. */
  'referential.find': {
    effect: 'read',
    input: z.strictObject({
      id,
      words: z.string().max(200),
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({
      total: z.int().nonnegative(),
      entries: z.array(
        z.strictObject({
          key: z.int().nonnegative(),
          code: z.string(),
          label: z.string(),
          level: z.string(),
          active: z.boolean().nullable(),
          parts: z.int().nonnegative(),
        }),
      ),
    }),
  },
  'referential.entry': {
    effect: 'read',
    input: z.strictObject({ id, key: z.int().nonnegative() }),
    output: entrySchema,
  },
  'referential.forget': { effect: 'read', input: z.strictObject({ id }), output: nothing },

  'attachment.add': {
    effect: 'write',
    /** `picture`: refused where it cannot be printed as a logo. */
    input: givenFile.extend({ mediaType: z.string().max(200), as: z.enum(['file', 'picture']) }),
    output: z.strictObject({ sha256: z.string(), size: z.int().nonnegative() }),
  },
  'attachment.get': {
    effect: 'read',
    input: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.strictObject({ base64: z.base64(), mediaType: z.string() }),
  },
  /** Empties all that is known of a person, in every dossier, every earlier state and every backup. */
  'person.erase': {
    effect: 'write',
    input: z.strictObject({ personId: id }),
    output: z.strictObject({ documents: z.array(id) }),
  },

  /** Which words of a text no dictionary knows: French, the words of the field, those the person added. */
  'spelling.check': {
    effect: 'read',
    input: z.strictObject({ words: z.array(spelledWord).max(5_000) }),
    output: z.strictObject({ unknown: z.array(z.string()) }),
  },
  'spelling.suggest': {
    effect: 'read',
    input: z.strictObject({ word: spelledWord }),
    output: z.strictObject({ suggestions: z.array(z.string()) }),
  },
  'spelling.learn': { effect: 'write', input: z.strictObject({ word: spelledWord }), output: nothing },
  'spelling.forget': { effect: 'write', input: z.strictObject({ word: spelledWord }), output: nothing },
  'spelling.learned': { effect: 'read', input: nothing, output: z.strictObject({ words: z.array(z.string()) }) },
} as const satisfies Record<string, { effect: 'read' | 'write'; input: z.ZodType; output: z.ZodType }>

// ---------------------------------------------------------------------------------------------------------- types

export type OperationName = keyof typeof operations
export type Input<N extends OperationName> = z.infer<(typeof operations)[N]['input']>
export type Output<N extends OperationName> = z.infer<(typeof operations)[N]['output']>

/** Every operation answers with data: a value, or the problem which prevented it. Nothing is ever thrown. */
export type Reply<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/** The one signature all callers share, whatever carries the call. */
export type Call = <N extends OperationName>(name: N, input: Input<N>) => Promise<Reply<Output<N>>>
