import type { Handlers } from '../dispatch.ts'
import { checkDefinition } from '../check-definition.ts'
import { checkFile, readDefinition } from '../read-definition.ts'
import type { Resources } from '../resources.ts'

/** Checking a file as it is, without a library. */
export function definitionHandlers(
  resources: Resources,
): Pick<Handlers, 'definition.check' | 'file.inspect' | 'file.validate'> {
  return {
    async 'definition.check'({ file, frameworks, gate, date }) {
      const { definition, institution } = (await readDefinition(file)).file
      const installed = await resources.frameworks()
      return checkDefinition(definition, institution, { installed, gate, date, chosen: frameworks })
    },
    'file.validate': checkFile,
    async 'file.inspect'(given) {
      const { file, standard } = await readDefinition(given)
      const { definition, institution } = file
      return {
        standard: standard && { format: standard.format, losses: [...standard.losses] },
        title: definition.identity.title.fr,
        definition,
        institution,
      }
    },
  }
}
