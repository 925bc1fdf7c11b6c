import type { DossierContext } from './context.ts'
import type { DossierNode } from './document.ts'

/**
 * What profiles compose documents of: a part with a heading of its own. A block with nothing to say says so: the plan
 * never changes.
 */
export interface Block {
  /** That of its heading too; profiles name it. */
  id: string
  title: string
  nodes(context: DossierContext): DossierNode[]
  /** What stands for a block with nothing to say, where nothing has to be said. Else it is to be completed. */
  empty?: string
  /** Wide tables need the page turned. */
  landscape?: boolean
}
