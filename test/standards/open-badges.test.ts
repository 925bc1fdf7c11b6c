import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unreadSheet } from '../../electron/core/standards/unread-sheet.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { readDefinitionFile, type DefinitionFile } from '../../shared/definition/definition-file.ts'
import { faultsAgainst } from '../../electron/cli/official/json-schema-verdict.ts'
import { optionLabel as englishOption } from '../../shared/messages/en/options.ts'
import { optionLabel as frenchOption } from '../../shared/messages/fr/options.ts'
import { recogniseJson } from '../../shared/standards/recognise.ts'
import { fromOpenBadges } from '../../shared/standards/open-badges/from-open-badges.ts'
import { readNarrative, writeNarrative } from '../../shared/standards/open-badges/narrative.ts'
import { toOpenBadges } from '../../shared/standards/open-badges/to-open-badges.ts'
import { filledFile } from '../dossier/filled-definition.ts'
import { expandSafely } from './offline-json-ld.ts'
import { officialJson, officialTest } from './official-files.ts'
import { exampleFile, exampleNames } from './example-files.ts'

type Node = Record<string, unknown>

const french = ({ definition, institution }: DefinitionFile): Node =>
  toOpenBadges(definition, institution).documents[0]!.document

/** Reads what was written as any file would be, and checks that it is a definition. */
function readBack(document: unknown): DefinitionFile {
  const imported = fromOpenBadges(JSON.parse(JSON.stringify(document)))
  if (!imported.ok) throw new Error(JSON.stringify(imported.fault))
  const read = readDefinitionFile(imported.file)
  expect(read.ok ? [] : read.faults).toEqual([])
  return imported.file
}

/** A dossier with English titles, so that both files are made. */
function bilingual(): DefinitionFile {
  const file = exampleFile('evaluation-authentique')
  file.definition.identity.title.en = 'Designing an authentic assessment'
  file.definition.outcomes[0]!.statement.en = 'Tell an authentic assessment'
  return file
}

describe.each(exampleNames)('the badge of %s', (name) => {
  const file = exampleFile(name)
  const document = french(file)

  test('is a micro-credential with its outcomes, its level and its criteria', () => {
    const { definition } = file
    expect(document).toMatchObject({
      type: ['Achievement'],
      achievementType: 'MicroCredential',
      name: definition.identity.title.fr,
      humanCode: definition.identity.code,
    })
    const targets = document.alignment as Node[]
    for (const outcome of definition.outcomes)
      expect(targets).toContainEqual(
        expect.objectContaining({ targetType: 'CFItem', targetCode: outcome.code, targetName: outcome.statement.fr }),
      )
    const criteria = definition.rubrics.flatMap((rubric) => rubric.criteria)
    const results = document.resultDescription as {
      name: string
      requiredLevel: string
      rubricCriterionLevel: Node[]
    }[]
    expect(results.map((result) => result.name)).toEqual(criteria.map(({ code, label }) => `${code} · ${label.fr}`))
    for (const { rubricCriterionLevel, requiredLevel } of results) {
      expect(rubricCriterionLevel.map(({ level }) => level)).toEqual(rubricCriterionLevel.map((_, i) => String(i + 1)))
      const points = rubricCriterionLevel.map((level) => Number(level.points))
      expect(points).toEqual(points.toSorted((one, other) => one - other))
      expect(rubricCriterionLevel.map(({ id }) => id)).toContain(requiredLevel)
    }
  })

  test('expands with the contexts it names, every term known', async () => {
    const [expanded] = await expandSafely(document)
    expect(expanded).toHaveProperty('@id', `urn:uuid:${file.definition.id}`)
    await expect(expandSafely({ ...document, assessmentMood: 'good' })).rejects.toThrow()
  })

  test('is recognised, reads back, and then says the same', () => {
    expect(recogniseJson(document)).toBe('ob3')
    const back = readBack(document)
    expect(back.definition.outcomes.map(({ code, statement }) => [code, statement])).toEqual(
      file.definition.outcomes.map(({ code, statement }) => [code, statement]),
    )
    expect(
      back.definition.rubrics.flatMap(({ criteria }) => criteria.map(({ id, code, label }) => [id, code, label])),
    ).toEqual(
      file.definition.rubrics.flatMap(({ criteria }) => criteria.map(({ id, code, label }) => [id, code, label])),
    )
    const again = french(back)
    expect(again.resultDescription).toEqual(document.resultDescription)
    expect(again.creator).toEqual(document.creator)
    expect(french(readBack(again))).toEqual(again)
  })

  officialTest('is valid for the official schema', () => {
    expect(officialFaults(document)).toEqual([])
    expect(officialFaults({ ...document, achievementType: 'MicroCertification' })).not.toEqual([])
    expect(officialFaults({ ...document, criteria: undefined })).not.toEqual([])
  })
})

