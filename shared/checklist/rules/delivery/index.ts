import type { RuleKind } from '../../rule.ts'
import { activitiesTimed } from './activities-timed.ts'
import { attendanceProofs } from './attendance-proofs.ts'
import { blockClaim } from './block-claim.ts'
import { budgetPosts } from './budget-posts.ts'
import { certificateFields } from './certificate-fields.ts'
import { certificateFormat } from './certificate-format.ts'
import { courseCalendar } from './course-calendar.ts'
import { creditsMost } from './credits-most.ts'
import { creditsSpare } from './credits-spare.ts'
import { creditsSupported } from './credits-supported.ts'
import { cvRecent } from './cv-recent.ts'
import { durationSum } from './duration-sum.ts'
import { fundingMention } from './funding-mention.ts'
import { hourlyPrice } from './hourly-price.ts'
import { oneFilled } from './one-filled.ts'
import { pathwayAccredited } from './pathway-accredited.ts'
import { pathwayCapitalisation } from './pathway-capitalisation.ts'
import { pathwayCoverage } from './pathway-coverage.ts'
import { pathwayTarget } from './pathway-target.ts'
import { pathwayTier } from './pathway-tier.ts'
import { pathwayUniversities } from './pathway-universities.ts'
import { personalWork } from './personal-work.ts'
import { positiveMargin } from './positive-margin.ts'
import { remoteOnly } from './remote-only.ts'
import { stackingPosition } from './stacking-position.ts'
import { statusStatement } from './status-statement.ts'
import { sustainability } from './sustainability.ts'
import { teamRoles } from './team-roles.ts'
import { trainingDuration } from './training-duration.ts'
import { verifiableCertificate } from './verifiable-certificate.ts'
import { workloadStated } from './workload-stated.ts'

/** Rules of this family, in the order of their numbers. */
export const rules: readonly RuleKind<object>[] = [
  trainingDuration,
  durationSum,
  activitiesTimed,
  attendanceProofs,
  courseCalendar,
  oneFilled,
  statusStatement,
  verifiableCertificate,
  certificateFormat,
  certificateFields,
  stackingPosition,
  pathwayTier,
  pathwayUniversities,
  pathwayAccredited,
  pathwayCoverage,
  pathwayCapitalisation,
  pathwayTarget,
  blockClaim,
  budgetPosts,
  positiveMargin,
  sustainability,
  hourlyPrice,
  teamRoles,
  cvRecent,
  fundingMention,
  remoteOnly,
  creditsSupported,
  creditsSpare,
  personalWork,
  creditsMost,
  workloadStated,
]
