import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyPatch } from '../../../shared/change/apply-patch.ts'
import { diff } from '../../../shared/change/diff.ts'
import type { JsonObject } from '../../../shared/change/json.ts'
import type { Store } from '../../../electron/core/store/open-store.ts'
import { openSample, outcome, problemOf, sampleDocument, valueOf, type SampleDocument } from './sample-kind.ts'

let folder: string
let file: string
let store: Store
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadrier-store-'))
  file = join(folder, 'library.sqlite')
  store = openSample(file)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

function reopen(): void {
  store.close()
  store = openSample(file)
}

const set = (path: string[], value: unknown) => [{ op: 'set', path, value }]
function edit(id: string, patch: unknown, label = 'change') {
  const baseRevision = valueOf(store.read(id)).revision
  const changeId = uuidv7()
  return { changeId, ...valueOf(store.edit({ id, baseRevision, changeId, label, patch })) }
}
function undo(id: string, edit?: string) {
  const baseRevision = valueOf(store.read(id)).revision
  return store.undo({ id, baseRevision, changeId: uuidv7(), ...(edit === undefined ? {} : { edit }) })
}
function redo(id: string, edit?: string) {
  const baseRevision = valueOf(store.read(id)).revision
  return store.redo({ id, baseRevision, changeId: uuidv7(), ...(edit === undefined ? {} : { edit }) })
}
const content = (id: string) => valueOf(store.read(id)).document as unknown as SampleDocument

describe('documents', () => {
  it('are read back as they were given, also after closing', () => {
    const document = sampleDocument({
      outcomes: [outcome('AAV1', 'Énoncer')],
      people: [{ id: uuidv7(), name: 'Ada Lovelace', email: 'ada@example.org' }],
    })
    expect(valueOf(store.create('definition', document))).toMatchObject({ revision: 1, undo: null, redo: null })
    expect(valueOf(store.read(document.id)).document).toEqual(document)
    reopen()
    expect(valueOf(store.read(document.id))).toMatchObject({ kind: 'definition', revision: 1, document })
  })

  it('refuse to be created twice, or with a fault, and leave nothing', () => {
    const document = sampleDocument()
    valueOf(store.create('definition', document))
    expect(problemOf(store.create('definition', document))).toEqual({ code: 'exists', id: document.id })
    const faulty = { ...sampleDocument(), outcomes: [{ ...outcome('A', 'x'), minutes: -1 }] }
    expect(problemOf(store.create('definition', faulty))).toMatchObject({
      code: 'invalid-document',
      path: ['outcomes', '0', 'minutes'],
    })
    const twice = outcome('A', 'x')
    expect(problemOf(store.create('definition', sampleDocument({ outcomes: [twice, twice] })))).toMatchObject({
      code: 'invalid-document',
      path: ['outcomes'],
    })
    expect(valueOf(store.list({ kind: 'definition' })).total).toBe(1)
  })

  it('that are unknown are not found', () => {
    expect(problemOf(store.read('nowhere'))).toEqual({ code: 'not-found', id: 'nowhere' })
    expect(
      problemOf(
        store.edit({ id: 'nowhere', baseRevision: 1, changeId: uuidv7(), label: '', patch: set(['code'], '') }),
      ),
    ).toEqual({ code: 'not-found', id: 'nowhere' })
  })

  it('go to the bin and come back', () => {
    const { id } = valueOf(store.create('definition', sampleDocument()))
    expect(valueOf(store.remove(id)).revision).toBe(2)
    expect(valueOf(store.remove(id)).revision).toBe(2)
    expect(valueOf(store.read(id)).removed).toBe(true)
    expect(
      problemOf(store.edit({ id, baseRevision: 2, changeId: uuidv7(), label: '', patch: set(['code'], 'x') })).code,
    ).toBe('removed')
    reopen()
    expect(valueOf(store.list({ kind: 'definition' })).documents).toEqual([])
    expect(valueOf(store.list({ kind: 'definition', removed: true })).documents.map((one) => one.id)).toEqual([id])
    valueOf(store.restore(id))
    expect(valueOf(store.list({ kind: 'definition' })).documents.map((one) => one.id)).toEqual([id])
    edit(id, set(['code'], 'x'))
    expect(content(id).code).toBe('x')
  })
})

