import type { Definition } from '../../definition/definition.ts'
import type { Institution } from '../../institution/institution.ts'
import { optionLabel } from '../../messages/fr/options.ts'
import { workload } from '../../workload/workload.ts'
import { derivedId, urnOf } from '../derived-id.ts'
import { isoDuration } from '../iso-duration.ts'
import { nationalFramework, nationalLevelUrn } from '../national-level.ts'
import { lossesOf } from '../loss.ts'
import { lossTeller, type LossTeller } from '../loss-teller.ts'
import type { Made } from '../made.ts'
import { toldAddress, toldLanguage, toldLevel, toldMonths } from '../told-values.ts'
import { byLanguage, withoutBlanks, type LanguageText } from '../said-text.ts'
import { schemaOrgMapping } from './mapping.ts'

type Node = Record<string, unknown>

/** One text, or one a language where there are two. */
function spoken(text: LanguageText): unknown {
  const written = byLanguage(text)
  if (written === undefined) return undefined
  if (written.en === undefined) return written.fr
  return Object.entries(written).map(([language, value]) => ({ '@language': language, '@value': value }))
}

const licences: Partial<Record<NonNullable<Definition['identity']['resourceLicence']>, string>> = {
  'cc-by': 'https://creativecommons.org/licenses/by/4.0/',
  'cc-by-sa': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'cc-by-nc': 'https://creativecommons.org/licenses/by-nc/4.0/',
  'cc-by-nc-sa': 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
  'cc-by-nd': 'https://creativecommons.org/licenses/by-nd/4.0/',
  'cc-by-nc-nd': 'https://creativecommons.org/licenses/by-nc-nd/4.0/',
  cc0: 'https://creativecommons.org/publicdomain/zero/1.0/',
}

/** A definition for the page that presents it to the public, as search engines read it. */
export function toSchemaOrg(definition: Definition, institution: Institution | null): Made<{ document: Node }> {
  const teller = lossTeller()
  const { identity, publicSheet, audience, certificate } = definition
  const { validity, resourceLicence } = identity
  const months = toldMonths(identity, teller)
  const { content } = certificate.metadata
  if (institution === null) {
    teller.leftOut('institutionId', definition.institutionId, 'incomplete')
    teller.leftOut('identity.component', identity.component, 'incomplete')
  }
  if (spoken(publicSheet.summary) !== undefined) teller.leftOut('certificate.metadata.content', content, 'superseded')
  for (const { isUniversity } of identity.partners)
    if (isUniversity === true) teller.said('identity.partners.isUniversity', true)
    else teller.leftOut('identity.partners.isUniversity', isUniversity, 'no-place')
  if (resourceLicence !== null && licences[resourceLicence] === undefined)
    teller.leftOut('identity.resourceLicence', resourceLicence, 'not-recognised')
  // No date by which it ends is all there is to say of what has no end.
  if (validity.kind === 'unlimited') teller.leftOut('identity.validity.kind', validity.kind, 'no-place')
  const provider = institution === null ? undefined : providerNode(institution, identity.component)
  const term = ({ id, code, statement }: Definition['outcomes'][number] | Definition['competencies'][number]): Node =>
    withoutBlanks({ '@type': 'DefinedTerm', '@id': urnOf(id), termCode: code, name: spoken(statement) })
  const credential = withoutBlanks({
    '@type': 'EducationalOccupationalCredential',
    '@id': urnOf(derivedId(definition.id, 'credential')),
    name: spoken(identity.title),
    credentialCategory: 'MicroCredential',
    identifier: identity.registration.code,
    competencyRequired: definition.competencies.map(term),
    educationalLevel: [eqfTerm(toldLevel(identity, teller)), nationalTerm(identity.nationalLevel)].flatMap(
      (term) => term ?? [],
    ),
    validFor: months === null ? undefined : `P${months}M`,
    recognizedBy: provider && { '@id': provider['@id'] },
  })
  const course = withoutBlanks({
    '@type': 'Course',
    '@id': urnOf(definition.id),
    name: spoken(identity.title),
    alternateName: spoken(identity.subtitle),
    description: spoken(publicSheet.summary) ?? spoken(content),
    courseCode: identity.code.trim(),
    version: identity.version.trim(),
    inLanguage: toldLanguage(identity, teller),
    about: subjects(identity),
    url: toldAddress(publicSheet, teller),
    datePublished: publicSheet.publishedOn,
    dateModified: publicSheet.updatedOn,
    accessibilitySummary: spoken(publicSheet.disabilityStatement),
    license: identity.resourceLicence === null ? undefined : licences[identity.resourceLicence],
    provider,
    contributor: identity.partners.map(({ id, name, country, isUniversity }) =>
      withoutBlanks({
        '@type': isUniversity === true ? 'CollegeOrUniversity' : 'Organization',
        '@id': urnOf(id),
        name: spoken(name),
        address: country === '' ? undefined : { '@type': 'PostalAddress', addressCountry: country },
      }),
    ),
    audience: spoken(audience.public) && { '@type': 'Audience', audienceType: spoken(audience.public) },
    coursePrerequisites: spoken(audience.prerequisites),
    teaches: definition.outcomes.map(term),
    timeRequired: identity.duration === null ? undefined : isoDuration(identity.duration),
    numberOfCredits:
      identity.ects === null ? undefined : { '@type': 'QuantitativeValue', value: identity.ects / 2, unitText: 'ECTS' },
    educationalCredentialAwarded: { '@id': credential['@id'] },
    hasCourseInstance: instanceOf(definition, teller),
    offers:
      definition.budget.price === null
        ? undefined
        : {
            '@type': 'Offer',
            category: definition.budget.price === 0 ? 'Free' : 'Paid',
            price: definition.budget.price / 100,
            priceCurrency: 'EUR',
          },
    syllabusSections: definition.activities.map(({ id, title, description, duration }) =>
      withoutBlanks({
        '@type': 'Syllabus',
        '@id': urnOf(id),
        name: spoken(title),
        description: spoken(description),
        timeRequired: duration === null ? undefined : isoDuration(duration),
      }),
    ),
  })
  return {
    document: { '@context': 'https://schema.org', '@graph': [course, credential] },
    losses: lossesOf(schemaOrgMapping, definition, institution, { told: teller.losses() }),
    defaults: teller.defaults,
  }
}

