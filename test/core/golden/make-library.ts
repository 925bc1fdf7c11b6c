import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { addDefinition } from '../../../electron/core/add-definition.ts'
import { documentKinds } from '../../../electron/core/document-kinds.ts'
import { answered } from '../../../electron/core/store-answer.ts'
import { openStore } from '../../../electron/core/store/open-store.ts'
import { readDefinitionFile } from '../../../shared/definition/definition-file.ts'

/*
 * Writes the golden library of a format version, with the real model. Run once when a version is released
 * (`node test/core/golden/make-library.ts 1`) and never again for that version: the file stands for all the libraries
 * that are out there.
 */
const [version = ''] = process.argv.slice(2)
const store = answered(
  openStore({
    file: join(import.meta.dirname, `library-format-${version}.sqlite`),
    kinds: documentKinds,
    clock: () => new Date('2026-11-22T08:00:00Z'),
    newId: uuidv7,
    author: 'local',
  }),
)
const example = join(import.meta.dirname, '../../../resources/examples/evaluation-authentique.json')
const read = readDefinitionFile(JSON.parse(readFileSync(example, 'utf8')))
if (!read.ok) throw new Error('the example is no definition file')
const { id } = addDefinition(store, { file: read.file }, uuidv7)
for (const [index, code] of ['EA-1', 'EA-2'].entries()) {
  const patch = [{ op: 'set', path: ['identity', 'code'], value: code }]
  answered(store.edit({ id, baseRevision: index + 1, changeId: uuidv7(), label: code, patch }))
}
const documents = [id, answered(store.read(id)).document['institutionId'] as string]
store.close()
writeFileSync(
  join(import.meta.dirname, `library-format-${version}.json`),
  `${JSON.stringify({ documents }, null, 1)}\n`,
)
