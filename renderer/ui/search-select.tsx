import type { ReactNode } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text, type Key } from 'react-aria-components'
import { foldText } from '../../shared/find/fold-text.ts'
import { Icon } from './icons.tsx'
import type { SelectOption } from './select.tsx'

/** One choice out of a long list, found by its words in any order, whatever their accents. An emptied field has no choice. */
export function SearchSelect({
  label,
  description,
  placeholder,
  nothingFound,
  options,
  value,
  onChange,
  bare,
}: {
  label: string
  description: ReactNode
  placeholder: string
  nothingFound: string
  options: readonly SelectOption[]
  value: string | null
  onChange: (value: string | null) => void
  /** In a table the column says the label: it is only read aloud. */
  bare: boolean
}) {
  return (
    <ComboBox
      className="search-select"
      defaultItems={options}
      defaultFilter={hasWords}
      value={value}
      onChange={(key: Key | null) => onChange(key === null ? null : String(key))}
      allowsEmptyCollection
      {...(bare ? { 'aria-label': label } : {})}
    >
      {!bare && <Label className="label">{label}</Label>}
      <div className="search-select-line">
        {/* What is typed replaces the choice that is there. */}
        <Input className="input" placeholder={placeholder} onFocus={({ currentTarget }) => currentTarget.select()} />
        <Button className="search-select-button">
          <Icon name="down" />
        </Button>
      </div>
      <Text slot="description" className="description">
        {description}
      </Text>
      <Popover className="popover popover-select">
        <ListBox<SelectOption>
          className="listbox"
          renderEmptyState={() => <p className="listbox-empty quiet">{nothingFound}</p>}
        >
          {(option) => (
            <ListBoxItem id={option.id} className="menu-item" textValue={option.label}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** Whether each word that was typed begins one of the text. */
function hasWords(text: string, typed: string): boolean {
  const words = wordsOf(text)
  return wordsOf(typed).every((begun) => words.some((word) => word.startsWith(begun)))
}

const wordsOf = (text: string): string[] => foldText(text).match(/[a-z0-9]+/g) ?? []
