import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { officialVerdict } from '../../electron/cli/official/official-verdict.ts'
import { checkFile } from '../../electron/core/read-definition.ts'
import { Refusal } from '../../electron/core/refusal.ts'
import { produceStandard } from '../../electron/core/standards/produce-standard.ts'
import { standardFormats, type StandardFormat } from '../../shared/contract/export-formats.ts'
import { blankOf } from '../../shared/definition/blank.ts'
import { definitionSchema, type Definition } from '../../shared/definition/definition.ts'
import { institutionSchema, type Institution } from '../../shared/institution/institution.ts'
import { blankDefinition } from '../dossier/filled-definition.ts'
import { arbitraryOf } from './arbitrary-model.ts'
import { hasOfficialFiles, officialFolder } from './official-folder.ts'
import { offeredExample } from './example-files.ts'

const date = '2026-11-22'

/** Parts of the model that a format says something of. */
const parts = ['audience', 'publicSheet', 'competencies', 'outcomes', 'rubrics', 'activities', 'personalWork'] as const
const others = ['assessments', 'certificate', 'stacking'] as const

interface Source {
  definition: Definition
  institution: Institution | null
}

/** A dossier in which few parts are answered, and those anyhow: titles alone, items without a word, one language. */
const nearlyEmpty: fc.Arbitrary<Source> = fc
  .record(
    {
      identity: arbitraryOf(definitionSchema.shape.identity),
      title: fc.constantFrom('', ' ', 'Titre', 'T'),
      ...Object.fromEntries([...parts, ...others].map((part) => [part, arbitraryOf(definitionSchema.shape[part])])),
      institution: fc.oneof(
        fc.constant(null),
        fc.record({ name: fc.constantFrom('', 'Université'), country: fc.constantFrom('', 'FR', 'ZZ') }),
      ),
    },
    { requiredKeys: [] },
  )
  .map(({ title, institution, ...given }) => {
    const definition = { ...blankDefinition(), ...given } as Definition
    if (title !== undefined) definition.identity = { ...definition.identity, title: { fr: title } }
    if (institution === undefined || institution === null) return { definition, institution: null }
    const record = blankOf(institutionSchema, () => '01930000-0000-7000-8000-00000000aaaa') as Institution
    record.name = { fr: institution.name }
    record.country = institution.country
    return { definition, institution: record }
  })

/** What is wrong with the files of an export: nothing where it is refused with what is missing. */
async function faultsOf(format: StandardFormat, source: Source, official: boolean): Promise<string[]> {
  let files
  try {
    files = await produceStandard(format, { ...source, date }, 'essai')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.problem.code === 'not-ready' && (error.problem.missing ?? []).length > 0 ? [] : [error.message]
  }
  const faults: string[] = []
  for (const file of files.filter(({ name }) => !name.endsWith('.txt'))) {
    try {
      await checkFile(file)
    } catch (error) {
      faults.push(`${file.name}: ${String(error)}`)
      continue
    }
    if (!official || file.name.includes('.pertes.')) continue
    const verdict = await officialVerdict(officialFolder, format, Buffer.from(file.base64, 'base64'))
    faults.push(...(verdict?.faults ?? []).map(({ path, message }) => `${file.name}: ${path} ${message}`))
  }
  return faults
}

describe.each(standardFormats)('a nearly empty dossier as %s', (format) => {
  test('is refused with what is missing, or makes files that are accepted', async () => {
    await fc.assert(
      fc.asyncProperty(nearlyEmpty, async (source) => {
        expect(await faultsOf(format, source, false)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('and what it makes keeps to what is published', async (context) => {
    context.skip(!hasOfficialFiles, 'the official schemas are not beside the checkout (CADRIER_STANDARDS)')
    await fc.assert(
      fc.asyncProperty(nearlyEmpty, async (source) => {
        expect(await faultsOf(format, source, true)).toEqual([])
      }),
      { numRuns: format === 'elm' ? 4 : 12 },
    )
  })

  test('without a word is refused', async () => {
    await expect(
      produceStandard(format, { definition: blankDefinition(), institution: null, date }, 'x'),
    ).rejects.toThrow(Refusal)
  })

  test('a whole dossier is not', async () => {
    expect(await faultsOf(format, offeredExample('evaluation-authentique'), false)).toEqual([])
  })
})
