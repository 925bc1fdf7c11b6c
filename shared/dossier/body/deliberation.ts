import { isBlank } from '../../definition/blank.ts'
import { dossierMessages } from '../../messages/fr/dossier.ts'
import { formatDate } from '../../messages/fr/format.ts'
import { optionLabel } from '../../messages/fr/options.ts'
import type { DossierContext } from '../context.ts'
import type { DossierNode } from '../document.ts'
import { textsOfNode } from '../document-text.ts'
import { richNodes } from '../field-lines.ts'
import { bold, list, note, paragraph } from '../nodes.ts'
import type { Block } from '../block.ts'

const say = dossierMessages.deliberation

/** The text put to the vote: the authors’, or one made of the data of the dossier for them to adapt. */
export const deliberation: Block = {
  id: 'deliberation',
  title: say.title,
  nodes: (context) => {
    const { draftDeliberation } = context.definition.governance
    if (isBlank(draftDeliberation)) return proposal(context)
    const nodes = richNodes(draftDeliberation, 1)
    // A text that came with a copy of another dossier names that one.
    return cites(nodes, context.definition.identity.title.fr) ? nodes : [note([bold(say.titleMissing)]), ...nodes]
  },
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/'/g, '’').replace(/\s+/gu, ' ').trim()

function cites(nodes: readonly DossierNode[], title: string): boolean {
  if (title.trim() === '') return false
  return plain(nodes.flatMap(textsOfNode).join(' ')).includes(plain(title))
}

function proposal(context: DossierContext): DossierNode[] {
  const { definition, institution } = context
  const { governance, identity, budget } = definition
  const seen = [
    ...legalTexts(context),
    ...governance.decisions
      .filter(
        ({ body, on, outcome }) =>
          body !== 'cfvu' && body !== 'board' && on !== null && outcome !== null && outcome !== 'expected',
      )
      .map(({ body, on, outcome }) =>
        say.councilOpinion(
          body === null ? '' : optionLabel('body', body),
          formatDate(on ?? context.date),
          outcome === null ? '' : optionLabel('decisionOutcome', outcome),
        ),
      ),
  ]
  return [
    note(say.proposal),
    ...paragraph(say.heading(institution?.name.fr.trim() ?? '')),
    ...say.seen(seen).flatMap((text) => paragraph(text)),
    ...paragraph(say.decides),
    ...list(
      [
        say.creation(governance.creationReferral ?? '', identity.title.fr, identity.code),
        say.rules(governance.assessmentRulesReferral ?? ''),
        ...(budget.price === null ? [] : [say.price(budget.price)]),
      ],
      true,
    ),
  ]
}

/** The texts the vote rests on, in their order; a code stands where its first article does. */
function legalTexts({ common }: DossierContext): string[] {
  const items = common.legalReferences
  const articlesOf = (code: string) =>
    items
      .filter(({ source, reference }) => source === code && reference.trim() !== '')
      .map((item) => item.reference.trim())
  return items.flatMap(({ source, reference, title }, index): string[] => {
    switch (source) {
      case 'education-code':
      case 'labour-code':
        return items.findIndex((item) => item.source === source) === index ? [say.code(source, articlesOf(source))] : []
      case 'eu-recommendation':
      case 'local-deliberation':
      case 'consortium-agreement':
        return [say.text(source, title.fr, reference.trim())]
      case 'other':
      case null:
        return title.fr.trim() === '' && reference.trim() === '' ? [] : [say.otherText(title.fr, reference.trim())]
    }
  })
}