describe('edit', () => {
  it('acknowledges the revision, the instant and what undo would take back', () => {
    const { id } = valueOf(store.create('definition', sampleDocument()))
    const acknowledged = valueOf(
      store.edit({ id, baseRevision: 1, changeId: uuidv7(), label: 'Titre', patch: set(['title', 'fr'], 'Neuf') }),
    )
    expect(acknowledged).toEqual({
      revision: 2,
      savedAt: expect.stringMatching(/^2026-11-22T08:/),
      undo: 'Titre',
      redo: null,
    })
    expect(content(id).title.fr).toBe('Neuf')
    expect(valueOf(store.read(id)).savedAt).toBe(acknowledged.savedAt)
  })

  it('refuses another base revision with the current one', () => {
    const { id } = valueOf(store.create('definition', sampleDocument()))
    edit(id, set(['code'], 'A'))
    expect(
      problemOf(store.edit({ id, baseRevision: 1, changeId: uuidv7(), label: 'x', patch: set(['code'], 'B') })),
    ).toEqual({ code: 'conflict', id, revision: 2 })
    expect(content(id).code).toBe('A')
  })

  it('sent again gives the same acknowledgement and changes nothing', () => {
    const { id } = valueOf(store.create('definition', sampleDocument()))
    const request = { id, baseRevision: 1, changeId: uuidv7(), label: 'Code', patch: set(['code'], 'A') }
    const first = valueOf(store.edit(request))
    expect(store.edit(request)).toEqual({ ok: true, value: first })
    reopen()
    expect(store.edit(request)).toEqual({ ok: true, value: first })
    expect(valueOf(store.read(id)).revision).toBe(2)
    expect(problemOf(store.edit({ ...request, patch: set(['code'], 'B') })).code).toBe('reused-change-id')
  })

  it('refuses what the model does not hold, with the place, and writes nothing', () => {
    const one = outcome('AAV1', 'x')
    const { id } = valueOf(store.create('definition', sampleDocument({ outcomes: [one] })))
    const attemptEdit = (patch: unknown) =>
      problemOf(store.edit({ id, baseRevision: 1, changeId: uuidv7(), label: 'x', patch }))
    expect(attemptEdit(set(['outcomes', one.id, 'minutes'], 'ten'))).toMatchObject({
      code: 'invalid-document',
      path: ['outcomes', one.id, 'minutes'],
    })
    expect(attemptEdit(set(['outcomes', one.id, 'statement'], { fr: 'x', de: 'y' }))).toMatchObject({
      code: 'invalid-document',
      path: ['outcomes', one.id, 'statement'],
    })
    expect(attemptEdit([{ op: 'insert', path: ['outcomes'], item: { id: uuidv7() }, after: null }]).code).toBe(
      'invalid-document',
    )
    expect(attemptEdit(set(['unknown'], 1))).toMatchObject({ code: 'invalid-patch', fault: 'unknown-key' })
    expect(attemptEdit([])).toMatchObject({ code: 'invalid-patch' })
    expect(attemptEdit('nonsense')).toMatchObject({ code: 'invalid-patch' })
    expect(valueOf(store.read(id)).revision).toBe(1)
    expect(valueOf(store.history(id))).toHaveLength(1)
  })
})

describe('half of a surrogate pair, which UTF-8 cannot carry', () => {
  const half = 'Épreuve \ud83d'

  it('is refused in a label and in ids, and the document stays readable', () => {
    const { id } = valueOf(store.create('definition', sampleDocument()))
    const request = { id, baseRevision: 1, changeId: uuidv7(), label: 'x', patch: set(['code'], 'A') }
    for (const [key, what] of [
      ['label', 'label'],
      ['changeId', 'id'],
      ['author', 'author'],
    ] as const) {
      expect(problemOf(store.edit({ ...request, [key]: half }))).toEqual({ code: 'half-a-character', what })
    }
    edit(id, set(['code'], 'A'))
    const undoing = { id, baseRevision: 2, changeId: half }
    expect(problemOf(store.undo(undoing))).toEqual({ code: 'half-a-character', what: 'id' })
    reopen()
    expect(valueOf(store.read(id)).revision).toBe(2)
    valueOf(store.verifyHistory(id))
  })

  it('is refused in what is written, with the place', () => {
    const one = outcome('AAV1', 'Énoncer')
    const { id } = valueOf(store.create('definition', sampleDocument({ outcomes: [one] })))
    const refused = (patch: unknown) =>
      problemOf(store.edit({ id, baseRevision: 1, changeId: uuidv7(), label: 'x', patch }))
    const path = ['outcomes', one.id, 'statement', 'fr']
    expect(refused(set(path, half))).toMatchObject({ code: 'invalid-patch', fault: 'half-a-character', path })
    const other = outcome('AAV2', half)
    expect(refused([{ op: 'insert', path: ['outcomes'], item: other, after: null }])).toMatchObject({
      fault: 'half-a-character',
      path: ['outcomes', other.id, 'statement', 'fr'],
    })
    expect(refused(set(['title'], { fr: 'x', [half]: 'x' }))).toMatchObject({ fault: 'half-a-character' })
    const document = sampleDocument({ title: { fr: half } })
    expect(problemOf(store.create('definition', document))).toMatchObject({ path: ['title', 'fr'] })
    // A whole pair is a text like any other.
    edit(id, set(path, 'Épreuve 😀'), '😀')
    reopen()
    expect(content(id).outcomes[0]?.statement.fr).toBe('Épreuve 😀')
  })
})

