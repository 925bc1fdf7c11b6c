import type { Evaluation } from '../checklist/finding.ts'
import type { Definition } from '../definition/definition.ts'
import type { Framework } from '../framework/framework.ts'
import type { Institution } from '../institution/institution.ts'
import { accentColour } from '../institution/accent-colour.ts'
import { dossierMessages } from '../messages/fr/dossier.ts'
import { withAbbreviations } from './abbreviations.ts'
import { dossierBlocks } from './blocks.ts'
import { coverNodes, titleBand } from './body/cover.ts'
import { dossierContext, type DossierContext, type Edition } from './context.ts'
import type { DossierDocument, DossierNode, DossierSection } from './document.ts'
import { heading, italic, paragraph } from './nodes.ts'
import type { Block } from './block.ts'
import type { PlacedBlock, Profile } from './profile.ts'
import { reviewNotes } from './review-notes.ts'

/**
 * A document made of a definition, as its profile says. Pure: the same arguments give the same document.
 *
 * @param profile which blocks, in which order: its blocks are known (see `readProfile`)
 * @param evaluation of this definition for the gate and day it is presented
 * @param frameworks those the evaluation was made with
 * @param edition day printed, and what names the content
 */
export function dossierDocument(
  profile: Profile,
  definition: Definition,
  institution: Institution | null,
  evaluation: Evaluation,
  frameworks: readonly Framework[],
  edition: Edition,
): DossierDocument {
  const context = dossierContext(definition, institution, evaluation, frameworks, edition)
  const { title, code } = definition.identity
  const isPublic = profile.readers === 'public'
  return {
    language: 'fr-FR',
    title: dossierMessages.documentTitle(profile.kind, title.fr, code),
    author:
      institution?.name.fr.trim() || definition.identity.component.fr.trim() || dossierMessages.unknownInstitution,
    date: edition.date,
    fingerprint: edition.fingerprint,
    header: dossierMessages.header(title.fr, code, evaluation.verdict),
    letterhead: oneLine(institution?.style.letterhead.fr),
    accent: accentColour(institution?.style.accent ?? '').colour,
    footer: dossierMessages.footer(
      edition.date,
      isPublic ? [] : frameworks.map(editionOf),
      edition.fingerprint,
      edition.revision,
      oneLine(institution?.style.footer.fr),
    ),
    margin: profile.margin,
    sections: finished(profile, sectionsOf(profile, context)),
  }
}

/** A framework and its version, which may begin with the year that ends its title. */
function editionOf({ shortTitle, version }: Framework): string {
  const [edition = ''] = version.split('.')
  const title = shortTitle.endsWith(` ${edition}`) ? shortTitle.slice(0, -edition.length - 1) : shortTitle
  return `${title} ${version}`
}

const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim()

/** What is told of a document once it is whole: ranks of its tables, abbreviations where they come first. */
function finished(profile: Profile, sections: readonly DossierSection[]): DossierSection[] {
  const known = profile.abbreviations ? withAbbreviations(sections) : sections
  let number = 0
  return known.map((section) => ({
    ...section,
    nodes: section.nodes.map((node) =>
      profile.numbered && node.kind === 'table' && node.caption !== '' ? { ...node, number: ++number } : node,
    ),
  }))
}

