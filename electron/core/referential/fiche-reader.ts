import { SaxesParser } from 'saxes'
import { bareEntry, type EntryPart, type ReferentialEntry } from '../../../shared/referential/entry.ts'
import { fichePlaces } from '../../../shared/referential/fiche-places.ts'
import { dayOf } from '../../../shared/referential/file-edition.ts'
import { linesOfText } from '../../../shared/referential/lines-of-text.ts'
import { referentialLimits as limits } from '../../../shared/referential/referential-limits.ts'
import { ReferentialFault } from './referential-fault.ts'

/*
 * The open data of France compétences (`export_fiches_RNCP_V4_1_….xml`, `…_RS_…`): FICHES holds VERSION_FLUX, then one
 * FICHE a certification. Texts are CDATA where a new line is `<br>`; days are `31/12/2030`; yes is `Oui`.
 */

type Wanted = (typeof fichePlaces)[keyof typeof fichePlaces]

/** What certifiers put before a competency to name it: `C1.2`, `C2.B1 –`, `A3-1 :`. */
const codeBefore = /^(\p{Lu}{1,3}\.? ?\d{1,2}(?:[.-][A-Z]?\d{1,2}){0,3})(?:\s*[-–—:.)]+\s*|\s+)(?=\p{L})/u

/** What parts the items of a list, at the end of one. */
const betweenItems = /[\s;,]+$/u

/** Elements that change nothing in a line of text. */
const inLine = new Set(['a', 'b', 'i', 'u', 'em', 'strong', 'span', 'sub', 'sup'])

/** Longest text of an element, in characters: its dictionary allows 64,000. A line of it is held to what a field takes. */
const longestElement = 1_000_000

/** Most characters without a tag, which the parser holds whole. */
const mostHeld = 2_000_000

type Fiche = Omit<ReferentialEntry, 'key'>

/** Elements on the way to a text that is kept: each is looked for below the one it is in. */
interface Place {
  keeps: Wanted | null
  isBlock: boolean
  below: Map<string, Place>
}

const placeOf = (keeps: Wanted | null = null): Place => ({ keeps, isBlock: false, below: new Map() })

const fichePlace = placeOf()
for (const [path, keeps] of Object.entries(fichePlaces)) {
  let place = fichePlace
  for (const name of path.split('/')) {
    const next = place.below.get(name) ?? placeOf()
    next.isBlock = name === 'BLOC_COMPETENCES'
    place.below.set(name, next)
    place = next
  }
  place.keeps = keeps
}

/** `NIV6`, as the files write it, is level 6. */
export const levelOf = (text: string): string => /^NIV(\d)$/.exec(text)?.[1] ?? (text === 'AUCUN' ? '' : text)

/** `Oui` or `ACTIVE`, `Non` or `INACTIVE`; null for anything else. */
export function isActive(text: string): boolean | null {
  if (/^(?:oui|active?|1|true|vrai|publi[eé]e?)$/i.test(text)) return true
  return /^(?:non|inactive?|0|false|faux|archiv[eé]e?)$/i.test(text) ? false : null
}

/** The referential a number of France compétences is in: `RNCP38362` or `RS5000`. */
export const repertoryOf = (code: string): string => /^(RNCP|RS)\d/.exec(code)?.[1] ?? ''

/** Reads the text of the file piece by piece, and hands over each fiche as it ends. */
export interface FicheReader {
  write(piece: string): void
  /** After the last piece. */
  end(): void
  /** Line that was reached, from 1. */
  line(): number
}

/**
 * @param onFiche called with each certification, complete
 * @throws {ReferentialFault} from `write` and `end`, with the place of the fault
 */
