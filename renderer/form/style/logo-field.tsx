import '../../styles/institution-style.css'
import { useEffect, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Operation } from '../../../shared/change/patch.ts'
import type { Institution } from '../../../shared/institution/institution.ts'
import { styleSchema } from '../../../shared/institution/style.ts'
import { schemaAt } from '../../../shared/definition/schema-walk.ts'
import { fieldText, institutionWords } from '../../words.ts'
import { useClient } from '../../client/client-context.tsx'
import { modelPathOf, type Path } from '../../session/path.ts'
import { Banner, ProblemText } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../field.tsx'
import { FieldFrame, FieldNotes } from '../field-frame.tsx'
import { useForm, useSession } from '../form-context.tsx'
import { useAttaching } from '../use-attaching.ts'

const words = institutionWords.logo

/** The logo of an institution: chosen, seen, described; it is one of the attachments of the record. */
export default function LogoField({ path }: { path: Path }) {
  const { session } = useForm()
  const record = useSession(session, (snapshot) => snapshot.document) as Institution
  const { attach, problem, forget } = useAttaching('picture')
  const image = record.attachments.find(({ id }) => id === record.style.logo.attachmentId) ?? null
  const picture = usePicture(image?.sha256 ?? null)
  const reference = [...path, 'attachmentId']

  const choose = async (file: File) => {
    const item = await attach(file)
    if (item === null) return
    const { attachments } = session.snapshot().document as Institution
    session.edit(
      [
        { op: 'insert', path: ['attachments'], item, after: attachments.at(-1)?.id ?? null },
        { op: 'set', path: reference, value: item.id },
        ...taken(image),
      ],
      words.set,
    )
    void session.flush()
  }
  /** The picture that was there goes with its use. */
  const taken = (before: typeof image): Operation[] =>
    before === null ? [] : [{ op: 'remove', path: ['attachments'], id: before.id }]
  const remove = () => {
    session.edit([{ op: 'set', path: reference, value: null }, ...taken(image)], words.remove)
    void session.flush()
  }
  const alternative = schemaAt(styleSchema, ['logo', 'alternative'])
  const { label, help } = fieldText('style.logo')
  return (
    <div
      role="group"
      aria-label={label}
      className="logo-field"
      data-path={path.join('.')}
      data-model={modelPathOf(path)}
    >
      <FieldFrame path={reference}>
        <span className="label">{label}</span>
        {picture.url !== null && (
          <img className="logo-shown" src={picture.url} alt={record.style.logo.alternative.fr} />
        )}
        {image !== null && picture.missing && <p className="field-error">{words.missing(image.name)}</p>}
        <FieldNotes path={reference} help={image === null ? words.none : help} />
        <div className="actions">
          <FileTrigger
            acceptedFileTypes={['image/png', 'image/jpeg']}
            onSelect={(files) => {
              const [file] = files ?? []
              if (file) void choose(file)
            }}
          >
            <Button icon="import">{image === null ? words.choose : words.replace}</Button>
          </FileTrigger>
          {image !== null && (
            <Button look="quiet" onPress={remove}>
              {words.remove}
            </Button>
          )}
        </div>
        {problem && (
          <Banner onClose={forget}>
            <ProblemText problem={problem} />
          </Banner>
        )}
      </FieldFrame>
      {alternative && <Field schema={alternative} path={[...path, 'alternative']} />}
    </div>
  )
}

/** An address to show the bytes of an attachment at, for as long as they are shown. */
function usePicture(sha256: string | null): { url: string | null; missing: boolean } {
  const client = useClient()
  const [shown, setShown] = useState<{ sha256: string; url: string | null } | null>(null)
  useEffect(() => {
    if (sha256 === null) return
    let url: string | null = null
    let current = true
    void client.call('attachment.get', { sha256 }).then((reply) => {
      if (!current) return
      if (reply.ok) {
        const bytes = Uint8Array.from(atob(reply.value.base64), (character) => character.charCodeAt(0))
        url = URL.createObjectURL(new Blob([bytes], { type: reply.value.mediaType }))
      }
      setShown({ sha256, url })
    })
    return () => {
      current = false
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [client, sha256])
  const known = shown?.sha256 === sha256 ? shown : null
  return { url: known?.url ?? null, missing: known !== null && known.url === null }
}
