import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import type { Definition } from '../../shared/definition/definition.ts'

/** How many of each the large definition has: well above any real dossier. */
export const largeSizes = {
  competencies: 10,
  outcomes: 60,
  tasks: 20,
  rubrics: 20,
  criteriaPerRubric: 7,
  levelsPerRubric: 5,
  activities: 200,
} as const

/**
 * A definition made by repeating the items of a real one until the sizes of `largeSizes`: every text is one that people
 * wrote, with a mark that tells repetitions apart, and every reference names an item. The same example gives the same
 * definition.
 *
 * @param example a complete definition file with at least one item of each kind
 */
export function largeDefinition(example: DefinitionFile): DefinitionFile {
  const newId = countedIds()
  const original = example.definition

  const competencies = repeated(original.competencies, largeSizes.competencies, newId, (competency, index) => ({
    ...competency,
    code: `C${index + 1}`,
  }))
  const outcomes = repeated(original.outcomes, largeSizes.outcomes, newId, (outcome, index) => ({
    ...outcome,
    code: `AAV${index + 1}`,
    competencyIds: [at(competencies, index).id],
  }))
  const rubrics = repeated(original.rubrics, largeSizes.rubrics, newId, (rubric, index) =>
    grownRubric(rubric, index, outcomesOf(outcomes, index), newId),
  )
  const assessmentTasks = repeated(original.assessmentTasks, largeSizes.tasks, newId, (task, index) => ({
    ...task,
    code: `SAE${index + 1}`,
    competencyIds: [at(competencies, index).id],
    outcomeIds: outcomesOf(outcomes, index),
    criticalLearningIds: at(competencies, index).levels.flatMap((level) => level.criticalLearnings.map(({ id }) => id)),
    rubricId: at(rubrics, index).id,
  }))
  const activities = repeated(original.activities, largeSizes.activities, newId, (activity, index) => ({
    ...activity,
    code: `A${index + 1}`,
    outcomeIds: [at(outcomes, index).id],
    taskId: at(assessmentTasks, index).id,
  }))
  const assessments = repeated(original.assessments, largeSizes.tasks, newId, (assessment, index) => ({
    ...assessment,
    code: `E${index + 1}`,
    weight: 100 / largeSizes.tasks,
    taskId: at(assessmentTasks, index).id,
    outcomeIds: outcomesOf(outcomes, index),
    criterionIds: at(rubrics, index).criteria.map(({ id }) => id),
    identity: { ...assessment.identity, authenticatedById: null },
  }))

  const definition: Definition = {
    ...original,
    id: newId(),
    competencies,
    outcomes,
    assessmentTasks,
    rubrics,
    activities,
    personalWork: original.personalWork.map((work, index) => ({ ...work, taskId: at(assessmentTasks, index).id })),
    assessments,
    validation: {
      ...original.validation,
      requiredCriterionIds: rubrics.map((rubric) => at(rubric.criteria, 0).id),
      lowestToleratedLevelId: at(at(rubrics, 0).levels, 1).id,
      competencyThresholds: [],
      partial: {
        ...original.validation.partial,
        units: repeated(original.validation.partial.units, competencies.length, newId, (unit, index) => ({
          ...unit,
          competencyId: at(competencies, index).id,
          criterionIds: at(rubrics, index).criteria.map(({ id }) => id),
        })),
      },
    },
  }
  return { ...example, definition }
}

type Rubric = Definition['rubrics'][number]

function grownRubric(rubric: Rubric, index: number, outcomeIds: readonly string[], newId: () => string): Rubric {
  const levels = repeated(rubric.levels, largeSizes.levelsPerRubric, newId, (level, rank) => ({
    ...level,
    value: (100 * rank) / (largeSizes.levelsPerRubric - 1),
  }))
  const criteria = repeated(rubric.criteria, largeSizes.criteriaPerRubric, newId, (criterion, rank) => ({
    ...criterion,
    code: `K${index * largeSizes.criteriaPerRubric + rank + 1}`,
    outcomeIds: [at(outcomeIds, rank)],
    // The first one takes what the division leaves.
    weight: rank === 0 ? 100 - 14 * (largeSizes.criteriaPerRubric - 1) : 14,
    descriptors: repeated(criterion.descriptors, levels.length, newId, (descriptor, level) => ({
      ...descriptor,
      levelId: at(levels, level).id,
    })),
  }))
  return { ...rubric, code: `G${index + 1}`, levels, thresholdLevelId: at(levels, 2).id, criteria }
}

/** The three outcomes of the task of a rank: every outcome is in one task. */
function outcomesOf(outcomes: Definition['outcomes'], task: number): string[] {
  return [0, 1, 2].map((offset) => at(outcomes, task * 3 + offset).id)
}

/** Copies of the items, taken in turn, under new ids; from the second turn on their texts say which turn it is. */
function repeated<Item extends { id: string }>(
  items: readonly Item[],
  count: number,
  newId: () => string,
  change: (copy: Item, index: number) => Item,
): Item[] {
  return Array.from({ length: count }, (_, index) => {
    const turn = Math.floor(index / items.length)
    return change(copied(at(items, index), turn === 0 ? '' : ` (variante ${turn + 1})`, newId), index)
  })
}

/** A deep copy where the item and all items inside have new ids, and references among them follow. */
function copied<Item extends { id: string }>(item: Item, mark: string, newId: () => string): Item {
  const renamed = new Map<string, string>()
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('id' in value && typeof value.id === 'string') renamed.set(value.id, newId())
    Object.values(value).forEach(collect)
  }
  collect(item)
  const copy = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (key === 'fr' && value !== '') return value + mark
      return renamed.get(value) ?? value
    }
    if (Array.isArray(value)) return value.map((entry) => copy(entry, ''))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, copy(entry, name)]))
  }
  return copy(item, '') as Item
}

/** The item of a rank, from the beginning again after the last. */
function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length]
  if (item === undefined) throw new RangeError('the example has no such item')
  return item
}

/** UUIDv7 in a fixed order. */
function countedIds(): () => string {
  let count = 0
  return () => `01a19467-e801-7000-8000-${(++count).toString(16).padStart(12, '0')}`
}
