import { exampleNames } from '../../../shared/contract/operations.ts'
import type { Handlers } from '../dispatch.ts'
import type { Resources } from '../resources.ts'

type ResourceOperation = 'examples.list' | 'examples.get' | 'frameworks.list'

/** What is shipped with the application, as it is. */
export function resourceHandlers(resources: Resources): Pick<Handlers, ResourceOperation> {
  return {
    async 'examples.list'() {
      const examples = await Promise.all(
        exampleNames.map(async (name) => {
          const { file } = await resources.example(name)
          return { name, title: file.definition.identity.title.fr }
        }),
      )
      return { examples }
    },
    async 'examples.get'({ name }) {
      const { bytes } = await resources.example(name)
      return {
        file: {
          name: `${name}.json`,
          mediaType: 'application/json',
          base64: Buffer.from(bytes).toString('base64'),
        },
      }
    },
    async 'frameworks.list'() {
      return { frameworks: [...(await resources.frameworks())] }
    },
  }
}
