/** Columns of a Moodle competency framework, in the order Moodle reads them: their names are those of an English site. */
export const frameworkColumns = [
  'Parent ID number',
  'ID number',
  'Short name',
  'Description',
  'Description format',
  'Scale values',
  'Scale configuration',
  'Rule type (optional)',
  'Rule outcome (optional)',
  'Rule config (optional)',
  'Cross-referenced competency ID numbers',
  'Exported ID (optional)',
  'Is framework',
  'Taxonomy',
] as const

/** Place of each column: Moodle matches by position, since the names are in the language of the site. */
export const column = {
  parent: 0,
  idNumber: 1,
  shortName: 2,
  description: 3,
  scaleValues: 5,
  ruleType: 7,
  related: 10,
  isFramework: 12,
  taxonomy: 13,
} as const

/** What Moodle calls each level of a framework that Cadrier wrote. */
export const taxonomy = 'competency,outcome,level,level'

/** Longest short name and ID number Moodle keeps, in characters; the rest is cut. */
export const longestName = 100
