import type { FieldMeta } from '../../shared/definition/field.ts'
import { plainTextOf, type RichText } from '../../shared/definition/rich-text.ts'
import {
  fieldText,
  formatCents,
  formatDate,
  formatFlag,
  formatHalfCredits,
  formatInteger,
  formatList,
  formatMinutes,
  formatPercent,
  messages,
  optionLabel,
} from '../words.ts'
import { targetItems } from './items.ts'

/** The value of a field in words, `''` when it says nothing. References are looked up in `document`. */
export function wordsOf(meta: FieldMeta, modelPath: string, value: unknown, document: unknown): string {
  if (value === null || value === undefined) return ''
  switch (meta.kind) {
    case 'word':
      return String(value)
    case 'text':
      return (value as { fr: string }).fr
    case 'rich-text':
      return plainTextOf(value as RichText)
    case 'integer':
      return withUnit(formatInteger(value as number), fieldText(modelPath).unitHint)
    case 'minutes':
      return formatMinutes(value as number)
    case 'cents':
      return formatCents(value as number)
    case 'percent':
      return formatPercent(value as number)
    case 'half-credits':
      return formatHalfCredits(value as number)
    case 'date':
      return formatDate(value as string)
    case 'flag':
      return formatFlag(value as boolean)
    case 'choice':
      return optionLabel(meta.name, value as string)
    case 'choices':
      return formatList((value as string[]).map((entry) => optionLabel(meta.name, entry)))
    case 'reference':
      return labelsOf(document, meta.target, [value as string])
    case 'references':
      return labelsOf(document, meta.target, value as string[])
    case 'id':
    case 'list':
    case 'group':
      return ''
  }
}

function labelsOf(document: unknown, target: string, ids: readonly string[]): string {
  const labels = new Map(targetItems(document, target, []).map(({ item, label }) => [item.id, label]))
  return ids.map((id) => labels.get(id) ?? messages.field.missing).join(', ')
}

function withUnit(figure: string, unit: string | undefined): string {
  return unit === undefined ? figure : messages.field.withUnit(figure, unit)
}

export function ReadOnlyValue({
  meta,
  modelPath,
  value,
  document,
}: {
  meta: FieldMeta
  modelPath: string
  value: unknown
  document: unknown
}) {
  return <p className="read-only">{wordsOf(meta, modelPath, value, document) || '—'}</p>
}
