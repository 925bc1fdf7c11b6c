import { inFrench, leftOut, mapped, otherwise, type FormatMapping } from '../loss.ts'
import { keptInside } from '../kept-inside.ts'

/** What a Moodle competency framework, and the rubric files beside it, say of each field. */
export const moodleMapping: FormatMapping = {
  ...keptInside,
  identity: leftOut('no-place'),
  'identity.title': inFrench('Short name, Description'),
  'identity.code': mapped('ID number'),
  audience: leftOut('no-place'),
  publicSheet: leftOut('no-place'),
  competencies: leftOut('no-place'),
  'competencies.code': mapped('ID number'),
  'competencies.statement': inFrench('Short name, Description'),
  outcomes: leftOut('no-place'),
  'outcomes.code': mapped('ID number'),
  'outcomes.statement': inFrench('Short name, Description'),
  'outcomes.condition': inFrench('Description', 'in-text'),
  'outcomes.successCriterion': inFrench('Description', 'in-text'),
  'outcomes.competencyIds': mapped('Parent ID number, Cross-referenced competency ID numbers'),
  rubrics: leftOut('no-place'),
  'rubrics.levels.name': inFrench('level_description, Scale values', 'in-text'),
  'rubrics.levels.value': otherwise('score', 'flattened'),
  'rubrics.thresholdLevelId': otherwise('Scale configuration', 'flattened'),
  'rubrics.criteria.label': inFrench('criterion'),
  'rubrics.criteria.weight': otherwise('score', 'flattened'),
  'rubrics.criteria.descriptors': inFrench('level_description', 'in-text'),
  activities: leftOut('delivery-not-definition'),
  personalWork: leftOut('delivery-not-definition'),
  assessments: leftOut('no-place'),
  certificate: leftOut('no-place'),
  stacking: leftOut('no-place'),
  institution: leftOut('organisation-internal'),
}
