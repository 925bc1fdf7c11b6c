import { useCallback, useState } from 'react'
import type { Rubric } from '../../../shared/definition/rubric.ts'
import { useForm } from '../form-context.tsx'
import { PrintSheet } from '../print-sheet.tsx'
import { valueAt } from '../../../shared/change/json.ts'
import type { ItemFormProps } from '../views.tsx'
import { Button } from '../../ui/button.tsx'
import { rubricTexts } from '../../words.ts'
import { CriteriaGrid } from './criteria-grid.tsx'
import { PrintedRubric } from './printed-rubric.tsx'
import '../../styles/rubric.css'

/** A criteria grid: what it is called and how it counts, the grid itself, and to whom it was given. */
export default function RubricEditor({ path, entries, draw }: ItemFormProps) {
  const { session } = useForm()
  const [printing, setPrinting] = useState<Rubric | null>(null)
  const printed = useCallback(() => setPrinting(null), [])
  const some = (keys: readonly string[]) => entries.filter((entry) => keys.includes(entry.path.at(-1) ?? ''))
  return (
    <div className="rubric-sheet">
      {draw([...some(['code', 'mode']), ...some(['title'])])}
      <CriteriaGrid path={path} draw={draw} />
      {draw(some(['published', 'publishedOn']))}
      <div className="actions">
        <Button icon="print" onPress={() => setPrinting(valueAt(session.snapshot().document, path) as Rubric)}>
          {rubricTexts.print}
        </Button>
      </div>
      {printing && (
        <PrintSheet landscape onDone={printed}>
          <PrintedRubric rubric={printing} />
        </PrintSheet>
      )}
    </div>
  )
}