function sectionsOf(profile: Profile, context: DossierContext): DossierSection[] {
  const notes = profile.requirements ? reviewNotes(context, headingsOfBlocks(profile, context)) : null
  const place = (entry: PlacedBlock, titled: (title: string) => string): Placed => {
    const block = dossierBlocks.get(entry.block)
    if (!block) throw new TypeError(`no block ${entry.block}`)
    const title = entry.title ?? block.title
    const { nodes, blank } = nodesOf(context, block, title)
    return {
      blank,
      landscape: !blank && (entry.landscape ?? block.landscape ?? false),
      nodes: [
        ...(title === '' ? nodes.map(raised) : [heading(1, block.id, titled(title)), ...nodes]),
        ...(notes?.byBlock.get(block.id) ?? []),
      ],
    }
  }
  const body = profile.body.map((entry, index) =>
    place(entry, (title) => (profile.numbered ? dossierMessages.numbered(index + 1, title) : title)),
  )
  const annexes = profile.annexes.map((entry, index) =>
    place(entry, (title) => dossierMessages.annex(annexLetter(index), title)),
  )
  const sections = joined(body).map((placed): DossierSection => ({
    part: 'body',
    landscape: placed.landscape,
    framed: profile.framed,
    nodes: placed.nodes,
  }))
  const contents = profile.contents ? [{ kind: 'contents' as const, title: dossierMessages.cover.contents }] : []
  const opening =
    profile.opening === 'cover'
      ? [...coverNodes(context, profile), ...contents]
      : [titleBand(context, profile), ...contents]
  const [first, ...rest] = sections
  return [
    ...(profile.opening === 'cover' || !first
      ? [{ part: 'cover' as const, landscape: false, framed: profile.framed, nodes: opening }, ...sections]
      : [{ ...first, nodes: [...opening, ...first.nodes] }, ...rest]),
    ...annexSections(annexes),
    ...(notes === null || notes.others.length === 0
      ? []
      : [{ part: 'annex' as const, landscape: false, framed: false, nodes: notes.others }]),
  ]
}

/** Ids of the headings of each block, its own first. */
function headingsOfBlocks(profile: Profile, context: DossierContext): Map<string, string[]> {
  return new Map(
    [...profile.body, ...profile.annexes].map(({ block }) => {
      const nodes = dossierBlocks.get(block)?.nodes(context) ?? []
      return [block, [block, ...nodes.flatMap((node) => (node.kind === 'heading' ? [node.id] : []))]]
    }),
  )
}

/** A block with its heading, ready for a page. */
interface Placed {
  nodes: readonly DossierNode[]
  /** It has nothing to say yet. */
  blank: boolean
  landscape: boolean
}

/** A heading one level up: those of a block without a heading of its own come first in its document. */
function raised(node: DossierNode): DossierNode {
  return (node.kind === 'heading' || node.kind === 'subheading') && node.level > 1
    ? { ...node, level: node.level === 3 ? 2 : 1 }
    : node
}

/** Blocks that follow one another on pages turned the same way. */
function joined(blocks: readonly Placed[]): Placed[] {
  const pages: Placed[] = []
  for (const block of blocks) {
    const last = pages.at(-1)
    if (last?.landscape === block.landscape)
      pages[pages.length - 1] = { ...last, nodes: [...last.nodes, ...block.nodes] }
    else pages.push(block)
  }
  return pages
}

/** A to Z, then AA, AB…: an institution may have many. */
function annexLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : annexLetter(Math.floor(index / 26) - 1) + letter
}

/** The nodes of a block; one that says nothing yet says that, so that the plan is the same for every dossier. */
function nodesOf(
  context: DossierContext,
  block: Block,
  title: string,
): { nodes: readonly DossierNode[]; blank: boolean } {
  // A table or a fiche named as the block needs no second title.
  const nodes = block
    .nodes(context)
    .map((node) => ('caption' in node && node.caption === title ? { ...node, caption: '' } : node))
  if (nodes.length > 0) return { nodes, blank: false }
  return { nodes: paragraph([italic(block.empty ?? dossierMessages.partToComplete)]), blank: true }
}

/** Each annex on pages of its own, but for those that say nothing yet, which share theirs. */
function annexSections(annexes: readonly Placed[]): DossierSection[] {
  const sections: Placed[] = []
  for (const annex of annexes) {
    const last = sections.at(-1)
    if (annex.blank && last?.blank === true)
      sections[sections.length - 1] = { ...last, nodes: [...last.nodes, ...annex.nodes] }
    else sections.push(annex)
  }
  return sections.map(({ landscape, nodes }) => ({ part: 'annex', landscape, framed: false, nodes }))
}
