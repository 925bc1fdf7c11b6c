import { Suspense, type ComponentType, type ReactNode } from 'react'
import type { Path } from '../session/path.ts'
import { readAhead } from '../ui/read-ahead.tsx'
import { AttachFile } from './attach-file.tsx'
import { FrameworkChoice } from './framework-choice.tsx'
import { ReferentialButton } from './referential/referential-button.tsx'
import { TakenFrom } from './referential/taken-from.tsx'
import type { FieldEntry } from './list-field.tsx'

const OutcomeAssistant = readAhead(async () => ({
  default: (await import('./outcomes/outcome-assistant.tsx')).OutcomeAssistant,
}))

/** Views that show a part of the model in a form of its own, after the generic fields of that part. */
const views: Record<string, ComponentType<{ path: Path }>> = {
  'competencies.statement': TakenFrom,
  'outcomes.statement': ({ path }) => (
    <>
      <TakenFrom path={path} />
      {/* What waits for it is nothing else: the statement keeps the focus. */}
      <Suspense fallback={null}>
        <OutcomeAssistant path={path} />
      </Suspense>
    </>
  ),
  'stacking.pathways.title': TakenFrom,
  rubrics: readAhead(() => import('./rubric/grade-simulator.tsx')),
  budget: readAhead(() => import('./budget/budget-figures.tsx')),
  attachments: AttachFile,
  siret: readAhead(() => import('./record/siret-note.tsx')),
  'style.accent': readAhead(() => import('./style/accent-sample.tsx')),
  'budget.fixedCosts': readAhead(() => import('./sums/cost-total.tsx')),
  'budget.variableCosts': readAhead(() => import('./sums/cost-total.tsx')),
  assessments: readAhead(() => import('./sums/assessment-sums.tsx')),
  'attendance.proofs': readAhead(() => import('./sums/proof-states.tsx')),
  team: readAhead(() => import('./sums/wanted-roles-view.tsx')),
  'sessions.satisfaction': readAhead(() => import('./sums/session-rates-view.tsx')),
}

const replacements: Record<string, ComponentType<{ path: Path }>> = {
  frameworks: FrameworkChoice,
  'style.logo': readAhead(() => import('./style/logo-field.tsx')),
  activities: readAhead(() => import('./hours/activities-view.tsx')),
}

/** What the form of one item is given: its place, its fields, and how the generic form draws some of them. */
export interface ItemFormProps {
  path: Path
  entries: readonly FieldEntry[]
  draw: (entries: readonly FieldEntry[]) => ReactNode
}

/** Forms of their own for the items of a list, in the place of the generic fields. */
const itemForms: Record<string, ComponentType<ItemFormProps>> = {
  assessmentTasks: readAhead(() => import('./task/task-editor.tsx')),
  rubrics: readAhead(() => import('./rubric/rubric-editor.tsx')),
}

/** The form of the items of a list, if they have one of their own. */
export function itemFormOf(modelPath: string): ComponentType<ItemFormProps> | undefined {
  return itemForms[modelPath]
}

/** Views that show a part of the model as a whole, before its fields. */
const leads: Record<string, ComponentType<{ path: Path }>> = {
  certificate: readAhead(() => import('./certificate/employer-card.tsx')),
  governance: readAhead(() => import('./schedule/way-back.tsx')),
}

/** The view that comes before a part of the model, if it has one. */
export function leadOf(modelPath: string): ComponentType<{ path: Path }> | undefined {
  return leads[modelPath]
}

/** Acts of their own at the head of a list, beside adding and pasting. */
const listActs: Record<string, ComponentType<{ path: Path }>> = {
  competencies: ReferentialButton,
  outcomes: ReferentialButton,
  'stacking.pathways': ReferentialButton,
}

/** The act of its own that a list has, if any. */
export function listActOf(modelPath: string): ComponentType<{ path: Path }> | undefined {
  return listActs[modelPath]
}

/** The view that stands for a part of the model instead of the generic fields. */
export function replacementOf(modelPath: string): ComponentType<{ path: Path }> | undefined {
  return replacements[modelPath]
}

/** The view that follows a part of the model, if it has one. */
export function viewOf(modelPath: string): ComponentType<{ path: Path }> | undefined {
  return views[modelPath]
}
