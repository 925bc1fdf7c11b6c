import type { findingsWords as French } from '../fr/findings-panel.ts'

/** What the panel of findings says of its filters, its groups and what is left out. */
export const findingsWords: typeof French = {
  grouping: 'Group',
  groupings: { stage: 'by stage', framework: 'by framework' },
  severity: 'Severity',
  allSeverities: 'All',
  otherSeverities: (count) => `Of another severity: ${count}`,
  showSeverities: 'Show all severities',
  kind: { 'to-mend': 'To correct', 'to-fill': 'To fill in', justified: 'Justified' },
  more: (count, kind) =>
    ({
      'to-mend': `Show ${count} more to correct`,
      'to-fill': `Show ${count} more to fill in`,
      justified: `Show ${count} more justified`,
    })[kind],
  inGroup: (toMend, toFill, justified) =>
    [
      ...(toMend > 0 ? [`${toMend} to correct`] : []),
      ...(toFill > 0 ? [`${toFill} to fill in`] : []),
      ...(justified > 0 ? [`${justified} justified`] : []),
    ].join(', '),
  noneFiltered: 'No open finding with these filters.',
  inOtherStages: (count) =>
    count === 1 ? 'Show the finding of the other stages' : `Show the ${count} findings of the other stages`,
  waiting: (count) =>
    count === 1
      ? 'One point of this stage waits for what you will write elsewhere first:'
      : `${count} points of this stage wait for what you will write elsewhere first:`,
  early: 'Nothing to correct: there is still much to fill in. Go stage by stage, the rest opens as you go.',
}
