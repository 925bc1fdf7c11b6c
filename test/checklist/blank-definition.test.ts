import { expect, test } from 'vitest'
import { evaluate } from '../../shared/checklist/evaluate.ts'
import { frameworksInForce } from '../../shared/checklist/frameworks-in-force.ts'
import { findingMessage } from '../../shared/messages/fr/findings/finding-message.ts'
import { blankFile } from '../definition/sample-file.ts'
import { packIds, readPack } from './packs.ts'

test('a blank definition meets no requirement at any gate, and everything it lacks has a sentence', () => {
  const { definition } = blankFile()
  definition.frameworks = ['digital-fcu', 'cnam'].map((framework) => ({
    id: crypto.randomUUID(),
    framework,
    version: '1.0.0',
  }))
  const context = { date: '2026-11-22', gate: 'audit', institution: null } as const
  const { frameworks } = frameworksInForce(definition, packIds().map(readPack), context)
  const evaluation = evaluate(definition, frameworks, context)
  expect(evaluation.requirements.filter(({ outcome }) => outcome === 'met')).toEqual([])
  for (const finding of evaluation.findings) expect(findingMessage(finding)).not.toMatch(/undefined|NaN|\[object/)
})
