import { Plugin } from '@tiptap/pm/state'
import { TableMap } from '@tiptap/pm/tables'
import { largestTable } from '../../shared/definition/rich-text.ts'

/**
 * Refuses what would make a table larger than a text may hold, such as cells pasted into it: it would not be kept.
 *
 * @param refused says so to the person
 */
export const tableBounds = (refused: () => void): Plugin =>
  new Plugin({
    filterTransaction(transaction) {
      if (!transaction.docChanged) return true
      let fits = true
      transaction.doc.descendants((node) => {
        if (node.type.name !== 'table') return !node.isTextblock
        const { width, height } = TableMap.get(node)
        // The first row is that of the titles.
        if (width > largestTable.columns || height > largestTable.rows + 1) fits = false
        return false
      })
      if (!fits) refused()
      return fits
    },
  })