export function ficheReader(onFiche: (fiche: Fiche) => void): FicheReader {
  const parser = new SaxesParser()
  /** How deep the reader is; places of the elements around, `null` for those passed over. */
  let depth = 0
  const around: (Place | null)[] = []
  const lines = new Map<string, number>()
  let version = ''
  let fiche: Fiche = bareEntry('', '')
  let part: EntryPart = blankPart()
  let place: Wanted | 'version' | null = null
  let text = ''
  let begun = 0
  /** Characters written, and how many there were at the last event: what is between two is held whole by the parser. */
  let written = 0
  let heard = 0

  const line = () => parser.line
  const refuse = (data: ConstructorParameters<typeof ReferentialFault>[0]): never => {
    throw new ReferentialFault(data)
  }
  const take = (piece: string) => {
    if (place === null) return
    text += piece
    if (text.length > longestElement) refuse({ kind: 'text-too-long', line: line() })
  }

  parser.on('doctype', () => refuse({ kind: 'doctype', line: line() }))
  parser.on('error', (error) =>
    refuse(
      /unclosed tag|unexpected end|document must contain a root/.test(error.message)
        ? { kind: 'truncated', line: line() }
        : { kind: 'malformed', line: line(), column: Math.max(1, parser.column) },
    ),
  )
  parser.on('opentag', ({ name }) => {
    heard = written
    depth += 1
    if (depth === 1 && name !== 'FICHES') refuse({ kind: 'not-fiches', root: name.slice(0, 100) })
    if (depth > limits.depth) refuse({ kind: 'too-deep', line: line() })
    const parent = around.at(-1)
    if (parent?.keeps) {
      // Markup within a text that is kept: its words are, a line each where they were lines.
      around.push(parent)
      take(inLine.has(name) ? '' : '\n')
      return
    }
    const here = depth === 2 && name === 'FICHE' ? fichePlace : (parent?.below.get(name) ?? null)
    around.push(here)
    if (here === fichePlace) {
      fiche = bareEntry('', '')
      begun = line()
    } else if (here?.isBlock === true) part = blankPart()
    place = depth === 2 && name === 'VERSION_FLUX' ? 'version' : (here?.keeps ?? null)
    text = ''
  })
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', () => {
    heard = written
    depth -= 1
    const here = around.pop()
    if (here?.keeps && around.at(-1) === here) return
    keep()
    place = null
    if (here?.isBlock === true) fiche.parts.push(part)
    if (fiche.parts.length > limits.below || fiche.certifiers.length > limits.certifiers)
      refuse({ kind: 'too-many', line: line() })
    if (here === fichePlace) endFiche()
  })

  /** Puts the text of the element that ends where it belongs. */
  function keep(): void {
    if (place === null) return
    const said = text.trim()
    const word = said
      .slice(0, limits.word * 2)
      .replace(/\s+/g, ' ')
      .slice(0, limits.word)
      .toWellFormed()
    switch (place) {
      case 'version':
        version = word
        break
      case 'code':
        fiche.code = word
        break
      case 'label':
        fiche.label = linesOfText(said).join(' ').slice(0, limits.text).toWellFormed()
        break
      case 'level':
        fiche.level = levelOf(word)
        break
      case 'active':
        fiche.active = isActive(word)
        break
      case 'endsOn':
        fiche.endsOn = dayOf(word)
        break
      case 'certifier':
        if (word !== '') fiche.certifiers.push(word)
        break
      case 'statements':
        fiche.statements = statementsOf(said)
        break
      case 'blockCode':
        part.code = word
        break
      case 'blockLabel':
        part.label = linesOfText(said).join(' ').slice(0, limits.text).toWellFormed()
        break
      case 'blockStatements':
        part.statements = statementsOf(said)
        break
      case 'blockAssessment':
        part.assessment = linesOfText(said).join('\n').slice(0, limits.text).toWellFormed()
    }
    text = ''
  }

  function statementsOf(said: string): EntryPart['statements'] {
    const found = linesOfText(said)
      .map((entry) => entry.replace(betweenItems, ''))
      .filter((entry) => entry !== '')
    if (found.length > limits.below) refuse({ kind: 'too-many', line: line() })
    return found.map((entry) => {
      const code = codeBefore.exec(entry)
      const [whole, name = ''] = code ?? ['']
      if (entry.length > limits.text) refuse({ kind: 'text-too-long', line: line() })
      return { code: name, text: entry.slice(whole.length).toWellFormed() }
    })
  }

  function endFiche(): void {
    if (fiche.code === '') refuse({ kind: 'missing', line: begun, what: 'NUMERO_FICHE' })
    if (fiche.label === '') refuse({ kind: 'missing', line: begun, what: 'INTITULE' })
    const first = lines.get(fiche.code)
    if (first !== undefined) refuse({ kind: 'duplicate', line: begun, first, code: fiche.code })
    lines.set(fiche.code, begun)
    if (lines.size > limits.entries) refuse({ kind: 'too-many', line: begun })
    onFiche({ ...fiche, source: repertoryOf(fiche.code), version })
  }

  return {
    write(piece) {
      parser.write(piece)
      written += piece.length
      if (written - heard > mostHeld) refuse({ kind: 'text-too-long', line: line() })
    },
    end: () => void parser.close(),
    line,
  }
}

const blankPart = (): EntryPart => ({ code: '', label: '', statements: [], assessment: '' })
