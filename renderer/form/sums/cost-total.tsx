import type { Definition } from '../../../shared/definition/definition.ts'
import { funding } from '../../../shared/funding/funding.ts'
import { formatCents, sums } from '../../words.ts'
import type { Path } from '../../session/path.ts'
import { useDerived } from '../form-context.tsx'
import '../../styles/form-sums.css'

/** At the foot of the costs of a session, or of one learner, what they come to. */
export default function CostTotal({ path }: { path: Path }) {
  const fixed = path.at(-1) === 'fixedCosts'
  const { count, total } = useDerived(path.join('.'), (document) => {
    const definition = document as Definition
    const figures = funding(definition)
    return fixed
      ? { count: definition.budget.fixedCosts.length, total: figures.fixed }
      : { count: definition.budget.variableCosts.length, total: figures.variable }
  })
  if (count === 0) return null
  return (
    <p className="form-sums form-sum cost-total" role="status">
      <span>{fixed ? sums.costs.fixed : sums.costs.variable}</span>
      <strong>{formatCents(total)}</strong>
    </p>
  )
}
