import type { RequirementOutcome } from '../../checklist/finding.ts'
import type { Framework } from '../../framework/framework.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import { gapMessage } from '../../messages/fr/findings/finding-message.ts'
import type { DossierContext } from '../context.ts'
import type { Cell, DossierNode, Fact } from '../document.ts'
import { factsOf, groupPlace, linesOf } from '../field-lines.ts'
import { cell, columns, fiche, headCell, heading, line, paragraph, table, tinted } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.annexes

/** How the dossier stands against each framework, section by section, then requirement by requirement (CF-16). */
export const conformity: Block = {
  id: 'conformite',
  title: say.conformity,
  nodes: (context) => [
    ...paragraph(say.conformityIntro(context.evaluation.date, say.gate[context.evaluation.gate])),
    ...fiche('', stamp(context)),
    ...chosenFrameworks(context),
    ...exceptions(context),
    ...openFindings(context),
    ...context.frameworks.flatMap((framework, index) => frameworkNodes(context, framework, index)),
    ...answers(context),
  ],
}

/** What names the content: whoever holds two files knows whether they say the same. */
function stamp({ definition, revision, fingerprint }: DossierContext): Fact[] {
  const fact = (label: string, text: string) => ({ label, lines: [[{ text }]] })
  return [
    fact(say.definitionId, definition.id),
    ...(revision === null ? [] : [fact(say.revision, String(revision))]),
    fact(say.fingerprint, fingerprint),
  ]
}

function chosenFrameworks(context: DossierContext): DossierNode[] {
  return [
    ...table(
      say.chosen,
      columns(say.chosenColumns, [70, 30]),
      context.definition.frameworks.map((item) => {
        const installed = context.frameworks.find(({ id }) => id === item.framework)
        return [headCell(installed?.title ?? item.framework.trim()), cell(item.version.trim())]
      }),
    ),
    ...fiche(
      say.applied,
      factsOf(context, groupPlace(context, 'governance.commonFramework'), ['version', 'approvedOn']),
    ),
  ]
}

function labelOfRequirement(context: DossierContext, id: string): string {
  for (const framework of context.frameworks)
    for (const entry of [...framework.requirements, ...framework.sameRequirements])
      if (entry.id === id) return entry.label
  return ''
}

const named = (context: DossierContext, id: string) => {
  const label = labelOfRequirement(context, id)
  return label === '' ? id.trim() : dossierMessages.coded(id.trim()) + label
}

function exceptions(context: DossierContext): DossierNode[] {
  return table(
    say.exceptions,
    columns(say.exceptionColumns, [31, 52, 17]),
    context.definition.exceptions.map((item) => [
      headCell(named(context, item.requirement)),
      cell(linesOf(context, 'exceptions.justification', item.justification)),
      cell(linesOf(context, 'exceptions.on', item.on)),
    ]),
  )
}

function openFindings(context: DossierContext): DossierNode[] {
  const open = context.evaluation.findings.filter(
    ({ status, severity, causedBy }) => status === 'open' && severity !== 'advice' && causedBy === null,
  )
  return table(
    say.open,
    columns(say.openColumns, [32, 54, 14]),
    open.map((finding) => [
      headCell(named(context, finding.requirement)),
      cell([...new Set(finding.gaps.map(({ message }) => gapMessage(message)))].map(line)),
      cell(say.severity[finding.severity]),
    ]),
  )
}

const outcomes = [
  'met',
  'justified',
  'not-met',
  'advised',
  'not-applicable',
] as const satisfies readonly RequirementOutcome[]

function frameworkNodes(context: DossierContext, framework: Framework, index: number): DossierNode[] {
  const results = context.evaluation.requirements.filter((entry) => entry.framework === framework.id)
  if (results.length === 0) return []
  const labels = new Map(framework.requirements.map(({ id, label }) => [id, label]))
  const sections = framework.sections.flatMap((section) => {
    const judged = results.filter((entry) => entry.section === section.id)
    return judged.length === 0 ? [] : [{ section, judged }]
  })
  const count = (judged: typeof results, outcome: RequirementOutcome) => {
    const number = judged.filter((entry) => entry.outcome === outcome).length
    return cell(number === 0 ? dossierMessages.none : String(number))
  }
  return [
    heading(2, `conformite-${index + 1}`, framework.title),
    ...table(
      '',
      columns(say.sectionColumns, [46, 12, 10, 10, 10, 12], [1, 2, 3, 4, 5]),
      sections.map(({ section, judged }) => [
        headCell(section.title),
        ...outcomes.map((outcome) => count(judged, outcome)),
      ]),
    ),
    ...table(
      say.requirements,
      columns(say.requirementColumns, [17, 66, 17]),
      sections.flatMap(({ section, judged }) => [
        [tinted(cell('')), tinted(headCell(section.title)), tinted(cell(''))] as Cell[],
        ...judged.map((entry) => [
          headCell(entry.requirement),
          cell(labels.get(entry.requirement) ?? ''),
          cell(say.outcome[entry.outcome]),
        ]),
      ]),
    ),
  ]
}

function answers(context: DossierContext): DossierNode[] {
  return table(
    say.answers,
    columns(say.answerColumns, [26, 11, 12, 34, 17]),
    context.definition.answers.map((item) => [
      headCell(named(context, item.requirement)),
      cell(context.nameOf(item.subject) || item.subject.trim()),
      cell(linesOf(context, 'answers.answer', item.answer)),
      cell(linesOf(context, 'answers.comment', item.comment)),
      cell(linesOf(context, 'answers.on', item.on)),
    ]),
  )
}
