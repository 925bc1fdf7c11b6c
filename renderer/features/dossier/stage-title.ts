import type { Stage } from '../../../shared/definition/stages.ts'
import { stageTexts } from '../../words.ts'

/** The name of a stage in French. */
export const stageTitle = (stage: Stage): string => stageTexts.find((entry) => entry.id === stage)?.title ?? stage
