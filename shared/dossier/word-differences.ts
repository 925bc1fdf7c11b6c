import { applyPatch } from '../change/apply-patch.ts'
import { type Json, valueAt } from '../change/json.ts'
import type { Operation } from '../change/patch.ts'
import type { Evaluation } from '../checklist/finding.ts'
import { isBlank } from '../definition/blank.ts'
import { definitionSchema, type Definition } from '../definition/definition.ts'
import { schemaAt, walkFields, type WalkedField } from '../definition/schema-walk.ts'
import { dossierMessages } from '../messages/fr/dossier.ts'
import type { ReadingWords } from '../paste/read-value.ts'
import { differingLines } from './align-lines.ts'
import { dossierContext, type DossierContext, type Edition } from './context.ts'
import { dossierDocument } from './dossier-document.ts'
import { editedValue, type LineEdit } from './edited-value.ts'
import { englishPassagesOf, passagesOf } from './field-lines.ts'
import { pairedLines } from './paired-lines.ts'
import { lineKey, printedLines, type PrintedLine } from './printed-lines.ts'
import type { Profile } from './profile.ts'
import type { Framework } from '../framework/framework.ts'
import type { Institution } from '../institution/institution.ts'

/*
 * What was changed in Word, told field by field. A passage that reads otherwise is given to the field that, said
 * otherwise, would make the dossier read so: every answer is tried by printing the dossier again, and what no field
 * explains is told as it is.
 */

/** A paragraph read in a Word document. `row` counts the rows of tables; null outside of them. */
export interface WordLine {
  text: string
  kind: 'paragraph' | 'item' | 'cell' | 'comment'
  row: number | null
}

/** A passage as it was printed and as it reads now; either is empty where the other was added or taken out. */
export interface ChangedPassage {
  /** Title of the part of the plan it is in. */
  part: string
  before: string
  after: string
}

export interface WordDifference {
  /** The field, `null` where no one field says the passage. */
  path: readonly string[] | null
  /** What the field would say; `undefined` without one. */
  value: Json | undefined
  passages: readonly ChangedPassage[]
}

/** What the document was made from, and what judges it as it was judged then. */
export interface PrintedFrom {
  profile: Profile
  definition: Definition
  institution: Institution | null
  evaluation: Evaluation
  frameworks: readonly Framework[]
  edition: Edition
}

/** How many times a dossier is printed to find where passages come from: each takes some hundredths of a second. */
const mostPrintings = 250

/**
 * @param printed what names each paragraph as it was printed
 * @param found the paragraphs of the document, each with what names it
 * @param print what names a text
 */
export function wordDifferences(
  from: PrintedFrom,
  printed: readonly string[],
  found: readonly WordLine[],
  { print, reading }: { print: (text: string) => string; reading: ReadingWords },
): WordDifference[] {
  const said = found.filter(({ kind }) => kind !== 'comment')
  const hunks = differingLines(
    printed,
    said.map(({ text }) => print(text)),
  )
  const comments = found
    .filter(({ kind }) => kind === 'comment')
    .map(({ text }) => unplaced({ part: '', before: '', after: text }))
  if (hunks.length === 0) return comments

  const tried = new Printings(from)
  // A later Cadrier may print otherwise: what was printed is found in what is printed now, or not at all.
  const now = new Map<number, number>()
  let at = 0
  let shift = 0
  for (const { before, after } of differingLines(
    printed,
    tried.lines.map(({ text }) => print(text)),
  )) {
    for (; at < before.from; at += 1) now.set(at, at + shift)
    at = before.to
    shift = after.to - before.to
  }
  for (; at < printed.length; at += 1) now.set(at, at + shift)

  const edits: PassageEdit[] = []
  for (const hunk of hunks) {
    const before = range(hunk.before).map((index) => tried.lines[now.get(index) ?? -1] ?? null)
    const after = range(hunk.after).map((index) => said[index] as WordLine)
    const pairs = pairedLines(
      before.map((line) => line?.text ?? ''),
      after.map(({ text }) => text),
    )
    // What was added comes after the paragraph before it, which may be one of those that were changed.
    let previous = now.get(hunk.before.from - 1) ?? null
    let previousRow = said[hunk.after.from - 1]?.row
    const next = now.get(hunk.before.to) ?? null
    const nextRow = said[hunk.after.to]?.row
    for (const [one, other] of pairs) {
      const line = one === null ? null : (before[one] ?? null)
      const index = one === null ? null : (now.get(hunk.before.from + one) ?? null)
      const text = other === null ? null : (after[other] as WordLine)
      const part = line?.part ?? tried.lines[previous ?? 0]?.part ?? ''
      // Two rows of a table, or a table and what is around it, say different things.
      const beside = (row: number | null | undefined) => text !== null && row === text.row
      edits.push({
        line,
        index,
        previous: beside(previousRow) ? previous : null,
        next: beside(nextRow) ? next : null,
        part,
        text,
      })
      if (index !== null) {
        previous = index
        previousRow = text === null ? undefined : text.row
      }
    }
  }
  return [...placed(edits, tried, reading), ...comments]
}

