/**
 * When a question has an object: another answer decides. `is`: only once that answer is one of these; `isNot`: unless it
 * is one of these, so that the question shows while the other one is unanswered.
 */
export type ObjectRule = { field: string } & ({ is: readonly Answer[] } | { isNot: readonly Answer[] })
type Answer = string | number | boolean

/** The same lists in a dossier and in the institution record. */
const kept = (place: 'local' | 'common'): Record<string, ObjectRule> => ({
  [`${place}.brand.publicFundingMention`]: { field: `${place}.brand.publicFunding`, is: [true] },
  [`${place}.documents.on`]: { field: `${place}.documents.status`, isNot: ['planned', 'not-applicable'] },
  [`${place}.documents.dueOn`]: { field: `${place}.documents.status`, isNot: ['available', 'not-applicable'] },
  [`${place}.documents.reason`]: { field: `${place}.documents.status`, is: ['not-applicable'] },
  [`${place}.evidence.on`]: { field: `${place}.evidence.status`, isNot: ['planned'] },
  [`${place}.evidence.dueOn`]: { field: `${place}.evidence.status`, isNot: ['available'] },
})

const registered = { field: 'identity.registration.kind', is: ['rncp', 'rs'] }
const limited = { field: 'identity.validity.kind', is: ['limited'] }
const commissioned = { field: 'identity.commissionedVersion.offered', is: [true] }
const supervised = { field: 'assessments.supervision', is: ['live', 'on-site', 'remote-proctoring'] }
const compensated = { field: 'validation.mode', isNot: ['non-compensated'] }
const scheduled = { field: 'schedule.permanentAccess', isNot: [true] }
const block = { field: 'stacking.pathways.target', is: ['competency-block'] }
const retaken = { field: 'validation.retake.count', isNot: [0] }
const reserved = { field: 'governance.decisions.outcome', is: ['favourable-with-reservations', 'unfavourable'] }

/** Questions that another answer leaves without object, by model path of the question. */
export const fieldObjects: Readonly<Record<string, ObjectRule>> = {
  'identity.registration.code': registered,
  'identity.registration.certifier': registered,
  'identity.registration.registeredOn': registered,
  'identity.registration.expiresOn': registered,
  'identity.validity.months': limited,
  'identity.validity.reason': limited,
  'identity.commissionedVersion.details': commissioned,
  'identity.commissionedVersion.price': commissioned,
  'audience.priorLearningDetails': { field: 'audience.priorLearning', is: ['recognised', 'excluded'] },
  'rubrics.publishedOn': { field: 'rubrics.published', isNot: [false] },
  'activities.longestCapsule': { field: 'activities.modality', is: ['asynchronous'] },
  'schedule.startsOn': scheduled,
  'schedule.endsOn': scheduled,
  'schedule.registrationOpensOn': scheduled,
  'schedule.registrationClosesOn': scheduled,
  'schedule.convening': scheduled,
  'assessments.identity.authenticatedById': {
    field: 'assessments.identity.method',
    is: ['authenticated-by-other-assessment'],
  },
  'assessments.supervisionDetails': supervised,
  'assessments.proctoring': { field: 'assessments.supervision', is: ['remote-proctoring'] },
  'validation.overallThreshold': compensated,
  'validation.competencyThresholds': compensated,
  'validation.partial.units': { field: 'validation.partial.offered', isNot: [false] },
  'validation.partial.retentionMonths': { field: 'validation.partial.offered', isNot: [false] },
  'validation.retake.withinDays': retaken,
  'validation.retake.details': retaken,
  'validation.retake.noRetakeReason': { field: 'validation.retake.count', is: [0] },
  'team.contractReference': { field: 'team.contract', isNot: ['staff'] },
  'team.contractQuotesFramework': { field: 'team.contract', isNot: ['staff'] },
  'stacking.pathways': { field: 'stacking.position', isNot: ['standalone'] },
  'stacking.pathways.blockCode': block,
  'stacking.pathways.blockTitle': block,
  'stacking.pathways.blockRegistration': block,
  'governance.decisions.reservations': reserved,
  'governance.decisions.reservationsAnswer': reserved,
  ...kept('local'),
  ...kept('common'),
}

/**
 * Whether another answer leaves a question without object. What is typed there all the same is the caller’s to show.
 * @param path place of the question, items by id
 * @param valueAt reads a place of the document, or what it inherits there
 */
export function isWithoutObject(path: readonly string[], valueAt: (path: readonly string[]) => unknown): boolean {
  const rule = fieldObjects[path.filter((segment) => !isId(segment)).join('.')]
  if (!rule) return false
  const value = valueAt(besides(path, rule.field))
  return 'is' in rule ? !rule.is.includes(value as Answer) : rule.isNot.includes(value as Answer)
}

/** The place of another field of the same items. */
function besides(path: readonly string[], modelPath: string): string[] {
  const place: string[] = []
  let at = 0
  for (const segment of modelPath.split('.')) {
    if (path[at] === segment) {
      at += 1
      place.push(segment)
      const item = path[at]
      if (item !== undefined && isId(item)) {
        place.push(item)
        at += 1
      }
    } else {
      at = path.length
      place.push(segment)
    }
  }
  return place
}

const isId = (segment: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(segment)
