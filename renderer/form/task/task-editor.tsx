import { useCallback, useEffect, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { taskTexts } from '../../words.ts'
import { focusField } from '../focus-field.ts'
import { FormSections } from '../form-sections.tsx'
import { useUnfolded } from '../form-context.tsx'
import { PrintSheet } from '../print-sheet.tsx'
import type { ItemFormProps } from '../views.tsx'
import { Button } from '../../ui/button.tsx'
import { AuthenticityQuestions } from './authenticity-questions.tsx'
import { TaskForLearner } from './task-for-learner.tsx'
import '../../styles/task.css'

/** The sheet of an authentic task: written section by section, or read as learners will. */
export default function TaskEditor({ path, draw }: ItemFormProps) {
  const [reading, setReading] = useState(false)
  const [printing, setPrinting] = useState(false)
  const printed = useCallback(() => setPrinting(false), [])
  // Whoever is led to a field of the sheet finds the form, not what learners read.
  const unfolded = useUnfolded()
  useEffect(() => setReading(false), [unfolded])
  const write = (field: string) => {
    setReading(false)
    void focusField([...path, ...field.split('.')])
  }
  return (
    <div className="task-sheet">
      <ToggleButtonGroup
        className="segments task-modes"
        aria-label={taskTexts.modes.label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[reading ? 'read' : 'write']}
        onSelectionChange={(keys) => setReading(keys.has('read'))}
      >
        <ToggleButton id="write" className="segment">
          {taskTexts.modes.write}
        </ToggleButton>
        <ToggleButton id="read" className="segment">
          {taskTexts.modes.read}
        </ToggleButton>
      </ToggleButtonGroup>
      {reading ? (
        <>
          <TaskForLearner path={path} onWrite={write} />
          <div className="actions">
            <Button icon="print" onPress={() => setPrinting(true)}>
              {taskTexts.print}
            </Button>
          </div>
        </>
      ) : (
        <FormSections
          path={path}
          part="assessmentTasks"
          draw={draw}
          instead={{ authenticity: (drawFields) => <AuthenticityQuestions path={path} draw={drawFields} /> }}
        />
      )}
      {printing && (
        <PrintSheet onDone={printed}>
          <TaskForLearner path={path} onWrite={null} />
        </PrintSheet>
      )}
    </div>
  )
}
