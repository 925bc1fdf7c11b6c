import { currentFormatVersion } from '../../shared/definition/definition-file.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import type { FieldMeta } from '../../shared/definition/field.ts'
import { modelFields } from '../../shared/definition/schema-walk.ts'
import { institutionSchema } from '../../shared/institution/institution.ts'
import { definitionPage as english } from '../../shared/messages/en/definition-page.ts'
import { fieldText as englishField } from '../../shared/messages/en/fields.ts'
import { definitionPage as french } from '../../shared/messages/fr/definition-page.ts'
import { fieldText as frenchField } from '../../shared/messages/fr/fields.ts'

type Page = typeof french

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function valueOf(meta: FieldMeta, page: Page): string {
  const kind = page.kinds[meta.kind]
  if (meta.kind === 'choice' || meta.kind === 'choices')
    return `${kind} ${meta.options.map((option) => `\`${option}\``).join(', ')}`
  return meta.kind === 'reference' || meta.kind === 'references' ? `${kind} \`${meta.target}\`` : kind
}

function page(texts: Page, fieldText: typeof frenchField): string {
  const table = (fields: ReturnType<typeof modelFields>, prefix: string) => [
    `| ${texts.heads.join(' | ')} |`,
    `|${'---|'.repeat(texts.heads.length)}`,
    ...fields
      .filter(({ meta }) => meta.kind !== 'id')
      .map(({ modelPath, meta }) => {
        const { label, help = '' } = fieldText(`${prefix}${modelPath}`)
        return `| \`${modelPath}\` | ${cell(label)} | ${cell(valueOf(meta, texts))} | ${cell(help)} |`
      }),
  ]
  const record = modelFields(institutionSchema)
  // What an institution gives for its dossiers is named under `common`, whoever says it.
  const own = record.filter(({ modelPath }) => !modelPath.startsWith('common'))
  const common = record.filter(({ modelPath }) => modelPath.startsWith('common'))
  return `${[
    `# ${texts.title(currentFormatVersion)}`,
    '',
    ...texts.intro.flatMap((paragraph) => [paragraph, '']),
    `## ${texts.definition}`,
    '',
    ...table(modelFields(definitionSchema), ''),
    '',
    `## ${texts.institution}`,
    '',
    ...table([...own, ...common], ''),
  ].join('\n')}\n`
}

/** The pages that document the definition format, by path under `resources/schemas/`. */
export function definitionPages(): Record<string, string> {
  return {
    [`definition-${currentFormatVersion}.fr.md`]: page(french, frenchField),
    [`definition-${currentFormatVersion}.en.md`]: page(english, englishField),
  }
}
