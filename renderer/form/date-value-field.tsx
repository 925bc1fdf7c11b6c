import { parseDate } from '@internationalized/date'
import type { ReactNode } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
  Text,
} from 'react-aria-components'
import { messages } from '../words.ts'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'

/** A calendar day: typed as day, month, year, or picked. */
export function DateValueField({
  label,
  description,
  bare = false,
  value,
  onChange,
}: {
  label: string
  description?: ReactNode
  bare?: boolean
  value: string | null
  onChange: (value: string | null) => void
}) {
  return (
    <DatePicker
      className="date"
      value={value === null ? null : parseDate(value)}
      onChange={(day) => onChange(day === null ? null : day.toString().slice(0, 10))}
      shouldForceLeadingZeros
      {...(bare ? { 'aria-label': label } : {})}
    >
      {!bare && <Label className="label">{label}</Label>}
      <Group className="input date-group">
        <DateInput className="date-input">
          {(segment) => <DateSegment segment={segment} className="date-segment" />}
        </DateInput>
        <Button className="button button-icon date-button" aria-label={messages.field.calendar}>
          <Icon name="calendar" />
        </Button>
      </Group>
      {description && (
        <Text slot="description" className="description">
          {description}
        </Text>
      )}
      <Popover className="popover">
        <Dialog className="calendar-dialog" aria-label={messages.field.calendar}>
          <Calendar>
            <header className="calendar-header">
              <Button slot="previous" className="button button-icon" aria-label={messages.field.previousMonth}>
                <Icon name="back" />
              </Button>
              <Heading className="calendar-title" />
              <Button slot="next" className="button button-icon" aria-label={messages.field.nextMonth}>
                <Icon name="right" />
              </Button>
            </header>
            <CalendarGrid className="calendar-grid">
              {(day) => <CalendarCell date={day} className="calendar-cell" />}
            </CalendarGrid>
          </Calendar>
          {value !== null && (
            <IconButton icon="close" slot="close" label={messages.field.clear} onPress={() => onChange(null)} />
          )}
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
