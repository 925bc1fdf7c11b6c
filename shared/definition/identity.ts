import { iscedFCodes } from './isced-f.ts'
import { cents, choice, date, flag, group, halfCredits, id, integer, list, minutes, text, word } from './field.ts'

const language = ['fr', 'en', 'other'] as const

/** What the micro-certification is, in the words of its first page (catalogue § 1, `mc`). */
export const identitySchema = group({
  title: text(),
  subtitle: text(),
  code: word(),
  version: word(),
  requestKind: choice('requestKind', ['creation', 'modification', 'renewal']),
  language: choice('language', language),
  assessmentLanguage: choice('language', language),
  /** Field of the offer: UniCamp covers the training professions (CC-2-3). */
  offerField: choice('offerField', ['training-professions', 'other']),
  offerFieldDetails: text(),
  /** Field of education: European catalogues ask for it. */
  iscedF: choice('iscedF', iscedFCodes),
  mark: choice('mark', ['unicamp', 'institution', 'other']),
  component: text(),
  places: text(),
  partners: list(
    group({
      id: id(),
      name: text(),
      country: word(),
      role: text({ multiline: true }),
      isUniversity: flag(),
    }),
  ),
  /** Origin in the consortium’s production plan (CC-3-2). */
  productionPlanReference: word(),
  /** Training hours, 7 to 30 h (CC-8.1-1): not the workload. */
  duration: minutes(),
  ects: halfCredits(),
  eqfLevel: choice('eqfLevel', ['1', '2', '3', '4', '5', '6', '7', '8', 'not-applicable']),
  eqfReason: text({ multiline: true }),
  /** Level of the French framework (decree 2019-14 of 8 January 2019), where one is declared. */
  nationalLevel: choice('nationalLevel', ['1', '2', '3', '4', '5', '6', '7', '8']),
  registration: group({
    kind: choice('registrationKind', ['none', 'rncp', 'rs']),
    code: word(),
    certifier: word(),
    registeredOn: date(),
    expiresOn: date(),
  }),
  validity: group({
    kind: choice('validityKind', ['unlimited', 'limited']),
    months: integer(),
    reason: text({ multiline: true }),
  }),
  openingOn: date(),
  resourceLicence: choice('resourceLicence', [
    'cc-by',
    'cc-by-sa',
    'cc-by-nc',
    'cc-by-nc-sa',
    'cc-by-nd',
    'cc-by-nc-nd',
    'cc0',
    'consortium-licence',
    'all-rights-reserved',
  ]),
  resourceLicenceDetails: text({ multiline: true }),
  /** A version on a company’s order (CN-16). */
  commissionedVersion: group({ offered: flag(), details: text({ multiline: true }), price: cents() }),
})
