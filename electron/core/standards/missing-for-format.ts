import type { StandardFormat } from '../../../shared/contract/export-formats.ts'
import type { Problem } from '../../../shared/contract/problem.ts'
import { stageOf } from '../../../shared/definition/stages.ts'
import { exportFormatTexts } from '../../../shared/messages/fr/export-formats.ts'
import { fieldLabel } from '../../../shared/messages/fr/fields.ts'
import { missingTexts } from '../../../shared/messages/fr/missing-for-format.ts'
import { stageTexts } from '../../../shared/messages/fr/stages.ts'
import { fieldTrail } from '../../../shared/definition/field-trail.ts'
import type { Missing } from '../../../shared/standards/missing.ts'

/** Why a format is not written yet: each field that is missing, with the stage where it is written. */
export function missingForFormat(format: StandardFormat, missing: readonly Missing[]): Problem {
  return missingTexts.refused(
    exportFormatTexts[format].label,
    missing.map(({ path, why }) => {
      const stage = stageOf(path)
      const place = stageTexts.find(({ id }) => id === stage)?.title ?? missingTexts.institution
      return { path, name: missingTexts.missing(place, fieldTrail(path, fieldLabel), why === 'form') }
    }),
  )
}
