import type { RuleKind } from '../../rule.ts'
import { activityOutcome } from './activity-outcome.ts'
import { assessmentLevel } from './assessment-level.ts'
import { bodiesHeard } from './bodies-heard.ts'
import { combinedResources } from './combined-resources.ts'
import { competencyBalance } from './competency-balance.ts'
import { competencyCovered } from './competency-covered.ts'
import { competencyStatement } from './competency-statement.ts'
import { conditionOrCriterion } from './condition-or-criterion.ts'
import { criterionOutcome } from './criterion-outcome.ts'
import { criterionWeights } from './criterion-weights.ts'
import { descriptorsComplete } from './descriptors-complete.ts'
import { descriptorsDistinct } from './descriptors-distinct.ts'
import { feedbackMilestone } from './feedback-milestone.ts'
import { itemCount } from './item-count.ts'
import { leadDescribed } from './lead-described.ts'
import { majorCriteria } from './major-criteria.ts'
import { nestedItems } from './nested-items.ts'
import { outcomeCovered } from './outcome-covered.ts'
import { outcomeLevel } from './outcome-level.ts'
import { outcomeVerb } from './outcome-verb.ts'
import { reservationsAnswered } from './reservations-answered.ts'
import { singleVerb } from './single-verb.ts'
import { taskContext } from './task-context.ts'
import { taskCovered } from './task-covered.ts'
import { taskRubric } from './task-rubric.ts'
import { taskShare } from './task-share.ts'
import { thresholdLevel } from './threshold-level.ts'
import { vagueWords } from './vague-words.ts'

/** Rules of this family, in the order of their numbers. */
export const rules: readonly RuleKind<object>[] = [
  competencyStatement,
  nestedItems,
  itemCount,
  outcomeVerb,
  singleVerb,
  conditionOrCriterion,
  outcomeLevel,
  taskContext,
  combinedResources,
  taskRubric,
  feedbackMilestone,
  taskShare,
  descriptorsComplete,
  descriptorsDistinct,
  vagueWords,
  thresholdLevel,
  criterionWeights,
  majorCriteria,
  competencyCovered,
  outcomeCovered,
  criterionOutcome,
  taskCovered,
  assessmentLevel,
  activityOutcome,
  competencyBalance,
  leadDescribed,
  bodiesHeard,
  reservationsAnswered,
]
