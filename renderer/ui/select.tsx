import type { ReactNode } from 'react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
  type Key,
} from 'react-aria-components'
import { Icon } from './icons.tsx'

export type SelectOption = { id: string; label: string }

/** One choice out of a list, with a visible label. */
export function Select({
  id,
  label,
  description,
  placeholder,
  options,
  value,
  onChange,
  compact = false,
  bare = false,
}: {
  id?: string
  label: string
  description?: ReactNode
  placeholder?: string
  options: readonly SelectOption[]
  value: string | null
  onChange: (value: string) => void
  compact?: boolean
  /** In a table the column says the label: it is only read aloud. */
  bare?: boolean
}) {
  return (
    <AriaSelect
      className={compact ? 'select select-compact' : 'select'}
      value={value}
      onChange={(key: Key | null) => {
        if (key !== null) onChange(String(key))
      }}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(bare ? { 'aria-label': label } : {})}
    >
      {!bare && <Label className="label">{label}</Label>}
      <Button className="select-button" {...(id === undefined ? {} : { id })}>
        <SelectValue className="select-value" />
        <Icon name="down" />
      </Button>
      {description && (
        <Text slot="description" className="description">
          {description}
        </Text>
      )}
      <Popover className="popover popover-select">
        <ListBox className="listbox">
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} className="menu-item" textValue={option.label}>
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
