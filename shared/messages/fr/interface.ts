/** Every French text the window shows: `shared/messages/en/interface.ts` says the same in English. */
export { employerView } from './employer-view.ts'
export { europeanSheet } from './european-elements.ts'
export { exportFormatTexts } from './export-formats.ts'
export { exportWords } from './exports.ts'
export { courseSheetWords } from './course-sheet.ts'
export { fieldLabel, fieldText, itemLabel } from './fields.ts'
export { findingsWords } from './findings-panel.ts'
export {
  formatCents,
  formatDate,
  formatFlag,
  formatHalfCredits,
  formatInteger,
  formatList,
  formatMinutes,
  formatPercent,
} from './format.ts'
export { guide } from './guide.ts'
export { habits } from './habits.ts'
export { institutionWords } from './institution-page.ts'
export { hours } from './hours.ts'
export { hadAlready, keptInstitution } from './import.ts'
export { listWords } from './lists.ts'
export { lookedLabel, lookedWords } from './looked.ts'
export { matrixWords } from './matrix.ts'
export { optionLabel } from './options.ts'
export { originWords } from './origin.ts'
export { preview } from './preview.ts'
export { outcomeWords } from './outcomes.ts'
export { windowProblems } from './window-problems.ts'
export { preferencesWords } from './preferences.ts'
export { roleTexts } from './roles.ts'
export { sessionBudget } from './session-budget.ts'
export { spellingWords } from './spelling.ts'
export { rubricTexts } from './rubric.ts'
export { stageTexts } from './stages.ts'
export { messages } from './window.ts'
export { taskTexts } from './task.ts'
export { wayBack } from './way-back.ts'
export { wordChanges } from './word-changes.ts'
export { sectionTitles } from './form-sections.ts'
export { sums } from './form-sums.ts'
export { referentialActs } from './referential-acts.ts'
