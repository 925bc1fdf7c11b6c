import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createApplication, type Application } from '../../electron/core/application.ts'
import type { Client } from '../../renderer/client/client.ts'
import { openDocumentSession, type DocumentSession } from '../../renderer/session/document-session.ts'
import type { Patch } from '../../shared/change/patch.ts'
import type { Call, OperationName, Reply } from '../../shared/contract/operations.ts'
import { blankOf } from '../../shared/definition/blank.ts'
import { definitionSchema, type Definition } from '../../shared/definition/definition.ts'
import { itemSchemaOf, schemaAt } from '../../shared/definition/schema-walk.ts'

/* The store is the application itself; only the time its answers take is ours. */

let folder: string
let application: Application
let id: string
let sessions: DocumentSession[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cadrier-session-'))
  application = createApplication({ dataDir: folder, resourcesDir: join(import.meta.dirname, '../../resources') })
  id = (await ask('dossier.create', { from: 'empty' })).id
  sessions = []
})
afterEach(async () => {
  for (const session of sessions) session.close()
  // What closing sends is answered before the library is closed.
  await Promise.all(sessions.map((session) => session.flush()))
  await application.close()
  rmSync(folder, { recursive: true })
})

const direct: Call = (name, input) => application.dispatch(name, structuredClone(input)) as never

async function ask<N extends OperationName>(name: N, input: Parameters<typeof direct<N>>[1]) {
  return valueOf(await direct(name, input))
}

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.problem.message)
  return reply.value
}

/** A window on the application, whose answers wait where `hold` says until they are let go. */
function openClient() {
  const holds: { name: OperationName; until: Promise<void>; reached: () => void }[] = []
  const asked: OperationName[] = []
  const refusals = new Set<OperationName>()
  let connection: (connected: boolean) => void = () => {}
  const call: Call = async (name, input) => {
    asked.push(name)
    if (refusals.has(name))
      return { ok: false, problem: { code: 'internal', message: 'unreachable', next: '', details: {} } as never }
    const reply = await direct(name, input)
    const at = holds.findIndex((hold) => hold.name === name)
    const [hold] = at < 0 ? [] : holds.splice(at, 1)
    hold?.reached()
    await hold?.until
    return structuredClone(reply)
  }
  const client: Client = {
    place: 'browser',
    call,
    onEvent: (listener) => application.subscribe(listener),
    onConnection(listener) {
      connection = listener
      return () => {}
    },
    openPlace: () => Promise.resolve(null),
    saveFiles: () => Promise.reject(new Error('no files here')),
  }
  return {
    client,
    asked,
    refusals,
    connect: () => connection(true),
    /** The store answers the next call of a name, but its answer is on the way until it is let go. */
    hold(name: OperationName) {
      const { promise: until, resolve: letGo } = Promise.withResolvers<void>()
      const { promise: answered, resolve: reached } = Promise.withResolvers<void>()
      holds.push({ name, until, reached })
      return { answered, letGo }
    },
  }
}

async function open(window = openClient()) {
  const session = valueOf(await openDocumentSession(window.client, 'dossier', id))
  sessions.push(session)
  return { ...window, session }
}

const title = (value: string): Patch => [{ op: 'set', path: ['identity', 'title', 'fr'], value }]
const subtitle = (value: string): Patch => [{ op: 'set', path: ['identity', 'subtitle', 'fr'], value }]
const shown = (session: DocumentSession) => session.snapshot().document as Definition
const stored = async () => (await ask('dossier.open', { id })).definition
const person = (name: string) => ({
  ...(blankOf(itemSchemaOf(schemaAt(definitionSchema, ['people'])!), newId) as { id: string }),
  name,
})
const tooLong = (words: string) => words + 'x'.repeat(100_001)

