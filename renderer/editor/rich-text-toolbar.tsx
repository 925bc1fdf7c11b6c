import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { deleteColumn, deleteRow, deleteTable } from '@tiptap/pm/tables'
import { useEditorState } from '@tiptap/react'
import { useState } from 'react'
import {
  Button,
  Dialog,
  DialogTrigger,
  Form,
  Input,
  Label,
  Popover,
  TextArea,
  TextField,
  ToggleButton,
  Toolbar,
} from 'react-aria-components'
import { safeLink } from '../../shared/definition/safe-link.ts'
import { messages } from '../words.ts'
import { wordsForNote } from './footnote-mark.ts'
import { addToTable, canDeleteRow, insertTable, placeInTable, takeOut } from './table-nodes.ts'

/** What can be done to a rich text, one key each; what tables and notes need shows where they are. */
export function EditorToolbar({ editor }: { editor: Editor }) {
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      superscript: current.isActive('superscript'),
      subscript: current.isActive('subscript'),
      heading3: current.isActive('heading', { level: 3 }),
      heading4: current.isActive('heading', { level: 4 }),
      bulletList: current.isActive('bulletList'),
      orderedList: current.isActive('orderedList'),
      quote: current.isActive('blockquote'),
      link: current.isActive('link'),
      footnote: current.isActive('footnote'),
      table: placeInTable(current.state) !== null,
    }),
  })
  const chain = () => editor.chain().focus()
  const tools: [Exclude<keyof typeof active, 'footnote' | 'table'>, () => void][] = [
    ['bold', () => chain().toggleBold().run()],
    ['italic', () => chain().toggleItalic().run()],
    ['superscript', () => chain().unsetSubscript().toggleSuperscript().run()],
    ['subscript', () => chain().unsetSuperscript().toggleSubscript().run()],
    ['heading3', () => chain().toggleHeading({ level: 3 }).run()],
    ['heading4', () => chain().toggleHeading({ level: 4 }).run()],
    ['bulletList', () => chain().toggleBulletList().run()],
    ['orderedList', () => chain().toggleOrderedList().run()],
    ['quote', () => chain().toggleWrap('blockquote').run()],
  ]
  return (
    <Toolbar className="rich-toolbar" aria-label={messages.rich.toolbar}>
      {tools.map(([name, act]) => (
        <ToggleButton
          key={name}
          className="rich-tool"
          data-tool={name}
          aria-label={messages.rich[name]}
          isSelected={active[name]}
          onChange={act}
        />
      ))}
      <LinkTool editor={editor} active={active.link} />
      <NoteTool editor={editor} active={active.footnote} />
      <Button className="rich-tool" isDisabled={active.table} onPress={() => insertTable(editor)}>
        {messages.rich.table}
      </Button>
    </Toolbar>
  )
}

/** What can be done to the table the caret is in, below the text so that the text does not move; nothing out of one. */
export function TableToolbar({ editor }: { editor: Editor }) {
  const { inTable, may } = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      inTable: placeInTable(current.state) !== null,
      may: {
        addRow: addToTable('row')(current.state),
        addColumn: addToTable('column')(current.state),
        deleteRow: canDeleteRow(current.state),
        deleteColumn: true,
        deleteTable: true,
      },
    }),
  })
  if (!inTable) return null
  const put = (command: Command) => () => {
    command(editor.state, (transaction) => editor.view.dispatch(transaction))
    editor.commands.focus()
  }
  const acts = [
    ['addRow', put(addToTable('row'))],
    ['addColumn', put(addToTable('column'))],
    ['deleteRow', () => takeOut(editor, deleteRow)],
    ['deleteColumn', () => takeOut(editor, deleteColumn)],
    ['deleteTable', put(deleteTable)],
  ] as const
  return (
    <Toolbar className="rich-toolbar rich-table-toolbar" aria-label={messages.rich.table}>
      {acts.map(([name, act]) => (
        <Button
          key={name}
          className="rich-tool"
          aria-label={messages.rich.tableActs[name].whole}
          isDisabled={!may[name]}
          onPress={act}
        >
          {messages.rich.tableActs[name].short}
        </Button>
      ))}
    </Toolbar>
  )
}

