import { blankOf } from '../../../shared/definition/blank.ts'
import { exampleNames, type OriginSource } from '../../../shared/contract/operations.ts'
import { definitionSchema, type Definition } from '../../../shared/definition/definition.ts'
import type { Framework } from '../../../shared/framework/framework.ts'
import { copiedTitle, copyTitle, exampleTitle } from '../../../shared/messages/fr/copy-title.ts'
import { addDefinition } from '../add-definition.ts'
import { checkDefinition } from '../check-definition.ts'
import { checkedPatch } from '../checked-patch.ts'
import type { Handlers } from '../dispatch.ts'
import { readDossier, readKind } from '../dossier-content.ts'
import type { Library } from '../library.ts'
import { differencesIn, withTaken } from '../import-file.ts'
import { unreadSheet } from '../standards/unread-sheet.ts'
import { readDefinition } from '../read-definition.ts'
import type { Resources } from '../resources.ts'
import { answered } from '../store-answer.ts'
import type { Store } from '../store/open-store.ts'
import { stepHandler } from '../step-handler.ts'

type DossierOperation = Extract<keyof Handlers, `dossier.${string}`> | 'file.differences' | 'file.import'

/** The framework a new dossier starts with: the one all of Cadrier's stages follow. Its authors may change it. */
const firstFramework = 'digital-fcu'

interface DossierOptions {
  library: Library
  resources: Resources
  newId: () => string
}

/** The life of a dossier in the library: its changes are the store's, its verdict the checklist's. */
export function dossierHandlers({ library, resources, newId }: DossierOptions): Pick<Handlers, DossierOperation> {
  const conditions = { frameworks: () => resources.frameworks(), newId }
  return {
    async 'dossier.create'({ from }) {
      if (from === 'empty') {
        const installed = await resources.frameworks()
        const examples = await Promise.all(exampleNames.map((name) => resources.example(name)))
        const imaginary = new Set(examples.flatMap(({ file }) => file.institution?.id ?? []))
        return library.write((store) => {
          const definition = blankDefinition(store, installed, imaginary, newId)
          return { id: answered(store.create('definition', definition)).id }
        })
      }
      const example = await resources.example(from)
      const file = { ...example.file, definition: asStartingPoint(example.file.definition) }
      return library.write((store) => {
        const { id } = addDefinition(store, { ...example, file }, newId)
        begunFrom(store, id, { kind: 'example', title: example.file.definition.identity.title.fr })
        return { id }
      })
    },

    'dossier.adapt': ({ id: from }) =>
      library.write((store) => {
        const { definition } = readDossier(store, from)
        const { id } = answered(store.create('definition', { ...asStartingPoint(definition), id: newId() }))
        begunFrom(store, id, { kind: 'dossier', title: definition.identity.title.fr })
        return { id }
      }),

    'dossier.origin': ({ id }) =>
      library.read((store) => {
        readKind(store, id, 'definition')
        const origin = answered(store.origin(id))
        if (origin === null) return { origin }
        const { source, kept, document } = origin
        return {
          origin: {
            source: JSON.parse(source) as OriginSource,
            definition: document as Definition,
            kept: [...kept],
          },
        }
      }),

    'dossier.keep': ({ id, places, kept }) =>
      library.write((store) => {
        readKind(store, id, 'definition')
        answered(store.keepPlaces(id, places, kept))
        return {}
      }),

    'dossier.duplicate': ({ id }) =>
      library.write((store) => {
        const { definition } = readDossier(store, id)
        const { identity } = definition
        const { fr } = identity.title
        const alike = answered(store.list({ kind: 'definition', query: copiedTitle(fr), limit: 1_000 })).documents
        const copy: Definition = {
          ...definition,
          id: newId(),
          state: 'draft',
          identity: {
            ...identity,
            title: { ...identity.title, fr: copyTitle(fr, new Set(alike.map(({ title }) => title))) },
          },
        }
        answered(store.create('definition', copy))
        answered(store.copyBeside(id, copy.id))
        return { id: copy.id }
      }),

    'dossier.remove': ({ id }) =>
      library.write((store) => {
        readKind(store, id, 'definition')
        answered(store.remove(id))
        return {}
      }),

    'dossier.restore': ({ id }) =>
      library.write((store) => {
        readKind(store, id, 'definition')
        answered(store.restore(id))
        return {}
      }),

    'dossier.open': ({ id }) =>
      library.read((store) => {
        const { stored, definition, institution } = readDossier(store, id)
        const { revision, savedAt, undo, redo } = stored
        return { id, revision, savedAt, undo, redo, definition, institution }
      }),

    'dossier.edit': (edit) =>
      library.write((store) => {
        const stored = readKind(store, edit.id, 'definition')
        return answered(store.edit({ ...edit, patch: checkedPatch(store, 'definition', stored, edit.patch) }))
      }),

    'dossier.undo': stepHandler(library, 'definition', 'undo'),
    'dossier.redo': stepHandler(library, 'definition', 'redo'),

    'dossier.history': ({ id, before, limit }) =>
      library.read((store) => {
        readKind(store, id, 'definition')
        const changes = answered(store.history(id, { limit, ...(before !== null && { before }) }))
        return {
          changes: changes.map(({ author: _author, paths, ...change }) => ({
            ...change,
            paths: paths.map((path) => [...path]),
          })),
        }
      }),

    async 'dossier.check'({ id, gate, date }) {
      const installed = await resources.frameworks()
      return library.read((store) => {
        const { definition, institution } = readDossier(store, id)
        return checkDefinition(definition, institution?.record ?? null, { installed, gate, date, chosen: [] })
      })
    },

    async 'file.differences'(given) {
      const differences = await differencesIn(given.name, await readDefinition(given), conditions)
      return {
        differences: differences.map(({ path, passages }) => ({
          path: path?.join('.') ?? null,
          passages: passages.map((passage) => ({ ...passage })),
        })),
      }
    },

    async 'file.import'({ take = [], ...given }) {
      const read = await readDefinition(given)
      const differences = await differencesIn(given.name, read, conditions)
      const { file, taken, sheet, aside } = withTaken(given.name, read.file, differences, take)
      const unread = read.standard === null ? null : unreadSheet(given.name, read.standard)
      return library.write((store) => {
        const added = addDefinition(store, { file, attachments: read.attachments }, newId)
        const left = unread && { name: unread.name, passages: unread.passages }
        for (const kept of [sheet, left])
          if (kept !== null) answered(store.addCourseSheet(added.id, { id: newId(), ...kept }))
        const standard = read.standard && {
          format: read.standard.format,
          losses: read.standard.losses.map((loss) => ({ ...loss, kept: unread?.kept.has(loss) === true })),
        }
        return { ...added, title: file.definition.identity.title.fr, taken, aside, standard }
      })
    },
  }
}

