import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blankOf, isBlank } from '../../shared/definition/blank.ts'
import { readDefinitionFile, type DefinitionFault } from '../../shared/definition/definition-file.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { canonicalJson } from '../../shared/definition/fingerprint.ts'
import { blankFile, countedIds, filledFile, setAt } from './sample-file.ts'

function faultsOf(value: unknown): DefinitionFault[] {
  const read = readDefinitionFile(value)
  return read.ok ? [] : read.faults
}

const stranger = '00000009-0000-7000-8000-000000000009'

describe('a file is read', () => {
  test('when nothing is answered, and then everything in it is blank', () => {
    const file = blankFile()
    expect(faultsOf(file)).toEqual([])
    const { id: _id, ...content } = file.definition
    expect(isBlank(content)).toBe(true)
  })

  test('when everything is answered', () => {
    expect(faultsOf(filledFile())).toEqual([])
  })

  test('without the institution it inherits from', () => {
    expect(faultsOf({ ...filledFile(), institution: null })).toEqual([])
  })

  test('and written again as the same canonical text', () => {
    for (const file of [blankFile(), filledFile()]) {
      const text = canonicalJson(file)
      const read = readDefinitionFile(JSON.parse(text))
      expect(read.ok && canonicalJson(read.file)).toBe(text)
    }
  })

  test('with any text in its fields, and written again as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), fc.integer({ min: 0, max: 1e9 }), (words, count) => {
        const file = setAt(
          setAt(blankFile(), 'definition.identity.title.fr', words.toWellFormed()),
          'definition.identity.duration',
          count,
        )
        const text = canonicalJson(file)
        const read = readDefinitionFile(JSON.parse(text))
        expect(read.ok && canonicalJson(read.file)).toBe(text)
      }),
      { numRuns: 25 },
    )
  })
})

describe('what is not a definition', () => {
  test.each([[null], [undefined], [42], ['text'], [[]], [{}], [{ format: 'other', formatVersion: 1 }]])(
    '%j is refused as such',
    (value) => {
      expect(faultsOf(value).map(({ kind }) => kind)).toEqual(['not-a-definition'])
    },
  )

  test.each([
    [0, 'invalid-value'],
    [1.5, 'wrong-type'],
    ['1', 'wrong-type'],
    [null, 'wrong-type'],
    [undefined, 'missing-field'],
  ])('a format version that is none is refused at its place: %j', (formatVersion, kind) => {
    expect(faultsOf({ ...blankFile(), formatVersion })).toMatchObject([{ kind, path: 'formatVersion' }])
  })

  test('a newer format is refused before anything else is looked at', () => {
    expect(faultsOf({ format: 'cadrier-definition', formatVersion: 3, something: 'new' })).toEqual([
      { kind: 'newer-format', path: 'formatVersion', version: 3 },
    ])
  })
})

