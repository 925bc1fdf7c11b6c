import { valueAt } from '../change/json.ts'
import { isBlank } from '../definition/blank.ts'
import { stageParts, stages, type Stage } from '../definition/stages.ts'

/** Parts that a dossier has from its first minute, or that other stages fill: they say nothing of work begun. */
const given = new Set(['state', 'frameworks', 'exceptions', 'answers'])

/** Whether anything was answered in a stage; in the last one, which only gathers the others, whether all of them are begun. */
export function isStageBegun(definition: unknown, stage: Stage): boolean {
  if (stage === 'dossier')
    return stages.every((entry) => entry === 'dossier' || entry === 'governance' || isStageBegun(definition, entry))
  return stageParts[stage].some((part) => !given.has(part) && !isBlank(valueAt(definition, part.split('.'))))
}
