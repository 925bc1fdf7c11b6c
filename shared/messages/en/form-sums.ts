import type { sums as french } from '../fr/form-sums.ts'
import { formatInteger, formatList, formatPercent } from './format.ts'

/** What long forms add up as one types: weights, coverage, proofs, roles, rates, costs. */
export const sums: typeof french = {
  weights: {
    total: (total) => `Total of the weights: ${formatPercent(total)}`,
    exact: 'It adds up.',
    short: (rest) => `${formatPercent(rest)} missing.`,
    over: (excess) => `${formatPercent(excess)} too much.`,
    spread: 'Spread evenly',
    spreadRest: (rest) => `Spread the remaining ${formatPercent(rest)}`,
    history: 'spread the weights of the assessments',
  },
  coverage: {
    all: 'Every learning outcome is assessed.',
    missing: (codes) =>
      codes.length === 1
        ? `No assessment is about ${formatList(codes)}.`
        : `No assessment is about these learning outcomes: ${formatList(codes)}.`,
  },
  proofs: {
    title: 'Your activities use',
    state: (modality, state) => `${modality}: ${state}`,
    none: 'no proof yet',
    connection: 'proves the connection, not the activity yet',
    held: (titles) => formatList(titles),
  },
  roles: {
    title: 'Roles asked for',
    held: (role, names) => `${role}: ${formatList(names)}`,
    missing: (role) => `${role}: nobody yet`,
    requirement: (id) => `requirement ${id}`,
  },
  rates: {
    label: 'Computed rates',
    certified: (percent, certified, assessed) =>
      `Success: ${formatPercent(percent)} (${formatInteger(certified)} of ${formatInteger(assessed)} assessed)`,
    assessed: (percent) => `Present at the assessments: ${formatPercent(percent)} of those enrolled`,
    abandoned: (percent) => `Gave up: ${formatPercent(percent)} of those enrolled`,
  },
  costs: {
    fixed: 'Total of fixed costs',
    variable: 'Total for one learner',
  },
}
