import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { openSample, outcome, sampleDocument, valueOf } from '../sample-kind.ts'

/*
 * Writes the golden file of a schema version, with what must be read from it. Run once when a version is released
 * (`node test/core/store/golden/make-library.ts 1`) and never again for that version: the file stands for all the
 * libraries that are out there.
 */
const [version = ''] = process.argv.slice(2)
const file = join(import.meta.dirname, `library-v${version}.sqlite`)
const store = openSample(file)
const one = outcome('AAV1', 'Analyser une situation d’évaluation')
const ada = { id: uuidv7(), name: 'Ada Lovelace', email: 'ada@example.org' }
const grace = { id: uuidv7(), name: 'Grace Hopper', email: 'grace@example.org' }
const { id } = valueOf(store.create('definition', sampleDocument({ outcomes: [one], people: [ada, grace] })))
const removed = valueOf(store.create('institution', sampleDocument({ title: { fr: 'Université' } })))
const edit = (patch: unknown, label: string) =>
  store.edit({ id, baseRevision: valueOf(store.read(id)).revision, changeId: uuidv7(), label, patch })
for (let index = 0; index < 120; index += 1) {
  valueOf(edit([{ op: 'set', path: ['title', 'fr'], value: `Évaluer autrement, version ${index}` }], `title ${index}`))
}
valueOf(edit([{ op: 'set', path: ['people', grace.id, 'name'], value: 'Grace M. Hopper' }], 'person'))
valueOf(store.undo({ id, baseRevision: valueOf(store.read(id)).revision, changeId: uuidv7() }))
valueOf(store.erasePerson(ada.id))
valueOf(store.remove(removed.id))
const attachment = valueOf(store.putAttachment(new TextEncoder().encode('proof'), 'text/plain'))
valueOf(
  store.setVerdict({ id, revision: valueOf(store.read(id)).revision, key: 'cfvu', content: { verdict: 'ready' } }),
)
const expected = {
  documents: [valueOf(store.read(id)), valueOf(store.read(removed.id))],
  history: valueOf(store.history(id, { limit: 1000 })),
  attachment,
}
store.close()
writeFileSync(join(import.meta.dirname, `library-v${version}.json`), `${JSON.stringify(expected, null, 1)}\n`)
