import type { sessionBudget as French } from '../fr/session-budget.ts'
import { formatCents, formatPercent } from './format.ts'

const people = (count: number) => (count === 1 ? '1 trainee' : `${count} trainees`)

/** The budget of a session: what it comes to, and what it would with other numbers of learners. */
export const sessionBudget: typeof French = {
  title: 'What these figures come to',
  people,
  missing: {
    title: 'To calculate, still missing',
    price: 'the price',
    'fixed-costs': 'at least one fixed cost',
    'fixed-amount': (label) => (label === '' ? 'the amount of a fixed cost' : `the amount of “${label}”`),
    'variable-amount': (label) => (label === '' ? 'the amount of a cost per trainee' : `the amount of “${label}”`),
    'income-amount': (label) => (label === '' ? 'the amount of another income' : `the amount of “${label}”`),
    'expected-learners': 'the expected number',
    partial: 'The figures below count only what is filled in.',
  },
  margin: (margin) => `Each trainee brings ${formatCents(margin)} once their own costs are paid.`,
  noMargin: (margin) =>
    `A trainee costs as much as they bring or more (${formatCents(margin)}): no number covers the fixed costs.`,
  breakEven: (exact, whole) =>
    exact === String(whole)
      ? `Opening threshold: ${people(whole)}.`
      : `Opening threshold: ${exact.replace(',', '.')}, so ${people(whole)}.`,
  edge: (below, resultBelow, at, resultAt) =>
    `With ${people(below)}, the result is ${formatCents(resultBelow)}; with ${at}, ${formatCents(resultAt)}.`,
  noCost: 'Costs are covered without any trainee.',
  roundedUp: 'The number is always rounded up to the next trainee.',
  whatIf: {
    label: 'And with another number?',
    learners: 'Number of trainees',
    fewer: 'One trainee fewer',
    more: 'One trainee more',
    gain: (learners, result) => `${people(learners)}: ${formatCents(result)} of result.`,
    loss: (learners, result) => `${people(learners)}: ${formatCents(result)}, costs are not covered.`,
    balanced: (learners) => `${people(learners)}: costs are covered, to the cent.`,
    income: (income, costs) => `Income ${formatCents(income)}, costs ${formatCents(costs)}.`,
    hourly: (session, learner) =>
      learner === ''
        ? `One hour of training costs ${formatCents(session)}.`
        : `One hour of training costs ${formatCents(session)}, that is ${learner} for each trainee.`,
    noHourly: 'The cost of an hour is worked out once the training time is announced.',
    hint: 'This trial does not change the dossier.',
    keep: (learners) => `Keep ${people(learners)} as the expected number`,
    overCapacity: (capacity) => `Beyond the declared capacity (${capacity}).`,
  },
  chart: {
    title: 'Result by number of trainees',
    heads: ['Number', 'Result'],
    below: 'one fewer than the threshold',
    at: 'threshold',
    expected: 'expected number',
    capacity: 'capacity',
    tried: 'trial',
    row: (learners, what) => (what === '' ? people(learners) : `${people(learners)} (${what})`),
  },
  costs: {
    title: 'Fixed costs of a session',
    heads: ['Item', 'Amount'],
    unknown: 'Kind to be given',
    total: 'Fixed costs',
  },
  hourlyPrice: (price) => `Price for one hour of training: ${formatCents(price)}.`,
  sharing: (total) =>
    total === 100
      ? `The shares of institutions make ${formatPercent(100)}.`
      : `The shares of institutions make ${formatPercent(total)} instead of ${formatPercent(100)}.`,
  history: 'keep an expected number',
}
