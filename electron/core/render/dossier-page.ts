import { createHash } from 'node:crypto'
import {
  headingsOf,
  notesOf,
  type Cell,
  type DossierDocument,
  type DossierNode,
  type Fact,
  type Inline,
  type Line,
  type Picture,
} from '../../../shared/dossier/document.ts'
import { plainXmlText } from '../../../shared/dossier/plain-xml-text.ts'
import { noPictures, type Pictures } from './pictures.ts'
import { captionOf } from '../../../shared/dossier/table-caption.ts'
import { dossierMessages } from '../../../shared/messages/fr/dossier.ts'
import { linkTarget } from './link-target.ts'

/** @param accent colour of titles by day; by night a light one is read better */
const styleWith = (accent: string) => `
:root { color-scheme: light dark; --ink: #1f2933; --quiet: #52606d; --accent: ${accent}; --paper: #fff; --rule: #c3cdd9; --head: #e4ebf3; --tint: #f3f6fa; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaef; --quiet: #a9b4c0; --accent: #9fc3ea; --paper: #14191f; --rule: #3b4754; --head: #22303f; --tint: #1b232c; } }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem; color: var(--ink); background: var(--paper); font: 1rem/1.5 Calibri, Carlito, 'Segoe UI', sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4 { color: var(--accent); line-height: 1.25; }
h2 { margin-top: 2.5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--rule); }
p, li, dd { max-width: 46rem; }
.scroll { overflow-x: auto; }
table { width: 100%; margin: 0 0 1.25rem; border-collapse: collapse; font-size: .95rem; }
caption { padding: .75rem 0 .25rem; text-align: left; font-weight: bold; color: var(--quiet); }
th, td { padding: .3rem .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
thead th { background: var(--head); }
.grid th, .grid td { border: 1px solid var(--rule); }
.end { text-align: right; }
.center { text-align: center; }
.tinted { background: var(--tint); }
td p, th p { margin: 0; }
.logo { max-width: 20rem; max-height: 4rem; padding: .25rem; background: #fff; }
.mark { width: fit-content; padding: .35rem .75rem; border: 2px solid currentColor; font-weight: bold; }
.quiet, .note { color: var(--quiet); }
.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; }
.signatures div { min-height: 6rem; padding: .5rem .75rem; border: 1px solid var(--rule); }
a { color: inherit; }
footer { margin-top: 3rem; border-top: 1px solid var(--rule); font-size: .85rem; }
`

/** The style is allowed by its hash: the page runs nothing and loads nothing. */
const policyOf = (style: string) =>
  `default-src 'none'; img-src data:; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`

/**
 * The dossier as one page of HTML that needs nothing else: no script, no image, no network. The same document gives
 * the same text.
 */
