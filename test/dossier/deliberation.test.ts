import { describe, expect, test } from 'vitest'
import { textsOf } from '../../shared/dossier/document-text.ts'
import { namedInstitution } from '../../shared/messages/fr/named-institution.ts'
import { dossierFor, exampleFile } from '../render/example-dossiers.ts'

/** The sample whose authors have not written their deliberation. */
function undraftedFile() {
  const file = exampleFile('empreinte-formation')
  file.definition.governance.draftDeliberation = { version: 1, fr: [] }
  return file
}

const textOf = (file: ReturnType<typeof exampleFile>) => textsOf(dossierFor(file)).join('\n')

describe('the deliberation proposed', () => {
  test('quotes texts as a deliberation does, each code once', () => {
    const text = textOf(undraftedFile())
    expect(text).toContain(
      'Vu le code de l’éducation, notamment ses articles L. 613-2, L. 712-6-1, L. 613-1 et D. 611-12\u202f;',
    )
    expect(text).toContain('Vu la recommandation du Conseil de l’UE du 16 juin 2022')
    expect(text).toContain('(2022/C 243/02)\u202f;')
    expect(text).toContain('La commission de la formation et de la vie universitaire de l’Université des Rives,')
  })

  test('decides nothing while what the commission is asked is not known', () => {
    const file = undraftedFile()
    file.definition.governance.creationReferral = null
    file.definition.governance.assessmentRulesReferral = null
    const text = textOf(file)
    expect(text).not.toContain('Prend acte')
    expect(text).toContain('À compléter (vote, avis ou information)')
  })
})

test('a deliberation written for another certification is pointed out', () => {
  const file = exampleFile('empreinte-formation')
  const fault = 'ne cite pas l’intitulé de ce dossier'
  expect(textOf(file)).not.toContain(fault)
  file.definition.identity.title.fr = 'Médiation numérique'
  expect(textOf(file)).toContain(fault)
  // Nor does it of a dossier without a title.
  file.definition.identity.title.fr = ' '
  expect(textOf(file)).toContain(fault)
})

test('the summary names institutions with their article, and without one where it cannot be known', () => {
  const file = exampleFile('empreinte-formation')
  expect(textOf(file)).toContain('portée par l’Université des Rives')
  expect(textOf(file)).toContain('en partenariat avec l’Université du Plateau')
  file.definition.identity.partners[0]!.name.fr = 'Zéphyr'
  expect(textOf(file)).toContain('en partenariat avec\u00a0: Zéphyr')
  expect(namedInstitution('Conservatoire national')).toEqual({
    name: 'le Conservatoire national',
    of: 'du Conservatoire national',
  })
})
