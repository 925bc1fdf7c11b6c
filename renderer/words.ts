import type { GapMessage } from '../shared/checklist/finding.ts'
import type * as French from '../shared/messages/fr/interface.ts'
import { language } from './language.ts'

/** Every text of the window, in its language; only that language is read. */
const words: typeof French =
  language === 'en'
    ? await import('../shared/messages/en/interface.ts')
    : await import('../shared/messages/fr/interface.ts')

export const {
  employerView,
  europeanSheet,
  courseSheetWords,
  exportFormatTexts,
  exportWords,
  fieldLabel,
  fieldText,
  findingsWords,
  formatCents,
  formatDate,
  formatFlag,
  formatHalfCredits,
  formatInteger,
  formatList,
  formatMinutes,
  formatPercent,
  guide,
  hadAlready,
  habits,
  hours,
  institutionWords,
  itemLabel,
  keptInstitution,
  listWords,
  lookedLabel,
  lookedWords,
  matrixWords,
  messages,
  optionLabel,
  originWords,
  outcomeWords,
  preferencesWords,
  preview,
  referentialActs,
  windowProblems,
  wordChanges,
  roleTexts,
  sectionTitles,
  sessionBudget,
  spellingWords,
  rubricTexts,
  stageTexts,
  sums,
  wayBack,
  taskTexts,
} = words

let sentences: Pick<typeof import('../shared/messages/fr/findings/finding-message.ts'), 'gapMessage'> | null = null

/** Reads what findings say. Not needed before a first judgement, it is read with the checklist. */
export async function readSentences(): Promise<void> {
  sentences ??=
    language === 'en'
      ? await import('../shared/messages/en/findings/finding-message.ts')
      : await import('../shared/messages/fr/findings/finding-message.ts')
}

/** What a gap says; `readSentences` comes first. */
export function gapMessage(message: GapMessage): string {
  if (!sentences) throw new Error('the sentences of findings are not read')
  return sentences.gapMessage(message)
}
