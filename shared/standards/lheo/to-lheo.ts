import type { Definition } from '../../definition/definition.ts'
import type { Person } from '../../definition/person.ts'
import { siretFault } from '../../institution/siret.ts'
import { personOf } from '../../institution/effective-values.ts'
import type { Institution } from '../../institution/institution.ts'
import { lheoTexts as words } from '../../messages/fr/lheo.ts'
import { cutText } from '../cut-text.ts'
import { lossesOf } from '../loss.ts'
import { lossTeller, type LossTeller } from '../loss-teller.ts'
import type { Made } from '../made.ts'
import type { Missing, ShapedPath } from '../missing.ts'
import { lheoXml, type LheoElement } from './lheo-xml.ts'
import { lheoMapping } from './mapping.ts'
import { postalAddress, type PostalAddress } from './postal-address.ts'

/** An offer as LHEO 2.3, or everything that is missing for one. */
export type Lheo = ({ ok: true } & Made<{ document: string }>) | { ok: false; missing: Missing[] }

/** Codes of the dictionaries of LHEO. */
const everybody = '83056'
const atWork = '82058'
const inGroup = '1'
const levelNotTold = '0'

const { notes } = words

/**
 * The offer of a micro-certification that has a session. LHEO describes what can be enrolled in: without dates, an
 * address or the numbers of the organisation there is no offer, and nothing is made up.
 */
export function toLheo(definition: Definition, institution: Institution | null): Lheo {
  const asked = answersOf(definition, institution)
  if (!asked.ok) return asked
  const { answers } = asked
  const teller = lossTeller()
  const person = contactPerson(definition, answers, teller)
  const registration = registrationOf(definition, teller)
  const place = placeOf(answers.address)
  if (answers.address.hasMore) teller.otherwise('institution.address', institution?.address, 'flattened')
  // The address of the institution record: the dossier says none of where to enrol.
  teller.byDefault('adresse-inscription', institution?.address.trim() ?? '', notes.fromRecord)
  teller.byDefault('domaine-formation', words.noSubject)
  teller.byDefault('parcours-de-formation', inGroup, notes.inGroup)
  teller.byDefault('code-niveau-entree', levelNotTold, notes.levelNotTold)
  const formation: (LheoElement | null)[] = [
    ['domaine-formation', []],
    ['intitule-formation', shortened('identity.title', answers.title, 255, teller)],
    ['objectif-formation', shortened('competencies.statement', answers.aim, 3000, teller)],
    ['resultats-attendus', shortened('outcomes.statement', answers.results, 3000, teller)],
    ['contenu-formation', shortened('activities.title', answers.content, 3000, teller)],
    ['certifiante', registration === null ? '0' : '1'],
    ['contact-formation', [person]],
    ['parcours-de-formation', inGroup],
    ['code-niveau-entree', levelNotTold],
    registration && ['certification', [registration]],
    linkOf(definition, teller),
    ['action', actionOf(definition, answers, place, teller)],
    ['organisme-formation-responsable', organisationOf(answers, place, person, teller)],
  ]
  return {
    ok: true,
    document: lheoXml(['offres', [['formation', formation]]]),
    losses: lossesOf(lheoMapping, definition, institution, { told: teller.losses() }),
    defaults: teller.defaults,
  }
}

/** What LHEO cannot do without, in the form it asks for. */
interface Answers {
  title: string
  aim: string
  results: string
  content: string
  pace: string
  conditions: string
  declaration: string
  siret: string
  name: string
  address: PostalAddress
  contact: Person
}