test('the levels and the field of education read back', () => {
  const file = exampleFile('evaluation-authentique')
  const declared = { eqfLevel: '6', nationalLevel: '7', iscedF: '0113' } as const
  file.definition.identity = { ...file.definition.identity, ...declared }
  expect(readBack(french(file)).definition.identity).toMatchObject(declared)
})

test('two languages make two files that name each other, with the same criteria', () => {
  const { definition, institution } = bilingual()
  const [one, other] = toOpenBadges(definition, institution).documents
  expect(other).toMatchObject({
    language: 'en',
    document: { name: 'Designing an authentic assessment', inLanguage: 'en', related: [{ id: one!.document.id }] },
  })
  expect(one!.document.related).toEqual([expect.objectContaining({ id: other!.document.id, inLanguage: 'en' })])
  expect(JSON.stringify(other!.document.alignment)).toContain('Tell an authentic assessment')
})

officialTest('a dossier with an answer everywhere makes a badge that is valid for the official schema', async () => {
  const file = filledFile()
  for (const { document } of toOpenBadges(file.definition, file.institution).documents) {
    expect(officialFaults(document)).toEqual([])
    await expandSafely(document)
  }
})

test('whatever the weights and values of a grid, reading then writing changes nothing more', () => {
  const whole = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(
      fc.array(fc.option(whole), { minLength: 1, maxLength: 5 }),
      fc.array(fc.option(whole), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: -1, max: 4 }),
      (values, weights, threshold) => {
        const file = exampleFile('evaluation-authentique')
        const [rubric] = file.definition.rubrics
        const [criterion] = rubric!.criteria
        const id = (rank: number) => `00000000-0000-7000-8000-${String(rank).padStart(12, '0')}`
        rubric!.levels = values.map((value, rank) => ({ id: id(rank), name: { fr: `Niveau ${rank}` }, value }))
        rubric!.thresholdLevelId = rubric!.levels[threshold]?.id ?? null
        rubric!.criteria = weights.map((weight, rank) => ({
          ...criterion!,
          id: id(100 + rank),
          weight,
          indicators: [],
          descriptors: rubric!.levels.map((level, index) => ({
            id: id(1000 + rank * 10 + index),
            levelId: level.id,
            statement: { fr: `Descripteur ${rank} ${index}` },
          })),
        }))
        file.definition.rubrics = [rubric!]
        const once = french(readBack(french(file)))
        expect(french(readBack(once))).toEqual(once)
      },
    ),
    { numRuns: 60 },
  )
})

test('the text of criteria reads back whatever its parts hold', () => {
  const text = fc
    .string({ unit: fc.constantFrom('a', '#', ' ', '\n', '\\', '-', '## Prérequis', 'é') })
    .map((s) => s.trim())
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.constantFrom('fr' as const, 'en' as const),
      (validation, status, information, language) => {
        const said = Object.entries({ validation, status, information }).filter(([, value]) => value !== '')
        const parts = Object.fromEntries(said)
        expect(readNarrative(writeNarrative(parts, language))).toEqual({ before: '', parts })
      },
    ),
  )
})

