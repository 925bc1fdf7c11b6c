import { blankOf } from '../../definition/blank.ts'
import { definitionSchema, type Definition } from '../../definition/definition.ts'
import { iscedFOf } from '../../definition/isced-f.ts'
import { noProvenance } from '../../definition/provenance.ts'
import { optionLabel as englishOption } from '../../messages/en/options.ts'
import { optionLabel as frenchOption } from '../../messages/fr/options.ts'
import { minutesOf } from '../foreign.ts'
import type { Loss } from '../loss.ts'
import { nationalLevelOf } from '../national-level.ts'
import { badgeTexts } from './narrative.ts'

export interface Alignment {
  targetName: string
  targetUrl: string
  targetType?: string | undefined
  targetCode?: string | undefined
  targetFramework?: string | undefined
}

/** What an alignment can say that has a field: one of the European elements, by the type Cadrier gives it. */
type Element =
  'EQF' | 'NationalLevel' | 'ISCED-F' | 'ECTS' | 'TrainingTime' | 'QualityAssurance' | 'Validity' | 'RNCPBloc'

/** What tells an element where the type does not: an address of its list, or the name of its framework. */
const elements: readonly { element: Element; url?: RegExp; framework?: RegExp }[] = [
  {
    element: 'EQF',
    url: /\/snb\/eqf\/[1-8]$/,
    framework: /^(eqf|cec|european qualifications framework|cadre européen des certifications)\b/i,
  },
  { element: 'NationalLevel', url: /^urn:cadrier:national-framework:fr:[1-8]$/ },
  { element: 'ISCED-F', url: /\/snb\/isced-f\/\d{2,4}$/, framework: /^isced-f\b/i },
  { element: 'ECTS', url: /\/snb\/education-credit\/6fcec5c5af$/ },
  { element: 'TrainingTime', url: /^urn:cadrier:training-time$/ },
  { element: 'QualityAssurance', url: /^urn:cadrier:quality-assurance:/ },
  { element: 'Validity', url: /^urn:cadrier:validity$/ },
]

const known: readonly string[] = [...elements.map(({ element }) => element), 'RNCPBloc']

function elementOf({ targetType = '', targetUrl, targetFramework = '' }: Alignment): Element | null {
  const own = targetType.startsWith('ext:') ? targetType.slice('ext:'.length) : null
  if (own !== null && known.includes(own)) return own as Element
  const told = elements.find(
    ({ url, framework }) => url?.test(targetUrl) === true || framework?.test(targetFramework.trim()) === true,
  )
  return told?.element ?? null
}

const outcomeFrameworks: readonly string[] = [badgeTexts.fr.frameworks.outcomes, badgeTexts.en.frameworks.outcomes]
const ownFrameworks: readonly string[] = [
  ...outcomeFrameworks,
  badgeTexts.fr.frameworks.competencies,
  badgeTexts.en.frameworks.competencies,
]

