import type { LossReport } from './loss-report-schema.ts'

/** What a format does not say of several dossiers: each loss and each default once, whichever dossier it is of. */
export type MergedReport = Pick<LossReport, 'standard' | 'answered' | 'said' | 'losses' | 'defaults'>

/**
 * Adds the loss report of one more dossier to those of the dossiers before it, format by format. What is kept is bounded
 * by the fields of the model, not by the number of dossiers.
 *
 * @param merged of the dossiers before; the formats stay in its order
 * @returns with `answered` and `said` summed over the dossiers
 */
export function withReport(merged: readonly MergedReport[], report: MergedReport): MergedReport[] {
  const { standard, answered, said, losses, defaults } = report
  if (!merged.some((before) => before.standard === standard))
    return [...merged, { standard, answered, said, losses, defaults }]
  return merged.map((before) =>
    before.standard === standard
      ? {
          standard,
          answered: before.answered + answered,
          said: before.said + said,
          losses: eachOnce([...before.losses, ...losses], ({ path, kind, reason }) => `${path} ${kind} ${reason}`),
          defaults: eachOnce([...before.defaults, ...defaults], ({ as, value }) => `${as} ${value}`),
        }
      : before,
  )
}

/** In the order of the first of each. */
function eachOnce<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const first = new Map<string, T>()
  for (const one of all) if (!first.has(keyOf(one))) first.set(keyOf(one), one)
  return [...first.values()]
}
