import { describe, expect, test } from 'vitest'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { modelFields } from '../../shared/definition/schema-walk.ts'
import * as englishFindings from '../../shared/messages/en/findings/finding-message.ts'
import * as english from '../../shared/messages/en/interface.ts'
import { sentences as course } from '../../shared/messages/fr/findings/course.ts'
import { sentences as delivery } from '../../shared/messages/fr/findings/delivery.ts'
import * as frenchFindings from '../../shared/messages/fr/findings/finding-message.ts'
import { sentences as generic } from '../../shared/messages/fr/findings/generic.ts'
import { sentences as pedagogy } from '../../shared/messages/fr/findings/pedagogy.ts'
import { sentences as quality } from '../../shared/messages/fr/findings/quality.ts'
import { lookedLabels } from '../../shared/messages/fr/looked.ts'
import * as french from '../../shared/messages/fr/interface.ts'
import type { Looked } from '../../shared/checklist/finding.ts'

/** Every text and every function that makes one, by its place. */
function leaves(value: unknown, place: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[place, value]]
  return Object.entries(value).flatMap(([key, child]) => leaves(child, place === '' ? key : `${place}.${key}`))
}

/** The headings a pasted table is known by are as many as people write, in each language. */
const isText = ([place]: [string, unknown]) => !/\.heads\.(criteria|weight)\.\d+$|^stageTexts\.\d+\.id$/.test(place)

const frenchLeaves = new Map(leaves({ ...french }, '').filter(isText))
const englishLeaves = new Map(leaves({ ...english }, '').filter(isText))

/** Names and codes, and words both languages took from Latin: written the same, and right in English. */
const sameInBoth = new Set(
  [
    'CC BY,CC BY-SA,CC BY-NC,CC BY-NC-SA,CC BY-ND,CC BY-NC-ND,CFVU,CPF,Hcéres,OPCO,Qualiopi,RNCP,SAE,SIRET,UniCamp,Cadrier',
    'France Travail,Open Badges 3.0 (.json),English,Français,Ctrl,Alt,Tab,Verdict (CFVU)',
    'Action,Actions,Adoption,Audit,Budget,Capsules,Code,Commission,Conditions,Contact,Contribution,Coordination,Date',
    'Description,Document,Dossier,Dossiers,Exception,Expert,Format,Individualisation,Information,Jury,Justification,Licences,Messages',
    'Micro-certification,Minimisation,Mode,Modification,Moment,Note,Oral,Organisation,Portfolio,Position,Provenance',
    'Questionnaires,Satisfaction,Service,Session,Sessions,Simulation,Situation,Source,Sources,Total,Trace,Version,Volume,Vote',
    '021 – Arts,081 – Agriculture,0812 – Horticulture,10 – Services,1014 – Sports',
    'Extensions,Image,Licence,Notes,Page,Signature,Documents',
    // What the French document prints, shown as it will be read there.
    'à l’export',
    'Pages,Word (.docx)',
  ].flatMap((line) => line.toLowerCase().split(',')),
)
const isSame = (text: string) => !/\p{L}{2}/u.test(text) || sameInBoth.has(text.toLowerCase())

describe('what the window says in French, it says in English', () => {
  test('nothing is missing and nothing is left over', () => {
    expect([...englishLeaves.keys()].sort()).toEqual([...frenchLeaves.keys()].sort())
  })

  test('what makes a text makes one from the same number of things', () => {
    const shape = (all: Map<string, unknown>) =>
      Object.fromEntries([...all].map(([place, value]) => [place, typeof value === 'function' ? 1 : typeof value]))
    expect(shape(englishLeaves)).toEqual(shape(frenchLeaves))
    // A text may leave out the last things it is given, where a language has no use for them.
    const more = [...englishLeaves].filter(
      ([place, value]) =>
        typeof value === 'function' &&
        value.length > (frenchLeaves.get(place) as (...given: never[]) => unknown).length,
    )
    expect(more.map(([place]) => place)).toEqual([])
  })

  test('no text is the French one', () => {
    const kept = [...englishLeaves].filter(
      ([place, value]) => typeof value === 'string' && value === frenchLeaves.get(place) && !isSame(value),
    )
    expect(kept.map(([place, value]) => `${place}: ${String(value)}`)).toEqual([])
  })

  test('nor is the name of a field, of an option or of what rules looked at', () => {
    const kept = new Set<string>()
    const compare = (place: string, frenchText: string | undefined, englishText: string | undefined) => {
      expect(typeof englishText, place).toBe(typeof frenchText)
      if (frenchText && frenchText === englishText && !isSame(frenchText)) kept.add(`${place}: ${frenchText}`)
    }
    for (const { modelPath: path, meta } of modelFields(definitionSchema)) {
      if (meta.kind === 'id') continue
      const [ours, theirs] = [french.fieldText(path), english.fieldText(path)]
      for (const part of ['label', 'help', 'item', 'unitHint'] as const)
        if (part === 'label' || (ours[part] !== undefined && theirs[part] !== undefined))
          compare(`${path}.${part}`, ours[part], theirs[part])
      if (meta.kind === 'choice' || meta.kind === 'choices')
        for (const option of meta.options)
          compare(
            `${meta.name}.${option}`,
            french.optionLabel(meta.name, option),
            english.optionLabel(meta.name, option),
          )
    }
    for (const name of Object.keys(lookedLabels))
      compare(`looked.${name}`, french.lookedLabel(name), english.lookedLabel(name))
    expect([...kept]).toEqual([])
  })
})

