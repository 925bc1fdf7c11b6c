import { leftOut, type FormatMapping } from './loss.ts'

/**
 * Parts of a dossier that formats of published definitions have no place for: how the institution decides, pays, runs and
 * checks the course, and who does it. The table of a format begins with these and says otherwise where it can.
 */
export const keptInside: FormatMapping = {
  state: leftOut('organisation-internal'),
  institutionId: leftOut('organisation-internal'),
  frameworks: leftOut('no-place'),
  need: leftOut('no-place'),
  assessmentTasks: leftOut('no-place'),
  schedule: leftOut('delivery-not-definition'),
  validation: leftOut('no-place'),
  support: leftOut('delivery-not-definition'),
  attendance: leftOut('delivery-not-definition'),
  team: leftOut('personal-data'),
  teamSupport: leftOut('organisation-internal'),
  people: leftOut('personal-data'),
  budget: leftOut('organisation-internal'),
  quality: leftOut('organisation-internal'),
  governance: leftOut('organisation-internal'),
  sessions: leftOut('delivery-not-definition'),
  local: leftOut('organisation-internal'),
  exceptions: leftOut('organisation-internal'),
  answers: leftOut('organisation-internal'),
  attachments: leftOut('no-place'),
  'competencies.provenance': leftOut('no-place'),
  'outcomes.provenance': leftOut('no-place'),
  'stacking.pathways.provenance': leftOut('no-place'),
  'identity.requestKind': leftOut('organisation-internal'),
  'identity.productionPlanReference': leftOut('organisation-internal'),
  'identity.commissionedVersion': leftOut('organisation-internal'),
  'publicSheet.contactId': leftOut('personal-data'),
  'institution.continuingEducationService': leftOut('organisation-internal'),
  'institution.activityDeclarationNumber': leftOut('no-place'),
  'institution.siret': leftOut('no-place'),
  'institution.style': leftOut('no-place'),
  'institution.accreditedForNationalDiplomas': leftOut('no-place'),
}
