import { expect, test } from 'vitest'
import { blockClaim } from '../../../shared/checklist/rules/delivery/block-claim.ts'
import { pathwayAccredited } from '../../../shared/checklist/rules/delivery/pathway-accredited.ts'
import { pathwayCapitalisation } from '../../../shared/checklist/rules/delivery/pathway-capitalisation.ts'
import { pathwayCoverage } from '../../../shared/checklist/rules/delivery/pathway-coverage.ts'
import { pathwayTarget } from '../../../shared/checklist/rules/delivery/pathway-target.ts'
import { pathwayTier } from '../../../shared/checklist/rules/delivery/pathway-tier.ts'
import { pathwayUniversities } from '../../../shared/checklist/rules/delivery/pathway-universities.ts'
import { stackingPosition } from '../../../shared/checklist/rules/delivery/stacking-position.ts'
import { draft, factsFor, fr, gapKeys, judge } from '../course/draft.ts'

type Given = NonNullable<NonNullable<Parameters<typeof draft>[0]>['stacking']>
type Pathway = NonNullable<Given['pathways']>[number]
const stacked = (pathways: Pathway[], position: Given['position'] = 'in-pathway') =>
  factsFor(draft({ stacking: { position, pathways } }))
const hours = (value: number) => ({ duration: value * 60 })
const none = stacked([], 'standalone')

test('R2-11 passes standing alone, or in a named pathway that has this one', () => {
  expect(gapKeys(stackingPosition, none)).toEqual([])
  expect(gapKeys(stackingPosition, stacked([{ title: fr('P'), members: [{ isThisOne: true }] }]))).toEqual([])
})

test('R2-11 fails in a pathway that is not there, or does not have this one', () => {
  expect(gapKeys(stackingPosition, stacked([]))).toEqual(['no-pathway'])
  expect(gapKeys(stackingPosition, stacked([{ title: fr('P'), members: [{ isThisOne: false }] }]))).toEqual([
    'not-a-member',
  ])
})

test('R2-11 boundary: able to stand alone or be combined needs no pathway; one without name is none', () => {
  expect(gapKeys(stackingPosition, stacked([], 'standalone-or-pathway'))).toEqual([])
  expect(gapKeys(stackingPosition, stacked([{ members: [{ isThisOne: true }] }]))).toEqual(['no-pathway'])
  const second = stacked([{ title: fr('P') }, { title: fr('Q'), members: [{ isThisOne: true }] }])
  expect(gapKeys(stackingPosition, second)).toEqual([])
})

test('R2-11 unanswered is asked for', () => {
  expect(gapKeys(stackingPosition, factsFor(draft()))).toEqual(['unanswered'])
})

const tiers = [
  { target: 'competency-block', fromHours: 50, toHours: 100 },
  { target: 'national-diploma', fromHours: 350, toHours: 500 },
]
const someTier = { ask: 'some-tier', tiers }
const ofBlock = { ask: 'of-target', target: 'competency-block', tiers }

test('R2-12 passes for a block of 64 hours', () => {
  const facts = stacked([{ target: 'competency-block', members: [24, 18, 22].map(hours) }])
  expect(gapKeys(pathwayTier, facts, someTier)).toEqual([])
  expect(gapKeys(pathwayTier, facts, ofBlock)).toEqual([])
})

test('R2-12 fails between tiers once, and for a block with the hours of a diploma', () => {
  const between = stacked([{ title: fr('P'), target: 'competency-block', members: [hours(110)] }])
  expect(judge(pathwayTier, between, someTier)).toMatchObject([
    { key: 'no-tier', said: expect.stringContaining('50 à 100') },
  ])
  expect(gapKeys(pathwayTier, between, ofBlock)).toEqual([])
  const diploma = stacked([{ target: 'competency-block', members: [hours(400)] }])
  expect(gapKeys(pathwayTier, diploma, someTier)).toEqual([])
  expect(gapKeys(pathwayTier, diploma, ofBlock)).toEqual(['other-tier'])
})