const unplaced = (passage: ChangedPassage): WordDifference => ({ path: null, value: undefined, passages: [passage] })

const range = ({ from, to }: { from: number; to: number }) =>
  Array.from({ length: to - from }, (_, rank) => from + rank)

/** One paragraph that reads otherwise, was added (`line` is null) or was taken out (`text` is null). */
interface PassageEdit {
  line: PrintedLine | null
  /** Its rank among the lines of the dossier as it is printed now. */
  index: number | null
  previous: number | null
  next: number | null
  part: string
  text: WordLine | null
}

/** A field of the definition with what it says in the dossier, in one of the languages it is written in. */
interface SaidField extends WalkedField {
  /** One entry a paragraph. */
  lines: readonly string[]
  language: 'fr' | 'en'
}

/** The dossier as it is printed, and as it would be if a field said something else. */
class Printings {
  readonly lines: readonly PrintedLine[]
  readonly context: DossierContext
  readonly fields: readonly SaidField[]
  /** Fields that say nothing and are asked for: the dossier says so in their place. */
  readonly asked: readonly SaidField[]
  private readonly from: PrintedFrom
  private readonly keys: readonly string[]
  private left = mostPrintings

  constructor(from: PrintedFrom) {
    this.from = from
    this.lines = this.linesWith(from.definition)
    this.keys = this.lines.map(({ text }) => lineKey(text))
    const { definition, institution, evaluation, frameworks, edition } = from
    this.context = dossierContext(definition, institution, evaluation, frameworks, edition)
    const fields: SaidField[] = []
    walkFields(definitionSchema, definition, (field) => {
      const { path, modelPath, meta } = field
      if (meta.kind === 'group' || meta.kind === 'list' || meta.kind === 'id') return
      const value =
        path[0] === 'local' && isBlank(field.value) ? valueAt(this.context.common, path.slice(1)) : field.value
      if (value === undefined) return
      const said = (language: 'fr' | 'en', lines: readonly string[]): SaidField => ({
        ...field,
        value,
        language,
        lines,
      })
      fields.push(said('fr', passagesOf(this.context, modelPath, value)))
      const english = englishPassagesOf(meta, value)
      if (english.length > 0) fields.push(said('en', english))
    })
    this.fields = fields.filter(({ lines }) => lines.length > 0)
    this.asked = fields.filter(({ lines, path }) => lines.length === 0 && this.context.isAskedFor(path))
  }

  /** What changes in the dossier if a field says something else; `null` where that cannot be, or no more is to be tried. */
  changesWith(field: SaidField, value: Json) {
    if (this.left === 0) return null
    this.left -= 1
    const definition = withValue(this.from.definition, field.path, value)
    if (definition === null) return null
    const keys = this.linesWith(definition).map(({ text }) => lineKey(text))
    return differingLines(this.keys, keys).map(({ before, after }) => ({
      before,
      lines: keys.slice(after.from, after.to),
    }))
  }

  private linesWith(definition: Definition): PrintedLine[] {
    const { profile, institution, evaluation, frameworks, edition } = this.from
    return printedLines(dossierDocument(profile, definition, institution, evaluation, frameworks, edition))
  }
}

/** The definition with another value at a place; `null` where its schema does not take it. */
export function withValue(definition: Definition, path: readonly string[], value: Json): Definition | null {
  if (schemaAt(definitionSchema, path)?.safeParse(value).success !== true) return null
  const patch: Operation[] = [{ op: 'set', path: [...path], value }]
  const applied = applyPatch(definition, patch)
  return applied.ok ? applied.document : null
}

interface Placed {
  field: SaidField
  edits: LineEdit[]
  passages: ChangedPassage[]
}

/** Gives each passage to a field where one explains it, all passages of a field together. */
function placed(edits: readonly PassageEdit[], tried: Printings, reading: ReadingWords): WordDifference[] {
  const byField = new Map<string, Placed>()
  const answers: (Placed | WordDifference)[] = []
  let added: { row: number | null; passage: { after: string } } = { row: null, passage: { after: '' } }
  for (const edit of edits) {
    const passage = { part: edit.part, before: edit.line?.text ?? '', after: edit.text?.text ?? '' }
    const found = explanationOf(edit, tried, reading)
    const known = found === null ? undefined : byField.get(found.field.path.join('.'))
    if (found === null) {
      const row = edit.line === null ? (edit.text?.row ?? null) : null
      // The cells of a row that was added are one passage.
      if (row !== null && row === added.row) added.passage.after += `\n${passage.after}`
      else answers.push(unplaced(passage))
      if (row === null || row !== added.row) added = { row, passage }
    } else if (known === undefined) {
      const entry = { field: found.field, edits: [found.edit], passages: [passage] }
      byField.set(found.field.path.join('.'), entry)
      answers.push(entry)
    } else if (combines(known.edits, found.edit)) {
      known.edits.push(found.edit)
      known.passages.push(passage)
    }
    // The same said in two places, in two ways: the second stands for itself.
    else if (!known.edits.some((other) => sameEdit(other, found.edit))) answers.push(unplaced(passage))
    else known.passages.push(passage)
  }
  return answers.map((answer): WordDifference => {
    if (!('field' in answer)) return answer
    const { field, edits: lineEdits, passages } = answer
    return { path: field.path, value: editedValue(field, lineEdits, reading) ?? undefined, passages }
  })
}

