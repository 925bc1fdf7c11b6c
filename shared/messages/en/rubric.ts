import type * as French from '../fr/rubric.ts'

const named = (code: string) => code || 'without code'
const list = (parts: readonly string[]) =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
const plural = (count: number) => (count === 1 ? '' : 's')
/** A total of 100, one decimal at most. */
const mark = (total: number) => String(Math.round(total * 10) / 10)
const percent = (value: number) => `${value}%`

/** Texts of the criteria grid and of its simulator. */
export const rubricTexts: typeof French.rubricTexts = {
  criteria: 'Criterion',
  grid: 'Grid: criteria and levels',
  threshold: 'Threshold',
  thresholdAt: (level) => `Threshold: acquired from “${level}”`,
  values: 'Value',
  valueOf: (level) => `Value of “${level}” (%)`,
  level: (rank) => `level ${rank}`,
  levelName: (rank) => `Name of level ${rank}`,
  levelActions: (name) => `Actions: ${name}`,
  addLevel: 'Add a level',
  addLevelAfter: 'Add a level after',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  removeLevel: 'Remove the level',
  addCriterion: 'Add a criterion',
  criterionActions: (name) => `Actions: ${name}`,
  criterionLabel: (code) => `Criterion ${named(code)}`,
  codeOf: (code) => `Code of criterion ${named(code)}`,
  weightOf: (code) => `Weight of ${named(code)} (%)`,
  majorOf: (code) => `Major criterion: ${named(code)}`,
  major: 'major',
  majorYes: 'Major',
  majorNo: 'Ordinary',
  outcomesOf: (code, outcomes) => `Learning outcomes of ${named(code)}: ${outcomes === '' ? 'none' : outcomes}`,
  noOutcome: 'Link to an outcome',
  indicators: (count) => (count === 0 ? 'Indicators' : `Indicators (${count})`),
  indicatorsOf: (code) => `Indicators of ${named(code)}`,
  keptWeight: (weight) => `weight kept, without effect: ${percent(weight)}`,
  removeWeight: 'Remove',
  descriptor: (criterion, level) => `${named(criterion)} at level ${level}`,
  thresholdHint: 'What is observed when it is acquired',
  keys: 'Alt + arrows: go to another cell. Enter in a criterion: add one. Alt + Shift + arrows: move a criterion or a level. Ctrl + V: paste a table from Excel or Word from this cell on.',
  position: (rank, count) => `Criterion ${rank} of ${count}`,
  previousCriterion: 'Previous criterion',
  nextCriterion: 'Next criterion',

  total: (total) => `Total of the weights: ${percent(total)}`,
  exact: 'That adds up.',
  short: (missing) => `${percent(missing)} missing.`,
  over: (excess) => `${percent(excess)} too much.`,
  spread: 'Spread evenly',
  spreadRest: (rest) => `Spread the ${percent(rest)} left`,
  spreadName: 'spread the weights',
  notCompensated: 'Non-compensated grid: each criterion counts for itself, without weight or mean.',

  copyTitle: (title) => `${title} (copy)`,

  hints: {
    short: (words) => `${words} word${plural(words)}: say what is observed.`,
    vague: (word) => `“${word}”: put a fact instead.`,
    alike: (level) => `Almost the same as level ${level}.`,
  },

  emptyTitle: 'The grid is empty',
  emptyText: 'Start from four levels and three criteria to name, or paste a table from Excel or Word.',
  begin: 'Start from 4 levels and 3 criteria',
  beginName: 'start the grid',
  levelNames: ['Not acquired', 'In progress', 'Acquired', 'Expert'],
  pasteTable: 'Paste a table…',
  pasteTableNamed: (code: string) => `Paste a table into grid ${named(code)}…`,
  pasteGrid: 'Paste the copied grid',
  pasteInGrid: 'A table of criteria is pasted into a grid: unfold one, or add one, then “Paste a table…”.',
  pasteHere: 'Paste a table here: criteria down, levels across',
  noTable: 'What you pasted is not a table. Copy the cells in Excel, or the whole table in Word.',
  heads: {
    criteria: ['criterion', 'criteria', 'critère', 'critères'],
    weight: ['weight', 'weighting', 'poids', 'pondération', 'coefficient', 'coef'],
  },
  paste: {
    title: 'Paste the table',
    name: 'paste a table',
    summary: (criteria, levels, replaced) => {
      const parts = [
        ...(criteria > 0 ? [`${criteria} criteri${criteria > 1 ? 'a' : 'on'} added`] : []),
        ...(levels > 0 ? [`${levels} level${plural(levels)} added`] : []),
        ...(replaced > 0 ? [`${replaced} text${plural(replaced)} replaced`] : []),
      ]
      return parts.length === 0 ? 'Nothing will be replaced.' : `${list(parts)}.`
    },
    replaces: (before) => `replaces “${before}”`,
    weights: (count) => `${count} weight${plural(count)} read in the table.`,
    apply: 'Paste',
    cancel: 'Cancel',
    done: (count) => `${count} cell${plural(count)} filled.`,
  },

  print: 'Print the grid',
  printThreshold: (level) => `A criterion is acquired from level “${level}” on.`,
  printWeight: (weight) => `weight ${percent(weight)}`,

  simulator: {
    title: 'Try the decision rule',
    intro: 'Give each criterion a level: the decision is computed by the validation rule of the dossier.',
    ask: (levels) =>
      levels.length === 1
        ? `Does a learner at level ${levels.join('')} pass?`
        : `Does a learner at levels ${levels.join(', ')} pass?`,
    toMark: (codes) => `First give the score of ${list(codes.map(named))}, of 100.`,
    validated: 'Yes, the learner passes.',
    refused: 'No, the learner does not pass.',
    total: (total, threshold) => `Total: ${mark(total)} of 100, for ${threshold} asked.`,
    allAcquired: 'Every criterion reaches its threshold level.',
    tolerance: (codes) =>
      `${list(codes)} ${codes.length > 1 ? 'stay' : 'stays'} below the threshold, which the rule tolerates.`,
    'required-below-threshold': (code) => `${named(code)} must reach the threshold level and does not.`,
    'too-many-below-threshold': (codes, tolerated) =>
      `${list(codes.map(named))} ${codes.length > 1 ? 'are' : 'is'} below the threshold, and the rule tolerates ${
        tolerated === 0 ? 'none' : `only ${tolerated}`
      }.`,
    'below-lowest-tolerated': (code) => `${named(code)} is lower than the tolerated level.`,
    'total-below-threshold': (total, threshold) => `The total is ${mark(total)} of 100, below the ${threshold} asked.`,
    'competency-below-threshold': (competency, total, threshold) =>
      `${named(competency)} gets ${mark(total)} of 100, below the ${threshold} asked.`,
    units: (obtained) =>
      obtained.length === 0
        ? 'No partial validation is obtained.'
        : `Partial validation obtained: ${list(obtained.map(named))}.`,
    undecided: 'With these rules, two juries could conclude differently. Settle:',
    fault: {
      'weight-missing': (code) => `The weight of ${named(code)} is missing.`,
      'criterion-weight-missing': (code) => `The weight of criterion ${named(code)} is missing.`,
      'threshold-level-missing': (code) => `Grid ${named(code)} has no threshold level.`,
    },
    goToFault: 'Settle it',
    nothing: 'Once assessments that count look at these criteria, you can try the rule here.',
    goToAssessments: 'Go to the assessments',
    rule: 'Change the validation rule',
    levelOf: (criterion) => `Level of ${criterion}`,
    score: (assessment) => `Score of ${named(assessment)}, of 100`,
    more: (count) => `and ${count} other point${plural(count)}`,
  },
}
