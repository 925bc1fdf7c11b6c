import type { RuleKind } from '../../rule.ts'
import { assessmentOrganised } from './assessment-organised.ts'
import { assessmentTerms } from './assessment-terms.ts'
import { authenticShare } from './authentic-share.ts'
import { capsuleLength } from './capsule-length.ts'
import { choiceWithDetails } from './choice-with-details.ts'
import { competenciesInTasks } from './competencies-in-tasks.ts'
import { consortiumMember } from './consortium-member.ts'
import { decisionComputable } from './decision-computable.ts'
import { decisionsInOrder } from './decisions-in-order.ts'
import { enoughItems } from './enough-items.ts'
import { identityChecked } from './identity-checked.ts'
import { indicatorsEvidenced } from './indicators-evidenced.ts'
import { integrityStated } from './integrity-stated.ts'
import { kindShare } from './kind-share.ts'
import { offerField } from './offer-field.ts'
import { proctoringProportionate } from './proctoring-proportionate.ts'
import { producingShare } from './producing-share.ts'
import { progression } from './progression.ts'
import { qualityCertificate } from './quality-certificate.ts'
import { recognitionClaims } from './recognition-claims.ts'
import { remoteSitting } from './remote-sitting.ts'
import { retakePlanned } from './retake-planned.ts'
import { rubricsPublished } from './rubrics-published.ts'
import { rulesAdoptedInTime } from './rules-adopted-in-time.ts'
import { sharesAddUp } from './shares-add-up.ts'
import { textLength } from './text-length.ts'
import { titleVocabulary } from './title-vocabulary.ts'
import { traitsCovered } from './traits-covered.ts'
import { weightsAddUp } from './weights-add-up.ts'

/** Rules of this family, in the order of their numbers. */
export const rules: readonly RuleKind<object>[] = [
  enoughItems,
  choiceWithDetails,
  textLength,
  offerField,
  consortiumMember,
  sharesAddUp,
  traitsCovered,
  titleVocabulary,
  producingShare,
  competenciesInTasks,
  assessmentTerms,
  weightsAddUp,
  authenticShare,
  kindShare,
  rubricsPublished,
  decisionComputable,
  identityChecked,
  remoteSitting,
  proctoringProportionate,
  assessmentOrganised,
  retakePlanned,
  integrityStated,
  rulesAdoptedInTime,
  progression,
  qualityCertificate,
  decisionsInOrder,
  recognitionClaims,
  capsuleLength,
  indicatorsEvidenced,
]
