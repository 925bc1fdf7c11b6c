import type { z } from 'zod'
import { isBlank } from '../../../../shared/definition/blank.ts'
import { fieldOf, type FieldMeta } from '../../../../shared/definition/field.ts'
import { itemSchemaOf } from '../../../../shared/definition/schema-walk.ts'
import { fieldLabel } from '../../../words.ts'
import { itemLabel, propertiesOf, type Item } from '../../../form/items.ts'
import { isComputed, isTable } from '../../../form/layout.ts'
import { wordsOf } from '../../../form/read-only-value.tsx'

/** A part of a document to read. */
export interface ReadPart {
  schema: z.ZodType
  modelPath: string
  value: unknown
}

/** Parts of a document as calm text: labels and what is answered, blanks left out, items of long lists folded. */
export function Reading({ parts, document }: { parts: readonly ReadPart[]; document: unknown }) {
  return parts
    .filter(({ value, modelPath }) => !isBlank(value) && !isComputed(modelPath))
    .map((part) => <Part key={part.modelPath} part={part} document={document} titled />)
}

function Part({ part, document, titled = false }: { part: ReadPart; document: unknown; titled?: boolean }) {
  const { schema, modelPath, value } = part
  const meta = fieldOf(schema)
  if (!meta) return null
  if (meta.kind === 'list')
    return (
      <section className="reading-part">
        {titled && <h4 className="reading-title">{fieldLabel(modelPath)}</h4>}
        <Items schema={schema} modelPath={modelPath} items={value as Item[]} document={document} />
      </section>
    )
  if (meta.kind === 'group')
    return (
      <section className="reading-part">
        {titled && <h4 className="reading-title">{fieldLabel(modelPath)}</h4>}
        <Lines parts={childrenOf(schema, modelPath, value)} document={document} />
      </section>
    )
  return <Lines parts={[part]} document={document} />
}

/** Labels and answers one under the other, whatever they hold below. */
function Lines({ parts, document }: { parts: readonly ReadPart[]; document: unknown }) {
  return (
    <dl className="reading-lines">
      {parts.map(({ schema, modelPath, value }) => {
        const meta = fieldOf(schema) as FieldMeta
        const holds = meta.kind === 'list' || meta.kind === 'group'
        return (
          <div key={modelPath} className="reading-line">
            <dt>{fieldLabel(modelPath)}</dt>
            <dd>
              {holds ? (
                <Part part={{ schema, modelPath, value }} document={document} />
              ) : (
                wordsOf(meta, modelPath, value, document)
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function Items({
  schema,
  modelPath,
  items,
  document,
}: {
  schema: z.ZodType
  modelPath: string
  items: readonly Item[]
  document: unknown
}) {
  if (isTable(schema) || isShort(schema))
    return (
      <ul className="reading-list">
        {items.map((item) => (
          <li key={item.id}>
            {childrenOf(itemSchemaOf(schema), modelPath, item)
              .map((child) => wordsOf(fieldOf(child.schema) as FieldMeta, child.modelPath, child.value, document))
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    )
  return items.map((item, rank) => (
    <details key={item.id} className="reading-item" open={items.length === 1}>
      <summary>{itemLabel(document, schema, item, rank)}</summary>
      <Lines parts={childrenOf(itemSchemaOf(schema), modelPath, item)} document={document} />
    </details>
  ))
}

/** Items of two leaves, such as a descriptor of a level, are read in one line. */
function isShort(schema: z.ZodType): boolean {
  const properties = propertiesOf(itemSchemaOf(schema))
  return (
    properties.length <= 2 &&
    properties.every(([, child]) => !['list', 'group'].includes(fieldOf(child)?.kind ?? 'list'))
  )
}

/** What a group or an item answers, blanks left out. */
function childrenOf(schema: z.ZodType, modelPath: string, value: unknown): ReadPart[] {
  return propertiesOf(schema)
    .map(([key, child]) => ({
      schema: child,
      modelPath: `${modelPath}.${key}`,
      value: (value as Record<string, unknown>)[key],
    }))
    .filter((child) => !isBlank(child.value) && !isComputed(child.modelPath))
}
