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
    missing.map((field) => {
      const { path } = field
      const stage = stageOf(path)
      const place = stageTexts.find(({ id }) => id === stage)?.title ?? missingTexts.institution
      const shaped = field.why === 'form' ? field.path : null
      return { path, name: missingTexts.missing(place, fieldTrail(path, fieldLabel), shaped) }
    }),
    missing.filter(({ why }) => why === 'form').length,
  )
}

/** Why none of several formats is written yet: what each waits for, in the order they were asked for. */
export function noneWritten(refused: readonly { format: StandardFormat; problem: Problem }[]): Problem {
  const missing = refused.flatMap(({ format, problem }) =>
    (problem.missing ?? []).map((field) => ({ ...field, format: exportFormatTexts[format].label })),
  )
  const others = refused.filter(({ problem }) => problem.missing === undefined).map(({ problem }) => problem)
  const next =
    missing.length === 0 ? others[0]?.next : missingTexts.noneWrittenNext(new Set(missing.map(({ path }) => path)).size)
  return {
    // What no author can mend outweighs what one can.
    code: others[0]?.code ?? 'not-ready',
    message: missingTexts.noneWritten(
      refused.length,
      others.map(({ message }) => message),
    ),
    ...(next === undefined ? {} : { next }),
    ...(missing.length === 0 ? {} : { missing }),
  }
}
