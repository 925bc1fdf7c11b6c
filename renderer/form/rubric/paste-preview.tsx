import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Rubric } from '../../../shared/definition/rubric.ts'
import { cellsByPlace, textAt, type RubricPaste } from '../../../shared/grading/table-into-rubric.ts'
import { mostRows, type PastedRows } from '../../../shared/paste/pasted-rows.ts'
import { Banner } from '../../ui/banner.tsx'
import { listWords, rubricTexts } from '../../words.ts'
import { Button } from '../../ui/button.tsx'

/** Rows drawn: enough to see whether the table stands where it should. */
const shownRows = 30

/** Shows what a pasted table would replace or add, before it does. */
export function PastePreview({
  rubric,
  paste,
  cut,
  onApply,
  onClose,
}: {
  rubric: Rubric
  paste: RubricPaste
  /** What of the table is over the limits. */
  cut: PastedRows['cut']
  onApply: () => void
  onClose: () => void
}) {
  const words = rubricTexts.paste
  const rows = [...new Set(paste.cells.map(({ row }) => row))].sort((one, other) => one - other)
  const columns = Array.from({ length: rubric.levels.length + paste.newLevels + 1 }, (_, column) => column)
  const cellAt = cellsByPlace(paste)
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="modal paste-modal">
        <Dialog className="dialog">
          <Heading slot="title" className="dialog-title">
            {words.title}
          </Heading>
          <p>
            {words.summary(paste.newCriteria, paste.newLevels, paste.replaced)}
            {paste.weights.length > 0 && ` ${words.weights(paste.weights.length)}`}
          </p>
          {(cut.rows !== null || cut.text) && (
            <Banner tone="to-justify">
              <p>
                {cut.rows !== null && listWords.cutRows(mostRows, cut.rows)} {cut.text && listWords.cutText}
              </p>
            </Banner>
          )}
          <div className="rubric-paste-scroll" tabIndex={0} role="region" aria-label={words.title}>
            <table className="rubric-paste-table">
              <tbody>
                {rows.slice(0, shownRows).map((row) => (
                  <tr key={row}>
                    {columns.map((column) => {
                      const cell = cellAt(row, column)
                      return (
                        <td key={column} className={cell ? (cell.before ? 'paste-replaces' : 'paste-adds') : 'quiet'}>
                          {cell?.text ?? textAt(rubric, { row, column })}
                          {cell?.before && <span className="paste-before">{words.replaces(cell.before)}</span>}
                        </td>
                      )
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
            {rows.length > shownRows && <p className="quiet">{listWords.more(rows.length - shownRows)}</p>}
          </div>
          <div className="actions dialog-actions">
            <Button onPress={onClose}>{words.cancel}</Button>
            <Button
              look="primary"
              autoFocus
              onPress={() => {
                onApply()
                onClose()
              }}
            >
              {words.apply}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