/** A note at the foot of the page on the words that are chosen, or on the one the caret is in. */
function NoteTool({ editor, active }: { editor: Editor; active: boolean }) {
  const [text, setText] = useState('')
  const [hasWords, setHasWords] = useState(true)
  return (
    <DialogTrigger
      onOpenChange={(open) => {
        if (!open) return
        const current: unknown = editor.getAttributes('footnote')['note']
        setText(typeof current === 'string' ? current : '')
        setHasWords(active || wordsForNote(editor.state) !== null)
      }}
    >
      <Button className="rich-tool" data-selected={active || undefined}>
        {messages.rich.note}
      </Button>
      <Popover className="popover">
        <Dialog className="link-dialog" aria-label={messages.rich.note}>
          {({ close }) =>
            hasWords ? (
              <Form
                onSubmit={(event) => {
                  event.preventDefault()
                  const note = text.replaceAll(/\s+/g, ' ').trim()
                  if (note === '') return
                  const words = active ? null : wordsForNote(editor.state)
                  const chain = editor.chain().focus()
                  if (words) chain.setTextSelection(words)
                  else chain.extendMarkRange('footnote')
                  chain
                    .setMark('footnote', { note })
                    .setTextSelection(words?.to ?? editor.state.selection.to)
                    .run()
                  close()
                }}
              >
                <TextField className="field" value={text} onChange={setText} maxLength={5_000} autoFocus>
                  <Label className="label">{messages.rich.noteText}</Label>
                  <TextArea className="input" rows={3} />
                </TextField>
                <div className="actions">
                  <Button type="submit" className="button button-primary">
                    {messages.rich.noteApply}
                  </Button>
                  {active && (
                    <Button
                      className="button button-plain"
                      onPress={() => {
                        editor.chain().focus().extendMarkRange('footnote').unsetMark('footnote').run()
                        close()
                      }}
                    >
                      {messages.rich.noteRemove}
                    </Button>
                  )}
                </div>
              </Form>
            ) : (
              <p>{messages.rich.noteNeedsWords}</p>
            )
          }
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function LinkTool({ editor, active }: { editor: Editor; active: boolean }) {
  const [address, setAddress] = useState('')
  const [refused, setRefused] = useState(false)
  return (
    <DialogTrigger
      onOpenChange={(open) => {
        if (!open) return
        const current: unknown = editor.getAttributes('link')['href']
        setAddress(typeof current === 'string' ? current : '')
        setRefused(false)
      }}
    >
      <Button className="rich-tool rich-tool-link" data-selected={active || undefined}>
        {messages.rich.link}
      </Button>
      <Popover className="popover">
        <Dialog className="link-dialog" aria-label={messages.rich.link}>
          {({ close }) => (
            <Form
              onSubmit={(event) => {
                event.preventDefault()
                const typed = address.trim()
                const href = /^www\./i.test(typed) ? `https://${typed}` : typed
                if (!safeLink.test(href)) {
                  setRefused(true)
                  return
                }
                editor.chain().focus().extendMarkRange('link').setLink({ href }).run()
                close()
              }}
            >
              <TextField
                className="field"
                value={address}
                onChange={(typed) => {
                  setAddress(typed)
                  setRefused(false)
                }}
                isInvalid={refused}
                // What was refused may be right once it is typed anew: the form is sent whatever was said of it.
                validationBehavior="aria"
                autoFocus
              >
                <Label className="label">{messages.rich.linkAddress}</Label>
                <Input className="input" />
                {refused && <p className="field-error">{messages.rich.linkBad}</p>}
              </TextField>
              <div className="actions">
                <Button type="submit" className="button button-primary">
                  {messages.rich.linkApply}
                </Button>
                {active && (
                  <Button
                    className="button button-plain"
                    onPress={() => {
                      editor.chain().focus().extendMarkRange('link').unsetLink().run()
                      close()
                    }}
                  >
                    {messages.rich.linkRemove}
                  </Button>
                )}
              </div>
            </Form>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
