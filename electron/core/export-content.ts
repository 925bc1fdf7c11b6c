import type { Input } from '../../shared/contract/operations.ts'
import { readDossier } from './dossier-content.ts'
import type { Library } from './library.ts'
import type { ExportSource } from './produce-file.ts'
import { readDefinition } from './read-definition.ts'
import { answered } from './store-answer.ts'

type Source = Input<'export.start'>['source']
type Content = Pick<ExportSource, 'definition' | 'institution' | 'attachments' | 'revision'>

/**
 * What a dossier of the library, or the file of one, holds.
 *
 * @throws {Refusal} what reading the file refuses, or `not-found`
 */
export async function exportContent(source: Source, library: Library): Promise<Content> {
  return source.kind === 'file'
    ? await fromFile(source.file)
    : await library.read((store) => fromLibrary(store, source.id))
}

async function fromFile(given: { name: string; base64: string }): Promise<Content> {
  const { file, attachments, revision } = await readDefinition(given)
  return { definition: file.definition, institution: file.institution, attachments, revision }
}

function fromLibrary(store: Parameters<typeof readDossier>[0], id: string): Content {
  const { stored, definition, institution } = readDossier(store, id)
  const record = institution?.record ?? null
  const wanted = [...definition.attachments, ...(record?.attachments ?? [])].map(({ sha256 }) => sha256)
  const attachments = new Map<string, Uint8Array>()
  for (const sha256 of wanted) {
    const found = store.getAttachment(sha256)
    // A definition imported from JSON names its attachments without bringing them: it is exported as it came.
    if (found.ok || found.problem.code !== 'not-found') attachments.set(sha256, answered(found).bytes)
  }
  return { definition, institution: record, attachments, revision: stored.revision }
}
