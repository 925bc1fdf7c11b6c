import { proofsByModality } from '../../../shared/attendance/proofs-by-modality.ts'
import type { Definition } from '../../../shared/definition/definition.ts'
import { rulesOfKind } from '../../../shared/framework/rules-in-force.ts'
import { optionLabel, sums } from '../../words.ts'
import { Icon } from '../../ui/icons.tsx'
import { useDerived } from '../form-context.tsx'
import { useRequirements } from '../rules-in-force.tsx'
import '../../styles/form-sums.css'

const say = sums.proofs

/** Each modality the activities use, with what proves that one was there. */
export default function ProofStates() {
  const requirements = useRequirements()
  const states = useDerived('proofs', (document) => proofsByModality(document as Definition))
  const active = rulesOfKind(requirements, 'attendance-proofs').flatMap(
    ({ parameters }) => (parameters['activityProofFor'] ?? []) as string[],
  )
  if (states.length === 0) return null
  return (
    <div className="form-sums">
      <p className="form-sums-title">{say.title}</p>
      <ul className="form-sums-lines">
        {states.map(({ modality, proofs, provesActivity }) => {
          const short = proofs.length > 0 && active.includes(modality) && !provesActivity
          const sound = proofs.length > 0 && !short
          const state =
            proofs.length === 0
              ? say.none
              : short
                ? say.connection
                : say.held(proofs.map(({ title }) => title.fr.trim()))
          return (
            <li key={modality} className={sound ? 'severity severity-done' : 'severity severity-to-justify'}>
              <Icon name={sound ? 'done' : 'to-justify'} />
              <span>{say.state(optionLabel('modality', modality), state)}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
