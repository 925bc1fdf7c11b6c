import { join } from 'node:path'
import { empreinteFormation } from '../../resources/examples/source/empreinte-formation.ts'
import { evaluationAuthentique } from '../../resources/examples/source/evaluation-authentique.ts'
import { universiteDesRives } from '../../resources/examples/source/universite-des-rives.ts'
import { definitionSchema, type Definition } from '../../shared/definition/definition.ts'
import { currentFormatVersion, type DefinitionFile } from '../../shared/definition/definition-file.ts'
import { institutionSchema } from '../../shared/institution/institution.ts'
import { blankFilled, type Written } from './blank-filled.ts'

const folder = join(import.meta.dirname, '../../resources/examples')

/** Every example as the file to be committed: its path and its text (JSON, two spaces, keys in model order). */
export function exampleFiles(): { name: string; path: string; text: string; file: DefinitionFile }[] {
  const examples: Record<string, Written<Definition>> = {
    'evaluation-authentique': evaluationAuthentique,
    'empreinte-formation': empreinteFormation,
  }
  return Object.entries(examples).map(([name, definition]) => {
    const file: DefinitionFile = {
      format: 'cadrier-definition',
      formatVersion: currentFormatVersion,
      // Parsing puts the keys in the order of the model, however the source writes them.
      definition: definitionSchema.parse(blankFilled(definitionSchema, definition)),
      institution: institutionSchema.parse(blankFilled(institutionSchema, universiteDesRives)),
    }
    return { name, path: join(folder, `${name}.json`), text: `${JSON.stringify(file, null, 2)}\n`, file }
  })
}
