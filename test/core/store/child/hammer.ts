import { writeSync } from 'node:fs'
import { v7 as uuidv7 } from 'uuid'
import { openSample, outcome, type SampleDocument, valueOf } from '../sample-kind.ts'

/*
 * Adds items and counts up one number of a document that another process changes at the same time; a conflict is read
 * again and tried again. Says how often it was refused, and fails on anything but a conflict.
 *
 * Arguments: library, id of the document, number of changes, name.
 */
const [file = '', id = '', count = '', name = ''] = process.argv.slice(2)
const store = openSample(file)
let conflicts = 0
for (let done = 0; done < Number(count);) {
  const { revision, document } = valueOf(store.read(id))
  const code = String(Number((document as unknown as SampleDocument).code) + 1)
  const result = store.edit({
    id,
    baseRevision: revision,
    changeId: uuidv7(),
    label: name,
    patch: [
      { op: 'set', path: ['code'], value: code },
      { op: 'insert', path: ['outcomes'], item: outcome(`${name}-${done}`, name), after: null },
    ],
  })
  if (result.ok) done += 1
  else if (result.problem.code === 'conflict') conflicts += 1
  else throw new Error(JSON.stringify(result.problem))
}
writeSync(1, JSON.stringify({ conflicts }))
store.close()
