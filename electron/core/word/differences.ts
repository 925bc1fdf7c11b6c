import { judgeDefinition } from '../../../shared/checklist/judge-definition.ts'
import type { DefinitionFile } from '../../../shared/definition/definition-file.ts'
import { lineKey } from '../../../shared/dossier/printed-lines.ts'
import { dossierReadingWords } from '../../../shared/dossier/reading-words.ts'
import { wordDifferences, type WordDifference } from '../../../shared/dossier/word-differences.ts'
import type { Framework } from '../../../shared/framework/framework.ts'
import { linePrint } from './line-print.ts'
import type { WordDossier } from './read-word-dossier.ts'
import { wordLines } from './word-lines.ts'

interface Given {
  word: Pick<WordDossier, 'profile' | 'stamp' | 'printed' | 'parts'>
  file: DefinitionFile
  frameworks: () => Promise<readonly Framework[]>
  newId: () => string
}

/**
 * What a Word document made by Cadrier says that the definition it holds does not.
 *
 * @throws {NotXml}
 */
export async function differencesOf({ word, file, frameworks, newId }: Given): Promise<WordDifference[]> {
  const lines = wordLines(word.parts)
  const untouched =
    lines.length === word.printed.length && lines.every(({ text }, rank) => linePrint(text) === word.printed[rank])
  if (untouched) return []
  const { definition, institution } = file
  const { date, fingerprint, revision } = word.stamp
  const installed = await frameworks()
  const context = { date, gate: 'cfvu', institution } as const
  const pinned = judgeDefinition(definition, installed, context)
  // Without a framework it pins, the dossier is not printed as it was, but for what the definition itself says.
  const judgement = pinned.judged ? pinned : judgeDefinition(definition, installed, context, [])
  if (!judgement.judged) throw new TypeError('no framework is asked for')
  // The same words come many times in two dossiers that are compared.
  const prints = new Map<string, string>()
  const print = (text: string) => {
    const key = lineKey(text)
    const known = prints.get(key) ?? linePrint(key)
    prints.set(key, known)
    return known
  }
  return wordDifferences(
    {
      profile: word.profile,
      definition,
      institution,
      evaluation: judgement.evaluation,
      frameworks: judgement.frameworks,
      edition: { date, fingerprint, revision },
    },
    word.printed,
    lines,
    { print, reading: dossierReadingWords(definition, newId) },
  )
}
