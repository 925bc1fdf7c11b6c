import { describe, expect, it } from 'vitest'
import { verbAdvice } from '../../shared/outcomes/verb-advice.ts'
import { verbLists } from '../../shared/outcomes/verb-lists.ts'
import { readPack } from '../checklist/packs.ts'

const pedagogy = readPack('pedagogy')
const lists = verbLists((name) => pedagogy.lists[name] ?? [])
const advice = (statement: string, named = '') => verbAdvice(statement, named, lists)
/** What the statement becomes with a verb taken instead. */
const replaced = (statement: string, verb: string) =>
  advice(statement)?.better.find((entry) => entry.verb === verb)?.statement

describe('the verb of a learning outcome', () => {
  it('says its level', () => {
    expect(advice('Analyser un corpus')).toMatchObject({ verb: 'analyser', level: 'analyse', concern: null })
    expect(advice('Mettre en œuvre un protocole')?.level).toBe('apply')
    expect(advice('Être capable de concevoir une grille')?.level).toBe('create')
  })

  it('is the one named apart when the statement opens with none that is known', () => {
    expect(advice('À partir d’un cas, évaluer un projet', 'évaluer')?.level).toBe('evaluate')
  })

  it('says nothing of a verb nobody listed, nor of a blank', () => {
    expect(advice('Jardiner en terrasse')).toBeNull()
    expect(advice('')).toBeNull()
    expect(advice('   ')).toBeNull()
  })

  it.each([
    ['Comprendre les enjeux', 'state'],
    ['Découvrir les enjeux', 'weak'],
    ['Transmettre les gestes', 'teacher'],
    ['S’approprier les outils', 'state'],
    ["S'approprier les outils", 'state'],
  ])('%s is worth another look (%s)', (statement, concern) => {
    expect(advice(statement)?.concern).toBe(concern)
  })

  it('is replaced with the case, the words around and the elision kept right', () => {
    expect(replaced('Comprendre les enjeux', 'expliquer')).toBe('Expliquer les enjeux')
    expect(replaced('comprendre les enjeux', 'expliquer')).toBe('expliquer les enjeux')
    expect(replaced('  Comprendre les enjeux ', 'expliquer')).toBe('  Expliquer les enjeux ')
    expect(replaced('Être capable de comprendre les enjeux', 'expliquer')).toBe('Être capable d’expliquer les enjeux')
    expect(replaced('Être capable d’appréhender un texte', 'analyser')).toBe('Être capable d’analyser un texte')
    expect(replaced('Être capable d’avoir conscience du risque', 'évaluer')).toBe('Être capable d’évaluer le risque')
    expect(replaced('Être capable de connaître le droit', 'définir')).toBe('Être capable de définir le droit')
    expect(replaced('S’approprier les outils', 'utiliser')).toBe('Utiliser les outils')
  })

  it('takes away the preposition a phrase had', () => {
    expect(replaced('Avoir conscience des enjeux', 'identifier')).toBe('Identifier les enjeux')
    expect(replaced('Prendre conscience de la situation', 'expliquer')).toBe('Expliquer la situation')
    expect(replaced('Se familiariser avec un outil', 'utiliser')).toBe('Utiliser un outil')
    expect(replaced('Réfléchir à la sobriété', 'analyser')).toBe('Analyser la sobriété')
  })

  it('gives way to the action it hides', () => {
    expect(advice('Savoir analyser un corpus')?.better.map((entry) => entry.statement)).toEqual(['Analyser un corpus'])
    expect(advice('Être capable de savoir rédiger une note')?.better[0]?.statement).toBe(
      'Être capable de rédiger une note',
    )
    expect(advice('Permettre d’identifier un biais')?.better[0]?.statement).toBe('Identifier un biais')
    expect(advice('Savoir parler en public')?.better[0]?.statement).toBe('Parler en public')
    expect(advice('Connaître un atelier')?.better.length).toBeGreaterThan(1)
  })

  it('has something better to offer for every verb to rephrase, and never one to rephrase', () => {
    const refused = Object.values(lists.refused).flat()
    for (const verb of refused) {
      expect(lists.better(verb), verb).not.toEqual([])
      expect(lists.better(verb).filter((entry) => refused.includes(entry))).toEqual([])
    }
  })
})
