import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, type Key } from 'react-aria-components'
import { IconButton } from './button.tsx'
import { Icon, type IconName } from './icons.tsx'

export type MenuEntry = { id: string; label: string; icon?: IconName; disabled?: boolean }

/** A list of acts under a button. */
export function Menu({
  label,
  trigger,
  entries,
  onAction,
}: {
  label: string
  trigger?: ReactNode
  entries: readonly MenuEntry[]
  onAction: (id: string) => void
}) {
  return (
    <MenuTrigger>
      {trigger ?? <IconButton icon="more" label={label} />}
      <Popover className="popover" placement="bottom end">
        <AriaMenu
          className="menu"
          aria-label={label}
          onAction={(key: Key) => onAction(String(key))}
          disabledKeys={entries.filter((entry) => entry.disabled).map((entry) => entry.id)}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} className="menu-item" textValue={entry.label}>
              {entry.icon && <Icon name={entry.icon} />}
              {entry.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
