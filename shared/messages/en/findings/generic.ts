import type { sentences as french } from '../../fr/findings/generic.ts'
import type { GapSentence } from '../../gap-sentence.ts'
import { fieldLabel } from '../fields.ts'
import { aboutItem } from './about-item.ts'

const field = (path: unknown) => `“${fieldLabel(String(path))}”`

/** Sentences of the generic rules, by key of the gap. */
export const sentences: Readonly<Record<keyof typeof french, GapSentence>> = {
  'question.unanswered': ({ question, subject }) => aboutItem(subject, `answer the question “${String(question)}”`),
  'question.no': ({ question, subject }) =>
    aboutItem(
      subject,
      `the answer is no to the question “${String(question)}” Look at the dossier or the answer again.`,
    ),
  'question.partly': ({ question, subject }) =>
    aboutItem(subject, `the answer is “partly” to the question “${String(question)}”`),
  'question.reason-missing': ({ question, subject }) =>
    aboutItem(subject, `say why the question “${String(question)}” is without object.`),
  'filled.blank': ({ field: path }) => `${field(path)} is not filled in. Fill in this field.`,
  'filled.no': ({ field: path }) => `The answer to ${field(path)} is no. Meeting the requirement takes a yes.`,
  'items.none': ({ list }) => `${field(list)}: nothing to judge yet. Add a first item.`,
  'items-filled.too-few': ({ list, count, atLeast }) =>
    `${field(list)}: ${String(count)} of the ${String(atLeast)} expected. Add what is missing.`,
  'items-filled.blank': ({ field: path, item }) => `${item ? `${String(item)}: ` : ''}${field(path)} is not filled in.`,
}