function begunFrom(store: Store, id: string, source: OriginSource): void {
  answered(store.setOrigin(id, JSON.stringify(source)))
}

/** An example, or a dossier another one begins from, without what belongs to it alone: its code, how far it got, and what bodies decided about it. */
function asStartingPoint(example: Definition): Definition {
  const { identity, governance } = example
  return {
    ...example,
    state: 'draft',
    identity: { ...identity, code: '', title: { ...identity.title, fr: exampleTitle(identity.title.fr) } },
    governance: {
      ...governance,
      decisions: governance.decisions.map((decision) => ({
        ...decision,
        outcome: 'expected',
        on: null,
        number: '',
        reservations: { fr: '' },
        reservationsAnswer: { fr: '' },
        transmittedOn: null,
        publishedOn: null,
        attachmentIds: [],
      })),
    },
  }
}

/**
 * A dossier where nothing is answered yet, on the first framework and, where there is only one, on the institution; never
 * on that of the examples, whose certificate and people would be those of nobody.
 */
function blankDefinition(
  store: Store,
  installed: readonly Framework[],
  imaginary: ReadonlySet<string>,
  newId: () => string,
): Definition {
  const definition = blankOf(definitionSchema, newId) as Definition
  const { documents } = answered(store.list({ kind: 'institution', limit: imaginary.size + 2 }))
  const institutions = documents.filter(({ id }) => !imaginary.has(id))
  const framework = installed.find(({ id }) => id === firstFramework)
  return {
    ...definition,
    state: 'draft',
    institutionId: institutions.length === 1 ? (institutions[0]?.id ?? null) : null,
    frameworks: framework === undefined ? [] : [{ id: newId(), framework: framework.id, version: framework.version }],
  }
}
