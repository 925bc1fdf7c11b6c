import { officialVerdict } from '../../electron/cli/official/official-verdict.ts'
import { produceStandard } from '../../electron/core/standards/produce-standard.ts'
import { standardFormats } from '../../shared/contract/export-formats.ts'
import { offeredExample } from '../standards/example-files.ts'
import { hasOfficialFiles, officialFolder } from '../standards/official-folder.ts'
import { measured } from './measure.ts'
import type { Figure } from './table.ts'

/**
 * Formats of other tools, all in one process: written, and held to the official schemas where these are there. With what
 * an offer of courses asks for, so that no format is refused.
 */
export async function standardsFigures(date: string): Promise<Figure[]> {
  const { definition, institution } = offeredExample('evaluation-authentique')
  const source = { definition, institution, date }
  const write = async () => {
    for (const format of standardFormats) await produceStandard(format, source, 'stem')
  }
  const validate = async () => {
    for (const format of standardFormats) {
      const [file] = await produceStandard(format, source, 'stem')
      const verdict = await officialVerdict(officialFolder, format, Buffer.from(file!.base64, 'base64'))
      if (verdict !== null && verdict.faults.length > 0) throw new Error(`${format} is not valid`)
    }
  }
  const written: Figure = {
    name: 'all formats, once loaded',
    sample: await measured('computing', 20, write),
    aim: { atMost: 100 },
  }
  if (!hasOfficialFiles) return [written]
  return [
    written,
    {
      name: 'all formats, with official validation *',
      sample: await measured('elapsed', 5, validate),
      aim: { atMost: 3_000 },
    },
  ]
}
