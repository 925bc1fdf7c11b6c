import { z } from 'zod'
import { attachmentSchema } from '../../shared/definition/attachment.ts'
import { commonValuesSchema } from '../../shared/definition/common-values.ts'
import { currentFormatVersion, definitionFileSchema } from '../../shared/definition/definition-file.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { fieldOf, text } from '../../shared/definition/field.ts'
import { personSchema } from '../../shared/definition/person.ts'
import { richTextSchema } from '../../shared/definition/rich-text.ts'
import { modelFields } from '../../shared/definition/schema-walk.ts'
import { dossierBlockIds } from '../../shared/dossier/blocks.ts'
import { currentProfileVersion, placedBlockSchema, profileSchema } from '../../shared/dossier/profile.ts'
import { institutionSchema } from '../../shared/institution/institution.ts'
import { fieldText } from '../../shared/messages/fr/fields.ts'
import { schemaMessages } from '../../shared/messages/fr/schemas.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

const draft = { target: 'draft-2020-12' } as const

/** Parts that have a name of their own in the published schemas. */
const named = z.registry<{ id: string }>()
named.add(definitionSchema, { id: 'definition' })
named.add(institutionSchema, { id: 'institution' })
named.add(commonValuesSchema, { id: 'common-values' })
named.add(personSchema, { id: 'person' })
named.add(attachmentSchema, { id: 'attachment' })

const modelPaths = new Map(
  [...modelFields(definitionSchema), ...modelFields(institutionSchema)].map(({ schema, modelPath }) => [
    schema,
    modelPath,
  ]),
)

/** Says in French what a field is, and in one place what every text and rich text is made of. */
function describe(zodSchema: z.ZodType, json: JsonSchema): void {
  const meta = fieldOf(zodSchema)
  const modelPath = modelPaths.get(zodSchema)
  if (!meta || modelPath === undefined) return
  if (meta.kind === 'text' || meta.kind === 'rich-text') {
    for (const key of Object.keys(json)) delete json[key]
    json.$ref = `#/$defs/${meta.kind}`
  }
  if (meta.kind === 'references' || meta.kind === 'choices') json.uniqueItems = true
  if (meta.kind === 'id') {
    json.title = schemaMessages.id
    return
  }
  const { label, help } = fieldText(modelPath)
  // The institution is a record of the library, not an item of the file.
  const elsewhere = meta.kind === 'reference' && meta.target.startsWith('@')
  const description = [help, elsewhere ? undefined : schemaMessages.units[meta.kind]]
    .filter((sentence) => sentence !== undefined)
    .join(' ')
  json.title = label
  if (description !== '') json.description = description
}

function publish(schema: z.ZodType, identity: { $id: string; title: string; description: string }): JsonSchema {
  const { $schema, $defs, ...rest } = z.toJSONSchema(schema, {
    ...draft,
    metadata: named,
    override: ({ zodSchema, jsonSchema }) => {
      describe(zodSchema as z.core.$ZodType as z.ZodType, jsonSchema)
    },
  })
  const { $schema: _text, ...plainText } = z.toJSONSchema(text(), draft)
  const { $schema: _richText, ...richText } = z.toJSONSchema(richTextSchema(), draft)
  return { $schema, ...identity, ...rest, $defs: { text: plainText, 'rich-text': richText, ...$defs } } as JsonSchema
}

/**
 * The JSON Schemas (2020-12) of what Cadrier exchanges, by path under `resources/schemas/`. They say all that a schema
 * can: that an id is there once, that a reference names something, and that a text holds whole characters, is checked on
 * reading only.
 */
export function publishedSchemas(): Record<string, JsonSchema> {
  return {
    [`definition-${currentFormatVersion}.schema.json`]: publish(definitionFileSchema, {
      $id: `urn:cadrier:schema:definition:${currentFormatVersion}`,
      ...schemaMessages.definition,
    }),
    [`institution-${currentFormatVersion}.schema.json`]: publish(institutionSchema, {
      $id: `urn:cadrier:schema:institution:${currentFormatVersion}`,
      ...schemaMessages.institution,
    }),
    [`profile-${currentProfileVersion}.schema.json`]: profileJsonSchema(),
  }
}

/** What an editor of text can offer and check while a profile is written: its blocks are named. */
function profileJsonSchema(): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(profileSchema, {
    ...draft,
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if ((zodSchema as unknown) === placedBlockSchema.shape.block) jsonSchema.enum = [...dossierBlockIds]
    },
  })
  const $id = `urn:cadrier:schema:profile:${currentProfileVersion}`
  return { $schema, $id, ...schemaMessages.profile, ...rest } as JsonSchema
}
