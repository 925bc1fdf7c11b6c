import type { StandardFormat } from '../contract/export-formats.ts'
import type { Definition } from '../definition/definition.ts'
import type { Missing } from './missing.ts'

type Needs = (definition: Definition) => Missing[]

const blank = (path: string): Missing => ({ path, why: 'blank' })

const title: Needs = ({ identity }) => (identity.title.fr.trim() === '' ? [blank('identity.title')] : [])

/** These say one text by language, whichever there is. */
const anyTitle: Needs = ({ identity }) =>
  `${identity.title.fr}${identity.title.en ?? ''}`.trim() === '' ? [blank('identity.title')] : []

const spokenLanguage: Needs = ({ identity: { language } }) => {
  if (language === 'fr' || language === 'en') return []
  return [language === null ? blank('identity.language') : { path: 'identity.language', why: 'form' }]
}

/**
 * What each format cannot do without, as few fields as its schema and those who read it ask for: a certification has a
 * name, a framework has something in it. An offer in LHEO asks for more, which its writer knows.
 */
const needs: Record<Exclude<StandardFormat, 'lheo'>, Needs> = {
  ob3: title,
  case: (definition) => [
    ...title(definition),
    ...(definition.competencies.length + definition.outcomes.length + definition.rubrics.length === 0
      ? [blank('competencies')]
      : []),
  ],
  moodle: title,
  // Catalogues take no description without a language they know and a learning outcome.
  elm: (definition) => [
    ...anyTitle(definition),
    ...spokenLanguage(definition),
    ...([...definition.competencies, ...definition.outcomes].some(({ code, statement }) =>
      [code, statement.fr, statement.en ?? ''].some((text) => text.trim() !== ''),
    )
      ? []
      : [blank('outcomes.statement')]),
  ],
  schemaorg: anyTitle,
}

/** The fields a dossier lacks for a format; none where it can be written. */
export const missingFor = (format: Exclude<StandardFormat, 'lheo'>, definition: Definition): Missing[] =>
  needs[format](definition)