function providerNode(institution: Institution, component: LanguageText): Node {
  const { id, name, country, region, address } = institution
  const where = withoutBlanks({ addressCountry: country, addressRegion: region, streetAddress: address })
  return withoutBlanks({
    '@type': 'CollegeOrUniversity',
    '@id': urnOf(id),
    name: spoken(name),
    address: Object.keys(where).length === 0 ? undefined : { '@type': 'PostalAddress', ...where },
    department: spoken(component) && { '@type': 'Organization', name: spoken(component) },
  })
}

function eqfTerm(level: string | null): Node | undefined {
  if (level === null) return undefined
  return {
    '@type': 'DefinedTerm',
    '@id': `http://data.europa.eu/snb/eqf/${level}`,
    termCode: level,
    name: `EQF ${level}`,
    inDefinedTermSet: 'http://data.europa.eu/snb/eqf/25831c2',
  }
}

function nationalTerm(level: Definition['identity']['nationalLevel']): Node | undefined {
  if (level === null) return undefined
  return {
    '@type': 'DefinedTerm',
    '@id': nationalLevelUrn(level),
    termCode: level,
    name: optionLabel('nationalLevel', level),
    inDefinedTermSet: nationalFramework,
  }
}

/** What the course is about: its field in words, then as a term of the classification. */
function subjects({ offerFieldDetails, iscedF }: Definition['identity']): unknown {
  const words = spoken(offerFieldDetails)
  if (iscedF === null) return words
  const term: Node = {
    '@type': 'DefinedTerm',
    '@id': `http://data.europa.eu/snb/isced-f/${iscedF}`,
    termCode: iscedF,
    name: optionLabel('iscedF', iscedF),
    inDefinedTermSet: 'http://data.europa.eu/snb/isced-f/25831c2',
  }
  return words === undefined ? term : [words, term].flat()
}

/** One run of the course: what is known of when, where and how. */
function instanceOf(definition: Definition, teller: LossTeller): Node | undefined {
  const { schedule, identity } = definition
  if (schedule.startsOn !== null) teller.leftOut('identity.openingOn', identity.openingOn, 'superseded')
  const { byModality, total } = workload(definition)
  const onSite = byModality['on-site'] > 0
  const online = byModality.synchronous + byModality.asynchronous > 0
  // The mode is told by the time of each.
  for (const { modality, duration } of definition.activities)
    if ((duration ?? 0) > 0) teller.said('activities.modality', modality)
    else teller.leftOut('activities.modality', modality, 'incomplete')
  const run = withoutBlanks({
    startDate: schedule.startsOn ?? identity.openingOn,
    endDate: schedule.endsOn,
    location: spoken(identity.places),
    courseMode: onSite && online ? 'blended' : onSite ? 'onsite' : online ? 'online' : undefined,
    courseWorkload: total === 0 ? undefined : isoDuration(total),
  })
  if (Object.keys(run).length === 0) return undefined
  return { '@type': 'CourseInstance', '@id': urnOf(derivedId(definition.id, 'course-instance')), ...run }
}
