import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { packRules, ruleKinds } from '../../shared/checklist/rule-registry.ts'
import { readFramework } from '../../shared/framework/framework.ts'
import { sentences as course } from '../../shared/messages/fr/findings/course.ts'
import { sentences as delivery } from '../../shared/messages/fr/findings/delivery.ts'
import { sentences as generic } from '../../shared/messages/fr/findings/generic.ts'
import { sentences as pedagogy } from '../../shared/messages/fr/findings/pedagogy.ts'
import { sentences as quality } from '../../shared/messages/fr/findings/quality.ts'
import { frameworksFolder, packIds, packText, readPack } from './packs.ts'

const root = join(import.meta.dirname, '../..')
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

const coverageSchema = z.array(
  z.discriminatedUnion('by', [
    z.strictObject({
      id: z.string(),
      by: z.literal('rule'),
      rules: z.array(z.string()).min(1),
      reason: z.string().optional(),
    }),
    z.strictObject({ id: z.string(), by: z.literal('question'), reason: z.string().optional() }),
    z.strictObject({
      id: z.string(),
      by: z.enum(['alias', 'same-as']),
      canonical: z.string(),
      reason: z.string().optional(),
    }),
    z.strictObject({ id: z.string(), by: z.literal('none'), reason: z.string().min(20) }),
  ]),
)

const covered = globSync('coverage/*.json', { cwd: frameworksFolder }).flatMap((file) =>
  coverageSchema.parse(JSON.parse(readFileSync(join(frameworksFolder, file), 'utf8'))),
)
const packs = packIds().map(readPack)
const requirements = packs.flatMap((pack) => pack.requirements)
const sameRequirements = packs.flatMap((pack) => pack.sameRequirements)
/** An edition of a framework holds its own wording of a requirement: several may have one id. */
const named = (id: string) => requirements.filter((requirement) => requirement.id === id)