test('R2-12 boundary: 50 h and 100 h are in, one minute beyond is not', () => {
  const total = (duration: number) => stacked([{ target: 'competency-block', members: [{ duration }] }])
  expect([3000, 6000].map((minutes) => gapKeys(pathwayTier, total(minutes), someTier))).toEqual([[], []])
  expect([2999, 6001].map((minutes) => gapKeys(pathwayTier, total(minutes), someTier))).toEqual([
    ['no-tier'],
    ['no-tier'],
  ])
})

test('R2-12 unanswered: aim, members and their durations; no pathway has no tier', () => {
  expect(gapKeys(pathwayTier, stacked([{}]), someTier)).toEqual(['no-target', 'no-member'])
  const blank = stacked([{ target: 'competency-block', members: [hours(60), {}] }])
  expect(gapKeys(pathwayTier, blank, someTier)).toEqual(['no-duration'])
  expect(gapKeys(pathwayTier, none, someTier)).toBe('not applicable')
  expect(gapKeys(pathwayTier, stacked([{ target: 'none' }]), ofBlock)).toBe('not applicable')
})

const two = { target: 'inter-university-diploma', least: 2 }
const shared = (universities: number | null) => stacked([{ target: 'inter-university-diploma', universities }])

test('R2-13 passes with three universities', () => {
  expect(gapKeys(pathwayUniversities, shared(3), two)).toEqual([])
})

test('R2-13 fails with one', () => {
  expect(judge(pathwayUniversities, shared(1), two)).toMatchObject([{ key: 'few' }])
})

test('R2-13 boundary: two are enough; other aims are not asked', () => {
  expect(gapKeys(pathwayUniversities, shared(2), two)).toEqual([])
  expect(gapKeys(pathwayUniversities, stacked([{ target: 'competency-block' }]), two)).toBe('not applicable')
})

test('R2-13 unanswered is asked for', () => {
  expect(gapKeys(pathwayUniversities, shared(null), two)).toEqual(['unanswered'])
})

const national = { target: 'national-diploma' }

test('R2-14 passes when the accredited institution is named', () => {
  const facts = stacked([{ target: 'national-diploma', accreditedInstitution: fr('Université des Rives') }])
  expect(gapKeys(pathwayAccredited, facts, national)).toEqual([])
})

test('R2-14 fails at the pathway that names none', () => {
  const facts = stacked([
    { target: 'national-diploma', accreditedInstitution: fr('Université des Rives') },
    { target: 'national-diploma', title: fr('Second') },
  ])
  expect(judge(pathwayAccredited, facts, national)).toMatchObject([
    { key: 'none', ids: [facts.definition.stacking.pathways[1]!.id], said: expect.stringContaining('Second') },
  ])
})

test('R2-14 boundary: a block needs no accreditation', () => {
  expect(gapKeys(pathwayAccredited, stacked([{ target: 'competency-block' }]), national)).toBe('not applicable')
})

test('R2-14 unanswered: spaces name nobody; no pathway, nothing to accredit', () => {
  const blank = stacked([{ target: 'national-diploma', accreditedInstitution: fr(' ') }])
  expect(gapKeys(pathwayAccredited, blank, national)).toEqual(['none'])
  expect(gapKeys(pathwayAccredited, none, national)).toBe('not applicable')
})

const covering = (...competencyCodes: string[]) =>
  stacked([
    {
      competencies: ['B1', 'B2'].map((code) => ({ code })),
      members: competencyCodes.map((codes) => ({ competencyCodes: codes })),
    },
  ])

test('R2-15 passes when members share the competencies out', () => {
  expect(gapKeys(pathwayCoverage, covering('B1', 'B2'))).toEqual([])
})

test('R2-15 fails for what is left out, doubled or foreign, and names it', () => {
  expect(gapKeys(pathwayCoverage, covering('B1', 'B1, B9'))).toEqual(['uncovered', 'duplicated', 'unknown'])
  expect(judge(pathwayCoverage, covering('B1'))).toMatchObject([{ said: expect.stringContaining('B2') }])
})

test('R2-15 boundary: twice in one member is once', () => {
  expect(gapKeys(pathwayCoverage, covering('B1, B1', 'B2'))).toEqual([])
})

