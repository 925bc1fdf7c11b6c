import { describe, expect, it } from 'vitest'
import { faultsInXml } from '../../electron/cli/official/lheo-verdict.ts'
import { missingForFormat } from '../../electron/core/standards/missing-for-format.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { lheoMapping } from '../../shared/standards/lheo/mapping.ts'
import { toLheo } from '../../shared/standards/lheo/to-lheo.ts'
import { lossReport, lossReportText } from '../../shared/standards/loss-report.ts'
import { blankFile } from '../definition/sample-file.ts'
import { exampleFile, exampleNames, offeredExample } from './example-files.ts'
import { officialTest, officialText } from './official-files.ts'

function offerOf({ definition, institution }: DefinitionFile): string {
  const offer = toLheo(definition, institution)
  if (!offer.ok) throw new Error(JSON.stringify(offer.missing))
  return offer.document
}

/** What the official schema finds wrong. */
const faultsOf = async (contents: string): Promise<string[]> =>
  (await faultsInXml(officialText('lheo/lheo-2.3.xsd'), contents)).map(({ message }) => message)

describe('an offer in LHEO', () => {
  for (const name of exampleNames)
    officialTest(`of ${name} is valid for the official schema`, async () => {
      expect(await faultsOf(offerOf(offeredExample(name)))).toEqual([])
    })

  officialTest('with texts beyond what LHEO takes is valid too', async () => {
    const file = offeredExample('evaluation-authentique')
    const long = 'é & <balise> \u{1F600}\u0007\ufffe '.repeat(400)
    file.definition.identity.title = { fr: long }
    file.definition.audience.prerequisites = { fr: long }
    file.definition.publicSheet.teachingMethods = { fr: long }
    file.definition.identity.registration = {
      ...file.definition.identity.registration,
      kind: 'rncp',
      code: 'RNCP 38565',
    }
    const offer = offerOf(file)
    expect(await faultsOf(offer)).toEqual([])
    expect(offer).toContain('<certification><code-RNCP>38565</code-RNCP></certification>')
  })

  officialTest('whose session has no end is refused by it', async () => {
    const offer = offerOf(offeredExample('evaluation-authentique'))
    const faults = await faultsOf(offer.replaceAll(/<fin>\d+<\/fin>/g, ''))
    expect(faults.join()).toMatch(/fin/)
  })

  it('has a session for each one with dates, those of the calendar where there is none', () => {
    const file = offeredExample('evaluation-authentique')
    const dated = (startsOn: string, endsOn: string | null) => {
      const [session] = exampleFile('evaluation-authentique').definition.sessions
      if (!session) throw new Error('a session was expected')
      return { ...session, startsOn, endsOn, registrationOpensOn: null, registrationClosesOn: null }
    }
    const starts = (sessions: DefinitionFile['definition']['sessions']) =>
      [
        ...offerOf({ ...file, definition: { ...file.definition, sessions } }).matchAll(
          /<session><periode><debut>(\d+)/g,
        ),
      ].map(([, day]) => day)
    expect(starts([])).toEqual(['20270111'])
    expect(starts([dated('2027-05-03', '2027-06-04'), dated('2027-09-01', null)])).toEqual(['20270503'])
  })

  it('is refused with everything that is missing, and where it is written', () => {
    const { definition } = blankFile()
    const offer = toLheo(definition, null)
    if (offer.ok) throw new Error('an offer of nothing')
    expect(offer.missing.map(({ path }) => path)).toEqual([
      'identity.title',
      'competencies.statement',
      'outcomes.statement',
      'activities.title',
      'schedule.pace',
      'audience.prerequisites',
      'institution.activityDeclarationNumber',
      'institution.siret',
      'institution.name',
      'institution.address',
      'publicSheet.contactId',
      'activities.modality',
      'sessions.startsOn',
      'sessions.endsOn',
    ])
    const { code, missing = [] } = missingForFormat('lheo', offer.missing)
    expect(code).toBe('not-ready')
    expect(missing.map(({ path }) => path)).toEqual(offer.missing.map(({ path }) => path))
    const names = missing.map(({ name }) => name)
    expect(names).toContain('Fiche de l’établissement › SIRET')
    expect(names.some((name) => name.startsWith('Identité et public › '))).toBe(true)
  })

  it('names the person to contact and nobody else, and its report says so', () => {
    const { definition, institution } = offeredExample('evaluation-authentique')
    const [first, other] = definition.people
    if (!first || !other) throw new Error('two people were expected')
    const contact = { ...first, name: 'Claude Contact', email: 'claude@exemple.fr' }
    const people = [contact, { ...other, name: 'Alix Ailleurs', email: 'alix@exemple.fr' }]
    for (const known of [people, [contact]]) {
      const named = { ...definition, people: known, publicSheet: { ...definition.publicSheet, contactId: contact.id } }
      const offer = toLheo(named, institution)
      if (!offer.ok) throw new Error(JSON.stringify(offer.missing))
      expect(offer.document).toContain('<nom>Claude Contact</nom><courriel>claude@exemple.fr</courriel>')
      expect(offer.document).not.toMatch(/Ailleurs|alix@/)
      const { losses, defaults } = offer
      const report = lossReport({
        ...{ standard: 'lheo', mapping: lheoMapping, losses, defaults, institution },
        definition: named,
      })
      const text = lossReportText(report, 'LHEO')
      expect(text).toContain('Ce fichier nomme la personne à contacter')
      expect(text).not.toContain('Les personnes ne sont pas nommées')
      expect(
        losses
          .filter(({ path }) => /^(?:people\.(?:name|email)|publicSheet\.contactId)$/.test(path))
          .map(({ kind, reason }) => `${kind} ${reason}`),
      ).toEqual(Array.from({ length: known.length === 1 ? 1 : 3 }, () => 'said-otherwise contact-named'))
    }
  })

  it('says what a code written by default means, and where the address to enrol is taken from', () => {
    const { definition, institution } = offeredExample('evaluation-authentique')
    const offer = toLheo(definition, institution)
    if (!offer.ok) throw new Error(JSON.stringify(offer.missing))
    const { losses, defaults } = offer
    const text = lossReportText(
      lossReport({ standard: 'lheo', mapping: lheoMapping, losses, defaults, definition, institution }),
      'LHEO',
    )
    expect(text).toContain('code-niveau-entree\u00a0: 0 (information non communiquée)')
    expect(text).toMatch(/adresse-inscription\u00a0: .* \(adresse de la fiche de l’établissement\)/)
    expect(defaults.filter(({ value, note }) => /^\d+$/.test(value) && note === undefined)).toEqual([])
  })

  it('tells a number that has not its form, and the form that is wanted', () => {
    const file = offeredExample('empreinte-formation')
    if (!file.institution) throw new Error('an institution was expected')
    const offer = toLheo(file.definition, { ...file.institution, siret: '111 111 111 11111', address: 'Campus' })
    expect(offer).toEqual({
      ok: false,
      missing: [
        { path: 'institution.siret', why: 'form' },
        { path: 'institution.address', why: 'form' },
      ],
    })
    if (offer.ok) throw new Error('an offer without a SIRET')
    const {
      message,
      next,
      missing = [],
    } = missingForFormat('lheo', [...offer.missing, { path: 'institution.activityDeclarationNumber', why: 'form' }])
    expect(message).toContain('3 informations sont à corriger')
    expect(next).toBe('Corrigez ces champs, puis exportez de nouveau.')
    expect(missing.map(({ name }) => /\(attendu\u00a0: (.*)\)$/.exec(name)?.[1])).toEqual([
      '14 chiffres, dont la clé de contrôle convient',
      expect.stringMatching(/^rue, code postal à 5 chiffres, ville/),
      '11 chiffres',
    ])
    const both = missingForFormat('lheo', [...offer.missing, { path: 'identity.title', why: 'blank' }])
    expect(both.message).toContain('il manque une information, et 2 sont à corriger')
    expect(both.next).toBe('Remplissez ou corrigez ces champs, puis exportez de nouveau.')
  })
})
