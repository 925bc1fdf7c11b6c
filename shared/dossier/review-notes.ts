import { stages } from '../definition/stages.ts'
import type { Framework } from '../framework/framework.ts'
import type { Requirement } from '../framework/requirement.ts'
import { dossierMessages } from '../messages/fr/dossier.ts'
import { gapMessage } from '../messages/fr/findings/finding-message.ts'
import { sheets } from '../messages/fr/sheets.ts'
import type { DossierContext } from './context.ts'
import type { DossierNode, Line } from './document.ts'
import { firstPartIn } from './field-passages.ts'
import { cell, columns, headCell, heading, table } from './nodes.ts'

const say = sheets.review

/**
 * What a reviewer holds beside each part: the requirements it answers, where each comes from and how it stands.
 *
 * @param blocks of the document, in order, each with the ids of its headings: a stage is told under the first where it is
 *   read
 * @returns the nodes by block, and those of the requirements that no block of the document answers
 */
export function reviewNotes(
  context: DossierContext,
  blocks: ReadonlyMap<string, readonly string[]>,
): { byBlock: ReadonlyMap<string, readonly DossierNode[]>; others: readonly DossierNode[] } {
  const entries = context.frameworks.flatMap((framework) =>
    framework.requirements.map((requirement) => ({ framework, requirement })),
  )
  const byStage = Map.groupBy(entries, ({ requirement }) => requirement.fixedAt.stage)
  const byBlock = new Map<string, (typeof entries)[number][]>()
  const others: typeof entries = []
  for (const stage of stages) {
    const asked = byStage.get(stage) ?? []
    const [block] = [...blocks].find(([, headings]) => firstPartIn(stage, headings) !== undefined) ?? []
    if (block === undefined) others.push(...asked)
    else byBlock.set(block, [...(byBlock.get(block) ?? []), ...asked])
  }
  return {
    byBlock: new Map([...byBlock].map(([block, asked]) => [block, requirementTable(context, say.requirements, asked)])),
    others:
      others.length === 0 ? [] : [heading(1, 'autres-exigences', say.others), ...requirementTable(context, '', others)],
  }
}

function requirementTable(
  context: DossierContext,
  caption: string,
  entries: readonly { framework: Framework; requirement: Requirement }[],
): DossierNode[] {
  return table(
    caption,
    columns(say.columns, [32, 44, 24]),
    entries.map(({ framework, requirement }) => [
      headCell(dossierMessages.coded(requirement.id) + requirement.label),
      cell([
        ...requirement.provenance.map((code): Line => [{ text: say.provenance[code] }]),
        ...requirement.sources.map(({ source, place }): Line => {
          const title = framework.sources.find(({ id }) => id === source)?.title ?? source
          return [{ text: say.source(title, place ?? ''), marks: ['italic'] }]
        }),
      ]),
      cell(stateLines(context, requirement)),
    ]),
  )
}

function stateLines({ evaluation }: DossierContext, { id }: Requirement): Line[] {
  const result = evaluation.requirements.find((entry) => entry.requirement === id)
  if (!result) return [[{ text: say.laterGate }]]
  const gaps = evaluation.findings
    .filter((finding) => finding.requirement === id && finding.status !== 'not-applicable')
    .flatMap((finding) => [
      ...finding.gaps.map(({ message }) => gapMessage(message)),
      ...(finding.justification === null ? [] : [finding.justification]),
    ])
  return [
    [{ text: dossierMessages.annexes.outcome[result.outcome], marks: ['bold'] }],
    ...[...new Set(gaps)].map((text): Line => [{ text }]),
  ]
}