test('an answer to a reading that comes late never takes back what was typed and acknowledged since', async () => {
  const { session, hold } = await open()
  const late = hold('dossier.open')
  const refreshed = session.refresh()
  await late.answered
  session.edit(title('Tapé depuis'), 'Intitulé')
  const sent = session.flush()
  late.letGo()
  await Promise.all([refreshed, sent])
  expect(shown(session).identity.title.fr).toBe('Tapé depuis')
  expect(session.snapshot()).toMatchObject({ revision: 2, save: { kind: 'saved' }, notices: [] })
  expect((await stored()).identity.title.fr).toBe('Tapé depuis')
})

test('nothing is read while a change is on its way: an item just added is not thought to be lost', async () => {
  const { session, hold, connect } = await open()
  const late = hold('dossier.edit')
  session.edit([{ op: 'insert', path: ['people'], item: person('Ada'), after: null }], 'ajouter une personne')
  const sent = session.flush()
  await late.answered
  connect()
  late.letGo()
  await sent
  await session.refresh()
  expect(shown(session).people.map(({ name }) => name)).toEqual(['Ada'])
  expect(session.snapshot().notices).toEqual([])
})

test('what is typed while the document is read again after a change is sent too', async () => {
  const { session, hold } = await open()
  const other = await open()
  const late = hold('dossier.open')
  other.session.edit(subtitle('Ailleurs'), 'Sous-titre')
  await other.session.flush()
  await late.answered
  session.edit(title('Pendant la lecture'), 'Intitulé')
  const sent = session.flush()
  late.letGo()
  await sent
  expect((await stored()).identity).toMatchObject({ title: { fr: 'Pendant la lecture' }, subtitle: { fr: 'Ailleurs' } })
  expect(session.snapshot().save.kind).toBe('saved')
})

test('what another window wrote in the field one types in is told once, however many goes the typing took', async () => {
  const { session: other } = await open()
  const { session, hold } = await open()
  const reading = hold('dossier.open')
  other.edit(title('Le leur'), 'Intitulé')
  await other.flush()
  await reading.answered
  for (const words of ['L', 'Le', 'Le mien']) {
    session.edit(title(words), 'Intitulé')
    session.edit(subtitle(words), 'Sous-titre')
  }
  reading.letGo()
  await session.flush()
  expect(session.snapshot().notices.map(({ text }) => text)).toEqual(['Le leur'])
  expect((await stored()).identity.title.fr).toBe('Le mien')
})

test('a refused text stays until it is dismissed; only the same text written on takes its place', async () => {
  const { session } = await open()
  const [first, second] = [person('Ada'), person('Émilie')]
  session.edit([{ op: 'insert', path: ['people'], item: first, after: null }], 'ajouter')
  session.edit([{ op: 'insert', path: ['people'], item: second, after: first.id }], 'ajouter')
  await session.flush()
  const rename = (who: { id: string }, words: string) =>
    session.edit([{ op: 'set', path: ['people', who.id, 'name'], value: tooLong(words) }], 'modifier « Nom »')
  const refused = () => session.snapshot().notices.map(({ text }) => text.slice(0, 3))

  rename(first, 'Un ')
  await session.flush()
  rename(second, 'Deu')
  await session.flush()
  expect(refused()).toEqual(['Un ', 'Deu'])

  // Typed on while the first refusal is on its way.
  const typed = rename(second, 'Tro')
  const sent = session.flush()
  await Promise.resolve()
  await Promise.resolve()
  rename(second, 'Troi')
  expect(await typed?.acknowledged).toBeNull()
  await sent
  await session.flush()
  expect(refused()).toEqual(['Un ', 'Deu', 'Tro'])
  expect(shown(session).people.map(({ name }) => name)).toEqual(['Ada', 'Émilie'])
})

