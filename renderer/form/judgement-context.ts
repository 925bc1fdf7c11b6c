import { createContext } from 'react'
import type { Evaluation } from '../../shared/checklist/finding.ts'
import type { FrameworksInForce } from '../../shared/checklist/frameworks-in-force.ts'
import type { PinnedFramework } from '../../shared/checklist/judge-definition.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import type { Requirement } from '../../shared/framework/requirement.ts'

/** What stands between a dossier and its frameworks. */
export interface Judgement {
  evaluation: Evaluation
  /** Frameworks in force. */
  frameworks: readonly Framework[]
  /** Requirements in force by id, with the framework each comes from. */
  requirements: ReadonlyMap<string, { requirement: Requirement; framework: Framework }>
  missing: readonly PinnedFramework[]
  /** Chosen frameworks whose validity does not hold today. */
  outsideValidity: FrameworksInForce['outsideValidity']
  /** Whether the authors chose no framework. */
  unframed: boolean
}

/** What stands between the open dossier and its frameworks, for views that tell it beside what they edit. */
export const JudgementContext = createContext<Judgement | null>(null)
