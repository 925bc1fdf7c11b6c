import type { Finding, GapMessage } from '../checklist/finding.ts'
import type { GapSentence } from './gap-sentence.ts'

/** Gaps said in full before the rest is counted. */
const said = 3

/**
 * What findings say, in one language.
 * @param sentences by key of the gap
 * @param andMore how many gaps are not said, 1 or more
 */
export function findingSentences(
  sentences: Readonly<Record<string, GapSentence>>,
  andMore: (more: number) => string,
): { gapMessage: (message: GapMessage) => string; findingMessage: (finding: Pick<Finding, 'gaps'>) => string } {
  /** One gap. @throws TypeError when a rule gives a key without a sentence (a test covers every key) */
  function gapMessage(message: GapMessage): string {
    const sentence = sentences[message.key]
    if (!sentence) throw new TypeError(`no sentence for ${message.key}`)
    return sentence(message.values)
  }

  /** A finding: its first gaps, and how many more there are. */
  function findingMessage(finding: Pick<Finding, 'gaps'>): string {
    const first = finding.gaps.slice(0, said).map((gap) => gapMessage(gap.message))
    const more = finding.gaps.length - first.length
    return [...first, ...(more > 0 ? [andMore(more)] : [])].join(' ')
  }

  return { gapMessage, findingMessage }
}
