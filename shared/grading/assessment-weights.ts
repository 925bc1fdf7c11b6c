import type { Definition } from '../definition/definition.ts'
import type { Patch } from '../change/patch.ts'
import { spreadWeights, weightTotal } from './spread-weights.ts'

type Part = Pick<Definition, 'assessments' | 'validation'>

/** What the weights of the assessments that count come to, in percent. */
export interface AssessmentWeights {
  total: number
  /** What lacks to make 100; below zero, what is too much. */
  rest: number
  /** How many assessments that count have no weight. */
  blanks: number
}

/** The weights of the assessments that count (R-EVAL-1); `null` where none counts, or where none is compensated. */
export function assessmentWeights(definition: Part): AssessmentWeights | null {
  const counted = countedOf(definition)
  if (counted.length === 0 || definition.validation.mode === 'non-compensated') return null
  const weights = counted.map(({ weight }) => weight)
  const total = weightTotal(weights)
  return { total, rest: 100 - total, blanks: weights.filter((weight) => weight === null).length }
}

/** The change that makes the weights of the assessments that count 100, see `spreadWeights`. */
export function spreadAssessments(definition: Part): Patch {
  const counted = countedOf(definition)
  const spread = spreadWeights(counted.map(({ weight }) => weight))
  return counted.flatMap(({ id, weight }, rank) => {
    const value = spread[rank] ?? null
    return weight === value ? [] : [{ op: 'set' as const, path: ['assessments', id, 'weight'], value }]
  })
}

const countedOf = ({ assessments }: Part) => assessments.filter(({ counts }) => counts !== false)
