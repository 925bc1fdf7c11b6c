import { hash as digest } from 'node:crypto'
import { applyPatch } from '../../../shared/change/apply-patch.ts'
import {
  isJsonObject,
  isListOfItems,
  jsonEqual,
  valueAt,
  type Json,
  type JsonObject,
} from '../../../shared/change/json.ts'
import { Patch, touchedPaths, type Operation } from '../../../shared/change/patch.ts'
import type { CourseSheet, Fate } from '../../../shared/course-sheet/course-sheet.ts'
import { createAttachments } from './attachments.ts'
import { backUp, dropBackups } from './backup.ts'
import { createBeside, type Origin } from './beside.ts'
import { createChangeLog, type ChangeRow, type DocumentHead } from './change-log.ts'
import { createDocumentCache } from './document-cache.ts'
import type { DocumentKind } from './document-kind.ts'
import { createDocumentList, sortKey, type ListPage, type ListRequest } from './document-list.ts'
import { checkIsOurs, migrate } from './migrate.ts'
import { migrations as released } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { joinPatch, joinPath, joinPeople, separatePatch, separatePeople, type PersonValue } from './people.ts'
import { refuse, StoreRefusal, type StoreResult } from './problem.ts'
import { attempt, connect, type Connection } from './sqlite.ts'
import { createTextIndex, type SearchPage, type SearchRequest } from './text-index.ts'
import { nextRedo, nextUndo, record, type Step, type Timeline } from './timeline.ts'

export interface StoreOptions {
  /** Path of the library; created when missing, in a folder that exists. */
  readonly file: string
  readonly kinds: Readonly<Record<string, DocumentKind>>
  readonly clock: () => Date
  /** Makes UUIDv7. */
  readonly newId: () => string
  /** Who makes the changes: an id, never a name, since it enters the history for ever. */
  readonly author: string
  /** Other steps than the released ones, for their own tests. */
  readonly migrations?: readonly Migration[]
}

/** What a change reports once it is on the disk. */
interface Acknowledgement {
  /** The revision that the change made. */
  readonly revision: number
  /** ISO 8601, UTC. */
  readonly savedAt: string
  /** The label of what undo would take back, null when there is nothing. */
  readonly undo: string | null
  /** The label of what redo would do again, null when there is nothing. */
  readonly redo: string | null
}

export interface StoredDocument extends Acknowledgement {
  readonly id: string
  readonly kind: string
  readonly document: JsonObject
  readonly removed: boolean
}

interface Edit {
  readonly id: string
  /** The revision the edit was made from; any other current revision is a `conflict`. */
  readonly baseRevision: number
  /** Sending the same change again changes nothing and gives its acknowledgement. */
  readonly changeId: string
  /** Shown in the history and by undo; enters the history for ever, so no names of persons. */
  readonly label: string
  /** Checked here: it may come straight from a caller. */
  readonly patch: unknown
  readonly author?: string
}

interface StepBack {
  readonly id: string
  readonly baseRevision: number
  readonly changeId: string
  /** An earlier edit to undo, or an undone one to do again; the last one unless told. */
  readonly edit?: string
  readonly author?: string
}

/** An undo or redo also tells which edit it was about and what it changed. */
interface Stepped extends Acknowledgement {
  readonly label: string
  readonly patch: Patch
}

interface HistoryEntry {
  readonly changeId: string
  readonly revision: number
  readonly kind: ChangeRow['kind']
  readonly label: string
  readonly author: string
  readonly at: string
  /** The edit that an undo or redo is about, the person of an erasure. */
  readonly target: string | null
  /** Whether this edit is undone at present. */
  readonly undone: boolean
  /** The places it may have changed. */
  readonly paths: readonly (readonly string[])[]
}

/** One change of any document, for other windows and processes. */
interface ChangeNotice {
  readonly sequence: number
  readonly id: string
  readonly kind: string
  readonly revision: number
  readonly changeId: string
  readonly change: ChangeRow['kind']
}