function answersOf(
  definition: Definition,
  institution: Institution | null,
): { ok: true; answers: Answers } | { ok: false; missing: Missing[] } {
  const { identity, audience, publicSheet, schedule, sessions } = definition
  const missing: Missing[] = []
  const needed = (path: string, value: string): string => {
    if (value.trim() === '') missing.push({ path, why: 'blank' })
    return value.trim()
  }
  const shaped = (path: ShapedPath, value: string, hasForm: (digits: string) => boolean): string => {
    const digits = needed(path, value).replace(/\s/g, '')
    if (digits !== '' && !hasForm(digits)) missing.push({ path, why: 'form' })
    return digits
  }
  const answers = {
    title: needed('identity.title', identity.title.fr),
    aim: needed('competencies.statement', lines(definition.competencies.map(({ statement }) => statement))),
    results: needed('outcomes.statement', lines(definition.outcomes.map(({ statement }) => statement))),
    content: needed('activities.title', lines(definition.activities.map((activity) => activity.title))),
    pace: needed('schedule.pace', schedule.pace.fr),
    conditions: needed('audience.prerequisites', audience.prerequisites.fr),
    declaration: shaped(
      'institution.activityDeclarationNumber',
      institution?.activityDeclarationNumber ?? '',
      (digits) => /^\d{11}$/.test(digits),
    ),
    siret: shaped('institution.siret', institution?.siret ?? '', (digits) => siretFault(digits) === null),
    name: needed('institution.name', institution?.name.fr ?? ''),
  }
  const written = needed('institution.address', institution?.address ?? '')
  const address = postalAddress(written)
  if (address === null && written !== '') missing.push({ path: 'institution.address', why: 'form' })
  const contact = personOf(publicSheet.contactId, definition, institution)
  needed('publicSheet.contactId', contact?.name ?? '')
  needed('activities.modality', modalitiesOf(definition).join())
  if (![...sessions, schedule].some(hasDates))
    missing.push({ path: 'sessions.startsOn', why: 'blank' }, { path: 'sessions.endsOn', why: 'blank' })
  return missing.length > 0 || address === null || contact === null
    ? { ok: false, missing }
    : { ok: true, answers: { ...answers, address, contact } }
}

const lines = (texts: readonly { fr: string }[]) =>
  texts
    .map(({ fr }) => fr.trim())
    .filter((line) => line !== '')
    .join('\n')

const modalitiesOf = ({ activities }: Definition) => [...new Set(activities.flatMap(({ modality }) => modality ?? []))]

/** A text no longer than LHEO takes; that it was cut is told. */
function shortened(path: string, text: string, longest: number, teller: LossTeller): string {
  if (text.length > longest) teller.otherwise(path, text, 'cut')
  return cutText(text, longest)
}

const optional = (name: string, path: string, { fr }: { fr: string }, longest: number, teller: LossTeller) =>
  fr.trim() === '' ? null : ([name, shortened(path, fr.trim(), longest, teller)] as const)

/**
 * The person one asks: named, because that is what a directory is for; no other one is. `publicSheet.contactId` tells it of
 * every file by its line of the mapping; here, of the dossiers that know other people too.
 */
function contactPerson({ people }: Definition, { contact }: Answers, teller: LossTeller): LheoElement {
  const mail = contact.email.trim()
  const fits = mail.length >= 3 && mail.length <= 160
  for (const { id, name, email } of people) {
    const isContact = id === contact.id
    if (isContact) teller.said('people.name', name)
    else teller.leftOut('people.name', name, 'contact-named')
    if (isContact && fits) teller.said('people.email', email)
    else teller.leftOut('people.email', email, isContact ? 'not-recognised' : 'contact-named')
  }
  return [
    'coordonnees',
    [['nom', shortened('people.name', contact.name.trim(), 50, teller)], fits ? ['courriel', mail] : null],
  ]
}

const placeOf = ({ lines: written, postcode, town }: PostalAddress): LheoElement => [
  'adresse',
  [...written.map((line): LheoElement => ['ligne', line]), ['codepostal', postcode], ['ville', town]],
]

/** The number of the register, where the dossier gives one that LHEO takes: digits, without a block. */
function registrationOf({ identity }: Definition, teller: LossTeller): LheoElement | null {
  const { kind, code } = identity.registration
  const number = /^(?:RNCP|RS)?\s*(\d{1,10})$/i.exec(code.trim())?.[1]
  if (number !== undefined && (kind === 'rncp' || kind === 'rs'))
    return [kind === 'rncp' ? 'code-RNCP' : 'code-RS', number]
  if (kind !== 'none') {
    teller.byDefault('certifiante', '0', notes.no)
    teller.leftOut('identity.registration.kind', kind, 'incomplete')
  }
  teller.leftOut('identity.registration.code', code, number === undefined ? 'not-recognised' : 'incomplete')
  return null
}

function linkOf({ publicSheet }: Definition, teller: LossTeller): LheoElement | null {
  const link = publicSheet.url.trim()
  if (link.length >= 3 && link.length <= 400) return ['url-formation', [['urlweb', link]]]
  teller.leftOut('publicSheet.url', link, 'not-recognised')
  return null
}

