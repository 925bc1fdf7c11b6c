import type { GapMessage } from '../checklist/finding.ts'

/** Says one gap in a sentence that names the thing and the next step. */
export type GapSentence = (values: GapMessage['values']) => string
