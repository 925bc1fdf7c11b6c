import { useFieldFindings, type FieldFinding } from '../finding-index.ts'
import { useForm } from '../form-context.tsx'
import type { Path } from '../../session/path.ts'
import { Icon } from '../../ui/icons.tsx'
import { rubricTexts } from '../../words.ts'

/** What the rules say of a descriptor, in a few words: the panel says it in full. A blank cell is seen as such. */
export function useCellHints(path: Path): FieldFinding[] {
  const { findings } = useForm()
  return useFieldFindings(findings, path).filter(({ gap }) => hintOf(gap) !== null)
}

export function CellHints({ hints }: { hints: readonly FieldFinding[] }) {
  return hints.map((finding) => (
    <span key={finding.key} className={`cell-hint note-${finding.severity}`}>
      <Icon name={finding.severity} />
      {hintOf(finding.gap)}
    </span>
  ))
}

function hintOf({ key, values }: FieldFinding['gap']): string | null {
  const words = rubricTexts.hints
  switch (key) {
    case 'descriptors-distinct.short':
      return words.short(Number(values['words']))
    case 'descriptors-distinct.alike':
      return words.alike(Number(values['level']))
    case 'vague-words.alone':
      return words.vague(String(values['word']))
    default:
      return null
  }
}