function actionOf(
  definition: Definition,
  { pace, conditions }: Answers,
  place: LheoElement,
  teller: LossTeller,
): (LheoElement | null)[] {
  const { identity, audience, publicSheet, schedule, budget } = definition
  const modalities = modalitiesOf(definition)
  const { language } = identity
  if (language === 'other') teller.leftOut('identity.language', language, 'not-recognised')
  if (audience.alreadyWorking === null) teller.byDefault('code-public-vise', everybody, notes.everybody)
  if (audience.funding.length === 0) teller.byDefault('prise-en-charge-frais-possible', '0', notes.no)
  if (schedule.permanentAccess === null) teller.byDefault('modalites-entrees-sorties', '0', notes.fixedDates)
  teller.byDefault('niveau-entree-obligatoire', '0', notes.no)
  teller.byDefault('modalites-alternance', words.noAlternation)
  const funded = audience.funding.some((way) => way !== 'individual')
  return [
    ['rythme-formation', shortened('schedule.pace', pace, 3000, teller)],
    ['code-public-vise', audience.alreadyWorking === true ? atWork : everybody],
    optional('info-public-vise', 'audience.public', audience.public, 250, teller),
    ['niveau-entree-obligatoire', '0'],
    ['modalites-alternance', words.noAlternation],
    ['modalites-enseignement', !modalities.includes('on-site') ? '2' : modalities.length > 1 ? '1' : '0'],
    ['conditions-specifiques', shortened('audience.prerequisites', conditions, 3000, teller)],
    ['prise-en-charge-frais-possible', funded ? '1' : '0'],
    ['modalites-entrees-sorties', schedule.permanentAccess === true ? '1' : '0'],
    ...periodsOf(definition, teller).map((period) => sessionOf(period, place)),
    optional('acces-handicapes', 'publicSheet.disabilityStatement', publicSheet.disabilityStatement, 250, teller),
    language === null || language === 'other' ? null : ['langue-formation', language],
    optional('modalites-recrutement', 'audience.admission', audience.admission, 3000, teller),
    optional('modalites-pedagogiques', 'publicSheet.teachingMethods', publicSheet.teachingMethods, 200, teller),
    budget.price === null ? null : ['prix-total-TTC', (budget.price / 100).toFixed(2)],
    identity.duration === null ? null : ['nombre-heures-total', String(Math.ceil(identity.duration / 60))],
    optional('detail-conditions-prise-en-charge', 'audience.fundingDetails', audience.fundingDetails, 600, teller),
  ]
}

type Dates = Pick<Definition['schedule'], 'startsOn' | 'endsOn' | 'registrationOpensOn' | 'registrationClosesOn'>

const hasDates = ({ startsOn, endsOn }: Dates) => startsOn !== null && endsOn !== null
const hasRegistration = ({ registrationOpensOn: opens, registrationClosesOn: closes }: Dates) =>
  opens !== null && closes !== null

/** The sessions that have dates; without one, the dates the dossier gives in general. */
function periodsOf({ sessions, schedule }: Definition, teller: LossTeller): Dates[] {
  const dated: readonly Dates[] = sessions.filter(hasDates)
  const periods = dated.length > 0 ? [...dated] : [schedule]
  for (const [prefix, all] of [
    ['sessions', sessions],
    ['schedule', [schedule]],
  ] as const)
    for (const dates of all) {
      const written = periods.includes(dates)
      const why = prefix === 'schedule' && !written ? 'superseded' : 'incomplete'
      const tell = (key: keyof Dates, there: boolean) => {
        const path = `${prefix}.${key}`
        if (there) teller.said(path, dates[key])
        else teller.leftOut(path, dates[key], why)
      }
      tell('startsOn', written)
      tell('endsOn', written)
      tell('registrationOpensOn', written && hasRegistration(dates))
      tell('registrationClosesOn', written && hasRegistration(dates))
    }
  return periods
}

const periodOf = (from: string | null, to: string | null): LheoElement => [
  'periode',
  [
    ['debut', compact(from)],
    ['fin', compact(to)],
  ],
]

const compact = (day: string | null) => (day ?? '').replaceAll('-', '')

const sessionOf = (dates: Dates, place: LheoElement): LheoElement => [
  'session',
  [
    periodOf(dates.startsOn, dates.endsOn),
    ['adresse-inscription', [place]],
    hasRegistration(dates)
      ? ['periode-inscription', [periodOf(dates.registrationOpensOn, dates.registrationClosesOn)]]
      : null,
  ],
]

const organisationOf = (
  { declaration, siret, name }: Answers,
  place: LheoElement,
  person: LheoElement,
  teller: LossTeller,
): LheoElement[] => [
  ['numero-activite', declaration],
  ['SIRET-organisme-formation', [['SIRET', siret]]],
  ['nom-organisme', shortened('institution.name', name, 250, teller)],
  ['raison-sociale', cutText(name, 250)],
  ['coordonnees-organisme', [['coordonnees', [['nom', cutText(name, 50)], place]]]],
  ['contact-organisme', [person]],
]
