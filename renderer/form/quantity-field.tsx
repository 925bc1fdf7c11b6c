import type { ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import { formatCents, formatHalfCredits, formatMinutes, formatPercent, messages } from '../words.ts'
import { quantityReaders, type QuantityKind } from '../../shared/definition/read-quantity.ts'
import type { Path } from '../session/path.ts'
import { HoldsUnread } from './field-frame.tsx'
import { useTyped } from './use-typed.ts'

const formats: Record<QuantityKind, { show: (value: number) => string; error: string }> = {
  integer: { show: String, error: messages.field.badInteger },
  minutes: { show: formatMinutes, error: messages.field.badMinutes },
  cents: { show: formatCents, error: messages.field.badCents },
  percent: { show: formatPercent, error: messages.field.badPercent },
  'half-credits': { show: formatHalfCredits, error: messages.field.badCredits },
}

/** A duration, an amount, a share or a count, written as people write them. Words that cannot be read stay, and say so. */
export function QuantityField({
  kind,
  label,
  unit,
  standIn = null,
  description,
  bare = false,
  path,
  value,
  onChange,
  onLeave,
}: {
  kind: QuantityKind
  label: string
  /** What a bare number counts; it is said with the label. */
  unit?: string | undefined
  /** What counts while nothing is typed. */
  standIn?: number | null | undefined
  description?: ReactNode
  /** In a table the column says the label: it is only read aloud. */
  bare?: boolean
  /** Where it is written in the document: words that cannot be read are kept for it while the page shows others. */
  path: Path
  value: number | null
  onChange: (value: number | null) => void
  onLeave: () => void
}) {
  const { show, error } = formats[kind]
  const name = unit === undefined ? label : messages.field.labelWithUnit(label, unit)
  const { words, fault, type, leave } = useTyped(
    path,
    value === null ? '' : show(value),
    (text) => {
      const read = quantityReaders[kind](text, unit)
      if (read.ok) return read
      if (read.most !== undefined)
        return {
          ok: false,
          fault: messages.field.atMost(show(kind === 'half-credits' ? read.most * 2 : read.most)),
        }
      return { ok: false, fault: kind === 'integer' && unit ? messages.field.badCount(unit) : error }
    },
    (read) => {
      if (read !== value) onChange(read)
    },
  )
  return (
    <TextField
      className="quantity"
      value={words}
      onChange={type}
      onBlur={() => {
        leave()
        onLeave()
      }}
      isInvalid={fault !== null}
      {...(bare ? { 'aria-label': name } : {})}
    >
      {!bare && <Label className="label">{name}</Label>}
      <Input
        className="input"
        {...(standIn === null ? {} : { placeholder: messages.field.computed(show(standIn)) })}
        inputMode={kind === 'integer' || kind === 'percent' ? 'numeric' : 'text'}
        autoComplete="off"
      />
      {description && (
        <Text slot="description" className="description">
          <HoldsUnread value={fault !== null}>{description}</HoldsUnread>
        </Text>
      )}
      <FieldError className="field-error">{fault}</FieldError>
    </TextField>
  )
}