describe('every id of the catalogue is answered', () => {
  const catalogue = join(root, '../shared/framework-catalogue.md')

  test('none is absent from the tables', (context) => {
    if (!existsSync(catalogue)) context.skip('the catalogue is not beside the project: its ids cannot be listed')
    const text = readFileSync(catalogue, 'utf8')
    const asked = new Set([
      // First column of a table, or the second in the plan of the dossier, which is numbered.
      ...[...text.matchAll(/^\|(?: (?:\d+|A) \|)? ([A-Z][A-Z0-9]*(?:-[A-Z0-9.]+)+) \|/gm)].map((match) => match[1]),
      ...[...text.matchAll(/^(R-[A-Z]+-\d+) /gm)].map((match) => match[1]),
      // Indicators are numbered without a prefix in § 5.1.
      ...[...text.matchAll(/^\| (\d+) \| [1-7] \| /gm)].map((match) => `Q-${match[1]}`),
    ])
    expect(asked.size).toBeGreaterThan(260)
    const answered = new Set(covered.map(({ id }) => id))
    expect([...asked].filter((id) => id !== undefined && !answered.has(id))).toEqual([])
  })

  test('each once', () => {
    const ids = covered.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test.each(covered.map((entry) => [entry.id, entry] as const))('%s is where the table says', (_, entry) => {
    switch (entry.by) {
      case 'rule':
        expect(named(entry.id).length).toBeGreaterThan(0)
        expect(new Set(named(entry.id).flatMap(({ rules }) => rules.map(({ kind }) => kind)))).toEqual(
          new Set(entry.rules),
        )
        break
      case 'question':
        expect(named(entry.id).map(({ question }) => typeof question?.text)).toContain('string')
        break
      case 'alias':
        expect(named(entry.canonical).flatMap(({ aliases }) => aliases)).toContain(entry.id)
        break
      case 'same-as':
        expect(named(entry.canonical).length).toBeGreaterThan(0)
        expect(sameRequirements).toContainEqual(
          expect.objectContaining({ id: entry.id, sameAs: entry.canonical }) as unknown,
        )
        break
      case 'none':
        expect([...named(entry.id), ...sameRequirements.filter(({ id }) => id === entry.id)]).toEqual([])
    }
  })

  test('every requirement, alias and same requirement of a pack is in the tables', () => {
    const answered = new Set(covered.map(({ id }) => id))
    const held = [
      ...requirements.flatMap(({ id, aliases }) => [id, ...aliases]),
      ...sameRequirements.map(({ id }) => id),
    ]
    expect([...new Set(held.filter((id) => !answered.has(id)))]).toEqual([])
  })
})

describe('a malformed pack is refused with the place of the fault', () => {
  type Entry = Record<string, unknown>
  type Pack = { requirements: Entry[]; sameRequirements: Entry[] } & Entry
  const rankOf = (kind: string) =>
    readPack('digital-fcu').requirements.findIndex(({ rules }) => rules[0]?.kind === kind)
  /** Rules that name what the model does not have, or not of that kind, with the parameter at fault. */
  const misplaced: [string, Record<string, unknown>, string][] = [
    ['filled', { paths: ['audience.nope'] }, 'paths.0'],
    ['filled', { paths: ['outcomes.statement'] }, 'paths.0'],
    ['filled', { yes: ['audience.public'] }, 'yes.0'],
    ['items-filled', { list: 'audience.public' }, 'list'],
    ['items-filled', { list: 'outcomes', fields: ['statement', 'nope'] }, 'fields.1'],
    ['enough-items', { list: 'needs', wanted: 'une source' }, 'list'],
    ['enough-items', { list: 'need.sources', wanted: 'une source', anyOf: ['nope'] }, 'anyOf.0'],
    [
      'enough-items',
      { list: 'common.legalReferences', wanted: 'un visa', where: { source: ['law'] } },
      'where.source.0',
    ],
    ['enough-items', { list: 'need.sources', wanted: 'une source', when: { path: 'nope', is: ['a'] } }, 'when.path'],
    ['choice-with-details', { choice: 'identity.title', cases: [] }, 'choice'],
    [
      'choice-with-details',
      { choice: 'identity.registration.kind', cases: [{ is: ['some'], filled: ['identity.registration.code'] }] },
      'cases.0.is.0',
    ],
    [
      'choice-with-details',
      { choice: 'identity.registration.kind', cases: [{ is: ['rs'], filled: ['identity.registration.nope'] }] },
      'cases.0.filled.0',
    ],
    ['text-length', { path: 'identity.ects', atLeast: 1 }, 'path'],
    ['traits-covered', { traits: [{ trait: 'un trait', toldIn: ['nope'] }] }, 'traits.0.toldIn.0'],
    ['one-filled', { sets: [['identity.title', 'nope']] }, 'sets.0.1'],
    ['item-count', { list: 'criteria', least: 1, most: 2 }, 'list'],
    ['item-count', { of: 'rubrics', list: 'nope', least: 1, most: 2 }, 'list'],
    ['nested-items', { list: 'competencies', items: 'nope', field: 'statement', atLeast: 1 }, 'items'],
    ['nested-items', { list: 'competencies', items: 'situations', field: 'nope', atLeast: 1 }, 'field'],
  ]
  const spoilings: Record<string, [(pack: Pack) => void, string]> = {
    'a field that is not known': [(pack) => (pack['colour'] = 'blue'), ''],
    'a version that is none': [(pack) => (pack['version'] = 'first'), 'version'],
    'a requirement without a label': [(pack) => delete pack.requirements[3]!['label'], 'requirements.3.label'],
    'an unknown kind of rule': [
      (pack) => (pack.requirements[2]!['rules'] = [{ kind: 'guess', parameters: {} }]),
      'requirements.2.rules.0.kind',
    ],
    'a parameter of the wrong type': [
      (pack) => (pack.requirements[2]!['rules'] = [{ kind: 'retake-planned', parameters: { atLeast: 'one' } }]),
      'requirements.2.rules.0.parameters.atLeast',
    ],
    'a source that is not listed': [
      (pack) => (pack.requirements[1]!['sources'] = [{ source: 'hearsay' }]),
      'requirements.1.sources.0',
    ],
    'a section that is not listed': [(pack) => (pack.requirements[1]!['section'] = '99'), 'requirements.1.section'],
    'a list that is not there': [
      (pack) => (pack['lists'] = { 'consortium-partners': [] }),
      `requirements.${rankOf('consortium-member')}.rules.0.parameters.list`,
    ],
    'a place the model does not have': [
      (pack) => (pack.requirements[2]!['fixedAt'] = { stage: 'identity', path: 'audience.nope' }),
      'requirements.2.fixedAt.path',
    ],
    'a place written in another stage': [
      (pack) => (pack.requirements[2]!['fixedAt'] = { stage: 'need', path: 'audience.public' }),
      'requirements.2.fixedAt.stage',
    ],
    'a question about what no question is asked of': [
      (pack) => (pack.requirements[2]!['question'] = { text: 'Est-ce vraiment le cas ?', subject: 'outcomes' }),
      'requirements.2.question.subject',
    ],
    ...Object.fromEntries(
      misplaced.map(([kind, parameters, path]): [string, [(pack: Pack) => void, string]] => [
        `${kind} with ${path}`,
        [
          (pack) => (pack.requirements[2]!['rules'] = [{ kind, parameters }]),
          `requirements.2.rules.0.parameters.${path}`,
        ],
      ]),
    ),
    'the same id twice': [(pack) => (pack.requirements[5]!['id'] = pack.requirements[4]!['id']), 'requirements.5.id'],
    'an own mark that blocks': [
      (pack) => Object.assign(pack.requirements[0]!, { severity: 'blocking', provenance: ['I'] }),
      'requirements.0.severity',
    ],
    'an own mark that blocks from one gate on': [
      (pack) =>
        Object.assign(pack.requirements[0]!, {
          provenance: ['I'],
          rules: [{ kind: 'filled', parameters: {}, severityAtGate: { ouverture: 'blocking' } }],
        }),
      'requirements.0.rules.0.severityAtGate.ouverture',
    ],
    'an own mark that blocks by being the same as a requirement': [
      (pack) => Object.assign(pack.sameRequirements[0]!, { severity: 'blocking', provenance: ['I'] }),
      'sameRequirements.0.severity',
    ],
    'a question without words': [
      (pack) => Object.assign(pack.requirements[0]!, { automation: 'H', rules: [] }),
      'requirements.0.question',
    ],
  }

  test.each(Object.entries(spoilings))('%s', (_, [spoil, path]) => {
    const pack = JSON.parse(packText('digital-fcu')) as Pack
    spoil(pack)
    const read = readFramework(pack, packRules)
    expect(read.ok ? [] : read.faults.map((fault) => fault.path)).toContain(path)
  })

  test('what is no pack at all', () => {
    for (const value of [null, 'cadrier-framework', [], { format: 'cadrier-framework' }])
      expect(readFramework(value, packRules).ok).toBe(false)
  })
})

describe('rules are those of RULES.md', () => {
  const rows = [...textOf('shared/checklist/RULES.md').matchAll(/^\| (R\d-\d+) \| `([a-z-]+)` \|/gm)].map(
    ([, number, kind]) => `${number} ${kind}`,
  )

  test('each kind has its row and each row its kind, in the same order', () => {
    // R0-01 is not a rule of a pack: it is the question itself.
    expect(rows).toEqual(['R0-01 question', ...ruleKinds.map(({ number, kind }) => `${number} ${kind}`)])
  })

  test('numbers and kinds are given once', () => {
    expect(new Set(rows.map((row) => row.split(' ')[0])).size).toBe(rows.length)
    expect(new Set(rows.map((row) => row.split(' ')[1])).size).toBe(rows.length)
  })

  const tests = globSync('test/checklist/**/*.test.ts', { cwd: root })
    .map((path) => textOf(path))
    .join('\n')

  test.each(rows)('%s has its passing, failing, boundary and unanswered case', (row) => {
    const number = row.split(' ')[0]
    expect(
      ['passes', 'fails', 'boundary', 'unanswered'].filter(
        (kind) => !new RegExp(`['"\`]${number} ${kind}\\b`).test(tests),
      ),
    ).toEqual([])
  })

  test('each kind is used by a pack', () => {
    const used = new Set(requirements.flatMap(({ rules }) => rules.map(({ kind }) => kind)))
    expect(ruleKinds.filter(({ kind }) => !used.has(kind)).map(({ kind }) => kind)).toEqual([])
  })
})

describe('every gap has a sentence', () => {
  const sentences = Object.keys({ ...generic, ...course, ...delivery, ...quality, ...pedagogy })
  const kinds = new Set(['question', ...ruleKinds.map(({ kind }) => kind)])
  const sources = globSync('shared/checklist/**/*.ts', { cwd: root }).map(textOf)

  test('a key written in a rule has its sentence', () => {
    const written = sources.flatMap((text) =>
      [...text.matchAll(/'([a-z-]+)\.([a-z-]+)'/g)].flatMap(([, kind = '', variant = '']) =>
        kinds.has(kind) ? [`${kind}.${variant}`] : [],
      ),
    )
    expect(written.length).toBeGreaterThan(0)
    expect(written.filter((key) => !sentences.includes(key))).toEqual([])
  })

  test('a sentence is said by a rule: its key is written whole, or made from its beginning', () => {
    const everything = sources.join('\n')
    const idle = sentences.filter(
      (key) => !everything.includes(`'${key}'`) && !everything.includes(`\`${key.split('.')[0]}.`),
    )
    expect(idle).toEqual([])
  })
})
