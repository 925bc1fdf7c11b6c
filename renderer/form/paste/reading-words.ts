import { v7 as newId } from 'uuid'
import type { ReadingWords } from '../../../shared/paste/read-value.ts'
import type { Path } from '../../session/path.ts'
import { fieldText, messages, optionLabel } from '../../words.ts'
import { targetItems } from '../items.ts'

const monthsOf = (language: string) => {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 1)))
}

/** What reading a paste needs to know of this window and of the document pasted into. */
export function readingWords(document: unknown, path: Path): ReadingWords {
  const targets = new Map<string, ReturnType<ReadingWords['targets']>>()
  return {
    option: optionLabel,
    targets(list) {
      const known = targets.get(list)
      if (known) return known
      const found = targetItems(document, list, path).map(({ item, label }) => {
        const code = typeof item['code'] === 'string' ? item['code'].trim() : ''
        return { id: item.id, code, label: code && label.startsWith(`${code} `) ? label.slice(code.length + 3) : label }
      })
      targets.set(list, found)
      return found
    },
    unit: (modelPath) => fieldText(modelPath).unitHint,
    yes: messages.field.yes,
    no: messages.field.no,
    months: [...monthsOf('fr'), ...monthsOf('en')],
    newId,
  }
}
