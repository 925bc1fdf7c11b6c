import type { Evaluation } from '../checklist/finding.ts'
import type { CommonValues } from '../definition/common-values.ts'
import type { Definition } from '../definition/definition.ts'
import type { Framework } from '../framework/framework.ts'
import { effectiveValues } from '../institution/effective-values.ts'
import type { Institution } from '../institution/institution.ts'

/** When a dossier is written, and what names its content. */
export interface Edition {
  /** `YYYY-MM-DD`. */
  date: string
  fingerprint: string
  /** Which state of the dossier in its library; `null` where that is not known. */
  revision: number | null
}

/** What every part of the dossier looks at. */
export interface DossierContext extends Edition {
  definition: Definition
  institution: Institution | null
  /** Common values in force: the dossier’s own where written, else the institution’s. */
  common: CommonValues
  evaluation: Evaluation
  frameworks: readonly Framework[]
  /** How the item an id names is called in the dossier: its code where it has one, else its title or name. */
  nameOf(id: string): string
  /** Whether an open finding asks for the field at this path of the definition (items by id). */
  isAskedFor(path: readonly string[]): boolean
}

/** Gathers what the parts look at, once per dossier. */
export function dossierContext(
  definition: Definition,
  institution: Institution | null,
  evaluation: Evaluation,
  frameworks: readonly Framework[],
  edition: Edition,
): DossierContext {
  const names = namesOf(definition, institution)
  const asked = new Set(
    evaluation.findings
      .filter(({ status, severity }) => status === 'open' && severity !== 'advice')
      .flatMap(({ gaps }) => gaps.map(({ path }) => path.join('.'))),
  )
  return {
    ...edition,
    definition,
    institution,
    common: effectiveValues(definition, institution),
    evaluation,
    frameworks,
    nameOf: (id) => names.get(id) ?? '',
    isAskedFor: (path) => asked.has(path.join('.')),
  }
}

function namesOf(definition: Definition, institution: Institution | null): Map<string, string> {
  const people = [...definition.people, ...(institution?.people ?? [])]
  const nameOfPerson = (id: string | null) => people.find((person) => person.id === id)?.name ?? ''
  const coded = (items: readonly { id: string; code: string }[], title: (index: number) => string) =>
    items.map(({ id, code }, index) => [id, code.trim() || title(index)] as const)
  const { competencies, outcomes, assessmentTasks, rubrics, activities, assessments } = definition
  const criteria = rubrics.flatMap((rubric) => rubric.criteria)
  const learnings = competencies.flatMap(({ levels }) => levels.flatMap((level) => level.criticalLearnings))
  return new Map([
    ...coded(competencies, (index) => competencies[index]?.statement.fr ?? ''),
    ...coded(learnings, (index) => learnings[index]?.statement.fr ?? ''),
    ...coded(outcomes, (index) => outcomes[index]?.statement.fr ?? ''),
    ...coded(assessmentTasks, (index) => assessmentTasks[index]?.title.fr ?? ''),
    ...coded(rubrics, (index) => rubrics[index]?.title.fr ?? ''),
    ...coded(criteria, (index) => criteria[index]?.label.fr ?? ''),
    ...coded(activities, (index) => activities[index]?.title.fr ?? ''),
    ...coded(assessments, (index) => assessments[index]?.title.fr ?? ''),
    ...rubrics.flatMap((rubric) => rubric.levels.map(({ id, name }) => [id, name.fr] as const)),
    ...people.map(({ id, name }) => [id, name] as const),
    ...definition.team.map(({ id, personId }) => [id, nameOfPerson(personId)] as const),
    ...[...definition.attachments, ...(institution?.attachments ?? [])].map(({ id, name }) => [id, name] as const),
  ])
}
