import { z } from 'zod'
import { modelPlace, type ModelPlace } from '../framework/model-places.ts'

type Kind = ModelPlace['meta']['kind']

function pathTo(accepts: (place: ModelPlace) => boolean, what: string) {
  return z.string().refine(
    (path) => {
      const place = modelPlace(path)
      return place !== undefined && accepts(place)
    },
    { error: ({ input }) => `${String(input)} is not ${what} of the model` },
  )
}

/** A parameter that names a value `valueAt` reads: one for the dossier, so outside any list; of these kinds if given. */
export function valuePath(...kinds: readonly Kind[]) {
  return pathTo(
    ({ meta, inList }) => !inList && (kinds.length === 0 || kinds.includes(meta.kind)),
    kinds.length === 0 ? 'a value' : `a ${kinds.join(' or ')}`,
  )
}

/** A parameter that names a list of the model, which may lie in the items of another one (`rubrics.criteria`). */
export function listPath() {
  return pathTo(({ meta }) => meta.kind === 'list', 'a list')
}

/**
 * A fault at a parameter when a path joined from several parameters names no place of the model.
 * @param at where the parameter is, among the parameters of the rule
 * @param kinds what the place may be; anything when none is given
 */
export function requirePlace(
  context: z.RefinementCtx,
  at: readonly (string | number)[],
  path: string,
  ...kinds: readonly Kind[]
): void {
  const place = modelPlace(path)
  if (place && (kinds.length === 0 || kinds.includes(place.meta.kind))) return
  const what = kinds.length === 0 ? 'a place' : `a ${kinds.join(' or ')}`
  context.addIssue({ code: 'custom', path: [...at], message: `${path} is not ${what} of the model` })
}

/**
 * A fault at an answer a field cannot have: not an option of a choice, neither `true` nor `false` for a flag.
 * @param path of the field, known to the model or already refused
 */
export function requireAnswers(
  context: z.RefinementCtx,
  at: readonly (string | number)[],
  path: string,
  answers: readonly string[],
): void {
  const meta = modelPlace(path)?.meta
  if (!meta) return
  const possible =
    meta.kind === 'choice' || meta.kind === 'choices'
      ? meta.options
      : meta.kind === 'flag'
        ? ['true', 'false']
        : undefined
  for (const [index, answer] of answers.entries())
    if (!possible?.includes(answer))
      context.addIssue({ code: 'custom', path: [...at, index], message: `${path} has no answer ${answer}` })
}
