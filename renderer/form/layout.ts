import { z } from 'zod'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { fieldOf, type FieldMeta } from '../../shared/definition/field.ts'
import { itemSchemaOf } from '../../shared/definition/schema-walk.ts'
import { fieldText } from '../words.ts'
import type { FieldWidth } from './field-frame.tsx'
import { propertiesOf } from './items.ts'

/*
 * How the generic form lays fields out: one place for every hint. What is not named here follows from the kind of the
 * field alone.
 */

/** Properties shown in the folded line of an item, after its name. */
const summaries: Record<string, readonly string[]> = {
  activities: ['modality', 'duration', 'startWeek'],
  assessments: ['moment', 'form', 'weight'],
  outcomes: ['cognitiveLevel', 'competencyIds'],
  assessmentTasks: ['kind', 'outcomeIds'],
  'rubrics.criteria': ['weight', 'outcomeIds'],
  rubrics: ['mode'],
  team: ['roles', 'status', 'cvOn'],
  people: ['organisation', 'email'],
  'governance.decisions': ['institution', 'on', 'outcome'],
  'local.documents': ['status', 'on', 'dueOn'],
  'common.documents': ['status', 'on', 'dueOn'],
  'local.evidence': ['indicators', 'status', 'on', 'dueOn'],
  'common.evidence': ['indicators', 'status', 'on', 'dueOn'],
  'quality.peerReviews': ['organisation', 'on', 'opinion'],
  'stacking.pathways.members': ['duration', 'personalWork', 'ects'],
  sessions: ['startsOn', 'endsOn', 'enrolled'],
  exceptions: ['on'],
  answers: ['answer', 'on'],
  attachments: ['mediaType'],
}

/** Fields that a view of their own shows, beside or instead of the generic one. */
const elsewhere = new Set(['rubrics.criteria.descriptors'])

/** Fields nobody types: they come from a file or from the application. */
const computed = new Set([
  'attachments.mediaType',
  'attachments.size',
  'attachments.sha256',
  'exceptions.requirement',
  'exceptions.on',
  'answers.requirement',
  'answers.subject',
  'answers.on',
])

/** Lists that nobody adds a blank item to: they grow by an act of their own. */
const madeElsewhere = new Set(['attachments', 'exceptions', 'answers'])

export function isMadeElsewhere(modelPath: string): boolean {
  return madeElsewhere.has(modelPath)
}

/** Lists whose items are whole sheets: a copy bears a name of its own. */
const namedCopies = new Set(['rubrics', 'assessmentTasks'])

export function isNamedCopy(modelPath: string): boolean {
  return namedCopies.has(modelPath)
}

/** Lists whose items are tables themselves: rows pasted there are meant for one of them. */
const ofTables = new Set(['rubrics'])

export function isListOfTables(modelPath: string): boolean {
  return ofTables.has(modelPath)
}

const widths: Partial<Record<FieldMeta['kind'], FieldWidth>> = {
  word: 'half',
  integer: 'third',
  minutes: 'third',
  cents: 'third',
  percent: 'third',
  'half-credits': 'third',
  date: 'third',
  flag: 'third',
  choice: 'half',
  reference: 'half',
}

export function widthOf(meta: FieldMeta): FieldWidth {
  return widths[meta.kind] ?? 'full'
}

/** What the numbers of a field count, where the number does not say it itself. */
export function unitOf(kind: FieldMeta['kind'], modelPath: string): string | undefined {
  return kind === 'percent' ? '%' : fieldText(modelPath).unitHint
}

export function summaryOf(modelPath: string): readonly string[] {
  return summaries[modelPath] ?? []
}

export function isShownElsewhere(modelPath: string): boolean {
  return elsewhere.has(modelPath)
}

export function isComputed(modelPath: string): boolean {
  return computed.has(modelPath)
}

const tableKinds = new Set<FieldMeta['kind']>([
  'word',
  'text',
  'integer',
  'minutes',
  'cents',
  'percent',
  'half-credits',
  'date',
  'flag',
  'choice',
])

/** Items of many short numbers, which are read down their columns: lines of a table all the same. */
const longTables: readonly z.ZodType[] = [definitionSchema.shape.budget.shape.fixedCosts]

/** Whether a table has more columns than a narrow form can hold. */
export function isLongTable(listSchema: z.ZodType): boolean {
  return longTables.includes(listSchema)
}

/** Small items (a few short fields) are lines of a table; others are cards that unfold. */
export function isTable(listSchema: z.ZodType): boolean {
  const properties = propertiesOf(itemSchemaOf(listSchema))
  return (
    (properties.length <= 4 || isLongTable(listSchema)) &&
    properties.every(([, schema]) => {
      const meta = fieldOf(schema)
      return meta && tableKinds.has(meta.kind) && !(meta.kind === 'text' && meta.multiline)
    })
  )
}
