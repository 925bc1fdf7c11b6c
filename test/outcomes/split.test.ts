import { describe, expect, it } from 'vitest'
import { applyPatch } from '../../shared/change/apply-patch.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import { definitionSchema } from '../../shared/definition/definition.ts'
import { splitOutcome, splitStatement } from '../../shared/outcomes/split-outcome.ts'
import { verbLists } from '../../shared/outcomes/verb-lists.ts'
import { readPack } from '../checklist/packs.ts'
import { filledFile } from '../dossier/filled-definition.ts'

const pedagogy = readPack('pedagogy')
const lists = verbLists((name) => pedagogy.lists[name] ?? [])
const split = (statement: string) => splitStatement(statement, lists)

describe('a statement of two actions', () => {
  it('is cut before the second', () => {
    expect(split('Analyser un corpus et rédiger une synthèse')).toEqual({
      first: 'Analyser un corpus',
      second: 'Rédiger une synthèse',
      sharedObject: false,
    })
    expect(split('Analyser un corpus, puis rédiger une synthèse pour le client.')).toEqual({
      first: 'Analyser un corpus.',
      second: 'Rédiger une synthèse pour le client.',
      sharedObject: false,
    })
  })

  it('keeps what comes before the verb, with its elision', () => {
    expect(split('Être capable d’analyser un corpus et de rédiger une synthèse')).toMatchObject({
      first: 'Être capable d’analyser un corpus',
      second: 'Être capable de rédiger une synthèse',
    })
    expect(split('Être capable de rédiger une note et d’évaluer son effet')?.second).toBe(
      'Être capable d’évaluer son effet',
    )
  })

  it('is only asked about when both verbs are about one object', () => {
    expect(split('Analyser et interpréter un résultat')).toEqual({
      first: 'Analyser un résultat',
      second: 'Interpréter un résultat',
      sharedObject: true,
    })
  })

  it.each([
    'Analyser un corpus et papier',
    'Analyser un dossier et un cahier',
    'Analyser un corpus pour comprendre et expliquer un fait',
    'Analyser un corpus afin de produire et évaluer une note',
    'Analyser un corpus',
    'Les outils et analyser un corpus',
    '',
  ])('is not seen in « %s »', (statement) => {
    expect(split(statement)).toBeNull()
  })
})

describe('splitting an outcome', () => {
  const newId = '01900000-0000-7000-8000-00000000ffff'
  const definition: Definition = filledFile().definition
  const outcome = definition.outcomes[0]
  if (!outcome) throw new Error('no outcome')
  const made = splitOutcome(definition, outcome.id, { first: 'Un', second: 'Deux' }, () => newId)

  it('makes a sound document where the second stands next to the first', () => {
    if (!made) throw new Error('no split')
    const applied = applyPatch(definition, made.patch)
    if (!applied.ok) throw new Error(applied.problem.fault)
    const after = definitionSchema.parse(applied.document)
    expect(after.outcomes.slice(0, 2).map(({ id, statement }) => [id, statement.fr])).toEqual([
      [outcome.id, 'Un'],
      [newId, 'Deux'],
    ])
    expect(after.outcomes[1]).toMatchObject({
      competencyIds: outcome.competencyIds,
      cognitiveLevel: null,
      code: made.code,
    })
    expect(definition.outcomes.map(({ code }) => code)).not.toContain(made.code)
  })

  it('links the second wherever the first is, and counts those places', () => {
    const uses = JSON.stringify(definition).split(`"${outcome.id}"`).length - 2
    expect(made?.links).toBe(uses)
    expect(uses).toBeGreaterThan(0)
  })

  it('is refused for an outcome that has gone', () => {
    expect(splitOutcome(definition, newId, { first: '', second: '' }, () => newId)).toBeNull()
  })
})
