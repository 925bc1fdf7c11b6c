import { useEffect, useRef } from 'react'
import { FileTrigger } from 'react-aria-components'
import { valueAt } from '../../shared/change/json.ts'
import { itemLabel, messages } from '../words.ts'
import type { Path } from '../session/path.ts'
import { Banner, ProblemText } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { useForm } from './form-context.tsx'
import type { Item } from './items.ts'
import { useAttaching } from './use-attaching.ts'

/** Puts a file beside the document: its bytes into the store, its name and fingerprint into the list. */
export function AttachFile({ path }: { path: Path }) {
  const { session } = useForm()
  const { attach: store, problem, forget } = useAttaching('file')
  const attach = async (file: File) => {
    const item = await store(file)
    if (item === null) return
    const items = valueAt(session.snapshot().document, path) as readonly Item[]
    session.edit(
      [{ op: 'insert', path: [...path], item, after: items.at(-1)?.id ?? null }],
      messages.history.add(itemLabel('attachments')),
    )
  }
  const list = path.join('.')
  const taking = useRef(attach)
  useEffect(() => {
    taking.current = attach
  })
  // What is dropped on the list belongs to it; elsewhere in the window a file is a course sheet.
  useEffect(() => {
    const take = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      const over = event.target instanceof Element && event.target.closest(`.attach, [data-path="${list}"]`) !== null
      if (files.length === 0 || !over) return
      event.preventDefault()
      event.stopPropagation()
      for (const file of files) void taking.current(file)
    }
    window.addEventListener('drop', take, { capture: true })
    return () => window.removeEventListener('drop', take, { capture: true })
  }, [list])
  return (
    <div className="attach">
      <FileTrigger
        onSelect={(files) => {
          for (const file of files ?? []) void attach(file)
        }}
      >
        <Button icon="import">{messages.field.attach}</Button>
      </FileTrigger>
      {problem && (
        <Banner onClose={forget}>
          <ProblemText problem={problem} />
        </Banner>
      )}
    </div>
  )
}
