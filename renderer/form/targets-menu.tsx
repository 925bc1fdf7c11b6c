import { Menu, MenuItem, type Selection } from 'react-aria-components'
import { Icon } from '../ui/icons.tsx'

/** An item a reference may point at. */
export interface Target {
  id: string
  label: string
}

/** The items that can be linked, each ticked or not. */
export function TargetsMenu({
  label,
  targets,
  value,
  onChange,
}: {
  label: string
  targets: readonly Target[]
  value: readonly string[]
  onChange: (value: string[]) => void
}) {
  return (
    <Menu
      className="menu menu-wide"
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={value}
      onSelectionChange={(selection: Selection) => {
        const chosen = new Set(selection === 'all' ? targets.map((target) => target.id) : [...selection].map(String))
        // Kept in the order chosen; what was already there keeps its place.
        onChange([
          ...value.filter((entry) => chosen.has(entry)),
          ...[...chosen].filter((entry) => !value.includes(entry)),
        ])
      }}
    >
      {targets.map((target) => (
        <MenuItem key={target.id} id={target.id} className="menu-item menu-check" textValue={target.label}>
          {({ isSelected }) => (
            <>
              <span className="check">{isSelected && <Icon name="done" />}</span>
              {target.label}
            </>
          )}
        </MenuItem>
      ))}
    </Menu>
  )
}
