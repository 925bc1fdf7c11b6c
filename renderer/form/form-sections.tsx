import { use, type ReactNode } from 'react'
import { schemaAt } from '../../shared/definition/schema-walk.ts'
import { fieldText, sectionTitles } from '../words.ts'
import { modelPathOf, type Path } from '../session/path.ts'
import '../styles/form-sections.css'
import { FieldNotes } from './field-frame.tsx'
import { useForm } from './form-context.tsx'
import type { FieldEntry } from './list-field.tsx'
import { RoleContext } from './role-context.ts'
import { belongsElsewhere } from './role-split.ts'
import { formSections, type FormSection, type SectionedPart } from './sections.ts'

/** Every headed part has its title, in each language. */
const titles: { [Part in SectionedPart]: Record<(typeof formSections)[Part][number]['id'], string> } = sectionTitles

/**
 * The form of an item or of a group in headed parts. Parts whose fields are all another role’s are left out.
 * @param path place of the item or of the group
 * @param part its list, or the group itself
 * @param instead draws a part in its own way, by its id, from the fields it wants
 */
export function FormSections({
  path,
  part,
  draw,
  instead = {},
}: {
  path: Path
  part: SectionedPart
  draw: (entries: readonly FieldEntry[]) => ReactNode
  instead?: Readonly<Record<string, (drawFields: (fields: readonly string[]) => ReactNode) => ReactNode>>
}) {
  const { schema } = useForm()
  const role = use(RoleContext)
  const words: Readonly<Record<string, string>> = titles[part]
  // One level below what the part itself is called by.
  const Heading = (['h4', 'h4', 'h5', 'h6'] as const)[path.length] ?? 'h6'
  const entriesOf = (fields: readonly string[]) =>
    fields.flatMap((field): FieldEntry[] => {
      const at = [...path, ...field.split('.')]
      const found = schemaAt(schema, at)
      return found ? [{ schema: found, path: at }] : []
    })
  return (
    <div className="form-sections">
      {(formSections[part] as readonly FormSection[]).map(({ id, fields, group }) => {
        const entries = entriesOf(fields)
        if (role !== null && entries.every((entry) => belongsElsewhere(entry, role))) return null
        const place = group === undefined ? null : [...path, group]
        return (
          <section
            key={id}
            className="form-section"
            aria-label={words[id]}
            {...(place ? { 'data-path': place.join('.'), 'data-model': modelPathOf(place) } : {})}
          >
            <Heading className="form-section-title">{words[id]}</Heading>
            {place && (
              <div className="description">
                <FieldNotes path={place} help={fieldText(modelPathOf(place)).help} />
              </div>
            )}
            {instead[id]?.((some) => draw(entriesOf(some))) ?? draw(entries)}
          </section>
        )
      })}
    </div>
  )
}
