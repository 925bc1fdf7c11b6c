import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { currentFormatVersion, readDefinitionFile } from '../../shared/definition/definition-file.ts'
import { migrateFile, migrateRecord, migrations, type FormatMigration } from '../../shared/definition/migrations.ts'

const steps: readonly FormatMigration[] = [
  {
    to: 2,
    title: 'An age',
    description: 'A key more, unanswered.',
    definition: (definition) => ({ ...definition, minimumAge: null }),
    institution: (institution) => institution,
  },
  {
    to: 3,
    title: 'A country is a list',
    description: 'The one that was there becomes the only one.',
    definition: (definition) => ({ ...definition, age: definition['minimumAge'] ?? null }),
    institution: ({ country, ...institution }) => ({ ...institution, countries: [country ?? ''] }),
  },
]

describe('a file of format 1', () => {
  it('opens: what it holds was taken from nowhere and has no field of education, its institution no SIRET and no style', () => {
    const url = new URL('../../resources/examples/empreinte-formation.json', import.meta.url)
    const file = JSON.parse(readFileSync(url, 'utf8'))
    const { siret: _siret, style: _style, ...institution } = file.institution
    const without = (items: Record<string, unknown>[]) => items.map(({ provenance: _provenance, ...item }) => item)
    const { definition } = file
    const { iscedF: _iscedF, nationalLevel: _nationalLevel, ...identity } = definition.identity
    const old = {
      ...file,
      formatVersion: 1,
      institution,
      definition: {
        ...definition,
        identity,
        competencies: without(definition.competencies),
        outcomes: without(definition.outcomes),
        stacking: { ...definition.stacking, pathways: without(definition.stacking.pathways) },
      },
    }
    const style = {
      logo: { attachmentId: null, alternative: { fr: '' } },
      accent: '',
      letterhead: { fr: '' },
      footer: { fr: '' },
      signatures: [],
    }
    expect(readDefinitionFile(old)).toEqual({
      ok: true,
      file: {
        ...file,
        definition: { ...definition, identity: { ...definition.identity, iscedF: null, nationalLevel: null } },
        institution: { ...file.institution, style },
      },
    })
    expect(readDefinitionFile({ ...old, definition: { stacking: 4, outcomes: [null] } }).ok).toBe(false)
  })
})

describe('the steps of the format', () => {
  it('lead to the version written now, without gap', () => {
    expect([1, ...migrations.map(({ to }) => to)]).toEqual(
      Array.from({ length: currentFormatVersion }, (_, index) => index + 1),
    )
  })

  it('are done from the version found on, one after the other, each record apart', () => {
    expect(migrateRecord('definition', { id: 'x' }, 1, steps)).toEqual({ id: 'x', minimumAge: null, age: null })
    expect(migrateRecord('definition', { id: 'x', minimumAge: 16 }, 2, steps)).toEqual({
      id: 'x',
      minimumAge: 16,
      age: 16,
    })
    expect(migrateRecord('institution', { country: 'FR' }, 1, steps)).toEqual({ countries: ['FR'] })
    expect(migrateRecord('institution', null, 1, steps)).toBeNull()
  })

  it('bring a file to the newest version with both its records', () => {
    const url = new URL('../../resources/examples/evaluation-authentique.json', import.meta.url)
    const file = JSON.parse(readFileSync(url, 'utf8'))
    const { country, ...institution } = file.institution
    expect(migrateFile({ ...file, formatVersion: 1 }, steps)).toEqual({
      ...file,
      formatVersion: 3,
      definition: { ...file.definition, minimumAge: null, age: null },
      institution: { ...institution, countries: [country] },
    })
    expect(migrateFile({ ...file, formatVersion: 3 }, steps)).toEqual({ ...file, formatVersion: 3 })
    expect(migrateFile({ formatVersion: 1, definition: 'x' }, steps)).toMatchObject({ definition: 'x' })
  })
})
