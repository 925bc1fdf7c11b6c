import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { cli } from '../../../shared/messages/fr/cli.ts'
import { UnusableSchema, type OfficialFault, type OfficialVerdict } from './verdict.ts'
import { firstOf, jsonIn, type SchemaFile } from './schema-folder.ts'

/** Where an official JSON Schema says what it is, and what of it a file has to be. */
interface Official {
  id: RegExp
  /** Place in the schema of what a file of this type is; the whole schema for a file of another. */
  part?: { type: string; at: string }
}

interface Schema {
  $id: string
}

/** Holds a JSON file to an official schema, found in the folder by the id it gives itself. */
export async function jsonSchemaVerdict(
  files: readonly SchemaFile[],
  text: string,
  { id, part }: Official,
): Promise<OfficialVerdict> {
  const schema = await firstOf(files, ['json'], (candidate) => {
    const value = jsonIn(candidate)
    return isSchema(value) && id.test(value.$id) ? value : null
  })
  if (schema === null) return { applied: null, faults: [] }
  const document = JSON.parse(text) as { type?: unknown }
  const isPart = part !== undefined && [document.type].flat().includes(part.type)
  return { applied: schema.$id, faults: faultsAgainst(schema, document, isPart ? part.at : '') }
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && '$id' in value && typeof value.$id === 'string'

/**
 * What a JSON Schema finds wrong with a value.
 *
 * @param at place in the schema of what the value has to be; `''` for the whole
 * @throws {UnusableSchema} of a schema that is none, or that names another: none is fetched
 */
export function faultsAgainst(schema: Schema, document: unknown, at = ''): OfficialFault[] {
  const ajv = new Ajv2019({ strict: false, allErrors: true, logger: false })
  addFormats(ajv)
  let validate
  try {
    ajv.addSchema(schema)
    validate = ajv.compile({ $ref: `${schema.$id}${at}` })
  } catch {
    throw new UnusableSchema(cli.validate.unusable(schema.$id))
  }
  validate(document)
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => ({
    path: `$${instancePath.replace(/\/(\d+)(?=\/|$)/g, '[$1]').replaceAll('/', '.')}`,
    message,
  }))
}
