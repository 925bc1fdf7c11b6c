import { preview as words } from '../../../shared/messages/fr/preview.ts'
import type { Handlers } from '../dispatch.ts'
import type { Library } from '../library.ts'
import type { Profiles } from '../profiles.ts'
import type { Resources } from '../resources.ts'

/** A document as it would be printed now, while it is being written: it is in no library and becomes no file. */
export function previewHandlers({
  library,
  profiles,
  resources,
}: {
  library: Library
  profiles: Profiles
  resources: Resources
}): Pick<Handlers, 'preview.pages'> {
  return {
    async 'preview.pages'({ definition, institution, profile: id, date, ...asked }) {
      const [{ judgedDossier }, { picturesOf }, { dossierPages }] = await Promise.all([
        import('../render/dossier-of.ts'),
        import('../render/pictures.ts'),
        import('../render/pdf/dossier-pdf.ts'),
      ])
      // The fingerprint changes with every word, and with it the foot of every page: it is that of files only.
      const edition = { date, fingerprint: words.fingerprint, revision: null }
      const [profile, installed, template] = await Promise.all([
        profiles.named(id),
        resources.frameworks(),
        resources.pdfTemplate(),
      ])
      const { dossier } = judgedDossier({ profile, definition, institution, installed, edition })
      const logo = institution?.attachments.find((file) => file.id === institution.style.logo.attachmentId)
      const bytes = logo ? await library.read((store) => store.getAttachment(logo.sha256)) : null
      const attachments = new Map(logo && bytes?.ok ? [[logo.sha256, bytes.value.bytes]] : [])
      return dossierPages(dossier, picturesOf(dossier, attachments), asked, template)
    },
  }
}
