import { lossReportMediaType, standardFiles, type StandardFormat } from '../../../shared/contract/export-formats.ts'
import type { ProducedFile } from '../../../shared/contract/job.ts'
import { exportFormatTexts } from '../../../shared/messages/fr/export-formats.ts'
import type { Made } from '../../../shared/standards/made.ts'
import { mappings } from '../../../shared/standards/mappings.ts'
import type { Missing } from '../../../shared/standards/missing.ts'
import { missingFor } from '../../../shared/standards/needs.ts'
import type { ExportSource } from '../produce-file.ts'
import { Refusal } from '../refusal.ts'

export type StandardSource = Pick<ExportSource, 'definition' | 'institution' | 'date'>

/** A definition in the format of another tool: what each file holds. The first has the ending of the format; the others say what stands before it. */
type Said = Made<{ files: readonly { before?: string; text: string }[] }>

/** JSON as people read it too: two spaces, ended by a line feed. */
const jsonText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** Each format is loaded when it is first asked for. */
const writers: Record<StandardFormat, (source: StandardSource) => Promise<Said>> = {
  async ob3({ definition, institution }) {
    const { toOpenBadges } = await import('../../../shared/standards/open-badges/to-open-badges.ts')
    const { documents, ...told } = toOpenBadges(definition, institution)
    return {
      ...told,
      files: documents.map(({ language, document }) => ({
        ...(language === 'fr' ? {} : { before: language }),
        text: jsonText(document),
      })),
    }
  },
  async case({ definition, institution, date }) {
    const { toCase } = await import('../../../shared/standards/case/to-case.ts')
    const { document, ...told } = toCase(definition, institution, date)
    return { ...told, files: [{ text: jsonText(document) }] }
  },
  async lheo({ definition, institution }) {
    const { toLheo } = await import('../../../shared/standards/lheo/to-lheo.ts')
    const offer = toLheo(definition, institution)
    if (!offer.ok) throw await refusal('lheo', offer.missing)
    const { losses, defaults, document } = offer
    return { losses, defaults, files: [{ text: document }] }
  },
  async moodle({ definition, institution }) {
    const [{ toMoodle }, { csvText }] = await Promise.all([
      import('../../../shared/standards/moodle/to-moodle.ts'),
      import('../table/write-csv.ts'),
    ])
    const { framework, rubrics, ...told } = toMoodle(definition, institution)
    return {
      ...told,
      files: [
        { text: csvText(framework) },
        ...rubrics.map((rubric, rank) => ({ before: `grille-${rank + 1}`, text: csvText(rubric) })),
      ],
    }
  },
  async elm({ definition, institution }) {
    const [{ toElm }, { toCredentialTemplate }] = await Promise.all([
      import('../../../shared/standards/elm/to-elm.ts'),
      import('../../../shared/standards/elm/to-credential-template.ts'),
    ])
    const { document, ...told } = toElm(definition, institution)
    const template = toCredentialTemplate(definition, institution)
    return {
      ...told,
      files: [
        { text: jsonText(document) },
        ...(template === null ? [] : [{ before: 'modele-non-delivrable', text: jsonText(template) }]),
      ],
    }
  },
  async schemaorg({ definition, institution }) {
    const { toSchemaOrg } = await import('../../../shared/standards/schema-org/to-schema-org.ts')
    const { document, ...told } = toSchemaOrg(definition, institution)
    return { ...told, files: [{ text: jsonText(document) }] }
  },
}

async function refusal(format: StandardFormat, missing: readonly Missing[]): Promise<Refusal> {
  const { missingForFormat } = await import('./missing-for-format.ts')
  return new Refusal(missingForFormat(format, missing))
}

/**
 * Makes the files of one format of another tool, and beside them what it could not say: `pertes.json` for machines,
 * `pertes.txt` for people.
 *
 * @param stem name of the files, without ending
 * @throws {Refusal} `not-ready`, with what the format cannot do without
 */
export async function produceStandard(
  format: StandardFormat,
  source: StandardSource,
  stem: string,
): Promise<ProducedFile[]> {
  const missing = format === 'lheo' ? [] : missingFor(format, source.definition)
  if (missing.length > 0) throw await refusal(format, missing)
  const [{ lossReport, lossReportText }, said] = await Promise.all([
    import('../../../shared/standards/loss-report.ts'),
    writers[format](source),
  ])
  const { ending, mediaType } = standardFiles[format]
  const { losses, defaults, files } = said
  const { definition, institution } = source
  const report = lossReport({ standard: format, mapping: mappings[format], losses, defaults, definition, institution })
  return [
    ...files.map(({ before, text }) =>
      file(`${stem}.${before === undefined ? '' : `${before}.`}${ending}`, mediaType, text),
    ),
    file(`${stem}.${format}.pertes.json`, lossReportMediaType, jsonText(report)),
    file(`${stem}.${format}.pertes.txt`, 'text/plain', lossReportText(report, exportFormatTexts[format].label)),
  ]
}

const file = (name: string, mediaType: string, text: string): ProducedFile => ({
  name,
  mediaType,
  base64: Buffer.from(text, 'utf8').toString('base64'),
})