/** An outcome, as its framework says or its code does; anything else of a framework is a competency. */
const isOutcome = ({ targetFramework = '', targetCode = '' }: Alignment): boolean =>
  outcomeFrameworks.includes(targetFramework) ||
  (!ownFrameworks.includes(targetFramework) &&
    (/\b(learning outcomes?|acquis|résultats? d[’']apprentissage)\b/i.test(targetFramework) ||
      /^(AAV|LO)[ ._-]?\d/i.test(targetCode)))

/** What two alignments to one thing have in common: an address alone may be that of a whole framework. */
const keyOf = ({ targetUrl, targetCode = '', targetName }: Alignment) =>
  JSON.stringify([targetUrl, targetCode, targetName])

/** Outcomes by what a criterion names them with. */
export class OutcomesNamed {
  private readonly ids = new Map<string, string>()
  private readonly byUrl = new Map<string, string | null>()

  add(alignment: Alignment, id: string): void {
    this.ids.set(keyOf(alignment), id)
    this.byUrl.set(alignment.targetUrl, this.byUrl.has(alignment.targetUrl) ? null : id)
  }

  has(alignment: Alignment): boolean {
    return this.ids.has(keyOf(alignment))
  }

  /** @returns the id of the outcome; `null` for anything else, and for an address that several outcomes have */
  idOf(alignment: Alignment): string | null {
    return this.ids.get(keyOf(alignment)) ?? this.byUrl.get(alignment.targetUrl) ?? null
  }
}

/** Reads what a badge is aligned to: European elements, outcomes and competencies. What is none of them is told. */
export function readAlignments(
  alignments: readonly Alignment[],
  definition: Definition,
  idFor: (uri: string) => string,
  losses: Loss[],
  root: string,
): OutcomesNamed {
  const outcomes = new OutcomesNamed()
  const competencies = new Set<string>()
  for (const [index, alignment] of alignments.entries()) {
    const lost = (key = '') =>
      losses.push({ path: `${root}.alignment[${index}]${key}`, kind: 'left-out', reason: 'not-imported' })
    const { targetType = '', targetName, targetUrl, targetCode = '', targetFramework = '' } = alignment
    const element = ownFrameworks.includes(targetFramework) ? null : elementOf(alignment)
    if (element !== null) {
      if (!takeElement(element, alignment, definition, idFor)) lost()
      else if (element === 'ISCED-F' && ![targetCode, lastOf(targetUrl)].includes(definition.identity.iscedF ?? ''))
        losses.push({ path: `${root}.alignment[${index}]`, kind: 'said-otherwise', reason: 'flattened' })
      continue
    }
    // An entry of a catalogue for the badge itself is no competency of it.
    const isItem = targetType === 'CFItem' || targetType === 'ceasn:Competency'
    if (!isItem || targetName.trim() === definition.identity.title.fr.trim()) {
      lost()
      continue
    }
    if (outcomes.has(alignment) || competencies.has(keyOf(alignment))) continue
    const foreign = targetFramework !== '' && !ownFrameworks.includes(targetFramework)
    const item = {
      id: idFor(targetUrl),
      code: targetCode,
      statement: { fr: targetName },
      provenance: foreign ? { ...noProvenance, source: targetFramework, code: targetCode || targetUrl } : noProvenance,
    }
    if (/^https?:/i.test(targetUrl) && item.provenance.code !== targetUrl) lost('.targetUrl')
    if (isOutcome(alignment)) {
      const blank = blankOf(definitionSchema.shape.outcomes.element, () => item.id)
      definition.outcomes.push({ ...(blank as Definition['outcomes'][number]), ...item })
      outcomes.add(alignment, item.id)
    } else {
      const blank = blankOf(definitionSchema.shape.competencies.element, () => item.id)
      definition.competencies.push({ ...(blank as Definition['competencies'][number]), ...item })
      competencies.add(keyOf(alignment))
    }
  }
  return outcomes
}

/** The end of an address, which names a term of its list. */
const lastOf = (url: string) => /[/:]([^/:]+)$/.exec(url)?.[1] ?? ''

/** The value of a list whose name a text is, in French or in English. */
const optionNamed = <T extends string>(list: string, options: readonly T[], name: string): T | undefined =>
  options.find((option) => [frenchOption(list, option), englishOption(list, option)].includes(name.trim()))

type Identity = Definition['identity']

/** @returns whether the alignment has a value the model takes, and nothing said another before */
function takeElement(
  element: Element,
  { targetName, targetUrl, targetCode = '' }: Alignment,
  { identity, certificate, stacking }: Definition,
  idFor: (uri: string) => string,
): boolean {
  const { shape } = definitionSchema
  const set = <K extends keyof Identity>(key: K, value: Identity[K] | null): boolean => {
    if (value === null || (identity[key] !== null && identity[key] !== value)) return false
    identity[key] = value
    return true
  }
  switch (element) {
    case 'EQF': {
      const level =
        [targetCode, lastOf(targetUrl)].find((code) => /^[1-8]$/.test(code)) ??
        /\b(?:niveau|level|eqf|cec)\s*:?\s*([1-8])\b/i.exec(targetName)?.[1]
      return set('eqfLevel', (level ?? null) as Identity['eqfLevel'])
    }
    case 'NationalLevel': {
      const { options } = shape.identity.shape.nationalLevel.unwrap()
      const coded = options.find((level) => level === targetCode)
      return set(
        'nationalLevel',
        coded ?? nationalLevelOf(targetUrl) ?? optionNamed('nationalLevel', options, targetName) ?? null,
      )
    }
    case 'ISCED-F':
      return set('iscedF', iscedFOf(targetCode) ?? iscedFOf(lastOf(targetUrl)))
    case 'ECTS': {
      const number = targetCode || (/^([\d.,]+)\s*ECTS\b/i.exec(targetName.trim())?.[1] ?? '')
      const half = Number(number.replace(',', '.')) * 2
      return set('ects', number !== '' && Number.isInteger(half) && half >= 0 && half <= 360 ? half : null)
    }
    case 'TrainingTime':
      return set('duration', minutesOf(targetCode))
    case 'QualityAssurance': {
      const { options } = shape.certificate.shape.qualityAssurance.element
      const kind =
        options.find((option) => option === targetCode || option === lastOf(targetUrl)) ??
        optionNamed('qualityAssurance', options, targetName)
      if (kind === undefined) return false
      if (!certificate.qualityAssurance.includes(kind)) certificate.qualityAssurance.push(kind)
      return true
    }
    case 'Validity': {
      const months = /^P(\d{1,4})M$/.exec(targetCode)?.[1]
      const unlimited = [badgeTexts.fr.unlimited, badgeTexts.en.unlimited].includes(targetName)
      if (months === undefined && targetCode !== 'unlimited' && !(targetCode === '' && unlimited)) return false
      identity.validity.kind = months === undefined ? 'unlimited' : 'limited'
      identity.validity.months = months === undefined ? null : Number(months)
      return true
    }
    case 'RNCPBloc': {
      const pathway = blankOf(shape.stacking.shape.pathways.element, () => idFor(targetUrl))
      stacking.pathways.push({
        ...(pathway as Definition['stacking']['pathways'][number]),
        target: 'competency-block',
        blockCode: targetCode,
        blockTitle: { fr: targetName === targetCode ? '' : targetName },
      })
      return true
    }
  }
}