const sameEdit = (one: LineEdit, other: LineEdit) =>
  one.kind === other.kind &&
  one.language === other.language &&
  one.line === other.line &&
  lineKey(one.text) === lineKey(other.text)

/** Whether an edit can be made beside others: no line is said in two ways. */
const combines = (edits: readonly LineEdit[], edit: LineEdit) =>
  edit.kind === 'insert' ||
  !edits.some((other) => other.kind !== 'insert' && other.language === edit.language && other.line === edit.line)

/** The field, and the change of one of its lines, by which the dossier would read as the document does. */
function explanationOf(
  edit: PassageEdit,
  tried: Printings,
  reading: ReadingWords,
): { field: SaidField; edit: LineEdit } | null {
  for (const { field, change } of candidatesFor(edit, tried)) {
    const value = editedValue(field, [change], reading)
    const changes = value === null ? null : tried.changesWith(field, value)
    if (changes?.some((hunk) => explains(edit, hunk))) return { field, edit: change }
  }
  return null
}

function explains(
  { index, previous, next, text }: PassageEdit,
  { before, lines }: { before: { from: number; to: number }; lines: readonly string[] },
): boolean {
  if (text === null) return index !== null && before.from <= index && index < before.to
  if (!lines.includes(lineKey(text.text))) return false
  if (index !== null) return before.from <= index && index < before.to
  const after = (previous ?? -1) + 1
  return (before.from <= after && after <= before.to) || (next !== null && before.from <= next && next <= before.to)
}

/** Fields that may explain a passage, the likeliest first: those that say most of it. */
function candidatesFor(edit: PassageEdit, tried: Printings): { field: SaidField; change: LineEdit }[] {
  const { line, text } = edit
  if (line === null) return text === null ? [] : insertions(edit, text, tried)
  const found: { field: SaidField; change: LineEdit; length: number }[] = []
  for (const field of tried.fields)
    for (const [rank, said] of field.lines.entries()) {
      if (text === null) {
        if (said === line.text)
          found.push({
            field,
            change: { kind: 'remove', language: field.language, line: rank, text: '' },
            length: said.length,
          })
        continue
      }
      const rest = replacement(line.text, said, text.text)
      // A code in a sentence that is made of several is not where the sentence is written.
      const isOtherKind = field.meta.kind === 'word' && /\s/.test(rest ?? '') && !/\s/.test(said)
      if (rest !== null && !isOtherKind)
        found.push({
          field,
          change: { kind: 'replace', language: field.language, line: rank, text: rest },
          length: said.length,
        })
    }
  if (text !== null && lineKey(line.text) === lineKey(dossierMessages.toComplete))
    for (const field of tried.asked)
      found.push({
        field,
        change: { kind: 'insert', language: 'fr', line: -1, text: text.text, item: false },
        length: 0,
      })
  return found.sort((one, other) => other.length - one.length)
}

/** What stands now where a field’s line stood, all around it being as before; `null` where it is not. */
function replacement(printed: string, said: string, now: string): string | null {
  for (let at = printed.indexOf(said); at >= 0; at = printed.indexOf(said, at + 1)) {
    const start = printed.slice(0, at)
    const end = printed.slice(at + said.length)
    if (now.length >= start.length + end.length && now.startsWith(start) && now.endsWith(end))
      return now.slice(start.length, now.length - end.length).trim()
  }
  return null
}

/** A paragraph more, after the one before it or before the one after it, in the field that says that one. */
function insertions(
  { previous, next }: PassageEdit,
  text: WordLine,
  { lines, fields }: Printings,
): { field: SaidField; change: LineEdit }[] {
  const beside = (index: number | null, shift: number) => {
    const neighbour = index === null ? undefined : lines[index]?.text
    return fields.flatMap((field) => {
      const several = field.meta.kind === 'rich-text' || (field.meta.kind === 'text' && field.meta.multiline)
      const rank = several && neighbour !== undefined ? field.lines.indexOf(neighbour) : -1
      return rank < 0
        ? []
        : [
            {
              field,
              change: {
                kind: 'insert' as const,
                language: field.language,
                line: rank + shift,
                text: text.text,
                item: text.kind === 'item',
              },
            },
          ]
    })
  }
  return [...beside(previous, 0), ...beside(next, -1)]
}
