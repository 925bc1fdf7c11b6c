/** Every English text the window shows: the same as `shared/messages/fr/interface.ts`, which the compiler checks. */
export { employerView } from './employer-view.ts'
export { europeanSheet } from './european-elements.ts'
export { exportFormatTexts } from './export-formats.ts'
export { exportWords } from './exports.ts'
export { hours } from './hours.ts'
export { hadAlready, keptInstitution } from './import.ts'
export { lookedLabel, lookedWords } from './looked.ts'
export { sessionBudget } from './session-budget.ts'
export { wayBack } from './way-back.ts'
export { wordChanges } from './word-changes.ts'
export { windowProblems } from './window-problems.ts'
export { institutionWords } from './institution-page.ts'
export { listWords } from './lists.ts'
export { outcomeWords } from './outcomes.ts'
export { courseSheetWords } from './course-sheet.ts'
export { originWords } from './origin.ts'
export { preferencesWords } from './preferences.ts'
export { spellingWords } from './spelling.ts'
export { guide } from './guide.ts'
export { stageTexts } from './stages.ts'
export { habits } from './habits.ts'
export { preview } from './preview.ts'
export { roleTexts } from './roles.ts'
export { fieldLabel, fieldText, itemLabel } from './fields.ts'
export { optionLabel } from './options.ts'
export { rubricTexts } from './rubric.ts'
export { taskTexts } from './task.ts'
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
export { messages } from './window.ts'
export { matrixWords } from './matrix.ts'
export { findingsWords } from './findings-panel.ts'
export { sectionTitles } from './form-sections.ts'
export { sums } from './form-sums.ts'
export { referentialActs } from './referential-acts.ts'
