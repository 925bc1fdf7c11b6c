import type { z } from 'zod'
import type { Finding } from '../checklist/finding.ts'
import { isBlank } from '../definition/blank.ts'
import { definitionSchema } from '../definition/definition.ts'
import { fieldOf, type FieldMeta } from '../definition/field.ts'
import { isWithoutObject } from '../definition/field-objects.ts'
import { rolesOf } from '../definition/field-roles.ts'
import { itemSchemaOf, modelFields, schemaAt } from '../definition/schema-walk.ts'
import { stageParts, type Stage } from '../definition/stages.ts'
import { severities, type Role, type Severity } from '../framework/requirement.ts'
import { valueOrInherited } from '../institution/value-or-inherited.ts'

/** One thing a dossier asks: a field, or a list with what is asked of each of its items. */
export interface Question {
  /** Its place in the document, which is its model path: questions lie outside lists. */
  modelPath: string
  meta: FieldMeta
  schema: z.ZodType
  /** Model path of the group that holds it, null where it stands alone. */
  section: string | null
  /** What is asked of each item, groups and lists inside included, by model path. */
  perItem: readonly { modelPath: string; meta: FieldMeta }[]
}

/**
 * Where a question stands: something is open about it for the role at work, it is answered, the institution answers it,
 * another answer leaves it without object, somebody else answers it, or it is blank and nothing is asked at this gate.
 */
export type QuestionState = 'open' | 'answered' | 'inherited' | 'without-object' | 'elsewhere' | 'blank'

export interface StandingQuestion extends Question {
  state: QuestionState
  /** The heaviest of what is open, where something is. */
  severity: Severity | null
  /** Who answers it; the first one is whom others are sent to. */
  roles: readonly Role[]
  /** What it says, or inherits. */
  value: unknown
}

/** Lists that fill themselves from the findings panel: nobody is asked to write them. */
const notAsked = new Set(['exceptions', 'answers'])

/** Everything a stage asks, in model order. */
export function questionsOf(stage: Stage): Question[] {
  return stageParts[stage].flatMap((part) => {
    const schema = schemaAt(definitionSchema, part.split('.'))
    return schema && !notAsked.has(part) ? questionsIn(schema, part, null) : []
  })
}

function questionsIn(schema: z.ZodType, modelPath: string, section: string | null): Question[] {
  const meta = fieldOf(schema)
  if (!meta || meta.kind === 'id') return []
  if (meta.kind === 'group')
    return Object.entries((schema as z.ZodObject).shape).flatMap(([key, child]) =>
      questionsIn(child as z.ZodType, `${modelPath}.${key}`, modelPath),
    )
  const perItem =
    meta.kind === 'list'
      ? modelFields(itemSchemaOf(schema), modelPath)
          .filter((field) => field.modelPath !== modelPath && field.meta.kind !== 'id' && field.meta.kind !== 'group')
          .map((field) => ({ modelPath: field.modelPath, meta: field.meta }))
      : []
  return [{ modelPath, meta, schema, section, perItem }]
}

/**
 * The questions of a stage with where each stands.
 *
 * @param open findings that are open and count on their own, of every role
 * @param role whose work is looked at; `all` for everybody’s
 */
export function standingQuestions(
  stage: Stage,
  document: unknown,
  institution: unknown,
  open: readonly Finding[],
  role: Role | 'all',
): StandingQuestion[] {
  const questions = questionsOf(stage)
  const marks = new Map<Question, { own: Severity[]; others: boolean }>()
  for (const finding of open)
    for (const gap of finding.gaps) {
      const question = questionAt(questions, gap.path.filter((segment) => !isId(segment)).join('.'))
      if (!question) continue
      const mark = marks.get(question) ?? { own: [], others: false }
      marks.set(question, mark)
      if (role === 'all' || finding.role === role) mark.own.push(finding.severity)
      else mark.others = true
    }
  const read = (path: readonly string[]) => valueOrInherited(document, institution, path)
  return questions.map((question) => {
    const path = question.modelPath.split('.')
    const roles = rolesOf(question.modelPath)
    const mark = marks.get(question)
    const value = read(path)
    const severity = severities.find((entry) => mark?.own.includes(entry)) ?? null
    const state = (): QuestionState => {
      if (severity !== null) return 'open'
      if (!isBlank(valueOrInherited(document, null, path))) return 'answered'
      if (!isBlank(value)) return 'inherited'
      if (isWithoutObject(path, read)) return 'without-object'
      if (mark?.others || (role !== 'all' && !roles.includes(role))) return 'elsewhere'
      return 'blank'
    }
    return { ...question, state: state(), severity, roles, value }
  })
}

/** The question a place belongs to; the first of a group for what is said of the group as a whole. */
function questionAt(questions: readonly Question[], place: string): Question | undefined {
  return (
    questions.find(({ modelPath }) => place === modelPath || place.startsWith(`${modelPath}.`)) ??
    questions.find(({ modelPath }) => modelPath.startsWith(`${place}.`))
  )
}

const isId = (segment: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(segment)
