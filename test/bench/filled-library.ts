import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { documentKinds } from '../../electron/core/document-kinds.ts'
import { documentTexts } from '../../electron/core/document-texts.ts'
import { answered } from '../../electron/core/store-answer.ts'
import { openStore } from '../../electron/core/store/open-store.ts'
import type { JsonObject } from '../../shared/change/json.ts'
import { blankOf } from '../../shared/definition/blank.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { definitionSchema, type Definition } from '../../shared/definition/definition.ts'

/** A word that one dossier alone has, whatever the size of the library. */
export const rareWord = 'palimpseste'

/**
 * Makes a library of small dossiers: what a real one says of its identity, public, need, competencies and outcomes,
 * under a title of its own. One of them, in the middle, has the rare word.
 *
 * @param folder made here
 * @returns how many texts each dossier brings to the search
 */
export function fillLibrary(folder: string, count: number, { definition, institution }: DefinitionFile): number {
  mkdirSync(folder, { recursive: true })
  const store = answered(
    openStore({
      file: join(folder, 'library.sqlite'),
      kinds: documentKinds,
      clock: () => new Date(),
      newId: uuidv7,
      author: 'bench',
    }),
  )
  try {
    if (institution !== null) answered(store.create('institution', institution))
    const blank = blankOf(definitionSchema, uuidv7) as Definition
    const { state, institutionId, frameworks, identity, audience, need, competencies, outcomes } = definition
    const small: Definition = {
      ...blank,
      ...{ state, institutionId, frameworks, identity, audience, need, competencies, outcomes },
    }
    for (let index = 0; index < count; index += 1) {
      const tail = index === Math.floor(count / 2) ? `, ${rareWord}` : ''
      const title = { fr: `${identity.title.fr}, variation ${index + 1}${tail}` }
      const dossier: Definition = { ...small, id: uuidv7(), identity: { ...identity, title, code: `V${index + 1}` } }
      answered(store.create('definition', dossier))
    }
    return documentTexts(definitionSchema, small as unknown as JsonObject, []).texts.length
  } finally {
    store.close()
  }
}