test('those who make a change are told its id once it is acknowledged, and that it never will be once given up', async () => {
  const { session, refusals } = await open()
  const kept = session.edit(title('Gardé'), 'Intitulé')
  await session.flush()
  const { changes } = await ask('dossier.history', { id, before: null, limit: 1 })
  expect(await kept?.acknowledged).toBe(changes[0]?.changeId)

  const refused = session.edit(title(tooLong('')), 'Intitulé')
  await session.flush()
  expect(await refused?.acknowledged).toBeNull()

  refusals.add('dossier.edit')
  const given = session.edit(title('Abandonné'), 'Intitulé')
  await session.flush()
  expect(session.snapshot().save.kind).toBe('failed')
  await session.discard()
  expect(await given?.acknowledged).toBeNull()
  expect(shown(session).identity.title.fr).toBe('Gardé')
  expect(session.snapshot().save.kind).toBe('untouched')
})

test('each move is a step of its own, so that two that cancel out are two steps back', async () => {
  const { session } = await open()
  const [first, second] = [person('Ada'), person('Émilie')]
  session.edit([{ op: 'insert', path: ['people'], item: first, after: null }], 'ajouter')
  session.edit([{ op: 'insert', path: ['people'], item: second, after: first.id }], 'ajouter')
  await session.flush()
  const names = () => shown(session).people.map(({ name }) => name)
  const move = (after: string | null) =>
    session.edit([{ op: 'move', path: ['people'], id: first.id, after }], 'déplacer Ada')
  move(second.id)
  move(null)
  await session.flush()
  expect(names()).toEqual(['Ada', 'Émilie'])
  valueOf(await session.undo())
  expect(names()).toEqual(['Émilie', 'Ada'])
})

test('successive keystrokes of one field are one step', async () => {
  const { session } = await open()
  for (const value of ['U', 'Un', 'Un t']) session.edit(title(value), 'Intitulé')
  await session.flush()
  expect(session.snapshot().revision).toBe(2)
  valueOf(await session.undo())
  expect(shown(session).identity.title.fr).toBe('')
})

test('what is typed and erased within one pause is no step back', async () => {
  const { asked, session } = await open()
  session.edit(title('Un titre'), 'Intitulé')
  await session.flush()
  const { revision, save, undo } = session.snapshot()
  session.edit([{ op: 'set', path: ['identity', 'title', 'en'], value: 'A title' }], 'Intitulé')
  session.edit(title('Un titrx'), 'Intitulé')
  session.edit(title('Un titre'), 'Intitulé')
  session.edit([{ op: 'unset', path: ['identity', 'title', 'en'] }], 'Intitulé')
  const calls = asked.length
  await session.flush()
  expect(asked).toHaveLength(calls)
  expect(session.snapshot()).toMatchObject({ revision, save, undo })
  valueOf(await session.undo())
  expect(shown(session).identity.title.fr).toBe('')
})

test('a document left with a text set apart stays until the text has been seen to, and the window is not closed unasked', async () => {
  const listeners: ((event: { preventDefault: () => void }) => void)[] = []
  vi.stubGlobal('window', { addEventListener: (_: string, listener: never) => listeners.push(listener) })
  const { awaitsPerson, isUnsaved, leaveDocument, takeUpDocument } =
    await import('../../renderer/session/left-documents.ts')
  vi.unstubAllGlobals()
  const asksBeforeClosing = () => {
    let asked = false
    for (const listener of listeners) listener({ preventDefault: () => (asked = true) })
    return asked
  }
  const { session } = await open()
  session.setNotUnderstood('identity.duration', true)
  expect(isUnsaved(session)).toBe(true)
  session.setNotUnderstood('identity.duration', false)
  expect(isUnsaved(session)).toBe(false)

  session.edit(title(tooLong('Refusé ')), 'Intitulé')
  leaveDocument(session)
  await session.flush()
  expect([awaitsPerson(session), asksBeforeClosing()]).toEqual([true, true])
  expect(takeUpDocument('dossier', id)).toBe(session)
  for (const { id: notice, text } of session.snapshot().notices) {
    expect(text).toContain('Refusé')
    session.dismiss(notice)
  }
  leaveDocument(session)
  await session.flush()
  expect([takeUpDocument('dossier', id), asksBeforeClosing()]).toEqual([null, false])
})