describe('what comes from elsewhere', () => {
  const minimal = { id: 'https://example.org/a', type: 'Achievement', name: 'N', description: 'D', criteria: {} }

  test('a bare achievement of one value a property is a draft', () => {
    const { definition } = readBack({
      ...minimal,
      alignment: { targetName: 'T', targetUrl: 'x', targetType: 'CFItem' },
    })
    expect(definition).toMatchObject({ state: 'draft', identity: { title: { fr: 'N' } } })
    expect(definition.competencies.map(({ statement }) => statement.fr)).toEqual(['T'])
  })

  test('what Cadrier has no field for is told with its place', () => {
    const imported = fromOpenBadges({ ...minimal, image: { id: 'x', type: 'Image' }, creditsAvailable: 42 })
    expect(imported.ok && imported.losses.map(({ path }) => path)).toEqual(['$.image', '$.creditsAvailable'])
  })

  const result = (id: string) => ({ id, type: ['ResultDescription'], name: 'r', resultType: 'RubricCriterionLevel' })
  test.each<[string, unknown, object]>([
    ['not an object', 12, { kind: 'wrong-type' }],
    ['without a name', { ...minimal, name: undefined }, { kind: 'missing', path: '$.name' }],
    ['whose name is a list', { ...minimal, name: ['N'] }, { kind: 'wrong-type', path: '$.name' }],
    [
      'whose name is beyond all measure',
      { ...minimal, name: 'N'.repeat(100_001) },
      { kind: 'too-long', path: '$.name' },
    ],
    [
      'with an alignment that names nothing',
      { ...minimal, alignment: [{ targetUrl: 'x' }] },
      { kind: 'missing', path: '$.alignment[0].targetName' },
    ],
    [
      'with one id twice',
      { ...minimal, resultDescription: [result('a'), result('a')] },
      { kind: 'duplicate-id', path: '$.resultDescription[1].id' },
    ],
    [
      'that requires a level which is not there',
      { ...minimal, resultDescription: [{ ...result('a'), requiredLevel: 'b' }] },
      { kind: 'dangling-reference', path: '$.resultDescription[0].requiredLevel' },
    ],
    ['a credential about nothing', { type: 'OpenBadgeCredential', credentialSubject: {} }, { kind: 'missing' }],
  ])('a badge %s is refused with its place', (_what, document, fault) => {
    expect(fromOpenBadges(document)).toMatchObject({ ok: false, fault })
  })

  test('keys named like what every object has change nothing', () => {
    const hostile = JSON.parse(
      JSON.stringify(minimal).replace(
        '{',
        '{"__proto__":{"humanCode":"x"},"constructor":{"prototype":{"humanCode":"x"}},',
      ),
    ) as object
    expect(readBack(hostile).definition.identity.code).toBe('')
    expect(({} as Node).humanCode).toBeUndefined()
  })

  officialTest('the official example is a sensible definition', () => {
    const document = officialJson('openbadges-3.0/examples/complete.json')
    expect(recogniseJson(document)).toBe('ob3')
    const { definition, institution } = readBack(document)
    expect(definition.identity).toMatchObject({ title: { fr: '1EdTech University Degree' }, code: 'R1' })
    expect(institution).toMatchObject({ name: { fr: '1EdTech University' }, country: 'US' })
    // Its alignment is to itself in a catalogue, and its grade in letters is no criterion of a grid.
    expect(definition.competencies).toEqual([])
    expect(definition.rubrics.map(({ criteria }) => criteria.map(({ label, weight }) => [label.fr, weight]))).toEqual([
      [['Final Project Grade', null]],
    ])
    const imported = fromOpenBadges(document)
    const told = imported.ok ? imported.losses.map(({ path }) => path.replace('$.credentialSubject.', '')) : []
    for (const path of ['image', 'alignment[0]', 'resultDescription[0]', 'resultDescription[1].alignment[0]'])
      expect(told).toContain(`achievement.${path}`)
    expect(told).toContain('identifier')
  })

  officialTest('of the official example no signature, status nor key is put among what is to be placed', () => {
    const content = officialJson('openbadges-3.0/examples/complete.json')
    const imported = fromOpenBadges(content)
    if (!imported.ok) throw new Error(JSON.stringify(imported.fault))
    const sheet = unreadSheet('complete.json', { losses: imported.losses, content })
    const text = JSON.stringify(sheet)
    expect(text).toContain('is in good standing')
    for (const technical of [
      'proofValue',
      'zvPkQiUFfJrgnCRhy',
      'eddsa',
      'assertionMethod',
      'RevocationList',
      'JsonSchema',
    ])
      expect(text).not.toContain(technical)
  })

  const aligned = (...alignment: object[]) => {
    const imported = fromOpenBadges({ ...minimal, alignment: alignment.map((one) => ({ targetUrl: 'x:y', ...one })) })
    if (!imported.ok) throw new Error(JSON.stringify(imported.fault))
    return { ...imported.file.definition, told: imported.losses.map(({ path }) => path) }
  }

  test.each([
    [{ targetName: 'CEC niveau 6', targetFramework: 'EQF' }],
    [{ targetName: 'EQF level 6', targetFramework: 'European Qualifications Framework', targetType: 'CFItem' }],
    [{ targetName: 'x', targetUrl: 'http://data.europa.eu/snb/eqf/6' }],
    [{ targetName: 'Cadre européen des certifications, niveau 6', targetType: 'ext:EQF' }],
  ])('a level of the European framework is known by what tells it: %o', (alignment) => {
    expect(aligned(alignment)).toMatchObject({ identity: { eqfLevel: '6' }, competencies: [], told: [] })
  })

  test('two levels are not one: the second is told', () => {
    const level = (code: string) => ({ targetName: 'n', targetType: 'ext:EQF', targetCode: code })
    expect(aligned(level('5'), level('6'))).toMatchObject({ identity: { eqfLevel: '5' }, told: ['$.alignment[1]'] })
  })

  test('a field of education that is read as the one above it is told', () => {
    const field = (targetCode: string) => ({ targetName: 'n', targetType: 'ext:ISCED-F', targetCode })
    expect(aligned(field('0113'))).toMatchObject({ identity: { iscedF: '0113' }, told: [] })
    expect(aligned(field('0119'))).toMatchObject({ identity: { iscedF: '011' }, told: ['$.alignment[0]'] })
    expect(aligned(field('9999'))).toMatchObject({ identity: { iscedF: null }, told: ['$.alignment[0]'] })
  })

  test('quality assurance is known by its name, in either language', () => {
    const named = (targetName: string) => ({ targetName, targetType: 'ext:QualityAssurance' })
    const [first, second] = definitionSchema.shape.certificate.shape.qualityAssurance.element.options
    const { certificate, told } = aligned(
      named(frenchOption('qualityAssurance', first!)),
      named(englishOption('qualityAssurance', second!)),
      named('Autre chose'),
    )
    expect(certificate.qualityAssurance).toEqual([first, second])
    expect(told).toEqual(['$.alignment[2]'])
  })

  test('items of one address that only their name tells apart are several, each with where it comes from', () => {
    const item = (targetName: string, targetFramework: string) => ({
      ...{ targetName, targetFramework, targetType: 'CFItem', targetUrl: 'https://example.org/cadre' },
    })
    const { competencies, outcomes, told } = aligned(
      item('Lire', 'RNCP38'),
      item('Écrire', 'RNCP38'),
      item('Écrire', 'RNCP38'),
      item('Compter', 'Learning outcomes of the course'),
    )
    expect(competencies.map(({ statement, provenance }) => [statement.fr, provenance.source])).toEqual([
      ['Lire', 'RNCP38'],
      ['Écrire', 'RNCP38'],
    ])
    expect(outcomes.map(({ statement }) => statement.fr)).toEqual(['Compter'])
    expect(told).toEqual([])
  })

  const graded = (points: readonly string[], id: string) => ({
    ...result(id),
    rubricCriterionLevel: points.map((value, rank) => ({ id: `${id}${rank}`, name: `N${rank}`, points: value })),
  })
  test.each<[string, readonly string[], readonly (number | null)[]]>([
    ['a scale of four points', ['0', '1', '2', '4'], [0, 25, 50, 100]],
    ['a scale that is no percent', ['1', '2', '3'], [null, null, null]],
    ['a scale of a hundred', ['0', '100'], [0, 100]],
  ])('%s gives no weight', (_what, points, values) => {
    const imported = fromOpenBadges({ ...minimal, resultDescription: [graded(points, 'a'), graded(points, 'b')] })
    if (!imported.ok) throw new Error(JSON.stringify(imported.fault))
    const [rubric, ...others] = imported.file.definition.rubrics
    expect(others).toEqual([])
    expect(rubric!.levels.map(({ value }) => value)).toEqual(values)
    expect(rubric!.criteria.map(({ weight }) => weight)).toEqual([null, null])
    expect(imported.losses.length > 0).toBe(values.includes(null))
  })

  test('points that add up to a hundred over a grid are weights, and a result of another kind is no criterion', () => {
    const imported = fromOpenBadges({
      ...minimal,
      resultDescription: [
        graded(['0', '60'], 'a'),
        graded(['0', '40'], 'b'),
        { ...graded(['1'], 'c'), resultType: 'Status' },
      ],
    })
    expect(imported.ok && imported.file.definition.rubrics[0]!.criteria.map(({ weight }) => weight)).toEqual([60, 40])
    expect(imported.ok && imported.losses.map(({ path }) => path)).toEqual(['$.resultDescription[2]'])
  })

  for (const name of ['complete', 'simple'])
    officialTest(`the official example ${name} is the same definition once it is written again and read`, () => {
      const first = readBack(officialJson(`openbadges-3.0/examples/${name}.json`))
      const again = readBack(french(first))
      expect(contentOf(again)).toEqual(contentOf(first))
    })
})

/** What a definition says, without the ids that a file of its own gives to what had none of Cadrier. */
const contentOf = ({ definition, institution }: DefinitionFile): unknown =>
  JSON.parse(
    JSON.stringify([definition, institution], (key, value: unknown) =>
      key === 'id' || /Id$/.test(key) ? undefined : value,
    ),
  )

/** The official schema has none for a definition alone: it is that of what a credential is about. */
const officialFaults = (document: unknown) =>
  faultsAgainst(
    officialJson('openbadges-3.0/achievementcredential.schema.json') as { $id: string },
    document,
    '#/$defs/Achievement',
  )
