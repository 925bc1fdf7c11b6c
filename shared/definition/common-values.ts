import type { z } from 'zod'
import { choice, choices, date, flag, group, id, integer, list, reference, references, text, word } from './field.ts'

/** Numbers of the quality indicators; 33 exists for audits from 1 November 2026 (decree 2026-728). */
export const qualityIndicators = Array.from({ length: 33 }, (_, index) => String(index + 1)) as unknown as readonly [
  string,
  ...string[],
]

/** Documents of catalogue § 5.5, in its order: DOC-1 to DOC-14. */
export const documentKinds = [
  'programme-sheet',
  'training-agreement',
  'training-contract',
  'internal-regulations',
  'terms-of-sale',
  'welcome-booklet',
  'attendance-evidence',
  'completion-certificate',
  'end-of-training-statement',
  'digital-certificate',
  'questionnaires',
  'complaints-and-improvement-register',
  'violence-and-harassment-procedure',
  'prior-information',
] as const

const evidenceStatus = ['planned', 'available'] as const

/** A document that must exist: there, or planned with somebody and a day. */
export const documentSchema = group({
  id: id(),
  kind: choice('documentKind', documentKinds),
  title: text(),
  status: choice('documentStatus', ['available', 'planned', 'not-applicable']),
  on: date(),
  dueOn: date(),
  responsible: text(),
  reference: word(),
  reason: text({ multiline: true }),
  attachmentIds: references('attachments'),
})

/** One piece of evidence; it may serve several indicators. */
export const evidenceSchema = group({
  id: id(),
  indicators: choices('qualityIndicator', qualityIndicators),
  edition: choice('qualityEdition', ['v9', '2026', 'both']),
  title: text({ multiline: true }),
  status: choice('evidenceStatus', evidenceStatus),
  on: date(),
  dueOn: date(),
  responsible: text(),
  link: word(),
  attachmentIds: references('attachments'),
})

export type Evidence = z.infer<typeof evidenceSchema>

/**
 * What every dossier of an institution shares. The institution record holds it once; a definition holds the
 * same shape as `local`, where a blank inherits and anything else overrides (catalogue § 0.4, 3).
 */
export const commonValuesSchema = group({
  legalReferences: list(
    group({
      id: id(),
      source: choice('legalSource', [
        'education-code',
        'labour-code',
        'eu-recommendation',
        'local-deliberation',
        'consortium-agreement',
        'other',
      ]),
      reference: word(),
      title: text(),
    }),
  ),
  consortium: group({
    /** Declared member, for a university that is not in the pack’s list. */
    member: flag(),
    details: text(),
    /** The five framing documents known to the team (CC-3-4). */
    specificationsRead: flag(),
    consortiumAgreementRead: flag(),
    exploitationAgreementRead: flag(),
    graphicCharterRead: flag(),
    resourceLicenceRead: flag(),
    readOn: date(),
  }),
  competencyDefinition: text({ multiline: true }),
  qualityCertificate: group({
    number: word(),
    certifier: word(),
    categories: choices('qualityCategory', ['training', 'skills-assessment', 'prior-learning', 'apprenticeship']),
    validFrom: date(),
    validUntil: date(),
    nextAuditOn: date(),
  }),
  technicalAssistance: group({
    personId: reference('people'),
    channel: text(),
    hours: text(),
    /** Working hours before an answer. */
    responseHours: integer(),
  }),
  disabilityReferent: group({ personId: reference('people'), channel: text(), details: text({ multiline: true }) }),
  dataProtectionOfficer: group({ personId: reference('people'), channel: text() }),
  registration: group({
    responsible: text(),
    tool: text(),
    learnerStatus: text(),
    salesChannel: choice('salesChannel', ['marketplace', 'institution', 'both']),
    salesDetails: text({ multiline: true }),
    identityDocument: text(),
    identityRetention: text(),
  }),
  informationSystem: group({
    registrations: text(),
    results: text(),
    certificates: text(),
    access: text({ multiline: true }),
  }),
  learningPlatform: text(),
  certificateIssuing: group({
    medium: text(),
    platform: text(),
    securedPlatform: flag(),
    format: choice('certificateFormat', [
      'open-badges-3',
      'open-badges-2',
      'european-digital-credential',
      'signed-pdf',
      'other',
    ]),
    /** Address a third party opens to check a certificate. */
    verificationUrl: word(),
    verificationKey: text(),
    retentionYears: integer(),
    retentionCommitment: text({ multiline: true }),
    sharing: text({ multiline: true }),
    publicUrl: flag(),
    dataProtection: text({ multiline: true }),
  }),
  brand: group({
    graphicCharterFollowed: flag(),
    logoUsed: flag(),
    publicFunding: flag(),
    publicFundingMention: text(),
  }),
  teamTraining: list(group({ id: id(), title: text(), on: date(), details: text({ multiline: true }) })),
  improvement: group({
    plan: text({ multiline: true }),
    indicators: list(group({ id: id(), title: text(), target: text() })),
    responsible: text(),
    impactMeasure: text({ multiline: true }),
    complaints: text({ multiline: true }),
    remoteFollowUp: text({ multiline: true }),
    riskAnalysisOn: date(),
    risks: list(group({ id: id(), risk: text(), response: text() })),
  }),
  violenceProcedure: group({
    procedure: text({ multiline: true }),
    contactId: reference('people'),
    delay: text(),
    protection: text({ multiline: true }),
  }),
  documents: list(documentSchema),
  evidence: list(evidenceSchema),
})

export type CommonValues = z.infer<typeof commonValuesSchema>
