import type { Definition } from '../definition/definition.ts'
import { definitionSchema } from '../definition/definition.ts'
import { walkFields } from '../definition/schema-walk.ts'
import { dossierMessages } from '../messages/fr/dossier.ts'
import { fieldText } from '../messages/fr/fields.ts'
import { formatDate, formatFlag } from '../messages/fr/format.ts'
import { optionLabel } from '../messages/fr/options.ts'
import type { ReadingWords } from '../paste/read-value.ts'

/** What reading a printed dossier needs to know of its language and of its definition. */
export function dossierReadingWords(definition: Definition, newId: () => string): ReadingWords {
  const lists = new Map<string, { id: string; code: string; label: string }[]>()
  walkFields(definitionSchema, definition, ({ meta, modelPath, value }) => {
    if (meta.kind !== 'list') return
    const items = (value as readonly ({ id: string } & Record<string, unknown>)[]).map((item) => {
      const said = [item['statement'], item['title'], item['label'], item['name']].flatMap((text) =>
        typeof text === 'string' ? [text] : typeof text === 'object' && text !== null && 'fr' in text ? [text.fr] : [],
      )
      const code = typeof item['code'] === 'string' ? item['code'] : ''
      return { id: item.id, code, label: typeof said[0] === 'string' ? said[0] : '' }
    })
    lists.set(modelPath, [...(lists.get(modelPath) ?? []), ...items])
  })
  return {
    option: (name, value) => dossierMessages.options[`${name}.${value}`] ?? optionLabel(name, value),
    targets: (list) => lists.get(list) ?? [],
    unit: (modelPath) => fieldText(modelPath).unitHint,
    yes: formatFlag(true),
    no: formatFlag(false),
    months: Array.from({ length: 12 }, (_, month) =>
      formatDate(`2026-${String(month + 1).padStart(2, '0')}-01`).replace(/1er|[\d\s]/gu, ''),
    ),
    newId,
  }
}
