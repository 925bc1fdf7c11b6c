import type { Handlers } from '../dispatch.ts'
import type { Library } from '../library.ts'
import { answered } from '../store-answer.ts'

/** Files kept with dossiers, and the people named in them. */
export function attachmentHandlers(
  library: Library,
): Pick<Handlers, 'attachment.add' | 'attachment.get' | 'person.erase'> {
  return {
    async 'attachment.add'({ name, base64, mediaType, as }) {
      const bytes = Buffer.from(base64, 'base64')
      if (as === 'picture') (await import('../render/pictures.ts')).readPicture(name, bytes)
      return library.write((store) => {
        return { sha256: answered(store.putAttachment(bytes, mediaType)), size: bytes.length }
      })
    },

    'attachment.get': ({ sha256 }) =>
      library.read((store) => {
        const { bytes, mediaType } = answered(store.getAttachment(sha256))
        return { base64: Buffer.from(bytes).toString('base64'), mediaType }
      }),

    'person.erase': ({ personId }) =>
      library.write((store) => ({ documents: [...answered(store.erasePerson(personId))] })),
  }
}