export function dossierPage(dossier: DossierDocument, pictures: Pictures = noPictures): string {
  const style = styleWith(dossier.accent)
  const ids = new Set(headingsOf(dossier).map(({ id }) => id))
  const written: Written = { notes: 0, part: dossier.title }
  const body = dossier.sections
    .flatMap(({ nodes }) => nodes.map((node) => nodeHtml(node, dossier, pictures, ids, written)))
    .filter((html) => html !== '')
    .join('\n')
  return [
    '<!doctype html>',
    `<html lang="${dossier.language.slice(0, 2)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policyOf(style))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(dossier.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<main>\n${body}${notesHtml(dossier, ids)}\n</main>`,
    `<footer>${[dossier.letterhead, ...dossier.footer]
      .filter((line) => line !== '')
      .map((line) => `<p>${escaped(line)}</p>`)
      .join('')}</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** The notes, each with a way back to where it is called. */
function notesHtml(dossier: DossierDocument, ids: ReadonlySet<string>): string {
  const notes = notesOf(dossier).map((note, index) => {
    const number = index + 1
    const text = note.map((part) => inlineHtml(part, ids)).join('')
    return `<li id="note-${number}">${text} <a role="doc-backlink" href="#appel-${number}" aria-label="${escaped(dossierMessages.backToText(number))}">↩</a></li>`
  })
  return notes.length === 0
    ? ''
    : `\n<section role="doc-endnotes" aria-labelledby="notes"><h2 id="notes">${escaped(dossierMessages.notes)}</h2><ol>${notes.join('')}</ol></section>`
}

/** Where the writing is: nodes come in reading order. */
interface Written {
  /** Notes called so far. */
  notes: number
  /** Heading of what is being written, by which a table without a caption is called. */
  part: string
}

function nodeHtml(
  node: DossierNode,
  dossier: DossierDocument,
  pictures: Pictures,
  ids: ReadonlySet<string>,
  written: Written,
): string {
  const inline = (line: Line) =>
    line.map((part) => inlineHtml(part, ids) + (part.note === undefined ? '' : callHtml(++written.notes))).join('')
  const paragraphs = (lines: readonly Line[]) =>
    lines.length === 1 ? inline(lines[0] ?? []) : lines.map((line) => `<p>${inline(line)}</p>`).join('')
  const caption = (text: string) => (text === '' ? '' : `<caption>${escaped(text)}</caption>`)
  const called = (text: string) => (text === '' ? ` aria-label="${escaped(written.part)}"` : '')
  const facts = (rows: readonly Fact[], title: string) =>
    rows.length === 0
      ? ''
      : `<div class="scroll"><table${called(title)}>${caption(title)}<tbody>${rows
          .map((fact) => `<tr><th scope="row">${escaped(fact.label)}</th><td>${paragraphs(fact.lines)}</td></tr>`)
          .join('')}</tbody></table></div>`
  switch (node.kind) {
    case 'title-page':
      return [
        '<header>',
        ...logoHtml(node.logo, pictures),
        `<p class="quiet">${escaped(node.overline)}</p>`,
        ...(node.mark === '' ? [] : [`<p class="mark">${escaped(node.mark)}</p>`]),
        `<h1>${escaped(node.title)}</h1>`,
        ...[node.subtitle, ...node.lines].filter((text) => text !== '').map((text) => `<p>${escaped(text)}</p>`),
        facts(node.facts, ''),
        '</header>',
      ].join('\n')
    case 'contents':
      return `<nav aria-label="${escaped(node.title)}"><h2>${escaped(node.title)}</h2><ul>${headingsOf(dossier)
        .filter(({ level }) => level === 1)
        .map(({ id, text }) => `<li><a href="#${escaped(id)}">${escaped(text)}</a></li>`)
        .join('')}</ul></nav>`
    case 'heading':
      if (plainXmlText(node.text).trim() !== '') written.part = node.text
      return `<h${node.level + 1} id="${escaped(node.id)}">${escaped(node.text)}</h${node.level + 1}>`
    case 'subheading':
      return `<h${node.level + 1}>${inline(node.line)}</h${node.level + 1}>`
    case 'paragraph':
      return `<p>${inline(node.line)}</p>`
    case 'quote':
      return `<blockquote><p>${inline(node.line)}</p></blockquote>`
    case 'note':
      return `<p class="note">${inline(node.line)}</p>`
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul'
      return `<${tag}>${node.items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`
    }
    case 'facts':
      return facts(node.rows, node.caption)
    case 'signatures':
      return `<div class="signatures">${node.places
        .map(
          ({ title, lines }) =>
            `<div><p><strong>${escaped(title)}</strong></p>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>`,
        )
        .join('')}</div>`
    case 'table': {
      const classes = (index: number, cell?: Cell) =>
        [node.columns[index]?.align, cell?.tinted === true ? 'tinted' : undefined].filter((name) => name !== undefined)
      const attribute = (names: readonly string[]) => (names.length === 0 ? '' : ` class="${names.join(' ')}"`)
      const cellHtml = (cell: Cell, index: number) => {
        const tag = cell.head === true && index === 0 ? 'th scope="row"' : 'td'
        return `<${tag}${attribute(classes(index, cell))}>${paragraphs(cell.lines)}</${tag.slice(0, 2)}>`
      }
      return `<div class="scroll"><table${node.grid === true ? ' class="grid"' : ''}${called(node.caption)}>${caption(captionOf(node))}<thead><tr>${node.columns
        .map(({ title }, index) => `<th scope="col"${attribute(classes(index))}>${escaped(title)}</th>`)
        .join('')}</tr></thead><tbody>${node.rows
        .map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`)
        .join('')}</tbody></table></div>`
    }
  }
}

function logoHtml(logo: Picture | null, pictures: Pictures): string[] {
  const picture = logo === null ? undefined : pictures.get(logo.sha256)
  if (logo === null || picture === undefined) return []
  const type = picture.type === 'png' ? 'image/png' : 'image/jpeg'
  const data = Buffer.from(picture.bytes).toString('base64')
  return [`<img class="logo" alt="${escaped(logo.alternative)}" src="data:${type};base64,${data}">`]
}

const callHtml = (number: number) =>
  `<sup><a role="doc-noteref" id="appel-${number}" href="#note-${number}" aria-label="${escaped(dossierMessages.noteCall(number))}">${number}</a></sup>`

const tags = { bold: 'strong', italic: 'em', superscript: 'sup', subscript: 'sub' } as const

function inlineHtml(part: Inline, ids: ReadonlySet<string>): string {
  const text = (part.marks ?? []).reduce(
    (html, mark) => `<${tags[mark]}>${html}</${tags[mark]}>`,
    escaped(part.text).replace(/\n/g, '<br>'),
  )
  const said = part.language === undefined ? text : `<span lang="${part.language}">${text}</span>`
  if (part.link === undefined) return said
  const isInternal = part.link.startsWith('#') && ids.has(part.link.slice(1))
  const isExternal = linkTarget(part.link) !== null
  return isInternal || isExternal ? `<a href="${escaped(part.link)}">${said}</a>` : said
}

function escaped(text: string): string {
  return plainXmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
