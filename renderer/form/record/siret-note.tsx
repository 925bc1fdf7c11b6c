import { siretFault } from '../../../shared/institution/siret.ts'
import { institutionWords } from '../../words.ts'
import type { Path } from '../../session/path.ts'
import { Icon } from '../../ui/icons.tsx'
import { useValue } from '../form-context.tsx'

/** Why what is written is no SIRET; nothing for one, and for a blank. What is written is kept as it is. */
export default function SiretNote({ path }: { path: Path }) {
  const fault = siretFault(useValue(path) as string)
  return (
    <div className="word-fault" role="status">
      {fault !== null && (
        <p className="field-error">
          <Icon name="warning" />
          {institutionWords.siret[fault.kind]}
        </p>
      )}
    </div>
  )
}