describe('undo and redo', () => {
  it('go back and forth over a restart', () => {
    const { id } = valueOf(store.create('definition', sampleDocument()))
    for (const code of ['A', 'B', 'C']) edit(id, set(['code'], code), code)
    expect(valueOf(undo(id))).toMatchObject({ label: 'C', undo: 'B', redo: 'C', patch: set(['code'], 'B') })
    reopen()
    expect(valueOf(undo(id))).toMatchObject({ label: 'B', undo: 'A', redo: 'B' })
    expect(content(id).code).toBe('A')
    expect(valueOf(redo(id))).toMatchObject({ label: 'B', undo: 'B', redo: 'C' })
    reopen()
    expect(valueOf(store.read(id))).toMatchObject({ undo: 'B', redo: 'C', revision: 7 })
    valueOf(redo(id))
    expect(content(id).code).toBe('C')
    expect(problemOf(redo(id))).toEqual({ code: 'nothing-to-redo', id })
    for (const _ of 'ABC') valueOf(undo(id))
    expect(problemOf(undo(id))).toEqual({ code: 'nothing-to-undo', id })
    expect(content(id).code).toBe('MC-1')
  })

  it('sent again give the same acknowledgement', () => {
    const { id } = valueOf(store.create('definition', sampleDocument()))
    edit(id, set(['code'], 'A'), 'A')
    const request = { id, baseRevision: 2, changeId: uuidv7() }
    const first = valueOf(store.undo(request))
    expect(store.undo(request)).toEqual({ ok: true, value: first })
    expect(valueOf(store.read(id)).revision).toBe(3)
  })

  it('offers no redo after another edit', () => {
    const { id } = valueOf(store.create('definition', sampleDocument()))
    edit(id, set(['code'], 'A'), 'A')
    valueOf(undo(id))
    expect(edit(id, set(['title', 'fr'], 'T'), 'T').redo).toBeNull()
    expect(problemOf(redo(id)).code).toBe('nothing-to-redo')
  })

  it('take back an earlier edit by its id, and do it again', () => {
    const one = outcome('AAV1', 'x')
    const { id } = valueOf(store.create('definition', sampleDocument({ outcomes: [one] })))
    const removal = edit(id, [{ op: 'remove', path: ['outcomes'], id: one.id }], 'remove')
    edit(id, set(['code'], 'later'), 'later')
    expect(valueOf(undo(id, removal.changeId)).label).toBe('remove')
    expect(content(id)).toMatchObject({ code: 'later', outcomes: [one] })
    expect(valueOf(store.history(id)).find((entry) => entry.changeId === removal.changeId)?.undone).toBe(true)
    edit(id, set(['title', 'fr'], 'T'), 'T')
    valueOf(redo(id, removal.changeId))
    expect(content(id)).toMatchObject({ code: 'later', outcomes: [], title: { fr: 'T' } })
    expect(valueOf(store.verifyHistory(id)).changes).toBe(6)
  })

  it('refuse where a later edit would be lost, and change nothing', () => {
    const one = outcome('AAV1', 'x')
    const { id } = valueOf(store.create('definition', sampleDocument()))
    const insertion = edit(id, [{ op: 'insert', path: ['outcomes'], item: one, after: null }])
    const first = edit(id, set(['code'], 'A'))
    edit(id, set(['code'], 'B'))
    edit(id, set(['outcomes', one.id, 'statement', 'fr'], 'better'))
    expect(problemOf(undo(id, first.changeId))).toEqual({
      code: 'superseded',
      id,
      changeId: first.changeId,
      paths: [['code']],
    })
    expect(problemOf(undo(id, insertion.changeId)).code).toBe('superseded')
    expect(valueOf(store.read(id)).revision).toBe(5)
  })

  it('give every earlier state back: random edits, undone and done again with restarts between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ codes: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')), code: fc.string() }), {
          minLength: 1,
          maxLength: 30,
        }),
        (states) => {
          const known = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((code) => [code, outcome(code, code)]))
          const { id, document } = valueOf(store.create('definition', sampleDocument()))
          const seen = [document]
          for (const { codes, code } of states) {
            const after = { ...document, code, outcomes: codes.map((one) => known[one]!) } as JsonObject
            const patch = diff(seen.at(-1), after)
            if (patch.length === 0) continue
            edit(id, patch)
            seen.push(after)
          }
          for (const state of seen.slice(0, -1).reverse()) {
            valueOf(undo(id))
            expect(content(id)).toEqual(state)
          }
          reopen()
          for (const state of seen.slice(1)) {
            valueOf(redo(id))
            expect(content(id)).toEqual(state)
          }
          valueOf(store.verifyHistory(id))
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('history', () => {
  it('is paged, newest first, with places', () => {
    const { id } = valueOf(store.create('definition', sampleDocument()))
    for (let index = 0; index < 250; index += 1) edit(id, set(['code'], `C${index}`), `C${index}`)
    const first = valueOf(store.history(id, { limit: 100 }))
    expect(first.map((entry) => entry.revision)).toEqual(Array.from({ length: 100 }, (_, index) => 251 - index))
    expect(first[0]).toMatchObject({ kind: 'edit', label: 'C249', author: 'author-1', paths: [['code']] })
    const last = valueOf(store.history(id, { before: 52, limit: 100 }))
    expect(last).toHaveLength(51)
    expect(last.at(-1)).toMatchObject({ revision: 1, kind: 'create' })
    expect(valueOf(store.verifyHistory(id))).toEqual({ changes: 251, snapshots: 3 })
    reopen()
    expect(content(id).code).toBe('C249')
  })

  it('tells what happened since, for other windows', () => {
    const start = valueOf(store.lastSequence())
    const { id } = valueOf(store.create('definition', sampleDocument()))
    const { changeId } = edit(id, set(['code'], 'A'))
    const notices = valueOf(store.changesSince(start))
    expect(notices).toMatchObject([
      { id, revision: 1, change: 'create', kind: 'definition' },
      { id, revision: 2, change: 'edit', changeId },
    ])
    expect(valueOf(store.changesSince(notices.at(-1)!.sequence))).toEqual([])
  })
})

