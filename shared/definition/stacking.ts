import { choice, date, flag, group, halfCredits, id, integer, list, minutes, text, word } from './field.ts'
import { provenanceSchema } from './provenance.ts'

/** Stackability (CC-11) and recognition between institutions. */
export const stackingSchema = group({
  position: choice('stackingPosition', ['standalone', 'in-pathway', 'standalone-or-pathway']),
  pathways: list(
    group({
      id: id(),
      title: text(),
      open: flag(),
      target: choice('pathwayTarget', [
        'competency-block',
        'inter-university-diploma',
        'national-diploma',
        'other-diploma',
        'none',
      ]),
      blockCode: word(),
      blockTitle: text(),
      blockRegistration: choice('blockRegistration', ['active', 'requested', 'none']),
      certifier: word(),
      /** Competencies of the pathway or of the block aimed at. */
      competencies: list(group({ id: id(), code: word(), statement: text() })),
      /** The micro-certifications it is made of, this one included. */
      members: list(
        group({
          id: id(),
          title: text(),
          institution: text(),
          isThisOne: flag(),
          duration: minutes(),
          personalWork: minutes(),
          ects: halfCredits(),
          /** Codes of the pathway’s competencies, separated by commas. */
          competencyCodes: word(),
        }),
      ),
      universities: integer(),
      accreditedInstitution: text(),
      capitalisationRule: text({ multiline: true }),
      capitalisationMonths: integer(),
      provenance: provenanceSchema(),
    }),
  ),
  recognitions: list(
    group({
      id: id(),
      institution: text(),
      kind: choice('recognitionKind', ['mutual', 'credit', 'exemption', 'informal']),
      agreement: text(),
      signedOn: date(),
      expiresOn: date(),
    }),
  ),
  transferability: text({ multiline: true }),
})
