import { cents, choice, group, id, integer, list, minutes, percent, text } from './field.ts'

const costKinds = [
  'teaching',
  'tutoring',
  'coordination',
  'design-support',
  'contractor',
  'room',
  'licence',
  'administration',
  'design-share',
  'assessment',
  'certificate',
  'catering',
  'commission',
  'institution-fee',
  'other',
] as const

/** Income and costs of one session, in cents; break-even and result are computed (shared/funding). */
export const budgetSchema = group({
  /** Price for one learner. */
  price: cents(),
  otherPrices: list(group({ id: id(), label: text(), price: cents() })),
  exemptions: text({ multiline: true }),
  otherIncome: list(group({ id: id(), label: text(), amount: cents() })),
  /** Costs of a session whatever the number of learners. `amount` is hours × rate, or total ÷ sessions, or free. */
  fixedCosts: list(
    group({
      id: id(),
      kind: choice('costKind', costKinds),
      label: text(),
      hours: minutes(),
      hourlyRate: cents(),
      total: cents(),
      sessions: integer(),
      amount: cents(),
    }),
  ),
  /** Costs for one learner. */
  variableCosts: list(group({ id: id(), kind: choice('costKind', costKinds), label: text(), amount: cents() })),
  expectedLearners: integer(),
  capacity: integer(),
  /** Share of each institution; the shares add up to 100. */
  sharing: list(group({ id: id(), institution: text(), share: percent() })),
  sharingDetails: text({ multiline: true }),
  sustainability: text({ multiline: true }),
})
