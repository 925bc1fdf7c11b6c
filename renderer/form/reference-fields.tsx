import type { ReactNode } from 'react'
import { Button, Label, MenuTrigger, Popover } from 'react-aria-components'
import { messages } from '../words.ts'
import { Icon } from '../ui/icons.tsx'
import { TargetsMenu, type Target } from './targets-menu.tsx'

/** Links to any number of items of another list: the ones chosen as a list, and a menu to choose. */
export function ReferencesField({
  id,
  label,
  nothing,
  notes,
  targets,
  value,
  onChange,
}: {
  id: string
  label: string
  /** Stands for the choice while the list has no item. */
  nothing: ReactNode
  notes?: ReactNode
  targets: readonly Target[]
  value: readonly string[]
  onChange: (value: string[]) => void
}) {
  const byId = new Map(targets.map((target) => [target.id, target.label]))
  return (
    <div className="references" role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-notes`}>
      <Label id={`${id}-label`} elementType="span" className="label">
        {label}
      </Label>
      <div className="references-line">
        {value.length > 0 && (
          <ul className="chips">
            {value.map((entry, rank) => (
              <li key={entry} className="chip">
                <span>{byId.get(entry) ?? messages.field.missing}</span>
                <Button
                  className="chip-remove"
                  aria-label={messages.field.removeChoice(byId.get(entry) ?? messages.field.missing)}
                  onPress={({ target }) => {
                    const group = target.closest('.references')
                    onChange(value.filter((other) => other !== entry))
                    // The next one takes the place of what is gone, and the focus.
                    requestAnimationFrame(() => {
                      const left = [...(group?.querySelectorAll<HTMLElement>('.chip-remove') ?? [])]
                      const next = left[rank] ?? left.at(-1) ?? group?.querySelector<HTMLElement>('button')
                      next?.focus()
                    })
                  }}
                >
                  <Icon name="close" />
                </Button>
              </li>
            ))}
          </ul>
        )}
        {targets.length === 0 ? (
          nothing
        ) : (
          <MenuTrigger>
            <Button className="button button-quiet" aria-label={`${messages.field.chooseMany}, ${label}`}>
              <Icon name="add" />
              <span>{messages.field.chooseMany}</span>
            </Button>
            <Popover className="popover" placement="bottom start">
              <TargetsMenu label={label} targets={targets} value={value} onChange={onChange} />
            </Popover>
          </MenuTrigger>
        )}
      </div>
      <div className="description" id={`${id}-notes`}>
        {notes}
      </div>
    </div>
  )
}
