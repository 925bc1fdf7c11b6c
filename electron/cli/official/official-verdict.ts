import type { StandardFormat } from '../../../shared/contract/export-formats.ts'
import { filesIn, type SchemaFile } from './schema-folder.ts'
import type { OfficialVerdict } from './verdict.ts'

/**
 * What of a folder a format is held to. Each engine is loaded when it is first asked for: most files are never held to an
 * official schema.
 */
const verdicts: Partial<
  Record<StandardFormat, (files: readonly SchemaFile[], text: string) => Promise<OfficialVerdict>>
> = {
  async ob3(files, text) {
    const { jsonSchemaVerdict } = await import('./json-schema-verdict.ts')
    return jsonSchemaVerdict(files, text, {
      id: /ob_v3p0_achievementcredential/,
      part: { type: 'Achievement', at: '#/$defs/Achievement' },
    })
  },
  async case(files, text) {
    const { jsonSchemaVerdict } = await import('./json-schema-verdict.ts')
    return jsonSchemaVerdict(files, text, { id: /case_v1p1_cfpackage/ })
  },
  async lheo(files, text) {
    const { lheoVerdict } = await import('./lheo-verdict.ts')
    return lheoVerdict(files, text)
  },
  async elm(files, text) {
    const { elmVerdict } = await import('./elm-verdict.ts')
    return elmVerdict(files, text)
  },
}

/**
 * Holds a file to what its standard publishes, if a folder has it: each file is told by what it says of itself. Nothing is
 * ever fetched.
 *
 * @param bytes of a file that Cadrier has found sound
 * @returns `null` for a format that has no official schema
 * @throws {UsageFault} when the folder cannot be read
 * @throws {UnusableSchema} when what it has for this file cannot be used
 */
export async function officialVerdict(
  folder: string,
  format: StandardFormat,
  bytes: Buffer,
): Promise<OfficialVerdict | null> {
  const files = await filesIn(folder)
  const verdict = verdicts[format]
  if (verdict === undefined) return null
  return verdict(files, bytes.toString('utf8').replace(/^\uFEFF/, ''))
}
