import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { unreadSheet } from '../../electron/core/standards/unread-sheet.ts'
import { textOf } from '../../shared/course-sheet/course-sheet.ts'
import { isBlank } from '../../shared/definition/blank.ts'
import { definitionSchema, type Definition } from '../../shared/definition/definition.ts'
import { walkFields } from '../../shared/definition/schema-walk.ts'
import { readDefinitionFile, type DefinitionFile } from '../../shared/definition/definition-file.ts'
import { fromElm } from '../../shared/standards/elm/from-elm.ts'
import { toCredentialTemplate } from '../../shared/standards/elm/to-credential-template.ts'
import { toElm } from '../../shared/standards/elm/to-elm.ts'
import type { Imported } from '../../shared/standards/imported.ts'
import { recogniseJson } from '../../shared/standards/recognise.ts'
import { filledFile } from '../dossier/filled-definition.ts'
import { exampleFile, exampleNames } from './example-files.ts'
import { expandSafely, quadsOf } from './offline-json-ld.ts'
import { officialJson, officialTest, officialText } from './official-files.ts'
import { shapesOf, violationsOf } from '../../electron/cli/official/shapes.ts'

type Node = Record<string, unknown>

const elm = 'http://data.europa.eu/snb/model/elm/'
const specificationClass = `${elm}LearningAchievementSpecification`

/** The contexts a file of this model names, from the official files. */
const contexts = () =>
  new Map([
    ['http://data.europa.eu/snb/model/context/edc-ap', officialJson('elm-3.1/rdf/ap/edc/edc-ap-context.jsonld')],
    ['https://www.w3.org/2018/credentials/v1', officialJson('elm-3.1/w3c-2018-credentials-v1.jsonld')],
  ])

/** Catalogue shapes; the one of what is described is published switched off. */
const catalogue = () => shapesOf(officialText('elm-3.1/rdf/ap/loq/LOQ-constraints.ttl'), () => true)
const credentials = () => shapesOf(officialText('elm-3.1/rdf/ap/edc/EDC-generic-no-cv.ttl'), () => false)

const written = ({ definition, institution }: DefinitionFile): Node => toElm(definition, institution).document

const findings = async (document: Node, kind = specificationClass) =>
  violationsOf(catalogue(), await quadsOf(document, contexts()), kind)

