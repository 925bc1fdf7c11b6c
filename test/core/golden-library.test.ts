import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import { documentKinds, type DocumentKindName } from '../../electron/core/document-kinds.ts'
import { answered } from '../../electron/core/store-answer.ts'
import { openStore } from '../../electron/core/store/open-store.ts'

/*
 * Libraries as released versions left them, with the real model. One that does not open any more says that the model
 * changed without a step in shared/definition/migrations.ts.
 */
it.each([1, 2])('a library of format %i opens, reads as the model is now, and can be changed', (format) => {
  const golden = join(import.meta.dirname, `golden/library-format-${format}`)
  const { documents } = JSON.parse(readFileSync(`${golden}.json`, 'utf8')) as { documents: string[] }
  const folder = mkdtempSync(join(tmpdir(), 'cadrier-golden-'))
  const file = join(folder, 'library.sqlite')
  copyFileSync(`${golden}.sqlite`, file)
  const store = answered(
    openStore({ file, kinds: documentKinds, clock: () => new Date(), newId: uuidv7, author: 'local' }),
  )
  try {
    for (const id of documents) {
      const { kind, document } = answered(store.read(id))
      expect(documentKinds[kind as DocumentKindName].parse(document)).toEqual({ ok: true })
      answered(store.verifyHistory(id))
    }
    answered(store.verifyDatabase())

    const [id = ''] = documents
    const found = (words: string) => answered(store.search({ words })).documents.map((hit) => hit.id)
    // An index written by an earlier rule is written again: codes are found, institution records are not.
    expect(found('ea-2')).toEqual([id])
    const { revision } = answered(store.read(id))
    const patch = [{ op: 'set', path: ['identity', 'code'], value: 'zebulon' }]
    answered(store.edit({ id, baseRevision: revision, changeId: uuidv7(), label: 'code', patch }))
    expect(found('zebulon')).toEqual([id])
    expect(answered(store.search({ words: 'université', kind: 'institution' })).documents).toEqual([])
  } finally {
    store.close()
    rmSync(folder, { recursive: true })
  }
})
