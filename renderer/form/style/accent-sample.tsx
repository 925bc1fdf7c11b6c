import '../../styles/institution-style.css'
import { accentColour } from '../../../shared/institution/accent-colour.ts'
import { institutionWords } from '../../words.ts'
import type { Path } from '../../session/path.ts'
import { Icon } from '../../ui/icons.tsx'
import { useValue } from '../form-context.tsx'

const words = institutionWords.accent

/** What becomes of the colour asked for: how it looks on paper, or why another one is printed. */
export default function AccentSample({ path }: { path: Path }) {
  const asked = useValue(path) as string
  const { colour, fault, contrast } = accentColour(asked)
  const ratio = contrast === null ? '' : contrast.toFixed(1).replace('.', ',')
  return (
    <div className="accent-sample" role="status">
      <svg className="accent-paper" viewBox="0 0 180 28" aria-hidden="true">
        <text x="8" y="19" fill={colour} fontSize="15" fontWeight="600">
          {words.sample}
        </text>
      </svg>
      <p className={fault === null ? 'quiet' : 'field-error'}>
        {fault !== null && <Icon name="warning" />}
        {fault === 'not-a-colour'
          ? words.notAColour
          : fault === 'too-light'
            ? words.tooLight(ratio)
            : asked.trim() === ''
              ? words.plain
              : words.shown(ratio)}
      </p>
    </div>
  )
}