test('R2-15 unanswered: competencies not listed; no pathway, no coverage', () => {
  expect(gapKeys(pathwayCoverage, stacked([{}]))).toEqual(['none'])
  expect(gapKeys(pathwayCoverage, none)).toBe('not applicable')
})

const capitalised = (capitalisationMonths: number | null, rule = 'Reconnue par les deux universités') =>
  stacked([{ capitalisationRule: fr(rule), capitalisationMonths }])

test('R2-16 passes with a rule and a duration', () => {
  expect(gapKeys(pathwayCapitalisation, capitalised(60))).toEqual([])
})

test('R2-16 fails without the rule', () => {
  expect(judge(pathwayCapitalisation, capitalised(60, ''))).toMatchObject([{ key: 'blank' }])
})

test('R2-16 boundary: zero months keep nothing, one month does', () => {
  expect(gapKeys(pathwayCapitalisation, capitalised(0))).toEqual(['blank'])
  expect(gapKeys(pathwayCapitalisation, capitalised(1))).toEqual([])
})

test('R2-16 unanswered rings both; no pathway, no rule', () => {
  expect(gapKeys(pathwayCapitalisation, stacked([{}]))).toEqual(['blank', 'blank'])
  expect(gapKeys(pathwayCapitalisation, none)).toBe('not applicable')
})

const blocksOnly = { refused: ['national-diploma'], named: 'competency-block' }

test('R2-17 passes for a block with its code', () => {
  expect(gapKeys(pathwayTarget, stacked([{ target: 'competency-block', blockCode: 'BC03' }]), blocksOnly)).toEqual([])
})

test('R2-17 fails for a diploma', () => {
  expect(judge(pathwayTarget, stacked([{ target: 'national-diploma' }]), blocksOnly)).toMatchObject([
    { key: 'refused', said: expect.stringContaining('diplôme national') },
  ])
})

test('R2-17 boundary: a title names a block, nothing does not', () => {
  const titled = stacked([{ target: 'competency-block', blockTitle: fr('Concevoir') }])
  expect(gapKeys(pathwayTarget, titled, blocksOnly)).toEqual([])
  expect(gapKeys(pathwayTarget, stacked([{ target: 'competency-block' }]), blocksOnly)).toEqual(['no-block'])
})

test('R2-17 unanswered is asked for; no pathway, no aim', () => {
  expect(gapKeys(pathwayTarget, stacked([{}]), blocksOnly)).toEqual(['unanswered'])
  expect(gapKeys(pathwayTarget, none, blocksOnly)).toBe('not applicable')
})

const claiming = (
  cpfClaim: 'claimed' | 'not-claimed' | null,
  block: Pathway = {},
  funding: ('cpf' | 'employer')[] = ['employer'],
) => factsFor(draft({ publicSheet: { cpfClaim }, audience: { funding }, stacking: { pathways: [block] } }))
const active = { blockRegistration: 'active', blockCode: 'RNCP00000BC03' } as const

test('R2-18 passes when nothing is claimed, or the block is active', () => {
  expect(gapKeys(blockClaim, claiming('not-claimed'))).toEqual([])
  expect(gapKeys(blockClaim, claiming('claimed', active, ['cpf']))).toEqual([])
})

test('R2-18 fails for a claim before registration', () => {
  const requested = { blockRegistration: 'requested', blockCode: 'BC03' } as const
  expect(gapKeys(blockClaim, claiming('claimed', requested, ['cpf']))).toEqual(['claimed', 'funding'])
})

test('R2-18 boundary: active without a code is not active; a registration of its own counts until its last day', () => {
  expect(gapKeys(blockClaim, claiming('claimed', { blockRegistration: 'active' }))).toEqual(['claimed'])
  const registered = (expiresOn: string) =>
    factsFor(
      draft({
        publicSheet: { cpfClaim: 'claimed' },
        identity: { registration: { kind: 'rs', code: 'RS0000', expiresOn } },
      }),
    )
  expect(gapKeys(blockClaim, registered('2026-11-22'))).toEqual([])
  expect(gapKeys(blockClaim, registered('2026-11-21'))).toEqual(['claimed'])
})

test('R2-18 unanswered is asked for', () => {
  expect(gapKeys(blockClaim, claiming(null))).toEqual(['unanswered'])
})