describe.each(exampleNames)('the European description of %s', (name) => {
  const file = exampleFile(name)
  const document = written(file)

  test('says outcomes, assessments, activities, hours and level', () => {
    const { definition } = file
    const { learningOutcome, provenBy, influencedBy } = document as Record<string, Node[]>
    expect(learningOutcome!.map(({ title }) => title)).toEqual([
      ...definition.competencies.map(({ statement }) => statement),
      ...definition.outcomes.map(({ statement }) => statement),
    ])
    expect(provenBy!.map(({ title }) => title)).toEqual(definition.assessments.map((assessment) => assessment.title))
    expect(provenBy!.every(({ dcType }) => /\/assessment\/[0-9a-f]{10}$/.test((dcType as Node).id as string))).toBe(
      true,
    )
    expect(influencedBy).toHaveLength(definition.activities.length + definition.personalWork.length)
    expect(document.volumeOfLearning).toMatch(/^PT\d+H/)
    expect(document.educationLevel).toMatchObject({
      id: `http://data.europa.eu/snb/eqf/${definition.identity.eqfLevel}`,
    })
  })

  officialTest('has no term the contexts do not know', async () => {
    await expandSafely(document, contexts())
    await expect(expandSafely({ ...document, mood: 'good' }, contexts())).rejects.toThrow()
  })

  officialTest('keeps to the shapes of catalogues, those switched off included', async () => {
    expect(await findings(document)).toEqual([])
    const broken = await findings({ ...document, title: undefined, volumeOfLearning: '60 heures' })
    expect(broken.map(({ path }) => path.replace(/^.*[/#]/, '')).sort()).toEqual(['title', 'volumeOfLearning'])
  })

  officialTest('as a template of credential lacks what comes with the issue, and says it is none', async () => {
    const template = toCredentialTemplate(file.definition, file.institution) as { credential: Node }
    expect(JSON.stringify(template)).toContain('NON DÉLIVRABLE')
    const found = await violationsOf(
      credentials(),
      await quadsOf(template.credential, contexts()),
      `${elm}EuropeanDigitalCredential`,
    )
    expect([...new Set(found.map(({ path }) => path.replace(/^.*[/#]/, '')))].sort()).toEqual(atIssue)
  })
})

/** What the shapes miss in a template: the dates, and of the issuer the legal identifier of its seal. */
const atIssue = ['issued', 'issuer', 'validFrom']

describe('what has a level in the European framework and in the national one', () => {
  const file = exampleFile('evaluation-authentique')
  file.definition.identity.nationalLevel = '6'
  const document = written(file)

  test('is a qualification, and reads back', () => {
    expect(document.type).toBe('Qualification')
    expect(readBack(document).definition.identity).toMatchObject({ eqfLevel: '6', nationalLevel: '6' })
  })

  test('is none without the European level: the national one has no place then, which is told', () => {
    const { definition, institution } = exampleFile('evaluation-authentique')
    definition.identity = { ...definition.identity, eqfLevel: 'not-applicable', nationalLevel: '6' }
    const { document, losses } = toElm(definition, institution)
    expect(document.type).toBe('LearningAchievementSpecification')
    expect(losses.map(({ path }) => path)).toContain('identity.nationalLevel')
  })

  officialTest('keeps to the shapes of qualifications', async () => {
    expect(await findings(document, `${elm}Qualification`)).toEqual([])
    expect((await findings({ ...document, nqfLevel: undefined }, `${elm}Qualification`)).length).toBe(1)
  })
})

describe('the field of education', () => {
  const subjectOf = (identity: Partial<DefinitionFile['definition']['identity']>) => {
    const file = exampleFile('evaluation-authentique')
    file.definition.identity = { ...file.definition.identity, ...identity }
    return ((written(file).thematicArea as Node).id as string).replace(/^.*\//, '')
  }

  test('is the one declared, else what the field of the offer gives', () => {
    expect(subjectOf({ iscedF: '0613' })).toBe('0613')
    expect(subjectOf({ iscedF: null })).toBe('011')
    expect(subjectOf({ iscedF: null, offerField: 'other' })).toBe('9999')
  })

  test('that nobody chose comes back as not chosen, the offer as it was', () => {
    for (const [offerField, back] of [
      ['training-professions', 'training-professions'],
      ['other', null],
    ] as const) {
      const file = exampleFile('evaluation-authentique')
      file.definition.identity = { ...file.definition.identity, iscedF: null, offerField }
      const { identity } = readBack(written(file)).definition
      expect(identity).toMatchObject({ iscedF: null, offerField: back })
    }
  })

  test('read as the one above it is told', () => {
    const imported = fromElm({
      ...{ id: 'urn:a', type: 'LearningAchievementSpecification', title: { fr: 'T' } },
      thematicArea: { id: 'http://data.europa.eu/snb/isced-f/0619' },
    })
    expect(imported.ok && imported.losses).toEqual([
      { path: '$.thematicArea[0]', kind: 'said-otherwise', reason: 'flattened' },
    ])
  })

  officialTest('that nobody chose keeps to the shapes', async () => {
    const file = exampleFile('evaluation-authentique')
    file.definition.identity.iscedF = null
    expect(await findings(written(file))).toEqual([])
    await expandSafely(written(file), contexts())
  })

  test.each([
    ['0613', '0613'],
    ['0688', '0688'],
    ['018', '0188'],
    ['0619', '061'],
    ['0299', '02'],
    ['9999', null],
    ['123', null],
  ])('%s of another file is read as %s', (code, read) => {
    const concept = { id: `http://data.europa.eu/snb/isced-f/${code}`, type: 'Concept' }
    const { definition } = readBack({
      id: 'urn:a',
      type: 'LearningAchievementSpecification',
      title: { fr: 'T' },
      thematicArea: [concept],
    })
    expect(definition.identity.iscedF).toBe(read)
  })
})

officialTest('a dossier with an answer everywhere keeps to the shapes', async () => {
  const document = written(filledFile())
  const kind = document.type === 'Qualification' ? `${elm}Qualification` : specificationClass
  expect(await findings(document, kind)).toEqual([])
})

officialTest('a report on nothing is a fault, not a success', async () => {
  await expect(
    findings({
      '@context': written(exampleFile('evaluation-authentique'))['@context'],
      id: 'urn:x:y',
      title: { fr: 'T' },
    }),
  ).rejects.toThrow(/there is no/)
})

/** Reads what was written as any file would be, and checks that it is a definition. */
function readBack(document: unknown): DefinitionFile {
  const imported = fromElm(JSON.parse(JSON.stringify(document)))
  if (!imported.ok) throw new Error(JSON.stringify(imported.fault))
  const read = readDefinitionFile(imported.file)
  expect(read.ok ? [] : read.faults).toEqual([])
  return imported.file
}

/** What a European description gives back of a definition, beside what has an id and a code. */
const said = ({
  identity,
  certificate,
  stacking,
  publicSheet,
  audience,
  assessments,
  rubrics,
  activities,
}: Definition) => ({
  ...pick(identity, ['subtitle', 'language', 'assessmentLanguage', 'offerFieldDetails', 'iscedF', 'nationalLevel']),
  ...pick(identity, ['duration', 'ects', 'eqfLevel']),
  validity: identity.validity.kind,
  ...pick(certificate, ['assessmentType', 'participationForm', 'qualityAssurance', 'qualityAssuranceDetails']),
  ...pick(publicSheet, ['summary', 'statusStatement']),
  prerequisites: audience.prerequisites,
  transferability: stacking.transferability,
  blocks: stacking.pathways.flatMap(({ blockCode, blockTitle }) => (blockCode === '' ? [] : [[blockCode, blockTitle]])),
  assessments: assessments.map((entry) => pick(entry, ['code', 'title', 'organisation', 'europeanSupervision'])),
  onSite: activities.map(({ modality }) => modality === 'on-site'),
  // Of a grid, what is written of it; a criterion said of a task stands for the whole of its grid.
  rubrics: rubrics.map(({ title, levels, criteria }) => ({
    title,
    levels: levels.map(({ name }) => name),
    criteria: criteria.map(({ code, label, weight, descriptors }) => ({
      ...{ code, label, weight },
      descriptors: descriptors.map(({ statement }) => statement),
    })),
  })),
})

const pick = <T extends object, K extends keyof T>(value: T, keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, value[key]]))

/** Fields of a definition with an answer, and their values in order; ids and references apart. */
function answersOf(definition: Definition): Map<string, unknown[]> {
  const answers = new Map<string, unknown[]>()
  walkFields(definitionSchema, definition, ({ modelPath, meta, value }) => {
    const named = ['id', 'list', 'group', 'reference', 'references'].includes(meta.kind)
    if (!named && !isBlank(value)) answers.set(modelPath, [...(answers.get(modelPath) ?? []), value])
    return true
  })
  return answers
}

test.each(exampleNames)('what of %s does not come back, its report says', (name) => {
  const { definition, institution } = exampleFile(name)
  const { document, losses } = toElm(definition, institution)
  const before = answersOf(definition)
  const after = answersOf(readBack(document).definition)
  const changed = [...before.keys()].filter((path) => !isDeepStrictEqual(before.get(path), after.get(path)))
  const told = losses.map(({ path }) => path)
  expect(changed.filter((path) => !told.includes(path))).toEqual([])
  // Nothing is there that nobody wrote.
  expect([...after.keys()].filter((path) => !before.has(path))).toEqual([])
})

test('a term that is written is read, or told where it stands for several values', () => {
  const { activities, assessments } = definitionSchema.shape
  const { kind, modality } = activities.element.shape
  const { form, kind: task } = assessments.element.shape
  const file = exampleFile('empreinte-formation')
  const [activity] = file.definition.activities
  const [assessment] = file.definition.assessments
  const told = (key: string, list: string, read: unknown, wrote: unknown, imported: Imported) => {
    const lost = imported.ok && imported.losses.some(({ path }) => path === `$.${list}[0].${key}`)
    const hasTerm = JSON.stringify(wrote).includes(`"${key}":`)
    return read !== null || !hasTerm || lost
  }
  for (const kindOfActivity of kind.unwrap().options)
    for (const where of modality.unwrap().options) {
      file.definition.activities = [{ ...activity!, kind: kindOfActivity, modality: where }]
      const document = written(file)
      const imported = fromElm(document)
      const [back] = imported.ok ? imported.file.definition.activities : []
      const [node] = document.influencedBy as Node[]
      expect(back!.kind === null || back!.kind === kindOfActivity).toBe(true)
      expect(back!.modality === null || back!.modality === where).toBe(true)
      expect(told('dcType', 'influencedBy', back!.kind, node, imported)).toBe(true)
      expect(told('mode', 'influencedBy', back!.modality, node, imported)).toBe(true)
    }
  for (const kindOfTask of [null, ...task.unwrap().options])
    for (const formOfTask of [null, ...form.unwrap().options]) {
      file.definition.assessments = [{ ...assessment!, kind: kindOfTask, form: formOfTask }]
      const document = written(file)
      const imported = fromElm(document)
      const [back] = imported.ok ? imported.file.definition.assessments : []
      expect(told('dcType', 'provenBy', back!.kind ?? back!.form, (document.provenBy as Node[])[0], imported)).toBe(
        true,
      )
      // A term of what is done may be that of how it is handed in: no other is made up.
      expect(back!.kind === null || back!.kind === kindOfTask).toBe(true)
    }
})

test('terms that stand for several values are read as what they were written for, by the words beside them', () => {
  const file = exampleFile('empreinte-formation')
  const [activity] = file.definition.activities
  const [assessment] = file.definition.assessments
  const { kind: kinds } = definitionSchema.shape.assessments.element.shape
  for (const kind of ['guided-reading', 'self-assessment', 'exercise', 'case-study', 'task-work'] as const) {
    const only = { ...activity!, kind, modality: null, description: { fr: '' } }
    file.definition.activities = [only, { ...only, id: crypto.randomUUID(), modality: 'asynchronous' }]
    const [one, other] = readBack(written(file)).definition.activities
    expect([one?.kind, other?.kind, other?.modality]).toEqual([kind, kind, 'asynchronous'])
  }
  for (const kind of kinds.unwrap().options) {
    file.definition.assessments = [{ ...assessment!, kind, form: null, modality: 'synchronous' }]
    const document = written(file)
    const [back] = readBack(document).definition.assessments
    expect(back?.modality).toBe('synchronous')
    if ((document.provenBy as Node[])[0]!.dcType !== undefined) expect(back?.kind).toBe(kind)
  }
})

test('a term that stands for several values without words beside it is kept as those values, with what it is of', () => {
  const content = {
    ...{ id: 'urn:a', type: 'LearningAchievementSpecification', title: { fr: 'T' } },
    provenBy: {
      ...{ id: 'urn:b', title: { fr: 'Épreuve' } },
      mode: { id: 'http://data.europa.eu/snb/learning-assessment/920fbb3cbe', definition: 'En ligne' },
    },
  }
  const imported = fromElm(content)
  const sheet = imported.ok ? unreadSheet('elm.json', { ...imported, content }) : null
  expect(sheet?.passages.map(textOf)).toEqual([
    'Épreuves › Modalité («\u202fÉpreuve\u202f»)',
    'Synchrone ou Asynchrone',
  ])
})

describe('what is written is read', () => {
  test('of a file of Cadrier, all, terms that stand for several values included', () => {
    for (const name of exampleNames) {
      const imported = fromElm(JSON.parse(JSON.stringify(written(exampleFile(name)))))
      if (!imported.ok) throw new Error(JSON.stringify(imported.fault))
      expect(imported.losses).toEqual([])
    }
  })

  test('an assessment names the criteria it is marked with, and grids of one title are one grid again', () => {
    const { definition, institution } = exampleFile('evaluation-authentique')
    const { document } = toElm(definition, institution)
    const texts = (document.provenBy as { gradingScheme?: { description: { fr: string } } }[]).map(
      ({ gradingScheme }) => gradingScheme?.description.fr ?? '',
    )
    const codes = (text: string) => [...text.matchAll(/^(K\d) /gm)].map(([, code]) => code)
    const criteria = definition.rubrics.flatMap((rubric) => rubric.criteria)
    for (const [rank, { criterionIds }] of definition.assessments.entries())
      if (criterionIds.length > 0)
        expect(codes(texts[rank] ?? '')).toEqual(
          criteria.filter(({ id }) => criterionIds.includes(id)).map(({ code }) => code),
        )
    expect(new Set(texts).size).toBeGreaterThan(1)
    const read = readBack(document).definition
    expect(read.rubrics.map((rubric) => rubric.criteria.map(({ code }) => code))).toEqual(
      definition.rubrics.map((rubric) => rubric.criteria.map(({ code }) => code)),
    )
    for (const [rank, { criterionIds }] of definition.assessments.entries()) {
      const again = read.rubrics.flatMap((rubric) => rubric.criteria)
      if (criterionIds.length > 0)
        expect(
          again.filter(({ id }) => read.assessments[rank]?.criterionIds.includes(id)).map(({ code }) => code),
        ).toEqual(criteria.filter(({ id }) => criterionIds.includes(id)).map(({ code }) => code))
    }
  })

  test('a grid whose text could be read in two ways is left, and told', () => {
    const grid = (fr: string) =>
      fromElm({
        id: 'urn:a',
        type: 'LearningAchievementSpecification',
        title: { fr: 'T' },
        provenBy: { id: 'urn:e', title: { fr: 'E' }, gradingScheme: { title: { fr: 'G' }, description: { fr } } },
      })
    const nbsp = '\u00a0'
    const good = grid(`K1 Clarté (40${nbsp}%)\n- Acquis${nbsp}: Tout est dit\nForme (60${nbsp}%)`)
    expect(
      good.ok && good.file.definition.rubrics[0]?.criteria.map(({ code, label, weight }) => [code, label.fr, weight]),
    ).toEqual([
      ['K1', 'Clarté', 40],
      ['', 'Forme', 60],
    ])
    for (const text of [
      `K1 Clarté (40${nbsp}%)\n- Acquis${nbsp}: Tout\nest dit`,
      'Clarté',
      '',
      `Forme (160${nbsp}%)`,
    ]) {
      const read = grid(text)
      expect(read.ok && [read.file.definition.rubrics, read.losses.map(({ path }) => path)]).toEqual([
        [],
        ['$.provenBy[0].gradingScheme'],
      ])
    }
  })

  test.each([
    ['a duration beyond all measure', `Durée de formation\u00a0: ${'9'.repeat(30)} h`],
    ['a block whose code is a text', `Bloc de compétences visé\u00a0: ${'a'.repeat(3_000)} b`],
    ['blocks without end', `Bloc de compétences visé\u00a0: ${Array(9_000).fill('a').join('\u202f; ')}`],
    ['a validity that is no number of months', 'Validité\u00a0: deux ans'],
  ])('a note that says %s is left, and the rest comes in', (_what, fr) => {
    const document = { id: 'urn:a', type: 'LearningAchievementSpecification', title: { fr: 'T' } }
    const imported = fromElm({ ...document, additionalNote: { noteLiteral: { fr } } })
    expect(imported.ok && readDefinitionFile(imported.file).ok).toBe(true)
    expect(imported.ok && imported.losses.map(({ path }) => path)).toEqual(['$.additionalNote[0]'])
  })

  test('a grid without end is left, and the rest comes in', () => {
    const description = { fr: Array(9_000).fill('A (1\u00a0%)').join('\n') }
    const imported = fromElm({
      ...{ id: 'urn:a', type: 'LearningAchievementSpecification', title: { fr: 'T' } },
      provenBy: { id: 'urn:e', title: { fr: 'E' }, gradingScheme: { title: { fr: 'G' }, description } },
    })
    expect(imported.ok && readDefinitionFile(imported.file).ok).toBe(true)
    expect(imported.ok && imported.losses.map(({ path }) => path)).toEqual(['$.provenBy[0].gradingScheme'])
  })

  test('a note of another tool is left, and told', () => {
    const imported = fromElm({
      id: 'urn:a',
      type: 'LearningAchievementSpecification',
      title: { fr: 'T' },
      additionalNote: { noteLiteral: { fr: 'Une note' } },
    })
    expect(imported.ok && imported.losses.map(({ path }) => path)).toEqual(['$.additionalNote[0]'])
  })

  test.each(exampleNames)('of %s, alone and inside the template of credential', (name) => {
    const file = exampleFile(name)
    const document = written(file)
    expect(recogniseJson(document)).toBe('elm')
    const { definition, institution } = readBack(document)
    const of = (list: readonly { id: string; code: string; statement: { fr: string } }[]) =>
      list.map(({ id, code, statement }) => [id, code, statement.fr])
    expect(of(definition.outcomes)).toEqual(of(file.definition.outcomes))
    expect(of(definition.competencies)).toEqual(of(file.definition.competencies))
    expect(definition.activities.map(({ duration }) => duration)).toEqual(
      file.definition.activities.map(({ duration }) => duration),
    )
    expect(definition.personalWork).toHaveLength(file.definition.personalWork.length)
    expect(definition.identity).toMatchObject({
      title: file.definition.identity.title,
      code: file.definition.identity.code,
      eqfLevel: file.definition.identity.eqfLevel,
      ects: file.definition.identity.ects,
    })
    expect(institution).toMatchObject({ name: file.institution!.name, country: 'FR' })
    expect(said(definition)).toEqual(said(file.definition))
    const template = toCredentialTemplate(file.definition, file.institution)
    expect(recogniseJson(template)).toBe('elm')
    expect(readBack(template).definition.outcomes).toEqual(definition.outcomes)
    const once = written({ ...file, definition, institution })
    expect(written(readBack(once))).toEqual(once)
  })

  officialTest('the sample of the Commission is a sensible definition, and months are not taken for minutes', () => {
    const document = officialJson('elm-3.1/Sample-MC-Annex1-unsigned-uploadable.json')
    expect(recogniseJson(document)).toBe('elm')
    const { definition } = readBack(document)
    expect(definition.identity).toMatchObject({ eqfLevel: '6', language: 'en' })
    expect(definition.identity.title.fr).not.toBe('')
    expect(definition.outcomes.length).toBeGreaterThan(0)
    const imported = fromElm(document)
    expect(imported.ok && imported.losses.map(({ kind }) => kind)).toContain('at-issue-time')
  })

  officialTest('the sample of the Commission gives who awards, how it is assessed and what is done', () => {
    const imported = fromElm(officialJson('elm-3.1/Sample-MC-Annex1-unsigned-uploadable.json'))
    if (!imported.ok) throw new Error(JSON.stringify(imported.fault))
    const { definition, institution } = imported.file
    expect(institution).toMatchObject({ name: { fr: 'University of Zed' }, country: 'IE' })
    expect(definition.assessments).toMatchObject([
      { title: { fr: 'Digital artefact assessment' }, europeanSupervision: 'unsupervised' },
    ])
    expect(definition.activities).toMatchObject([{ title: { fr: 'EDC building training course' } }])
    expect(definition.activities[0]!.description.fr).toContain('This online course')
    const told = imported.losses.map(({ path }) => path.replace('$.credential.credentialSubject.hasClaim.', ''))
    expect(told).toContain('specifiedBy.learningOutcome[1].title.es')
    expect(told).toContain('specifiedBy.title.en')
    expect(told).toContain('influencedBy[0].specifiedBy[0].volumeOfLearning')
    expect(told).toContain('provenBy[0].grade')
    expect(told.filter((path) => path.endsWith('.en'))).toHaveLength(1)
  })

  test('a credential about several things tells those that are not taken, and about an unspecified one its name', () => {
    const claim = { id: 'urn:c', type: 'LearningAchievement', title: { fr: 'Titre' } }
    const other = { id: 'urn:d', type: 'LearningActivity', title: { fr: 'Autre' } }
    const imported = fromElm({ credentialSubject: { id: 'urn:p', fullName: 'P', hasClaim: [other, claim] } })
    expect(imported).toMatchObject({ ok: true, file: { definition: { identity: { title: { fr: 'Titre' } } } } })
    expect(imported.ok && imported.losses.map(({ path }) => path)).toEqual([
      '$.credentialSubject.fullName',
      '$.credentialSubject.hasClaim[0]',
    ])
  })

  test('what is said once of an assessment and once of how it went is one assessment', () => {
    const described = { id: 'urn:e', title: { fr: 'Épreuve' } }
    const imported = fromElm({
      credentialSubject: {
        hasClaim: {
          type: 'LearningAchievement',
          provenBy: { id: 'urn:i', description: { fr: 'Dit ici' }, specifiedBy: described },
          specifiedBy: { id: 'urn:s', title: { fr: 'T' }, provenBy: described },
        },
      },
    })
    expect(imported.ok && imported.file.definition.assessments.map(({ title }) => title.fr)).toEqual(['Épreuve'])
  })

  const minimal = { id: 'urn:a', type: 'LearningAchievementSpecification', title: { fr: 'T' } }
  test.each<[string, unknown, object]>([
    ['that is a list', [], { kind: 'wrong-type', path: '$' }],
    ['without a title', { ...minimal, title: undefined }, { kind: 'missing', path: '$.title' }],
    ['whose title has no language', { ...minimal, title: 'T' }, { kind: 'wrong-type', path: '$.title' }],
    [
      'with one id twice',
      {
        ...minimal,
        learningOutcome: [
          { id: 'urn:b', title: { fr: 'B' } },
          { id: 'urn:b', title: { fr: 'C' } },
        ],
      },
      { kind: 'duplicate-id', path: '$.learningOutcome[1].id' },
    ],
    ['whose credential is about nothing', { credential: { credentialSubject: {} } }, { kind: 'missing' }],
  ])('a file %s is refused with its place', (_what, document, fault) => {
    expect(fromElm(document)).toMatchObject({ ok: false, fault })
  })

  test('the hours of a whole without any of its parts are those of training, and that is told', () => {
    const imported = fromElm({ ...minimal, volumeOfLearning: 'PT20H' })
    expect(imported).toMatchObject({ ok: true, file: { definition: { identity: { duration: 1200 } } } })
    expect(imported.ok && imported.losses).toEqual([
      { path: '$.volumeOfLearning', kind: 'said-otherwise', reason: 'flattened' },
    ])
  })

  test('of what may be several and is one here, the others are told', () => {
    const note = (fr: string) => ({ noteLiteral: { fr } })
    const body = (id: string) => ({ id, legalName: { fr: id } })
    const imported = fromElm({
      ...minimal,
      entryRequirement: [note('un'), note('deux')],
      awardingOpportunity: { awardingBody: [body('urn:a1'), body('urn:a2')] },
    })
    expect(imported.ok && imported.losses.map(({ path }) => path)).toEqual([
      '$.awardingOpportunity[0].awardingBody[1]',
      '$.entryRequirement[1]',
    ])
  })

  test('a file in English alone fills the French fields, to be translated; a third language is left', () => {
    const imported = fromElm({ ...minimal, title: { en: 'Design', es: 'Diseño' } })
    expect(imported).toMatchObject({ ok: true, file: { definition: { identity: { title: { fr: 'Design' } } } } })
    expect(imported.ok && imported.losses).toEqual([
      { path: '$.title.en', kind: 'said-otherwise', reason: 'to-translate' },
      { path: '$.title.es', kind: 'left-out', reason: 'one-language' },
    ])
  })

  test('a term that stands for several values is to be chosen; one that stands for none is not known', () => {
    const online = { id: 'http://data.europa.eu/snb/learning-assessment/920fbb3cbe' }
    const imported = fromElm({
      ...minimal,
      influencedBy: { id: 'urn:c', title: { fr: 'C' }, mode: online, dcType: { id: 'urn:other' } },
    })
    expect(imported.ok && imported.losses).toEqual([
      { path: '$.influencedBy[0].mode', kind: 'left-out', reason: 'to-choose' },
      { path: '$.influencedBy[0].dcType', kind: 'left-out', reason: 'not-recognised' },
    ])
  })

  test('hours that are months are told, not taken', () => {
    const imported = fromElm({
      ...minimal,
      influencedBy: { id: 'urn:c', title: { fr: 'C' }, volumeOfLearning: 'P60M' },
    })
    expect(imported.ok && imported.losses).toEqual([
      { path: '$.influencedBy[0].volumeOfLearning', kind: 'left-out', reason: 'not-recognised' },
    ])
  })
})