describe('a fault is named with its place', () => {
  test.each<[string, string, unknown, Pick<DefinitionFault, 'kind' | 'path'>[]]>([
    ['an unknown field at the top', 'colour', 'red', [{ kind: 'unknown-field', path: 'colour' }]],
    [
      'an unknown field of the definition',
      'definition.colour',
      'red',
      [{ kind: 'unknown-field', path: 'definition.colour' }],
    ],
    [
      'an unknown field deep inside',
      'definition.rubrics.0.criteria.0.colour',
      'red',
      [{ kind: 'unknown-field', path: 'definition.rubrics[0].criteria[0].colour' }],
    ],
    [
      'a language that is none',
      'definition.identity.title.de',
      'Titel',
      [{ kind: 'unknown-field', path: 'definition.identity.title.de' }],
    ],
    [
      'a missing field',
      'definition.identity.title',
      undefined,
      [{ kind: 'missing-field', path: 'definition.identity.title' }],
    ],
    ['a missing institution', 'institution', undefined, [{ kind: 'missing-field', path: 'institution' }]],
    [
      'a missing choice',
      'definition.identity.mark',
      undefined,
      [{ kind: 'missing-field', path: 'definition.identity.mark' }],
    ],
    [
      'a block of rich text without its type',
      'definition.need.analysis.fr.0.type',
      undefined,
      [{ kind: 'missing-field', path: 'definition.need.analysis.fr[0].type' }],
    ],
    [
      'a missing field of an item',
      'definition.outcomes.0.statement.fr',
      undefined,
      [{ kind: 'missing-field', path: 'definition.outcomes[0].statement.fr' }],
    ],
    [
      'a text where a list belongs',
      'definition.outcomes',
      'AAV1',
      [{ kind: 'wrong-type', path: 'definition.outcomes' }],
    ],
    [
      'a wrong type deep inside',
      'definition.rubrics.0.criteria.0.descriptors.0.statement.fr',
      42,
      [{ kind: 'wrong-type', path: 'definition.rubrics[0].criteria[0].descriptors[0].statement.fr' }],
    ],
    [
      'a wrong type in the institution record',
      'institution.common.evidence.0.indicators',
      '1',
      [{ kind: 'wrong-type', path: 'institution.common.evidence[0].indicators' }],
    ],
    [
      'a value outside a closed list',
      'definition.identity.mark',
      'cadrier',
      [{ kind: 'invalid-value', path: 'definition.identity.mark' }],
    ],
    ['a negative amount', 'definition.budget.price', -1, [{ kind: 'invalid-value', path: 'definition.budget.price' }]],
    [
      'a day that does not exist',
      'definition.identity.openingOn',
      '2027-02-29',
      [{ kind: 'invalid-value', path: 'definition.identity.openingOn' }],
    ],
    [
      'a choice made twice',
      'definition.need.kinds',
      ['societal', 'societal'],
      [{ kind: 'duplicate', path: 'definition.need.kinds' }],
    ],
    [
      'a word with half a character',
      'definition.identity.code',
      'MC-\ud83d',
      [{ kind: 'invalid-value', path: 'definition.identity.code' }],
    ],
    [
      'a text with half a character',
      'definition.identity.title',
      { fr: 'titre', en: '\udca1 title' },
      [{ kind: 'invalid-value', path: 'definition.identity.title.en' }],
    ],
    [
      'a rich text with half a character',
      'definition.need.analysis.fr.0.content.0.text',
      'a\ud83d',
      [{ kind: 'invalid-value', path: 'definition.need.analysis.fr[0].content[0].text' }],
    ],
    [
      'a link with half a character',
      'definition.need.analysis.fr.0.content.0.link',
      'https://example.org/\ud83d',
      [{ kind: 'invalid-value', path: 'definition.need.analysis.fr[0].content[0].link' }],
    ],
    [
      'a reference to nothing',
      'definition.assessmentTasks.0.rubricId',
      stranger,
      [{ kind: 'dangling-reference', path: 'definition.assessmentTasks[0].rubricId' }],
    ],
    [
      'a reference to nothing among several',
      'definition.rubrics.0.criteria.0.outcomeIds',
      [stranger],
      [{ kind: 'dangling-reference', path: 'definition.rubrics[0].criteria[0].outcomeIds' }],
    ],
    [
      'a person who is not in the dossier',
      'definition.publicSheet.contactId',
      stranger,
      [{ kind: 'dangling-reference', path: 'definition.publicSheet.contactId' }],
    ],
    [
      'a person who is not in the institution record',
      'institution.common.disabilityReferent.personId',
      stranger,
      [{ kind: 'dangling-reference', path: 'institution.common.disabilityReferent.personId' }],
    ],
  ])('%s', (_what, path, value, expected) => {
    expect(faultsOf(setAt(filledFile(), path, value)).map(({ kind, path }) => ({ kind, path }))).toEqual(expected)
  })

  test('a key that would reach the prototype of an object', () => {
    const text = JSON.stringify(blankFile()).replace('"identity":{', '"identity":{"__proto__":{"colour":"red"},')
    expect(faultsOf(JSON.parse(text)).map(({ kind, path }) => ({ kind, path }))).toEqual([
      { kind: 'unknown-field', path: 'definition.identity.__proto__' },
    ])
  })

  test('two items with one id', () => {
    const file = filledFile()
    file.definition.outcomes.push(structuredClone(file.definition.outcomes[0]!))
    expect(faultsOf(file)).toMatchObject([{ kind: 'duplicate', path: 'definition.outcomes' }])
  })

  test('one id for two items of different lists', () => {
    const file = filledFile()
    const known = file.definition.outcomes[0]!.id
    expect(faultsOf(setAt(file, 'definition.sessions.0.id', known)).map(({ kind, path }) => ({ kind, path }))).toEqual([
      { kind: 'duplicate-id', path: 'definition.sessions[0].id' },
    ])
  })

  test('one id for two blocks of a rich text, or for two items of its lists', () => {
    const paragraph = { type: 'paragraph', id: stranger, content: [] }
    const list = { type: 'bullet-list', id: blankFile().definition.id, items: [{ id: stranger, content: [] }] }
    for (const fr of [
      [paragraph, paragraph],
      [paragraph, list],
    ])
      expect(faultsOf(setAt(filledFile(), 'definition.need.analysis', { version: 1, fr }))).toMatchObject([
        { kind: 'duplicate', path: 'definition.need.analysis.fr' },
      ])
  })

  test('a person of the dossier may have the id it has in the institution record', () => {
    const file = filledFile()
    file.institution!.people.push({ ...file.definition.people[0]!, name: 'the same' })
    expect(faultsOf(file)).toEqual([])
  })

  test('an institution record that is not the one the definition names', () => {
    const file = filledFile()
    file.definition.institutionId = stranger
    expect(faultsOf(file).map(({ kind, path }) => ({ kind, path }))).toEqual([
      { kind: 'other-institution', path: 'definition.institutionId' },
    ])
    expect(faultsOf(setAt(file, 'definition.institutionId', null))).toEqual([])
  })

  test('a reference to an item of another list', () => {
    const file = filledFile()
    file.definition.assessmentTasks[0]!.rubricId = file.definition.outcomes[0]!.id
    expect(faultsOf(file).map(({ kind, path }) => ({ kind, path }))).toEqual([
      { kind: 'dangling-reference', path: 'definition.assessmentTasks[0].rubricId' },
    ])
  })

  test('all of them at once, in the order of the document', () => {
    const file = setAt(setAt(filledFile(), 'definition.budget.price', '600'), 'definition.identity.code', null)
    expect(faultsOf(file).map(({ path }) => path)).toEqual(['definition.identity.code', 'definition.budget.price'])
  })

  test('the institution itself is outside the file: its id is not looked for', () => {
    const file = { ...filledFile(), institution: null }
    expect(faultsOf(setAt(file, 'definition.institutionId', stranger))).toEqual([])
  })
})

describe('the size of a text', () => {
  const withTitle = (length: number) => setAt(blankFile(), 'definition.identity.title.fr', 'a'.repeat(length))

  test('100 000 characters are accepted', () => {
    expect(faultsOf(withTitle(100_000))).toEqual([])
  })

  test('one more is refused at its place', () => {
    expect(faultsOf(withTitle(100_001)).map(({ kind, path }) => ({ kind, path }))).toEqual([
      { kind: 'invalid-value', path: 'definition.identity.title.fr' },
    ])
  })
})

test('a blank item has an id of its own and says nothing else', () => {
  const newId = countedIds()
  const outcomes = definitionSchema.shape.outcomes.element
  const first = blankOf(outcomes, newId) as { id: string }
  const second = blankOf(outcomes, newId) as { id: string }
  expect(first.id).not.toBe(second.id)
  expect(isBlank({ ...first, id: null })).toBe(true)
})
