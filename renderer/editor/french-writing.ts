import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { wordsIn } from '../../shared/spelling/words-in.ts'
import { asPrinted } from '../../shared/typography/as-printed.ts'
import { settings } from '../settings.ts'

/** Where what is underlined is kept; a transaction that carries a set of words under this key replaces it. */
export const misspelledKey = new PluginKey<DecorationSet>('misspelled')

/** Types French as it is printed, and underlines words that no dictionary knows. */
export const FrenchWriting = Extension.create({
  name: 'frenchWriting',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleTextInput(view, from, to, text) {
            if (!settings().typography || [...text].length !== 1) return false
            const start = view.state.doc.resolve(from)
            if (!start.parent.isTextblock) return false
            const printed = asPrinted(start.parent.textBetween(0, start.parentOffset), text)
            if (!printed) return false
            view.dispatch(view.state.tr.insertText(printed.put, from - printed.taken, to))
            return true
          },
        },
      }),
      new Plugin({
        key: misspelledKey,
        state: {
          init: () => DecorationSet.empty,
          apply(transaction, before) {
            const words = transaction.getMeta(misspelledKey) as ReadonlySet<string> | undefined
            if (words === undefined) return before.map(transaction.mapping, transaction.doc)
            const marks: Decoration[] = []
            transaction.doc.descendants((node, position) => {
              if (!node.isTextblock) return true
              for (const { word, from, to } of wordsIn(node.textContent))
                if (words.has(word))
                  marks.push(Decoration.inline(position + 1 + from, position + 1 + to, { class: 'misspelled' }))
              return false
            })
            return DecorationSet.create(transaction.doc, marks)
          },
        },
        props: {
          decorations: (state) => misspelledKey.getState(state),
        },
      }),
    ]
  },
})
