import { definitionSchema } from '../../definition/definition.ts'
import { walkFields, type WalkedField } from '../../definition/schema-walk.ts'
import { institutionSchema } from '../../institution/institution.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import type { DossierContext } from '../context.ts'
import type { DossierNode, Fact } from '../document.ts'
import { englishLinesOf, labelOf } from '../field-lines.ts'
import { fiche } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes

/** What was written in English beside the French: the rest of the dossier is in French alone. */
export const englishTexts: Block = {
  id: 'textes-anglais',
  title: say.english,
  empty: say.noEnglish,
  nodes: (context) => {
    const facts = new Map<string, Fact[]>()
    const add = ({ meta, value }: WalkedField, part: () => string, label: () => string) => {
      const lines = englishLinesOf(meta, value)
      if (lines.length > 0) facts.set(part(), [...(facts.get(part()) ?? []), { label: label(), lines }])
    }
    // What the institution says once is taken as it holds for this dossier.
    walkFields(definitionSchema, { ...context.definition, local: context.common }, (field) => {
      add(
        field,
        () => labelOf(partOf(field)),
        () => labelIn(context, field),
      )
    })
    const { institution } = context
    if (institution !== null)
      walkFields(institutionSchema, institution, (field) => {
        if (field.modelPath === 'common') return false
        add(
          field,
          () => say.institution,
          // Its people and files are fields as those of the definition are.
          () => (field.path.length > 1 ? labelIn(context, field) : labelOf(`institution.${field.modelPath}`)),
        )
        return true
      })
    return [...facts].flatMap(([part, rows]): DossierNode[] => fiche(part, rows))
  },
}

/** The first two steps of a common value, the first one of any other: what the form is headed by. */
function partOf({ modelPath }: WalkedField): string {
  const [first = '', second] = modelPath.split('.')
  return first === 'local' && second !== undefined ? `local.${second}` : first
}

/** The items a field is in, as the dossier calls them, then the field. */
function labelIn(context: DossierContext, { path, modelPath }: WalkedField): string {
  const items = path.map((id) => context.nameOf(id)).filter((name) => name !== '')
  return dossierMessages.place([...items, labelOf(modelPath)])
}
