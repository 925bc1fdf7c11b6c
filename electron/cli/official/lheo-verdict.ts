import { memoryPages, validateXML } from 'xmllint-wasm'
import { cli } from '../../../shared/messages/fr/cli.ts'
import { UnusableSchema, type OfficialFault, type OfficialVerdict } from './verdict.ts'
import { firstOf, type SchemaFile } from './schema-folder.ts'

/** Namespace of LHEO, whose end is its version. */
const namespace = /targetNamespace="(http:\/\/(?:www\.)?lheo\.gouv\.fr\/[\d.]+)"/

/** Holds an offer to the official schema, found in the folder by its namespace. */
export async function lheoVerdict(files: readonly SchemaFile[], text: string): Promise<OfficialVerdict> {
  const found = await firstOf(files, ['xsd'], (schema) => {
    const version = namespace.exec(schema)?.[1]
    return version === undefined ? null : { schema, version }
  })
  if (found === null) return { applied: null, faults: [] }
  return { applied: found.version, faults: await faultsInXml(found.schema, text, found.version) }
}

/**
 * What an XML Schema finds wrong with a file. Nothing outside the two is read.
 *
 * @param name how messages call the schema
 * @throws {UnusableSchema}
 */
export async function faultsInXml(schema: string, contents: string, name = 'XSD'): Promise<OfficialFault[]> {
  try {
    const { errors } = await validateXML({
      xml: [{ fileName: 'offre.xml', contents }],
      schema: [{ fileName: 'schema.xsd', contents: schema }],
      maxMemoryPages: memoryPages.GiB / 4,
    })
    return errors.map(({ loc, message }) => ({ path: loc === null ? '/' : `ligne ${loc.lineNumber}`, message }))
  } catch {
    // Of a file that is read to its end, only the schema can be at fault.
    throw new UnusableSchema(cli.validate.unusable(name))
  }
}
