import { memo, type ReactNode } from 'react'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { preview as words } from '../../../words.ts'
import { captionOf } from '../../../../shared/dossier/table-caption.ts'
import type { Cell, DossierNode, Fact, Inline, Line } from '../../../../shared/dossier/document.ts'

/** Leads inside the preview to a heading of the dossier. */
export type GoToHeading = (id: string) => void

/**
 * One node of the dossier as the panel shows it: what the exported page shows, with headings below those of the window.
 * Each passage carries its address (`data-at`).
 */
export const DossierNodeView = memo(function DossierNodeView({
  node,
  at,
  headings,
  onGo,
}: {
  node: DossierNode
  /** Address of the node, its part first: `besoin/3`. */
  at: string
  /** Ids of the headings that may be led to, with their texts. */
  headings: ReadonlyMap<string, string>
  onGo: GoToHeading
}) {
  const inline = (line: Line) => line.map((part, index) => inlineOf(part, index, headings, onGo))
  const lines = (content: readonly Line[]): ReactNode =>
    content.length === 1
      ? inline(content[0] ?? [])
      : content.map((line, index) => (
          <p key={index} className="preview-line">
            {inline(line)}
          </p>
        ))
  const facts = (rows: readonly Fact[], caption: string) =>
    rows.length > 0 && (
      <table className="preview-facts">
        {caption !== '' && <caption>{caption}</caption>}
        <tbody>
          {rows.map((fact, index) => (
            <tr key={index} data-at={`${at}.${index}`}>
              <th scope="row">{fact.label}</th>
              <td>{lines(fact.lines)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )
  switch (node.kind) {
    case 'title-page':
      return (
        <header className="preview-cover">
          <p className="preview-quiet">{node.overline}</p>
          {node.mark !== '' && <p className="preview-mark">{node.mark}</p>}
          <p className="preview-title" data-at={`${at}.title`}>
            {node.title}
          </p>
          {[node.subtitle, ...node.lines]
            .filter((text) => text !== '')
            .map((text, index) => (
              <p key={index} data-at={at}>
                {text}
              </p>
            ))}
          {facts(node.facts, '')}
        </header>
      )
    case 'contents':
      return (
        <nav aria-label={node.title} className="preview-contents">
          <ul>
            {[...headings].map(([id, text]) => (
              <li key={id}>
                <button type="button" className="preview-link" onClick={() => onGo(id)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )
    case 'heading': {
      const Heading = `h${node.level + 3}` as 'h4' | 'h5' | 'h6'
      return (
        <Heading className={`preview-heading preview-heading-${node.level}`} data-at={at} data-heading={node.id}>
          {node.text}
        </Heading>
      )
    }
    case 'subheading': {
      const Heading = `h${node.level + 3}` as 'h4' | 'h5' | 'h6'
      return (
        <Heading className={`preview-heading preview-heading-${node.level}`} data-at={at}>
          {inline(node.line)}
        </Heading>
      )
    }
    case 'paragraph':
      return <p data-at={at}>{inline(node.line)}</p>
    case 'quote':
      return (
        <blockquote data-at={at}>
          <p>{inline(node.line)}</p>
        </blockquote>
      )
    case 'note':
      return (
        <p className="preview-quiet" data-at={at}>
          {inline(node.line)}
        </p>
      )
    case 'list': {
      const List = node.ordered ? 'ol' : 'ul'
      return (
        <List>
          {node.items.map((item, index) => (
            <li key={index} data-at={`${at}.${index}`}>
              {inline(item)}
            </li>
          ))}
        </List>
      )
    }
    case 'facts':
      return facts(node.rows, node.caption)
    case 'signatures':
      return (
        <div className="preview-signatures">
          {node.places.map(({ title, lines: said }, index) => (
            <div key={index} data-at={at}>
              <p>
                <strong>{title}</strong>
              </p>
              {said.map((text, line) => (
                <p key={line}>{text}</p>
              ))}
            </div>
          ))}
        </div>
      )
    case 'table': {
      const total = node.columns.reduce((sum, { share }) => sum + share, 0)
      const align = (index: number, cell?: Cell) =>
        [node.columns[index]?.align, cell?.tinted && 'tinted'].filter(Boolean).join(' ') || undefined
      return (
        <ScrollRegion className="preview-scroll" label={node.caption || words.table}>
          <table className={node.grid ? 'preview-table preview-grid' : 'preview-table'}>
            {node.caption !== '' && <caption>{captionOf(node)}</caption>}
            <colgroup>
              {node.columns.map(({ share }, index) => (
                <col key={index} style={{ width: `${(100 * share) / total}%` }} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {node.columns.map(({ title }, index) => (
                  <th key={index} scope="col" className={align(index)}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {node.rows.map((row, rank) => (
                <tr key={rank}>
                  {row.map((cell, index) => {
                    const Tag = cell.head === true && index === 0 ? 'th' : 'td'
                    return (
                      <Tag
                        key={index}
                        {...(Tag === 'th' ? { scope: 'row' } : {})}
                        className={align(index, cell)}
                        data-at={`${at}.${rank}.${index}`}
                      >
                        {lines(cell.lines)}
                      </Tag>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )
    }
  }
})

const tags = { bold: 'strong', italic: 'em', superscript: 'sup', subscript: 'sub' } as const

/** A run of text, the note on it in brackets after it: the panel has no foot of page. */
function inlineOf(part: Inline, key: number, headings: ReadonlyMap<string, string>, onGo: GoToHeading): ReactNode {
  return (
    <span key={key} lang={part.language?.slice(0, 2)}>
      {runOf(part, headings, onGo)}
      {part.note && (
        <small className="preview-note"> [{part.note.map((run, rank) => inlineOf(run, rank, headings, onGo))}]</small>
      )}
    </span>
  )
}

function runOf(part: Inline, headings: ReadonlyMap<string, string>, onGo: GoToHeading): ReactNode {
  const marked = (part.marks ?? []).reduce<ReactNode>((content, mark) => {
    const Tag = tags[mark]
    return <Tag>{content}</Tag>
  }, withBreaks(part.text))
  const link = part.link
  if (link?.startsWith('#') && headings.has(link.slice(1)))
    return (
      <button type="button" className="preview-link" onClick={() => onGo(link.slice(1))}>
        {marked}
      </button>
    )
  if (link !== undefined && /^(https?:\/\/|mailto:)/i.test(link) && URL.canParse(link))
    return (
      <a href={link} target="_blank" rel="noreferrer">
        {marked}
      </a>
    )
  return marked
}

function withBreaks(text: string): ReactNode {
  const lines = text.split('\n')
  return lines.length === 1
    ? text
    : lines.flatMap((line, index) => (index === 0 ? [line] : [<br key={`break-${index}`} />, line]))
}
