import type { sentences as french } from '../../fr/findings/quality.ts'
import type { GapSentence } from '../../gap-sentence.ts'
import { formatDate } from '../format.ts'
import { optionLabel } from '../options.ts'
import { aboutItem } from './about-item.ts'

const indicator = (value: unknown) =>
  `Indicator ${String(value)} (${optionLabel('qualityIndicator', String(value)).replace(/^\d+ — /, '')})`
const piece = (title: unknown) => `the evidence “${String(title) || 'untitled'}”`
const day = (value: unknown) => (typeof value === 'string' ? formatDate(value) : 'an unknown date')
const document = (value: unknown) => `“${optionLabel('documentKind', String(value))}”`
const run = (name: unknown, sentence: string) => aboutItem(name ? `Session “${String(name)}”` : '', sentence)

/** Sentences of the rules of this family, by key of the gap. */
export const sentences: Readonly<Record<keyof typeof french, GapSentence>> = {
  'indicator-evidence.none': ({ indicator: number }) =>
    `${indicator(number)}: no evidence. Add dated evidence or, if it will only exist after a session, planned evidence.`,
  'indicator-evidence.untitled': ({ indicator: number }) =>
    `${indicator(number)}: a piece of evidence has no title. Say what it is.`,
  'indicator-evidence.no-status': ({ indicator: number, title }) =>
    `${indicator(number)}: say whether ${piece(title)} exists or is planned.`,
  'indicator-evidence.no-date': ({ indicator: number, title }) =>
    `${indicator(number)}: ${piece(title)} has no date. Give its date.`,
  'indicator-evidence.future': ({ indicator: number, title, on }) =>
    `${indicator(number)}: ${piece(title)} is dated ${day(on)}, which has not come yet. Declare it planned, or correct the date.`,
  'indicator-evidence.stale': ({ indicator: number, title, on }) =>
    `${indicator(number)}: ${piece(title)} dates from ${day(on)}. Bring it up to date.`,
  'indicator-evidence.still-planned': ({ indicator: number, title }) =>
    `${indicator(number)}: ${piece(title)} is still planned. The audit asks for dated evidence.`,
  'indicator-evidence.nobody': ({ indicator: number, title }) =>
    `${indicator(number)}: ${piece(title)} is planned, with nobody responsible. Say who will provide it.`,
  'indicator-evidence.no-due-date': ({ indicator: number, title }) =>
    `${indicator(number)}: ${piece(title)} is planned, without a due date. Say when it will exist.`,
  'indicator-evidence.overdue': ({ indicator: number, title, dueOn }) =>
    `${indicator(number)}: ${piece(title)} was due on ${day(dueOn)}. Date it if it exists, or move the due date.`,
  'indicator-evidence.apprenticeship-only': ({ indicator: number }) =>
    `${indicator(number)} is about apprenticeship only.`,
  'indicator-evidence.not-registered': ({ indicator: number }) =>
    `${indicator(number)} is only about certifications registered in the RNCP or RS.`,
  'indicator-evidence.no-contractor': ({ indicator: number }) =>
    `${indicator(number)}: nobody in the team is a contractor or works through an umbrella company.`,
  'indicator-evidence.no-workplace-period': ({ indicator: number }) =>
    `${indicator(number)}: no period at the workplace is declared.`,
  'indicator-evidence.no-work-study': ({ indicator: number }) => `${indicator(number)}: the course is not work-study.`,
  'indicator-evidence.person': ({ indicator: number }) =>
    `${indicator(number)}: you declared it without object, with a reason.`,
  'forbidden-references.repealed': ({ article }) =>
    `Article ${String(article)} is repealed or no longer certain. Remove it from the legal references.`,
  'document-ready.missing': ({ document: kind }) =>
    `${document(kind)} is not in the list of documents. Add it, even if it is only planned.`,
  'document-ready.no-status': ({ document: kind }) =>
    `${document(kind)}: say whether the document exists, is planned or is without object.`,
  'document-ready.no-date': ({ document: kind }) => `${document(kind)}: the document exists but has no date.`,
  'document-ready.nobody': ({ document: kind }) =>
    `${document(kind)}: the document is planned, with nobody responsible.`,
  'document-ready.no-due-date': ({ document: kind }) =>
    `${document(kind)}: the document is planned, without a due date.`,
  'document-ready.overdue': ({ document: kind, dueOn }) =>
    `${document(kind)}: the document was due on ${day(dueOn)}. Date it, or move the due date.`,
  'document-ready.no-reason': ({ document: kind }) => `${document(kind)}: say why the document is without object.`,
  'document-ready.organisation-pays': ({ document: kind }) => `${document(kind)}: no employer or funder is expected.`,
  'document-ready.individual-pays': ({ document: kind }) => `${document(kind)}: no individual pays.`,
  'withdrawal-period.permanent-access': () => 'Access is permanent: registration has no closing date.',
  'withdrawal-period.no-start': ({ name }) => run(name, 'the start date is not given.'),
  'withdrawal-period.no-closing': ({ name }) => run(name, 'the date registration closes is not given.'),
  'withdrawal-period.short': ({ name, days, left }) =>
    run(
      name,
      `registration closes ${String(left)} days before the start, where ${String(days)} are expected (withdrawal period). Close it earlier, or justify the express request to begin.`,
    ),
}
