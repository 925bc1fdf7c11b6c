import { Extension, Node, mergeAttributes } from '@tiptap/core'
import Subscript from '@tiptap/extension-subscript'
import Superscript from '@tiptap/extension-superscript'
import { Plugin } from '@tiptap/pm/state'
import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { jsonEqual } from '../../shared/change/json.ts'
import type { RichTextBlock } from '../../shared/definition/rich-text.ts'
import { safeLink } from '../../shared/definition/safe-link.ts'
import { messages } from '../words.ts'
import { FrenchWriting, misspelledKey } from './french-writing.ts'
import { Footnote } from './footnote-mark.ts'
import { fromEditor, normalised, toEditor } from './rich-text-mapping.ts'
import { EditorToolbar, TableToolbar } from './rich-text-toolbar.tsx'
import { tableNodes } from './table-nodes.ts'
import { asOurText } from './pasted-text.ts'

const blockTypes = [
  ...['paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList', 'listItem'],
  ...['table', 'tableRow', 'tableCell', 'tableHeader'],
]

/** Blocks whose one paragraph is their text, not a block of its own. */
const ofOneParagraph: ReadonlySet<string> = new Set(['listItem', 'blockquote', 'tableCell', 'tableHeader'])

/** Each block keeps an id of its own, so that two copies of a text can be merged block by block. */
const BlockIds = Extension.create({
  name: 'blockIds',
  addGlobalAttributes() {
    return [{ types: blockTypes, attributes: { blockId: { default: null, rendered: false, keepOnSplit: false } } }]
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction(transactions, _before, state) {
          if (!transactions.some((transaction) => transaction.docChanged)) return null
          const seen = new Set<unknown>()
          const { tr } = state
          state.doc.descendants((node, position, parent) => {
            if (node.isText || ofOneParagraph.has(parent?.type.name ?? '')) return
            const id: unknown = node.attrs['blockId']
            if (typeof id !== 'string' || seen.has(id)) tr.setNodeAttribute(position, 'blockId', newId())
            else seen.add(id)
          })
          return tr.docChanged ? tr : null
        },
      }),
    ]
  },
})

/** Items and quotes hold one paragraph: our lists do not nest. */
const FlatListItem = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) }
  },
})

const FlatQuote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', mergeAttributes(HTMLAttributes), 0],
})

const extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    hardBreak: false,
    heading: { levels: [3, 4] },
    horizontalRule: false,
    link: { openOnClick: false, autolink: false, isAllowedUri: (address) => safeLink.test(address) },
    listItem: false,
    strike: false,
    trailingNode: false,
    underline: false,
    // Undo belongs to the whole dossier, not to one text.
    undoRedo: false,
  }),
  Subscript,
  Superscript,
  FlatListItem,
  FlatQuote,
  ...tableNodes,
  Footnote,
  BlockIds,
]

const frenchExtensions = [...extensions, FrenchWriting]

/**
 * Text with paragraphs, lists, tables, marks and footnotes. What it is given is compared with what it would give back: a text that it could
 * not keep whole is shown and never written.
 */
export default function RichTextEditor({
  labelledBy,
  describedBy,
  value,
  misspelled,
  onChange,
  onLeave,
}: {
  labelledBy: string
  describedBy?: string
  value: readonly RichTextBlock[]
  /** Words of a French text to underline; null where the text is in another language. */
  misspelled: readonly string[] | null
  onChange: (value: RichTextBlock[]) => void
  onLeave: () => void
}) {
  const [unknown, setUnknown] = useState(false)
  const keptWhole = useRef(true)
  const shown = useRef<readonly RichTextBlock[]>(value)
  const editor = useEditor({
    extensions: misspelled ? frenchExtensions : extensions,
    content: toEditor(value),
    injectCSS: false,
    enableContentCheck: true,
    immediatelyRender: true,
    editorProps: {
      transformPastedHTML: asOurText,
      attributes: {
        class: 'rich-text',
        role: 'textbox',
        // Cadrier has a checker of its own, which asks no network.
        spellcheck: 'false',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
      },
    },
    onContentError: () => setUnknown(true),
    onCreate: ({ editor: created }) => {
      keptWhole.current = keeps(created, shown.current)
      if (!keptWhole.current) setUnknown(true)
    },
    onUpdate: ({ editor: changed }) => {
      // What was not read whole is not written, whatever moves in the editor.
      if (!keptWhole.current) return
      const blocks = fromEditor(changed.getJSON(), newId)
      if (!blocks) {
        setUnknown(true)
        return
      }
      if (jsonEqual(blocks, normalised(shown.current))) return
      shown.current = blocks
      onChange(blocks)
    },
    onBlur: onLeave,
  })

  // Another window, or undo, changed the text.
  useEffect(() => {
    if (jsonEqual(normalised(value), normalised(shown.current))) return
    shown.current = value
    editor.commands.setContent(toEditor(value), { emitUpdate: false, errorOnInvalidContent: false })
    keptWhole.current = keeps(editor, value)
    setUnknown(!keptWhole.current)
  }, [editor, value])

  useEffect(() => {
    if (misspelled) editor.view.dispatch(editor.state.tr.setMeta(misspelledKey, new Set(misspelled)))
  }, [editor, misspelled])

  useEffect(() => {
    editor.setEditable(!unknown, false)
  }, [editor, unknown])

  return (
    <div className={unknown ? 'rich rich-read-only' : 'rich'}>
      {unknown ? (
        <>
          <p className="field-error">{messages.rich.readOnly}</p>
          <div className="rich-text" aria-labelledby={labelledBy} role="group">
            {value.map((block, index) => (
              <p key={index}>{wordsIn(block).join('')}</p>
            ))}
          </div>
        </>
      ) : (
        <>
          <EditorToolbar editor={editor} />
          <EditorContent editor={editor} />
          <TableToolbar editor={editor} />
        </>
      )}
    </div>
  )
}

/** Every text in a value of any shape: a block that is not known has words all the same. */
function wordsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { text } = value as { text?: unknown }
  return [...(typeof text === 'string' ? [text] : []), ...Object.values(value).flatMap(wordsIn)]
}

/** Whether the editor would give back exactly what it was given. */
function keeps(editor: Editor, blocks: readonly RichTextBlock[]): boolean {
  const back = fromEditor(editor.getJSON(), newId)
  return back !== null && jsonEqual(back, normalised(blocks))
}
