import { expect, test } from 'vitest'
import { evaluate } from '../../shared/checklist/evaluate.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'
import { blankFile } from '../definition/sample-file.ts'
import { mutations, sampleOf } from '../fixtures/resolve-mutation.ts'
import { packIds, readPack } from './packs.ts'

const packs = packIds().map(readPack)
const checked = packs.flatMap(({ requirements }) => requirements).filter(({ rules }) => rules.length > 0)

/** The examples with one part emptied, each in turn: what asks that something be said there must ring. */
function* emptied(): Generator<DefinitionFile> {
  const blank = blankFile()
  for (const sample of ['A', 'C'] as const) {
    const file = sampleOf({ sample })
    for (const part of Object.keys(file.definition) as (keyof DefinitionFile['definition'])[])
      if (part !== 'id' && part !== 'frameworks')
        yield { ...file, definition: { ...file.definition, [part]: blank.definition[part] } }
    yield { ...file, institution: null }
  }
}

/** Requirements that neither an edit of mutations.json nor an emptied part makes ring, and why. */
const apprenticeship = 'an indicator of apprenticeship, which no example is about'
const unrung: Readonly<Record<string, string>> = {
  'Q-13': 'asked of work-study courses alone, which neither example is',
  'Q-14': apprenticeship,
  'Q-15': apprenticeship,
  'Q-20': apprenticeship,
  'Q-29': apprenticeship,
  'Q-33': apprenticeship,
}

test('each requirement that a rule checks rings for an edit of an example or for a part emptied, or says why not', () => {
  const rung = new Set(mutations().flatMap(({ rings, cascades }) => [...rings, ...cascades]))
  // Every framework at its last gate, the two editions of Qualiopi apart: they share their ids.
  for (const edition of ['qualiopi-v9', 'qualiopi-2026'])
    for (const { definition, institution } of emptied()) {
      const context = { date: '2026-11-22', gate: 'audit', institution } as const
      const frameworks = packs.filter(({ id }) => !id.startsWith('qualiopi') || id === edition)
      for (const finding of evaluate(definition, frameworks, context).findings)
        if (finding.status === 'open') rung.add(finding.requirement)
    }
  const silent = checked.map(({ id }) => id).filter((id) => !rung.has(id))
  expect([...new Set(silent)].sort()).toEqual(Object.keys(unrung).sort())
})
