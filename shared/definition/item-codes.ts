/** Letters before the number in the human code of a new item, by the model path of its list. */
const codeLetters: Readonly<Record<string, string>> = {
  competencies: 'C',
  'competencies.levels.criticalLearnings': 'AC',
  outcomes: 'AAV',
  assessmentTasks: 'SAE',
  rubrics: 'G',
  'rubrics.criteria': 'K',
  activities: 'A',
  assessments: 'E',
}

type Coded = { readonly id: string; readonly code?: unknown }

const codeOf = (item: Coded): string => (typeof item.code === 'string' ? item.code.trim() : '')

/** The next free code of a list (`AAV6`), `null` for lists whose items have none. The codes it has stay as they are. */
export function nextCode(modelPath: string, items: readonly Coded[]): string | null {
  const letters = codeLetters[modelPath]
  if (letters === undefined) return null
  const taken = items.map((item) => Number(/(\d+)$/.exec(codeOf(item))?.[1] ?? 0))
  return `${letters}${Math.max(0, ...taken) + 1}`
}

/**
 * The codes that follow the order of a list (AAV1, AAV2…), for the items that have another one.
 * @returns nothing when the codes are in order already, or when the items of the list have none
 */
export function renumbered(modelPath: string, items: readonly Coded[]): { id: string; code: string }[] {
  const letters = codeLetters[modelPath]
  if (letters === undefined) return []
  return items.flatMap((item, index) => {
    const code = `${letters}${index + 1}`
    return codeOf(item) === code ? [] : [{ id: item.id, code }]
  })
}
