import { FieldFrame, FieldNotes } from '../field-frame.tsx'
import { useEdit, useForm, useValue } from '../form-context.tsx'
import { QuantityField } from '../quantity-field.tsx'
import type { Path } from '../../session/path.ts'

/** A percentage of the grid, in its cell: what a level is worth, what a criterion weighs. The label is heard, not seen. */
export function PercentCell({ path, label }: { path: Path; label: string }) {
  const { session } = useForm()
  const value = (useValue(path) ?? null) as number | null
  return (
    <FieldFrame path={path}>
      <QuantityField
        kind="percent"
        label={label}
        bare
        path={path}
        description={<FieldNotes path={path} />}
        value={value}
        onChange={useEdit(path)}
        onLeave={() => void session.flush()}
      />
    </FieldFrame>
  )
}