/** The local library: documents with all their history, on the disk when a function has answered. */
export interface Store {
  /** Adds a document, which brings its own `id`. */
  readonly create: (kind: string, document: unknown) => StoreResult<StoredDocument>
  readonly read: (id: string) => StoreResult<StoredDocument>
  readonly edit: (edit: Edit) => StoreResult<Acknowledgement>
  /** Refuses with `superseded` where what the edit wrote was changed again since. */
  readonly undo: (step: StepBack) => StoreResult<Stepped>
  readonly redo: (step: StepBack) => StoreResult<Stepped>
  /** Puts a document in the bin: it is neither listed nor found any more. */
  readonly remove: (id: string) => StoreResult<Acknowledgement>
  readonly restore: (id: string) => StoreResult<Acknowledgement>
  readonly list: (request: ListRequest) => StoreResult<ListPage>
  /** How many documents that are not in the bin inherit from each other one, by its id. */
  readonly followers: () => StoreResult<ReadonlyMap<string, number>>
  readonly search: (request: SearchRequest) => StoreResult<SearchPage>
  /** Changes of a revision below `before`, newest first, 50 unless told. */
  readonly history: (
    id: string,
    page?: { readonly before?: number; readonly limit?: number },
  ) => StoreResult<readonly HistoryEntry[]>
  /** Replays the whole history of a document: hashes, inverses, snapshots, and the document they lead to. */
  readonly verifyHistory: (id: string) => StoreResult<{ readonly changes: number; readonly snapshots: number }>
  /** Checks the structure of the database and of its search index. */
  readonly verifyDatabase: () => StoreResult<null>
  /** Changes of all documents after a sequence number, oldest first, 500 at most. */
  readonly changesSince: (sequence: number) => StoreResult<readonly ChangeNotice[]>
  readonly lastSequence: () => StoreResult<number>
  /** Keeps what was computed from a document at a revision, for the list. */
  readonly setVerdict: (verdict: {
    readonly id: string
    readonly revision: number
    readonly key: string
    readonly content: Json
  }) => StoreResult<null>
  /** Returns the SHA-256 of the bytes, in hexadecimal. */
  readonly putAttachment: (bytes: Uint8Array, mediaType: string) => StoreResult<string>
  readonly getAttachment: (sha256: string) => StoreResult<{ readonly bytes: Uint8Array; readonly mediaType: string }>
  /**
   * Empties what the lists of people hold of a person, in every document, every earlier state and every backup. The
   * histories stay verifiable. What was written of the person elsewhere stays: in other texts of the dossiers, in
   * attached files such as CVs, in labels of changes. Returns the ids of the documents concerned.
   */
  readonly erasePerson: (personId: string) => StoreResult<readonly string[]>
  /** The course sheets of a document, oldest first. What was taken by a change now undone is to be placed again. */
  readonly courseSheets: (id: string) => StoreResult<readonly CourseSheet[]>
  /** Keeps a sheet beside a document, named by `sheet.id`. */
  readonly addCourseSheet: (
    id: string,
    sheet: Pick<CourseSheet, 'id' | 'name' | 'passages'>,
  ) => StoreResult<{ readonly addedAt: string }>
  readonly changeFates: (
    id: string,
    sheet: string,
    change: (fates: Readonly<Record<string, Fate>>) => Readonly<Record<string, Fate>>,
  ) => StoreResult<null>
  /** Takes a sheet away, or brings it back; one that is away for a day is forgotten when the library is next opened. */
  readonly removeCourseSheet: (id: string, sheet: string, removed: boolean) => StoreResult<null>
  /** What a document was begun from, with the first state of it in the present format; null for one begun from nothing. */
  readonly origin: (id: string) => StoreResult<StoredOrigin | null>
  /** Says that a document was begun as it is now from a source. */
  readonly setOrigin: (id: string, source: string) => StoreResult<null>
  /** Says which places, written with full stops, a person keeps as they were in the beginning, or no longer does. */
  readonly keepPlaces: (id: string, places: readonly string[], kept: boolean) => StoreResult<null>
  /** Gives a document the sheets and the origin of another one. */
  readonly copyBeside: (from: string, to: string) => StoreResult<null>
  /** Documents beside which something changed, by a mark that grows. */
  readonly besideSince: (mark: number) => StoreResult<readonly { readonly id: string; readonly mark: number }[]>
  readonly lastBeside: () => StoreResult<number>
  /** Copies the library into the folder of backups and reads the copy back. Returns its path. */
  readonly backUp: () => StoreResult<string>
  readonly close: () => void
}

/** What a document was begun from. */
interface StoredOrigin {
  readonly source: string
  readonly kept: readonly string[]
  /** As it was then, people as they are known now. */
  readonly document: JsonObject
}

/** A document in memory, valid for one revision. */
interface OpenDocument {
  readonly head: DocumentHead
  readonly kind: string
  readonly updatedAt: string
  readonly removed: boolean
  /** As it is on the disk, people as values. */
  readonly stored: JsonObject
  /** As people read it. */
  readonly document: JsonObject
  /** Changed in place after each commit. */
  readonly timeline: Timeline
}

interface DocumentRow extends DocumentHead {
  readonly kind: string
  readonly updated_at: string
  readonly removed_at: string | null
  readonly format_version: number
}

