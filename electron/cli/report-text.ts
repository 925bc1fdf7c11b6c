import type { Finding } from '../../shared/checklist/finding.ts'
import type { CheckResult } from '../../shared/contract/check-result.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import { cli } from '../../shared/messages/fr/cli.ts'
import { findingMessage } from '../../shared/messages/fr/findings/finding-message.ts'
import { formatDate } from '../../shared/messages/fr/format.ts'
import { stageTexts } from '../../shared/messages/fr/stages.ts'
import { messages } from '../../shared/messages/fr/window.ts'

const words = cli.check
const width = 100

/**
 * The report a person reads in a terminal: verdict, then what is open, the gravest first, each with where to mend it,
 * whom it asks and where it comes from; consequences stand under their cause.
 */
export function reportText({ definition, evaluation }: CheckResult, installed: readonly Framework[]) {
  const { findings, gate, verdict, date } = evaluation
  const listed = (list: readonly { id: string; version: string }[]) =>
    list.map(({ id, version }) => `${id} ${version}`).join(', ')
  const groups = [
    ...(['blocking', 'to-justify', 'advice'] as const).map((severity) => ({
      title: words.groups[severity],
      members: findings.filter(
        (finding) => finding.status === 'open' && finding.causedBy === null && finding.severity === severity,
      ),
    })),
    { title: words.groups.justified, members: findings.filter((finding) => finding.status === 'justified') },
  ].filter(({ members }) => members.length > 0)

  const lines = [
    ...wrapped(definition.title || words.untitled),
    ...wrapped(words.heading(words.verdict[verdict], words.gate[gate], formatDate(date))),
    ...wrapped(words.frameworks(listed(evaluation.frameworks))),
    words.fingerprint(definition.fingerprint),
    '',
    ...groups.flatMap(({ title, members }) => [
      words.group(title, members.length),
      ...members.flatMap((finding) => findingLines(finding, findings, installed)),
      '',
    ]),
    ...(groups.length === 0 ? [words.nothing] : []),
    ...wrapped(words.reminder),
  ]
  return `${lines.join('\n')}\n`
}

function findingLines(finding: Finding, all: readonly Finding[], installed: readonly Framework[]): string[] {
  const requirement = installed
    .find(({ id }) => id === finding.framework)
    ?.requirements.find(({ id }) => id === finding.requirement)
  const stage = stageTexts.find(({ id }) => id === finding.stage)?.title ?? finding.stage
  const consequences = all.filter(
    (other) => other.status === 'open' && other.causedBy === finding.requirement && other !== finding,
  )
  const provenance = finding.provenance.map((code) => messages.provenance[code]).join('\u202f; ')
  return [
    ...wrapped(`${finding.requirement}  ${requirement?.label ?? ''}`.trimEnd(), '  '),
    ...wrapped(findingMessage(finding), '      '),
    ...(finding.justification === null ? [] : wrapped(words.justification(finding.justification), '      ')),
    ...wrapped(words.place(stage, readablePath(finding.subject.path)), '      '),
    ...wrapped(`${words.role(messages.role[finding.role])} – ${words.provenance(provenance)}`, '      '),
    ...(finding.aliases.length > 0 ? wrapped(words.aliases(finding.aliases.join(', ')), '      ') : []),
    ...consequences.flatMap((other) => wrapped(words.consequence(other.requirement, findingMessage(other)), '      ')),
  ]
}

/** The path of a field without the ids of items, which say nothing to a person. */
function readablePath(path: string): string {
  return path.replaceAll(/\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
}

/** Breaks a text at ordinary spaces; a longer word stays whole. */
function wrapped(text: string, indent = ''): string[] {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(/[ \n]+/)) {
    const longer = line === indent ? indent + word : `${line} ${word}`
    if (longer.length > width && line !== indent) {
      lines.push(line)
      line = indent + word
    } else {
      line = longer
    }
  }
  return [...lines, line]
}
