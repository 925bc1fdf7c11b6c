import { expect, test } from 'vitest'
import { stages } from '../../shared/definition/stages.ts'
import { isStageBegun } from '../../shared/guidance/stage-begun.ts'
import { draft } from '../checklist/course/draft.ts'
import { authenticAssessment } from '../grading/authentic-assessment.ts'

test('no stage of an empty dossier is begun, an answer begins its own, and the last waits for the others', () => {
  const begun = (definition: unknown) => stages.filter((stage) => isStageBegun(definition, stage))
  expect(begun(draft({ state: 'draft' }))).toEqual([])
  expect(begun(draft({ identity: { duration: 600 } }))).toEqual(['identity'])
  expect(begun(authenticAssessment())).toEqual(['competencies', 'rubrics', 'assessment'])
})