interface Draft {
  readonly kind: ChangeRow['kind']
  readonly changeId: string
  readonly target: string | null
  readonly label: string
  readonly author: string
  /** In terms of the stored document. */
  readonly patch: Patch
  readonly values: readonly PersonValue[]
}

/**
 * Opens the library, brings it to the newest schema and its documents to the newest format after a backup, and refuses
 * what is not ours or newer than ours without writing a byte. A document that cannot be migrated stays as it is and is
 * refused when it is read: it does not keep the others from being opened.
 */
export function openStore(options: StoreOptions): StoreResult<Store> {
  const migrations = options.migrations ?? released
  return attempt(() => {
    checkIsOurs(options.file, migrations.length, options.kinds)
    const connection = connect(options.file, 'read-write')
    try {
      // Zeroes what is deleted, so that an erased name is not left in a free corner of the file.
      connection.pragma('secure_delete = ON')
      migrate(connection, options.file, migrations, options.clock())
      return createStore(connection, migrations.length, options)
    } catch (error) {
      connection.close()
      throw error
    }
  })
}

function createStore(connection: Connection, version: number, options: StoreOptions): Store {
  const { kinds, newId } = options
  const log = createChangeLog(connection)
  const texts = createTextIndex(connection)
  const attachments = createAttachments(connection)
  const beside = createBeside(connection)
  const list = createDocumentList(connection)
  const countFollowers = connection.prepare<[], { id: string; count: number }>(`
    SELECT linked_id AS id, count(*) AS count FROM document
    WHERE linked_id IS NOT NULL AND removed_at IS NULL GROUP BY linked_id
  `)
  const cache = createDocumentCache<OpenDocument>(32)

  const selectDocument = connection.prepare<[string], DocumentRow>(
    'SELECT number, id, kind, revision, head_sha256, updated_at, removed_at, format_version FROM document WHERE id = ?',
  )
  const selectNumber = connection.prepare<[number], { number: number; id: string; kind: string }>(
    'SELECT number, id, kind FROM document WHERE number = ?',
  )
  const insertDocument = connection.prepare<Record<string, string | number | null>>(`
    INSERT INTO document
      (id, kind, revision, head_sha256, title, title_key, code, state, linked_id, created_at, updated_at, format_version)
    VALUES (@id, @kind, 1, '', @title, @titleKey, @code, @state, @linkedId, @at, @at, @formatVersion)
  `)
  const updateHead = connection.prepare<[number, string, string, number]>(
    'UPDATE document SET revision = ?, head_sha256 = ?, updated_at = ? WHERE number = ?',
  )
  const updateSummary = connection.prepare<Record<string, string | number | null>>(`
    UPDATE document SET title = @title, title_key = @titleKey, code = @code, state = @state, linked_id = @linkedId
    WHERE number = @number
  `)
  const updateRemoval = connection.prepare<[string | null, number]>(
    'UPDATE document SET removed_at = ? WHERE number = ?',
  )
  const updateFormat = connection.prepare<[number, number]>('UPDATE document SET format_version = ? WHERE number = ?')
  const selectEarlier = connection
    .prepare<[string, number], string>('SELECT id FROM document WHERE kind = ? AND format_version < ?')
    .pluck()
  const selectWithoutText = connection
    .prepare<[string], string>(
      `SELECT id FROM document WHERE kind = ? AND removed_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM text WHERE text.document = document.number)`,
    )
    .pluck()
  const selectPerson = connection.prepare<
    [string],
    { person_id: string; content: string | null; sha256: string | null }
  >('SELECT person_id, content, sha256 FROM person_value WHERE id = ?')
  const insertPerson = connection.prepare<[string, number, string, string, string]>(
    'INSERT INTO person_value (id, document, person_id, content, sha256) VALUES (?, ?, ?, ?, ?)',
  )
  const documentsOfPerson = connection
    .prepare<[string], string>(
      'SELECT DISTINCT document.id FROM person_value JOIN document ON number = document WHERE person_id = ?',
    )
    .pluck()
  const erasePersonValues = connection.prepare<[string]>(
    'UPDATE person_value SET content = NULL, sha256 = NULL WHERE person_id = ?',
  )
  const upsertVerdict = connection.prepare<[number, string, number, string]>(`
    INSERT INTO verdict (document, key, revision, content) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET revision = excluded.revision, content = excluded.content
    WHERE excluded.revision >= verdict.revision
  `)
  const selectNotices = connection.prepare<[number], ChangeNotice>(`
    SELECT sequence, document.id, document.kind, change.revision, change.id AS changeId, change.kind AS change
    FROM change JOIN document ON number = document WHERE sequence > ? ORDER BY sequence LIMIT 500
  `)
  const selectSequence = connection.prepare<[], number>('SELECT coalesce(max(sequence), 0) FROM change').pluck()
  const checkIndex = connection.prepare("INSERT INTO text_index (text_index, rank) VALUES ('integrity-check', 1)")

  const reading = connection.transaction((operation: () => unknown) => operation())
  const writing = connection.transaction((operation: () => unknown) => operation()).immediate

  /** Several statements that must see one state. */
  const read = <T>(operation: () => T): StoreResult<T> => attempt(() => reading(operation) as T)
  /** One write at a time over all processes; what it throws takes everything back. */
  const write = <T>(operation: () => T): T => writing(operation) as T

  const now = () => options.clock().toISOString()

  /** The kind that a row names. Rows are only written with a kind of the program: another one is not what was written. */
  function kindNamed(name: string): DocumentKind {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    return kind ?? refuse({ code: 'damaged', what: 'database' })
  }

  function readPerson(kind: string) {
    return (valueId: string, personId: string): JsonObject => {
      const row = selectPerson.get(valueId)
      if (row?.person_id !== personId) return refuse({ code: 'damaged', what: 'person', id: personId })
      if (row.content === null) return kindNamed(kind).blankPerson(personId)
      if (digest('sha256', row.content) !== row.sha256) refuse({ code: 'damaged', what: 'person', id: personId })
      return JSON.parse(row.content) as JsonObject
    }
  }

  function writePeople(document: number, values: readonly PersonValue[]): void {
    for (const { id, personId, content } of values) {
      const text = JSON.stringify(content)
      insertPerson.run(id, document, personId, text, digest('sha256', text))
    }
  }

  /** The document at its present revision: from memory when no other process changed it. Only inside a transaction. */
  function open(id: string): OpenDocument {
    const row = selectDocument.get(id) ?? refuse({ code: 'not-found', id })
    const cached = cache.get(id)
    const isCurrent = cached?.head.revision === row.revision && cached.head.head_sha256 === row.head_sha256
    const opened = isCurrent ? cached : load(row)
    const supported = kindNamed(row.kind).formatVersion
    if (row.format_version !== supported) {
      return refuse({ code: 'other-format', id, version: row.format_version, supported })
    }
    cache.set(id, opened)
    return opened
  }

  /** The document as it is on the disk, of whatever format. */
  function load(row: DocumentRow): OpenDocument {
    const { stored, timeline } = log.load(row)
    return {
      head: row,
      kind: row.kind,
      updatedAt: row.updated_at,
      removed: row.removed_at !== null,
      stored,
      document: joinPeople(stored, readPerson(row.kind)),
      timeline,
    }
  }

  function openForChange(id: string, baseRevision: number): OpenDocument {
    const opened = open(id)
    if (opened.head.revision !== baseRevision) refuse({ code: 'conflict', id, revision: opened.head.revision })
    if (opened.removed) refuse({ code: 'removed', id })
    return opened
  }

  function acknowledge(revision: number, savedAt: string, timeline: Timeline): Acknowledgement {
    return {
      revision,
      savedAt,
      undo: nextUndo(timeline)?.label ?? null,
      redo: nextRedo(timeline)?.label ?? null,
    }
  }

  function described(opened: OpenDocument): StoredDocument {
    const { head, kind, document, removed } = opened
    return { ...acknowledge(head.revision, opened.updatedAt, opened.timeline), id: head.id, kind, document, removed }
  }

  function check(kind: DocumentKind, document: JsonObject, path: readonly string[]): void {
    const value = valueAt(document, path)
    if (value === undefined) return // removed again by the same change
    const parsed = path.length === 0 ? kind.parse(value) : kind.parseAt(path, value)
    if (!parsed.ok) refuse({ code: 'invalid-document', path: parsed.path, message: parsed.message })
  }

  function writeSummary(number: number, kind: DocumentKind, document: JsonObject): void {
    const { title, code, state, linkedId } = kind.summary(document)
    updateSummary.run({ number, title, titleKey: sortKey(title), code, state, linkedId })
  }

  /** @param document - null for one that is not searched any more */
  function indexTexts(number: number, kind: DocumentKind, document: JsonObject | null, path: readonly string[]): void {
    if (kind.texts !== null) texts.update(number, document ? kind.texts(document, path) : { path: [], texts: [] })
  }

  /**
   * Applies a change to an open document and writes all that follows from it. Memory is changed by `commit`, once the
   * transaction is on the disk.
   *
   * @param checkInverse - may refuse the change for what it would overwrite
   */
  function apply(opened: OpenDocument, draft: Draft, checkInverse?: (inverse: Patch) => void): () => Acknowledgement {
    const { head } = opened
    const kind = kindNamed(opened.kind)
    const applied = applyPatch(opened.stored, draft.patch)
    if (!applied.ok) return refuse(applied.problem)
    checkInverse?.(applied.inverse)
    writePeople(head.number, draft.values)
    const stored = applied.document
    // The people are read again only when they changed; an erasure changes what stands behind the same values.
    const document =
      stored['people'] === opened.stored['people'] && draft.kind !== 'erase'
        ? withPeople(stored, opened.document['people'])
        : joinPeople(stored, readPerson(opened.kind))
    const places = touchedPaths(draft.patch).map(joinPath)
    for (const place of places) check(kind, document, place)

    const row = {
      id: draft.changeId,
      kind: draft.kind,
      target: draft.target,
      label: draft.label,
      forward: JSON.stringify(draft.patch),
      inverse: JSON.stringify(applied.inverse),
      author: draft.author,
      at: now(),
    }
    const { revision, sha256 } = log.append(head, row, stored)
    // The list is sorted by what people did last, and a migration is nothing they did.
    const updatedAt = draft.kind === 'migrate' ? opened.updatedAt : row.at
    updateHead.run(revision, sha256, updatedAt, head.number)
    // The summary of a document of another format cannot be told.
    if (draft.kind === 'migrate' || !jsonEqual(kind.summary(opened.document), kind.summary(document))) {
      writeSummary(head.number, kind, document)
    }
    const removed = draft.kind === 'remove' || (opened.removed && draft.kind !== 'restore')
    if (removed !== opened.removed) {
      updateRemoval.run(removed ? row.at : null, head.number)
      indexTexts(head.number, kind, removed ? null : document, [])
    } else if (!removed) {
      const changed = draft.kind === 'erase' ? [['people']] : places
      for (const place of changed) indexTexts(head.number, kind, document, place)
    }

    return () => {
      const { timeline } = opened
      record(timeline, row)
      const next = { ...head, revision, head_sha256: sha256 }
      cache.set(head.id, { ...opened, head: next, updatedAt, removed, stored, document, timeline })
      return acknowledge(revision, updatedAt, timeline)
    }
  }

  /** Gives a document of an earlier format that of its kind, as one change: what came before stays and verifies. */
  function migrateDocument(id: string): void {
    const row = selectDocument.get(id) ?? refuse({ code: 'not-found', id })
    const kind = kindNamed(row.kind)
    // Another process may have done it meanwhile.
    if (row.format_version >= kind.formatVersion) return
    const opened = load(row)
    const migrated = attempted(() => kind.migrate(opened.document, row.format_version))
    if (!isJsonObject(migrated)) return refuse({ code: 'invalid-document', path: [], message: 'object' })
    const { stored, values } = separatePeople(withErasedPeople(migrated, opened), newId)
    apply(opened, {
      kind: 'migrate',
      changeId: newId(),
      target: null,
      label: '',
      author: options.author,
      patch: [{ op: 'set', path: [], value: stored }],
      values,
    })
    updateFormat.run(kind.formatVersion, row.number)
  }

  /** Nothing can be made of an erased person but the blank of the present format. */
  function withErasedPeople(migrated: JsonObject, opened: OpenDocument): JsonObject {
    const { people } = migrated
    const before = opened.stored['people']
    if (!isListOfItems(people) || !Array.isArray(before)) return migrated
    const kind = kindNamed(opened.kind)
    const erased = new Set(
      (before as readonly { id: string; value: string }[])
        .filter(({ value }) => selectPerson.get(value)?.content === null)
        .map(({ id }) => id),
    )
    return {
      ...migrated,
      people: people.map((person) => (erased.has(person.id) ? kind.blankPerson(person.id) : person)),
    }
  }

  /** What is left to do on opening: documents of an earlier format, and documents that the index was emptied of. */
  function catchUp(): void {
    const every = Object.entries(kinds)
    const earlier = every.flatMap(([name, { formatVersion }]) => selectEarlier.all(name, formatVersion))
    if (earlier.length > 0) backUp(connection, options.file, version, options.clock())
    for (const id of earlier) unlessRefused(() => write(() => migrateDocument(id)))
    for (const [name, kind] of every) {
      if (kind.texts === null) continue
      for (const id of selectWithoutText.all(name)) {
        unlessRefused(() =>
          write(() => {
            const { head, document } = open(id)
            indexTexts(head.number, kind, document, [])
          }),
        )
      }
    }
  }

  /** The acknowledgement of a change that was sent before, or nothing. */
  function known(changeId: string, id: string, same: (change: ChangeRow) => boolean) {
    const change = log.find(changeId)
    if (change === undefined) return undefined
    const opened = open(id)
    if (change.document !== opened.head.number || !same(change)) {
      return refuse({ code: 'reused-change-id', id, changeId })
    }
    return { change, opened, acknowledgement: acknowledge(change.revision, change.at, opened.timeline) }
  }

  function step(kind: 'undo' | 'redo', request: StepBack): StoreResult<Stepped> {
    const { id, baseRevision, changeId } = request
    const label = (edit: string | null) => log.find(edit ?? '')?.label ?? ''
    return attempt(() => {
      const commit = write((): (() => Stepped) => {
        const before = known(changeId, id, (change) => change.kind === kind)
        if (before !== undefined) {
          const { change, opened, acknowledgement } = before
          const patch = joinPatch(JSON.parse(change.forward) as Patch, readPerson(opened.kind))
          return () => ({ ...acknowledgement, label: label(change.target), patch })
        }
        const opened = openForChange(id, baseRevision)
        const { timeline } = opened
        const steps = kind === 'undo' ? timeline.done : timeline.undone
        const found: Step | undefined =
          request.edit === undefined
            ? (kind === 'undo' ? nextUndo : nextRedo)(timeline)
            : steps.find((one) => one.edit === request.edit)
        if (found === undefined) return refuse({ code: kind === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo', id })
        const by = log.find(found.by) ?? refuse({ code: 'damaged', what: 'change', id })
        const wrote = JSON.parse(by.forward) as Patch
        const patch = JSON.parse(by.inverse) as Patch
        const superseded = () =>
          refuse({ code: 'superseded', id, changeId: found.edit, paths: touchedPaths(wrote).map(joinPath) })
        const trial = applyPatch(opened.stored, patch)
        if (!trial.ok) return superseded()
        const acknowledgement = apply(
          opened,
          {
            kind,
            changeId,
            target: found.edit,
            label: found.label,
            author: request.author ?? options.author,
            patch,
            values: [],
          },
          (inverse) => {
            if (!takesBack(inverse, wrote)) superseded()
          },
        )
        const read = joinPatch(patch, readPerson(opened.kind))
        return () => ({ ...acknowledgement(), label: found.label, patch: read })
      })
      return commit()
    })
  }

  /** A change of the document's place in the library, with nothing to undo. */
  function mark(id: string, kind: 'remove' | 'restore'): StoreResult<Acknowledgement> {
    return attempt(() => {
      const commit = write((): (() => Acknowledgement) => {
        const opened = open(id)
        if (opened.removed === (kind === 'remove')) return () => described(opened)
        return apply(opened, {
          kind,
          changeId: newId(),
          target: null,
          label: '',
          author: options.author,
          patch: [],
          values: [],
        })
      })
      return commit()
    })
  }

  /** Edits of a document that are undone at present. */
  function undoneEdits({ settled, undone }: Timeline): ReadonlySet<string> {
    return new Set([...settled, ...undone].map(({ edit }) => edit))
  }

  function changeOrigin(document: OpenDocument, change: (origin: Origin) => Origin): null {
    const { number } = document.head
    const origin = beside.origin(number) ?? refuse({ code: 'not-found', id: document.head.id })
    beside.setOrigin(number, change(origin))
    return null
  }

  /** What a document was begun as, in the present format; undefined where it cannot be had. */
  function firstState({ base, format }: Origin): JsonObject | undefined {
    const row = selectNumber.get(base)
    if (row === undefined) return undefined
    const kind = kindNamed(row.kind)
    const document = joinPeople(log.first(row), readPerson(row.kind))
    if (format === kind.formatVersion) return document
    const migrated = attempted(() => kind.migrate(document, format))
    return isJsonObject(migrated) && kind.parse(migrated).ok ? migrated : undefined
  }

  catchUp()
  write(() => beside.forgetRemoved(options.clock()))
  return {
    create(kindName, document) {
      return attempt(() => {
        const kind = Object.hasOwn(kinds, kindName) ? kinds[kindName] : undefined
        if (kind === undefined) throw new Error(`no kind of document is named ${kindName}`)
        const parsed = kind.parse(document)
        if (!parsed.ok) return refuse({ code: 'invalid-document', path: parsed.path, message: parsed.message })
        if (!isJsonObject(document) || typeof document['id'] !== 'string') {
          return refuse({ code: 'invalid-document', path: ['id'], message: 'id' })
        }
        // Refuses what the schema may let pass and no patch could address: an id twice in one list.
        const sound = applyPatch(document, [{ op: 'set', path: [], value: document }])
        if (!sound.ok) return refuse(sound.problem)
        const id = document['id']
        return write(() => {
          if (selectDocument.get(id) !== undefined) return refuse({ code: 'exists', id })
          const at = now()
          const { formatVersion } = kind
          const { title, code, state, linkedId } = kind.summary(document)
          const summary = { title, titleKey: sortKey(title), code, state, linkedId }
          const number = Number(
            insertDocument.run({ id, kind: kindName, at, ...summary, formatVersion }).lastInsertRowid,
          )
          const { stored, values } = separatePeople(document, newId)
          writePeople(number, values)
          const { revision, sha256 } = log.append(
            { number, id, revision: 0, head_sha256: '' },
            {
              id: newId(),
              kind: 'create',
              target: null,
              label: '',
              forward: '[]',
              inverse: '[]',
              author: options.author,
              at,
            },
            stored,
          )
          updateHead.run(revision, sha256, at, number)
          indexTexts(number, kind, document, [])
          return described(open(id))
        })
      })
    },

    read: (id) => read(() => described(open(id))),

    edit({ id, baseRevision, changeId, label, patch: given, author = options.author }) {
      return attempt(() => {
        const parsed = Patch.safeParse(given)
        if (!parsed.success) {
          const [issue] = parsed.error.issues
          const [operation, ...path] = (issue?.path ?? []).map(String)
          return refuse({ code: 'invalid-patch', fault: 'not-json', operation: Number(operation ?? 0), path })
        }
        const commit = write((): (() => Acknowledgement) => {
          const before = known(changeId, id, (change) => change.kind === 'edit' && sameRequest(change, parsed.data))
          if (before !== undefined) return () => before.acknowledgement
          const opened = openForChange(id, baseRevision)
          const { stored, values } = separatePatch(parsed.data, opened.document, newId)
          return apply(opened, { kind: 'edit', changeId, target: null, label, author, patch: stored, values })
        })
        return commit()
      })
    },

    undo: (request) => step('undo', request),
    redo: (request) => step('redo', request),
    remove: (id) => mark(id, 'remove'),
    restore: (id) => mark(id, 'restore'),
    list: (request) => read(() => list(request)),

    followers: () => read(() => new Map(countFollowers.all().map(({ id, count }) => [id, count]))),
    search: (request) => read(() => texts.search(request)),

    history(id, { before = Number.MAX_SAFE_INTEGER, limit = 50 } = {}) {
      return read(() => {
        const { head, timeline } = open(id)
        const undone = undoneEdits(timeline)
        return log.page(head.number, before, limit).map((change) => ({
          changeId: change.id,
          revision: change.revision,
          kind: change.kind,
          label: change.label,
          author: change.author,
          at: change.at,
          target: change.target,
          undone: undone.has(change.id),
          paths: touchedPaths(JSON.parse(change.forward) as Patch).map(joinPath),
        }))
      })
    },

    verifyHistory(id) {
      return read(() => {
        const row = selectDocument.get(id) ?? refuse({ code: 'not-found', id })
        const { stored, changes, snapshots } = log.verify(row)
        if (!jsonEqual(open(id).stored, stored)) {
          return refuse({ code: 'damaged', what: 'document', id, revision: row.revision })
        }
        return { changes, snapshots }
      })
    },

    verifyDatabase() {
      return attempt(() => {
        if (connection.pragma('integrity_check', { simple: true }) !== 'ok') {
          return refuse({ code: 'damaged', what: 'database' })
        }
        if ((connection.pragma('foreign_key_check') as unknown[]).length > 0) {
          return refuse({ code: 'damaged', what: 'database' })
        }
        checkIndex.run()
        return null
      })
    },

    changesSince: (sequence) => read(() => selectNotices.all(sequence)),
    lastSequence: () => read(() => selectSequence.get() ?? 0),

    setVerdict({ id, revision, key, content }) {
      return attempt(() =>
        write(() => {
          const row = selectDocument.get(id) ?? refuse({ code: 'not-found', id })
          upsertVerdict.run(row.number, key, revision, JSON.stringify(content))
          return null
        }),
      )
    },

    putAttachment: (bytes, mediaType) => attempt(() => write(() => attachments.put(bytes, mediaType, now()))),
    getAttachment: (sha256) => read(() => attachments.get(sha256)),

    erasePerson(personId) {
      return attempt(() => {
        const commits = write(() => {
          const ids = documentsOfPerson.all(personId)
          const opened = ids.map(open)
          erasePersonValues.run(personId)
          return opened
            .map((document) =>
              apply(document, {
                kind: 'erase',
                changeId: newId(),
                target: personId,
                label: '',
                author: options.author,
                patch: [],
                values: [],
              }),
            )
            .map((commit, index) => ({ id: ids[index] as string, commit }))
        })
        for (const { commit } of commits) commit()
        // The name is also in what was written before: the write-ahead log and the backups.
        connection.pragma('wal_checkpoint(TRUNCATE)')
        dropBackups(options.file)
        backUp(connection, options.file, version, options.clock())
        return commits.map(({ id }) => id)
      })
    },

    courseSheets(id) {
      return read(() => {
        const { head, timeline } = open(id)
        const undone = undoneEdits(timeline)
        const stands = ({ change }: Fate['taken'][number]) => change === null || !undone.has(change)
        return beside.sheets(head.number).map((sheet) => ({
          ...sheet,
          fates: Object.fromEntries(
            Object.entries(sheet.fates).map(([passage, fate]) => [
              passage,
              { ...fate, taken: fate.taken.filter(stands) },
            ]),
          ),
        }))
      })
    },

    addCourseSheet(id, sheet) {
      return attempt(() =>
        write(() => {
          const { head, removed } = open(id)
          if (removed) refuse({ code: 'removed', id })
          const addedAt = now()
          beside.addSheet(head.number, { ...sheet, addedAt })
          return { addedAt }
        }),
      )
    },

    changeFates(id, sheet, change) {
      return attempt(() =>
        write(() => {
          beside.changeFates(open(id).head.number, sheet, change)
          return null
        }),
      )
    },

    removeCourseSheet(id, sheet, removed) {
      return attempt(() =>
        write(() => {
          beside.removeSheet(open(id).head.number, sheet, removed ? now() : null)
          return null
        }),
      )
    },

    origin(id) {
      return read(() => {
        const origin = beside.origin(open(id).head.number)
        const document = origin && firstState(origin)
        return origin && document ? { source: origin.source, kept: origin.kept, document } : null
      })
    },

    setOrigin(id, source) {
      return attempt(() =>
        write(() => {
          const { head, kind } = open(id)
          const format = kindNamed(kind).formatVersion
          beside.setOrigin(head.number, { base: head.number, format, source, kept: [] })
          return null
        }),
      )
    },

    keepPlaces(id, places, kept) {
      return attempt(() =>
        write(() =>
          changeOrigin(open(id), (origin) => {
            const named = new Set(places)
            const others = origin.kept.filter((place) => !named.has(place))
            return { ...origin, kept: kept ? [...others, ...named] : others }
          }),
        ),
      )
    },

    copyBeside(from, to) {
      return attempt(() =>
        write(() => {
          beside.copy(open(from).head.number, open(to).head.number, newId)
          return null
        }),
      )
    },

    besideSince: (mark) => read(() => beside.changesSince(mark)),
    lastBeside: () => read(() => beside.lastMark()),

    backUp: () => attempt(() => backUp(connection, options.file, version, options.clock())),

    close() {
      connection.close()
    },
  }
}

/** What a step of the format makes of a document, or nothing when it fails on it. */
function attempted(migration: () => unknown): unknown {
  try {
    return migration()
  } catch {
    return undefined
  }
}

/** One document that cannot be used is told of when it is read; the disk is told of at once. */
function unlessRefused(operation: () => void): void {
  try {
    operation()
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error
  }
}

function withPeople(document: JsonObject, people: Json | undefined): JsonObject {
  return people === undefined ? document : { ...document, people }
}

/** Whether applying `inverse` again would write just what `wrote` wrote: then nothing written since gets lost. */
function takesBack(inverse: Patch, wrote: Patch): boolean {
  return inverse.length === wrote.length && inverse.every((operation, index) => sameEffect(operation, wrote[index]))
}

/** Where an item stands among its neighbours may have changed since without harm. */
function sameEffect(left: Operation, right: Operation | undefined): boolean {
  const placed = (operation: Operation | undefined) =>
    operation !== undefined && 'after' in operation ? { ...operation, after: null } : operation
  return jsonEqual(placed(left), placed(right))
}

/** The same change sent again; what concerns people has other value ids each time and counts as the same. */
function sameRequest(change: ChangeRow, patch: Patch): boolean {
  const written = JSON.parse(change.forward) as Patch
  return (
    written.length === patch.length &&
    written.every(({ path }, index) => {
      const sent = patch[index]
      return path.length === 0 || path[0] === 'people' || jsonEqual(written[index], sent)
    })
  )
}
