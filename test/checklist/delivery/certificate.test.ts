import { expect, test } from 'vitest'
import { certificateFields } from '../../../shared/checklist/rules/delivery/certificate-fields.ts'
import { certificateFormat } from '../../../shared/checklist/rules/delivery/certificate-format.ts'
import { fundingMention } from '../../../shared/checklist/rules/delivery/funding-mention.ts'
import { oneFilled } from '../../../shared/checklist/rules/delivery/one-filled.ts'
import { statusStatement } from '../../../shared/checklist/rules/delivery/status-statement.ts'
import { verifiableCertificate } from '../../../shared/checklist/rules/delivery/verifiable-certificate.ts'
import { draft, draftInstitution, factsFor, fr, gapKeys, judge } from '../course/draft.ts'

const sets = { sets: [['publicSheet.contactId', 'publicSheet.contactDetails'], ['publicSheet.rubricPublished']] }

test('R2-06 passes when one field of each set speaks', () => {
  const definition = draft({ publicSheet: { contactDetails: fr('Service'), rubricPublished: true } })
  expect(gapKeys(oneFilled, factsFor(definition), sets)).toEqual([])
})

test('R2-06 fails for a set that says nothing, and names its fields', () => {
  const definition = draft({ publicSheet: { rubricPublished: true } })
  expect(judge(oneFilled, factsFor(definition), sets)).toMatchObject([
    { key: 'none', path: 'publicSheet.contactId', said: expect.stringMatching(/».* ou «/u) },
  ])
})

test('R2-06 boundary: a flag speaks by yes only', () => {
  const definition = draft({ publicSheet: { contactDetails: fr('Service'), rubricPublished: false } })
  expect(gapKeys(oneFilled, factsFor(definition), sets)).toEqual(['blank'])
})

test('R2-06 unanswered rings each set', () => {
  expect(gapKeys(oneFilled, factsFor(draft()), sets)).toEqual(['none', 'blank'])
})

const named = { namedWhenUnregistered: ['diplôme', 'RNCP'] }
const stated = (statement: string, kind: 'none' | 'rncp' | null = 'none') =>
  factsFor(draft({ publicSheet: { statusStatement: fr(statement) }, identity: { registration: { kind } } }))

test('R2-07 passes when the statement says what the certification is not', () => {
  expect(gapKeys(statusStatement, stated('Ni un diplôme ni un titre inscrit au RNCP.'), named)).toEqual([])
})

test('R2-07 fails when it leaves that out, and quotes the words', () => {
  expect(judge(statusStatement, stated('Une formation de l’université, sans diplome.'), named)).toMatchObject([
    { key: 'vague', path: 'publicSheet.statusStatement', said: expect.stringContaining('RNCP') },
  ])
})

test('R2-07 boundary: a registered certification, or one that has not answered, needs the statement alone', () => {
  expect(gapKeys(statusStatement, stated('Un titre enregistré.', 'rncp'), named)).toEqual([])
  expect(gapKeys(statusStatement, stated('Une formation.', null), named)).toEqual([])
})

test('R2-07 unanswered: no statement', () => {
  expect(gapKeys(statusStatement, stated('  '), named)).toEqual(['none'])
})

type Issuing = Parameters<typeof draftInstitution>[0]['common'] extends infer C
  ? C extends { certificateIssuing?: infer I }
    ? I
    : never
  : never
const issued = (certificateIssuing: Issuing & object) =>
  factsFor(draft(), { institution: draftInstitution({ common: { certificateIssuing } }) })
const kept = { retentionCommitment: fr('Conservé dix ans') }

test('R2-08 passes with an address and a commitment, the institution’s counting', () => {
  const facts = issued({ verificationUrl: 'https://badges.example/verifier', ...kept })
  expect(gapKeys(verifiableCertificate, facts)).toEqual([])
})

test('R2-08 fails without means or without commitment', () => {
  expect(gapKeys(verifiableCertificate, issued(kept))).toEqual(['no-means'])
  expect(gapKeys(verifiableCertificate, issued({ verificationUrl: 'https://badges.example' }))).toEqual([
    'no-commitment',
  ])
})

