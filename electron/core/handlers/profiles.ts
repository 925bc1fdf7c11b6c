import type { Handlers } from '../dispatch.ts'
import type { Profiles } from '../profiles.ts'

type ProfileOperation = 'profile.list' | 'profile.add' | 'profile.remove'

/** The kinds of documents that can be made of a dossier. */
export function profileHandlers(profiles: Profiles): Pick<Handlers, ProfileOperation> {
  return {
    async 'profile.list'() {
      return { profiles: await profiles.list(), unusable: await profiles.unusable() }
    },
    async 'profile.add'({ name, base64 }) {
      const { id, title } = await profiles.add(name, Buffer.from(base64, 'base64'))
      return { id, title }
    },
    async 'profile.remove'({ id }) {
      await profiles.remove(id)
      return {}
    },
  }
}
