import { writeSync } from 'node:fs'
import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { v7 as uuidv7 } from 'uuid'
import { openSample, outcome, sampleDocument, valueOf } from '../sample-kind.ts'

/*
 * Changes one new document without end: sets, insertions, removals, undo, redo. Says on its standard output, in one
 * write each, what the store has acknowledged; whoever started it kills it.
 *
 * Arguments: library, and optionally the number of changes after which to stop.
 */
const [file = '', count = 'Infinity'] = process.argv.slice(2)
const store = openSample(file)
const document = sampleDocument()
const id = document.id
let { revision } = valueOf(store.create('definition', document))
const kept: string[] = []

for (let index = 0; index < Number(count); index += 1) {
  const changeId = uuidv7()
  const request = { id, baseRevision: revision, changeId }
  const edit = (patch: unknown) => store.edit({ ...request, label: `change ${index}`, patch })
  const item = outcome(`A${index}`, `Acquis numéro ${index}`)
  const results = [
    () => edit([{ op: 'set', path: ['title', 'fr'], value: `Titre ${index}` }]),
    () => (kept.push(item.id), edit([{ op: 'insert', path: ['outcomes'], item, after: null }])),
    () => store.undo(request),
    () => store.redo(request),
    () => edit([{ op: 'set', path: ['code'], value: `C${index}` }]),
    () => edit([{ op: 'remove', path: ['outcomes'], id: kept.pop() }]),
  ]
  const acknowledged = valueOf(results[index % results.length]!())
  revision = acknowledged.revision
  const state = hash('sha256', canonicalize(valueOf(store.read(id)).document)!)
  writeSync(1, `${JSON.stringify({ id, changeId, revision, state })}\n`)
}
store.close()
