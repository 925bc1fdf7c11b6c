import type { Looked } from '../checklist/finding.ts'

/** What a language says of the values rules looked at. */
interface Language {
  labels: Readonly<Record<string, string>>
  unanswered: string
  yes: string
  no: string
  nothing: string
  decimalMark: string
  quoted: (text: string) => string
  fieldLabel: (modelPath: string) => string
  optionLabel: (name: string, value: string) => string
  formatCents: (cents: number) => string
  formatHalfCredits: (halves: number) => string
  formatDate: (isoDay: string) => string
  formatInteger: (value: number) => string
  formatList: (parts: readonly string[]) => string
  formatMinutes: (minutes: number) => string
  formatPercent: (percent: number) => string
}

/** The values rules looked at, named and written in one language. */
export function lookedTexts(language: Language) {
  const { labels, optionLabel, formatInteger, formatList } = language
  const minutes = (value: string | number) => language.formatMinutes(Number(value))
  const cents = (value: string | number) => language.formatCents(Number(value))
  const percent = (value: string | number) => language.formatPercent(Number(value))
  const credits = (value: string | number) => language.formatHalfCredits(Number(value))
  const day = (value: string | number) => language.formatDate(String(value))
  const field = (value: string | number) => fieldName(String(value))
  const option = (name: string) => (value: string | number) => optionLabel(name, String(value))

  /** How a value is written when it is not a plain number or word. */
  const writers: Readonly<Record<string, (value: string | number) => string>> = {
    accepted: option('certificateFormat'),
    activitiesTime: minutes,
    adoptedOn: day,
    competencyShares: percent,
    cpfClaim: option('cpfClaim'),
    day,
    document: option('documentKind'),
    dueOn: day,
    duration: minutes,
    ects: credits,
    field,
    fixed: cents,
    format: option('certificateFormat'),
    from: cents,
    heaviest: minutes,
    hourly: cents,
    leastPercent: percent,
    leastTime: minutes,
    likePercent: percent,
    limit: day,
    list: field,
    margin: cents,
    mark: option('mark'),
    modalities: option('modality'),
    mode: option('validationMode'),
    mostCredits: credits,
    mostPercent: percent,
    mostTime: minutes,
    mostWeekly: minutes,
    needed: minutes,
    offerField: option('offerField'),
    oldest: day,
    on: day,
    onSite: minutes,
    onTasks: minutes,
    opening: day,
    otherIncome: cents,
    overallThreshold: percent,
    personal: minutes,
    position: option('stackingPosition'),
    price: cents,
    producing: minutes,
    registration: option('registrationKind'),
    registrationOpensOn: day,
    result: cents,
    share: percent,
    status: option('documentStatus'),
    sum: percent,
    supported: credits,
    target: option('pathwayTarget'),
    targets: option('pathwayTarget'),
    to: cents,
    tolerancePercent: percent,
    total: minutes,
    totals: minutes,
    validFrom: day,
    validUntil: day,
    variable: cents,
    wholePercent: percent,
  }

  /** The name of a value a rule looked at; one that has none here is shown as the rule calls it (a code, mostly). */
  function lookedLabel(name: string): string {
    return labels[name] ?? name
  }

  /** A value a rule looked at, in words. */
  function lookedWords(name: string, value: Looked): string {
    if (value === null || value === '') return language.unanswered
    if (typeof value === 'boolean') return value ? language.yes : language.no
    if (Array.isArray(value)) {
      const entries = value as readonly Looked[]
      return entries.length === 0 ? language.nothing : formatList(entries.map((entry) => lookedWords(name, entry)))
    }
    // Values by the code of what they are of: one quantity, of several things.
    if (typeof value === 'object')
      return formatList(Object.entries(value).map(([code, entry]) => `${code} ${lookedWords(name, entry)}`))
    return written(name, value)
  }

  function written(name: string, value: string | number): string {
    const write = writers[name]
    if (write) return write(value)
    if (typeof value === 'string') return value
    return Number.isInteger(value) ? formatInteger(value) : String(value).replace('.', language.decimalMark)
  }

  function fieldName(modelPath: string): string {
    try {
      return language.quoted(language.fieldLabel(modelPath))
    } catch {
      return modelPath
    }
  }

  return { lookedLabel, lookedWords }
}
