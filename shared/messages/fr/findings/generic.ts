import { fieldLabel } from '../fields.ts'
import type { GapSentence } from '../../gap-sentence.ts'

const field = (path: unknown) => `« ${fieldLabel(String(path))} »`

/** Sentences of the generic rules, by key of the gap. */
export const sentences = {
  'question.unanswered': ({ question, subject }) =>
    `${subject ? `${String(subject)} : répondez` : 'Répondez'} à la question « ${String(question)} »`,
  'question.no': ({ question, subject }) =>
    `${subject ? `${String(subject)} : la` : 'La'} réponse est non à la question « ${String(question)} » Revoyez le dossier ou la réponse.`,
  'question.partly': ({ question, subject }) =>
    `${subject ? `${String(subject)} : la` : 'La'} réponse est « en partie » à la question « ${String(question)} »`,
  'question.reason-missing': ({ question, subject }) =>
    `${subject ? `${String(subject)} : dites` : 'Dites'} pourquoi la question « ${String(question)} » est sans objet.`,
  'filled.blank': ({ field: path }) => `${field(path)} n’est pas renseigné. Remplissez ce champ.`,
  'filled.no': ({ field: path }) => `La réponse à ${field(path)} est non. Il faut oui pour satisfaire l’exigence.`,
  'items.none': ({ list }) => `${field(list)} : rien à juger encore. Ajoutez un premier élément.`,
  'items-filled.too-few': ({ list, count, atLeast }) =>
    `${field(list)} : ${String(count)} élément${Number(count) > 1 ? 's' : ''} pour ${String(atLeast)} attendu${Number(atLeast) > 1 ? 's' : ''}. Ajoutez ce qui manque.`,
  'items-filled.blank': ({ field: path, item }) =>
    `${item ? `${String(item)} : ` : ''}${field(path)} n’est pas renseigné.`,
} satisfies Readonly<Record<string, GapSentence>>
