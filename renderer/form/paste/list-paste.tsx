import { lazy, Suspense, useState, type ClipboardEvent, type ReactNode } from 'react'
import type { z } from 'zod'
import { modelPathOf, type Path } from '../../session/path.ts'
import { Button } from '../../ui/button.tsx'
import { sayDone } from '../../ui/toasts.tsx'
import { fieldLabel, listWords, rubricTexts } from '../../words.ts'
import { useForm } from '../form-context.tsx'
import type { Item } from '../items.ts'
import { isListOfTables } from '../layout.ts'
import { previouslyCopied, sourceOf, type PasteSource } from './clipboard.ts'
import { LeftValues, leaveValues } from './left-values.tsx'

const PasteDialog = lazy(() => import('./paste-dialog.tsx'))

/** A paste under way: what it brings, and the blank item it was made in. */
interface Pasting {
  source: PasteSource | null
  blank: string | null
}

/**
 * Pasting into a list: on its title, its buttons, its items or in one of their fields, or by a button.
 * @param table whether its items are lines of a table: several lines pasted in any of their fields are items
 * @param add adds the items a person has agreed to, in place of a blank one
 * @returns what the place of the list listens to, the button, and what a paste shows: its preview, what it left over
 */
export function useListPaste({
  path,
  schema,
  table,
  add,
}: {
  path: Path
  schema: z.ZodType
  table: boolean
  add: (items: readonly Item[], blank: string | null) => void
}): { onPaste: (event: ClipboardEvent<HTMLElement>) => void; button: ReactNode; outcome: ReactNode } {
  const { session } = useForm()
  const [pasting, setPasting] = useState<Pasting | null>(null)
  const modelPath = modelPathOf(path)
  // A table pasted there would be for one of its items, not one item a row: only whole items are pasted.
  const wholeOnly = isListOfTables(modelPath)
  const copied = previouslyCopied()
  return {
    onPaste(event) {
      if (event.defaultPrevented) return
      const asked = pastedHere(event, table)
      if (!asked) return
      event.preventDefault()
      if (wholeOnly && asked.source?.kind === 'rows') sayDone(rubricTexts.pasteInGrid)
      else setPasting(asked)
    },
    button: !wholeOnly ? (
      <Button
        look="quiet"
        aria-label={listWords.pasteInto(fieldLabel(modelPath))}
        onPress={() => setPasting({ source: null, blank: null })}
      >
        {listWords.paste}
      </Button>
    ) : copied?.list === modelPath ? (
      <Button look="quiet" onPress={() => setPasting({ source: { kind: 'items', copied }, blank: null })}>
        {rubricTexts.pasteGrid}
      </Button>
    ) : null,
    outcome: (
      <>
        {pasting && (
          <Suspense>
            <PasteDialog
              path={path}
              schema={schema}
              source={pasting.source}
              onAdd={({ items, left }) => {
                setPasting(null)
                add(items, pasting.blank)
                if (left.length > 0) leaveValues(session.id, path, left)
              }}
              onClose={() => setPasting(null)}
            />
          </Suspense>
        )}
        <LeftValues path={path} />
      </>
    ),
  }
}

/**
 * What a paste into a list asks for: on its title, its buttons or the head of an item, items; in a field, items only
 * where several lines cannot be what the field is for. `null` leaves the paste to the field.
 */
function pastedHere(event: ClipboardEvent<HTMLElement>, table: boolean): Pasting | null {
  const target = event.target as HTMLElement
  const field = target.closest<HTMLElement>('input, textarea, [contenteditable="true"]')
  if (!field) {
    const source = sourceOf(event.clipboardData)
    return source.kind === 'rows' && source.pasted.rows.length === 0 ? null : { source, blank: null }
  }
  const item = field.closest<HTMLElement>('li.card, tr[data-path], tbody[data-path]')
  const ofOneLine = field instanceof HTMLInputElement || field.matches('textarea:is(.cell-input, .long-line)')
  if (!ofOneLine || item?.closest('.list') !== event.currentTarget) return null
  if (!table && (field as HTMLInputElement).value !== '') return null
  const source = sourceOf(event.clipboardData)
  if (source.kind === 'rows' && source.pasted.rows.length < 2) return null
  return { source, blank: item.dataset['path']?.split('.').at(-1) ?? null }
}
