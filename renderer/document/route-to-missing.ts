import { stageOf, type Stage } from '../../shared/definition/stages.ts'
import type { Route } from '../route.ts'

const inRecord = 'institution.'

/**
 * Where a field is written that an export cannot do without: in the dossier, or in the record it inherits from, with the
 * way back to the dossier; where it has none, at the choice of one.
 *
 * @param path model path, as a problem names what is missing
 * @param dossier with the stage to come back to
 */
export function routeToMissing(
  path: string,
  { id, institutionId, stage }: { id: string; institutionId: string | null; stage: Stage },
): Route {
  if (path.startsWith(inRecord) && institutionId !== null)
    return { page: 'institution', id: institutionId, field: path.slice(inRecord.length), from: { id, stage } }
  const field = path.startsWith(inRecord) ? 'institutionId' : path
  return { page: 'dossier', id, stage: stageOf(field) ?? 'identity', field }
}