/** Values as rules give them, by name. */
const given: Record<string, Looked> = {
  accepted: ['signed-pdf', 'open-badges-3'],
  adoptedOn: '2027-01-05',
  before: 'board',
  body: 'cfvu',
  by: 'E2',
  certificateField: 'issuer',
  codes: ['B1', 'B2'],
  criteria: ['K1', 'K2'],
  category: 'training',
  cvOn: '2024-03-01',
  choice: 'identity.registration.kind',
  day: '2027-02-01',
  document: 'programme-sheet',
  dueOn: '2027-02-01',
  endsOn: '2027-02-01',
  field: 'identity.title',
  fields: ['identity.title', 'identity.subtitle'],
  format: 'other',
  indicator: 3,
  indicators: [1, 4],
  kinds: ['quiz', 'exercise'],
  list: 'outcomes',
  mentions: ['France 2030'],
  missing: ['outcome', 'task'],
  modality: 'on-site',
  next: '2027-02-01',
  on: '2027-02-01',
  opening: '2027-02-01',
  opens: '2027-02-01',
  outcomes: ['AAV1', ''],
  assessments: ['E1'],
  publishedOn: '2027-02-01',
  role: 'tutor',
  roles: ['tutor'],
  startsOn: '2027-01-01',
  statuses: ['academic'],
  subjects: ['creation'],
  target: 'inter-university-diploma',
  tier: 'national-diploma',
  tiers: [
    [50, 100],
    [120, 300],
  ],
  used: '2027-02-01',
  validFrom: '2027-02-01',
  validUntil: '2027-02-01',
  words: ['RNCP'],
}
/** Names that stand for something else in one sentence. */
const otherwiseGiven: Record<string, Record<string, Looked>> = {
  'assessment-level.low': { level: 'apply' },
  'competency-statement.length': { words: 4 },
  'credits-spare.more': { next: 3 },
  'descriptors-distinct.short': { words: 2 },
}

/** Any other value is a number of a code: each sentence says which it takes it for. */
const sample = (key: string, otherwise: Looked) =>
  new Proxy(
    {},
    { get: (_, name) => otherwiseGiven[key]?.[String(name)] ?? given[String(name)] ?? otherwise },
  ) as Readonly<Record<string, Looked>>

describe('every gap is said in both languages', () => {
  const keys = Object.keys({ ...generic, ...course, ...delivery, ...quality, ...pedagogy })

  test.each(keys)('%s', (key) => {
    for (const otherwise of [1, 2]) {
      const message = { key, values: sample(key, otherwise) }
      const inFrench = frenchFindings.gapMessage(message)
      const inEnglish = englishFindings.gapMessage(message)
      for (const sentence of [inFrench, inEnglish]) {
        expect(sentence.trim()).toMatch(/[.?!…”»]$/u)
        expect(sentence).not.toMatch(/\b(undefined|NaN|null)\b|\[object/)
      }
      expect(inEnglish).not.toBe(inFrench)
      expect(inEnglish).not.toMatch(/[«»àâçèéêëîïôùûœ]|\s[:;?!]/iu)
      // What the French sentence names, the English one names too: figures and codes.
      const figures = (sentence: string) => (sentence.match(/\b(?:AAV1|E[12]|K[12]|B[12]|\d+(?=er\b)?)/g) ?? []).sort()
      expect(new Set(figures(inEnglish))).toEqual(new Set(figures(inFrench)))
    }
  })
})

test('a finding says its first gaps and how many more there are', () => {
  const gap = { message: { key: 'filled.blank', values: { field: 'identity.title' } } } as never
  expect(englishFindings.findingMessage({ gaps: [gap, gap, gap, gap] })).toMatch(/And 1 more point\.$/)
  expect(englishFindings.findingMessage({ gaps: [gap, gap, gap, gap, gap] })).toMatch(/And 2 more points\.$/)
  expect(englishFindings.findingMessage({ gaps: [gap] })).toBe('“Title” is not filled in. Fill in this field.')
})

test('what rules looked at is written in English', () => {
  expect(english.lookedLabel('breakEven')).toBe('opening threshold')
  expect(english.lookedWords('field', 'identity.title')).toBe('“Title”')
  expect(english.lookedWords('answer', null)).toBe('unanswered')
  expect(english.lookedWords('adoptedOn', '2027-02-01')).toBe('1\u00a0February 2027')
  expect(english.lookedWords('count', 2.5)).toBe('2.5')
  expect(english.lookedWords('answer', [true, false])).toBe('yes and no')
})