test('R2-08 boundary: a key is enough, words are no address, zero years keep nothing', () => {
  expect(gapKeys(verifiableCertificate, issued({ verificationKey: fr('Clé publique'), ...kept }))).toEqual([])
  expect(gapKeys(verifiableCertificate, issued({ verificationUrl: 'sur demande', ...kept }))).toEqual([
    'not-an-address',
  ])
  const lost = issued({ verificationUrl: 'https://badges.example', retentionYears: 0, ...kept })
  expect(gapKeys(verifiableCertificate, lost)).toEqual(['not-kept'])
})

test('R2-08 unanswered rings both, at the dossier’s own fields', () => {
  expect(judge(verifiableCertificate, factsFor(draft()))).toMatchObject([
    { key: 'no-means', path: 'local.certificateIssuing.verificationUrl' },
    { key: 'no-commitment', path: 'local.certificateIssuing.retentionCommitment' },
  ])
})

const open = { accepted: ['open-badges-3', 'european-digital-credential'] }

test('R2-09 passes for a format accepted', () => {
  expect(gapKeys(certificateFormat, issued({ format: 'open-badges-3' }), open)).toEqual([])
})

test('R2-09 fails for another and names both', () => {
  expect(judge(certificateFormat, issued({ format: 'signed-pdf' }), open)).toMatchObject([
    { key: 'other', said: expect.stringContaining('Open Badges 3.0') },
  ])
})

test('R2-09 boundary: what the dossier says holds against its institution', () => {
  const facts = factsFor(draft({ local: { certificateIssuing: { format: 'open-badges-2' } } }), {
    institution: draftInstitution({ common: { certificateIssuing: { format: 'open-badges-3' } } }),
  })
  expect(gapKeys(certificateFormat, facts, open)).toEqual(['other'])
})

test('R2-09 unanswered is asked for', () => {
  expect(gapKeys(certificateFormat, factsFor(draft()), open)).toEqual(['unanswered'])
})

const fields = { fields: ['learner-identity', 'issue-date'] }
const template = (...templateFields: ('learner-identity' | 'issue-date' | 'title')[]) =>
  factsFor(draft({ certificate: { templateFields } }))

test('R2-10 passes when the template holds the fields', () => {
  expect(gapKeys(certificateFields, template('issue-date', 'title', 'learner-identity'), fields)).toEqual([])
})

test('R2-10 fails for a field it lacks and names it', () => {
  expect(judge(certificateFields, template('learner-identity'), fields)).toMatchObject([
    { key: 'missing', path: 'certificate.templateFields', said: expect.stringContaining('Date de délivrance') },
  ])
})

test('R2-10 boundary: other fields do not make up for it', () => {
  expect(gapKeys(certificateFields, template('title'), fields)).toEqual(['missing', 'missing'])
})

test('R2-10 unanswered: an empty template lacks them all', () => {
  expect(gapKeys(certificateFields, template(), fields)).toEqual(['missing', 'missing'])
})

const mentions = { mentions: ['France 2030', 'ANR-22-CMAS-0019'] }
const branded = (publicFunding: boolean | null, mention = '') =>
  factsFor(draft({ local: { brand: { publicFunding, publicFundingMention: fr(mention) } } }))

test('R2-25 passes when the mention has its words', () => {
  expect(gapKeys(fundingMention, branded(true, 'Soutenu par France 2030, ANR-22-CMAS-0019'), mentions)).toEqual([])
})

test('R2-25 fails when one is missing and quotes it', () => {
  expect(judge(fundingMention, branded(true, 'Soutenu par France 2030'), mentions)).toMatchObject([
    { key: 'missing', path: 'local.brand.publicFundingMention', said: expect.stringContaining('ANR-22-CMAS-0019') },
  ])
})

test('R2-25 boundary: case and typographic dashes do not matter; no public money, no mention', () => {
  expect(gapKeys(fundingMention, branded(true, 'france 2030 (anr‑22‑cmas‑0019)'), mentions)).toEqual([])
  expect(gapKeys(fundingMention, branded(false), mentions)).toBe('not applicable')
})

test('R2-25 unanswered is asked for', () => {
  expect(gapKeys(fundingMention, branded(null), mentions)).toEqual(['unanswered'])
})
