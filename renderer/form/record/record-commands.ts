import { modelFields } from '../../../shared/definition/schema-walk.ts'
import { institutionSchema } from '../../../shared/institution/institution.ts'
import { sectionOf } from '../../../shared/institution/sections.ts'
import type { Command } from '../../palette/commands.ts'
import type { Path } from '../../session/path.ts'
import { fieldLabel, institutionWords, messages } from '../../words.ts'

/** The fields of an institution record that are in no item of a list, to be gone to. */
export function recordCommands(show: (path: Path) => void): Command[] {
  const fields = modelFields(institutionSchema)
  const lists = fields.filter(({ meta }) => meta.kind === 'list').map(({ modelPath }) => `${modelPath}.`)
  return fields.flatMap(({ modelPath, meta }): Command[] => {
    const section = sectionOf(modelPath)
    if (!section || meta.kind === 'id' || lists.some((list) => modelPath.startsWith(list))) return []
    const path = modelPath.split('.')
    const around = path.slice(0, -1).join('.')
    return [
      {
        id: `record/${modelPath}`,
        kind: 'field',
        label: fieldLabel(modelPath),
        detail: [
          messages.institution.title,
          institutionWords.sections[section],
          ...(around === '' || around === 'common' || around === section ? [] : [fieldLabel(around)]),
        ].join(' › '),
        run: () => show(path),
      },
    ]
  })
}