describe('attachments', () => {
  it('are kept once, by hash', () => {
    const bytes = new TextEncoder().encode('proof')
    const sha256 = valueOf(store.putAttachment(bytes, 'text/plain'))
    expect(valueOf(store.putAttachment(bytes, 'text/plain'))).toBe(sha256)
    expect(valueOf(store.getAttachment(sha256))).toEqual({ bytes, mediaType: 'text/plain' })
    expect(problemOf(store.getAttachment('00'))).toEqual({ code: 'not-found', id: '00' })
  })
})

describe('two stores on one library', () => {
  it('see each other’s changes and refuse to overwrite them', () => {
    const other = openSample(file)
    const { id } = valueOf(store.create('definition', sampleDocument()))
    expect(valueOf(other.read(id)).revision).toBe(1)
    edit(id, set(['code'], 'mine'), 'mine')
    expect(valueOf(other.read(id))).toMatchObject({ revision: 2, undo: 'mine' })
    const stale = { id, baseRevision: 1, changeId: uuidv7(), label: 'x', patch: set(['code'], 'theirs') }
    expect(problemOf(other.edit(stale)).code).toBe('conflict')
    valueOf(other.edit({ ...stale, baseRevision: 2 }))
    expect(content(id).code).toBe('theirs')
    expect(applyPatch(content(id), []).ok).toBe(true)
    other.close()
  })
})
