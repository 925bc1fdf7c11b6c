import { alignment } from '../../../shared/alignment/alignment.ts'
import type { Definition } from '../../../shared/definition/definition.ts'
import { assessmentWeights, spreadAssessments } from '../../../shared/grading/assessment-weights.ts'
import { sums } from '../../words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useDerived, useForm } from '../form-context.tsx'
import '../../styles/form-sums.css'

/** What the weights of the assessments make, and the outcomes none of them looks at. */
export default function AssessmentSums() {
  const { session } = useForm()
  const { weights, outcomes, missing } = useDerived('assessments', (document) => {
    const definition = document as Definition
    const rows = alignment(definition)
    const unseen = rows.filter(({ assessmentIds }) => assessmentIds.length === 0)
    return {
      weights: assessmentWeights(definition),
      outcomes: definition.assessments.length === 0 ? 0 : rows.length,
      missing: unseen.map(({ outcome }) => outcome.code.trim() || outcome.statement.fr.trim()),
    }
  })
  if (!weights && outcomes === 0) return null
  const say = sums.weights
  return (
    <div className="form-sums" role="status">
      {weights && (
        <p className="form-sum">
          <strong>{say.total(weights.total)}</strong>
          <Said sound={weights.rest === 0 && weights.blanks === 0}>
            {weights.rest === 0 ? say.exact : weights.rest > 0 ? say.short(weights.rest) : say.over(-weights.rest)}
          </Said>
          {(weights.rest !== 0 || weights.blanks > 0) && (
            <Button
              look="quiet"
              onPress={() => {
                session.edit(spreadAssessments(session.snapshot().document as Definition), say.history)
                void session.flush()
              }}
            >
              {weights.blanks > 0 && weights.rest >= weights.blanks && weights.rest < 100
                ? say.spreadRest(weights.rest)
                : say.spread}
            </Button>
          )}
        </p>
      )}
      {outcomes > 0 && (
        <p className="form-sum">
          <Said sound={missing.length === 0}>
            {missing.length === 0 ? sums.coverage.all : sums.coverage.missing(missing)}
          </Said>
        </p>
      )}
    </div>
  )
}

function Said({ sound, children }: { sound: boolean; children: string }) {
  return (
    <span className={sound ? 'severity severity-done' : 'severity severity-to-justify'}>
      <Icon name={sound ? 'done' : 'to-justify'} />
      <span>{children}</span>
    </span>
  )
}
