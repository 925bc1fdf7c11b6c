import { abbreviations } from '../messages/fr/abbreviations.ts'
import { withNodeLines, type DossierNode, type DossierSection, type Inline, type Line } from './document.ts'

const names = Object.keys(abbreviations)
const any = new RegExp(`(?<![\\p{L}\\p{N}-])(${names.join('|')})(?![\\p{L}\\p{N}-])`, 'gu')

/** The sections with a note on each abbreviation where it comes first, but where the text itself tells it. */
export function withAbbreviations(sections: readonly DossierSection[]): DossierSection[] {
  const told = new Set<string>()
  const inLine = (line: Line): Line => line.flatMap((part) => inRun(part, told))
  // A title page has no foot where notes would be looked for.
  const inNode = (node: DossierNode) => (node.kind === 'title-page' ? node : withNodeLines(node, inLine))
  return sections.map((section) => ({ ...section, nodes: section.nodes.map(inNode) }))
}

function inRun(part: Inline, told: Set<string>): Inline[] {
  // A link would be cut in two; an abbreviation in another language is another one.
  if (part.link !== undefined || part.language !== undefined || part.note !== undefined) return [part]
  const runs: Inline[] = []
  let from = 0
  for (const { 0: name, index } of part.text.matchAll(any)) {
    if (told.has(name)) continue
    told.add(name)
    // « situation d’apprentissage et d’évaluation (SAE) » needs no note.
    if (part.text[index - 1] === '(' && part.text[index + name.length] === ')') continue
    const to = index + name.length
    runs.push({ ...part, text: part.text.slice(from, to), note: [{ text: `${name} : ${abbreviations[name] ?? ''}.` }] })
    from = to
  }
  if (from === 0) return [part]
  return from === part.text.length ? runs : [...runs, { ...part, text: part.text.slice(from) }]
}
