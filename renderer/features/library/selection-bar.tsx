import { Button } from '../../ui/button.tsx'
import { exportWords } from '../../words.ts'

const words = exportWords.batch

/** What can be done with the dossiers that are chosen; empty while none is. */
export function SelectionBar({
  count,
  shown,
  total,
  onSelectEvery,
  onClear,
  onExport,
}: {
  count: number
  /** How many dossiers the table shows, of how many there are. */
  shown: number
  total: number
  onSelectEvery: () => void
  onClear: () => void
  onExport: () => void
}) {
  return (
    <div className="selection-bar" role="group" aria-label={words.selection} hidden={count === 0}>
      <p role="status">{count > 0 && words.chosen(count)}</p>
      {count >= shown && count < total && (
        <Button look="quiet" onPress={onSelectEvery}>
          {words.selectOthers(total)}
        </Button>
      )}
      <Button look="quiet" onPress={onClear}>
        {words.clear}
      </Button>
      <Button icon="export" onPress={onExport}>
        {words.export}
      </Button>
    </div>
  )
}
