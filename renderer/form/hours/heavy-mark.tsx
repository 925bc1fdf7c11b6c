import { Icon } from '../../ui/icons.tsx'
import { hours } from '../../words.ts'

/** Says that a week is above the load named by the frameworks in force. */
export function HeavyMark() {
  return (
    <span className="severity severity-advice">
      <Icon name="advice" />
      {hours.weeks.heavy}
    </span>
  )
}
