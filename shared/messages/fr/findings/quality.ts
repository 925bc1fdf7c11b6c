import { formatDate } from '../format.ts'
import { optionLabel } from '../options.ts'
import type { GapSentence } from '../../gap-sentence.ts'

const indicator = (value: unknown) =>
  `Indicateur ${String(value)} (${optionLabel('qualityIndicator', String(value)).replace(/^\d+ — /, '')})`
const piece = (title: unknown) => `la preuve « ${String(title) || 'sans intitulé'} »`
const day = (value: unknown) => (typeof value === 'string' ? formatDate(value) : 'une date inconnue')
const document = (value: unknown) => `« ${optionLabel('documentKind', String(value))} »`
const run = (name: unknown, sentence: string) =>
  name ? `Session « ${String(name)} » : ${sentence}` : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`

/** Sentences of the rules of this family, by key of the gap. */
export const sentences = {
  'indicator-evidence.none': ({ indicator: number }) =>
    `${indicator(number)} : aucune preuve. Ajoutez une preuve datée ou, si elle n’existera qu’après une session, une preuve prévue.`,
  'indicator-evidence.untitled': ({ indicator: number }) =>
    `${indicator(number)} : une preuve n’a pas d’intitulé. Dites de quoi il s’agit.`,
  'indicator-evidence.no-status': ({ indicator: number, title }) =>
    `${indicator(number)} : dites si ${piece(title)} est disponible ou prévue.`,
  'indicator-evidence.no-date': ({ indicator: number, title }) =>
    `${indicator(number)} : ${piece(title)} n’est pas datée. Indiquez sa date.`,
  'indicator-evidence.future': ({ indicator: number, title, on }) =>
    `${indicator(number)} : ${piece(title)} est datée du ${day(on)}, qui n’est pas encore passé. Déclarez-la prévue, ou corrigez la date.`,
  'indicator-evidence.stale': ({ indicator: number, title, on }) =>
    `${indicator(number)} : ${piece(title)} date du ${day(on)}. Actualisez-la.`,
  'indicator-evidence.still-planned': ({ indicator: number, title }) =>
    `${indicator(number)} : ${piece(title)} est encore prévue. À l’audit, il faut une preuve datée.`,
  'indicator-evidence.nobody': ({ indicator: number, title }) =>
    `${indicator(number)} : ${piece(title)} est prévue sans responsable. Dites qui la fournira.`,
  'indicator-evidence.no-due-date': ({ indicator: number, title }) =>
    `${indicator(number)} : ${piece(title)} est prévue sans échéance. Indiquez quand elle existera.`,
  'indicator-evidence.overdue': ({ indicator: number, title, dueOn }) =>
    `${indicator(number)} : ${piece(title)} était attendue le ${day(dueOn)}. Datez-la si elle existe, ou reportez l’échéance.`,
  'indicator-evidence.apprenticeship-only': ({ indicator: number }) =>
    `${indicator(number)} ne vise que l’apprentissage.`,
  'indicator-evidence.not-registered': ({ indicator: number }) =>
    `${indicator(number)} ne vise que les certifications enregistrées au RNCP ou au RS.`,
  'indicator-evidence.no-contractor': ({ indicator: number }) =>
    `${indicator(number)} : aucun intervenant n’est prestataire ou en portage.`,
  'indicator-evidence.no-workplace-period': ({ indicator: number }) =>
    `${indicator(number)} : aucune période en situation de travail n’est déclarée.`,
  'indicator-evidence.no-work-study': ({ indicator: number }) =>
    `${indicator(number)} : la formation n’est pas en alternance.`,
  'indicator-evidence.person': ({ indicator: number }) =>
    `${indicator(number)} : vous l’avez déclaré sans objet, avec une raison.`,
  'forbidden-references.repealed': ({ article }) =>
    `L’article ${String(article)} est abrogé ou n’est plus sûr. Retirez-le des visas.`,
  'document-ready.missing': ({ document: kind }) =>
    `${document(kind)} n’est pas dans la liste des pièces. Ajoutez la pièce, même si elle n’est que prévue.`,
  'document-ready.no-status': ({ document: kind }) =>
    `${document(kind)} : dites si la pièce est disponible, prévue ou sans objet.`,
  'document-ready.no-date': ({ document: kind }) => `${document(kind)} : la pièce est disponible mais n’est pas datée.`,
  'document-ready.nobody': ({ document: kind }) => `${document(kind)} : la pièce est prévue sans responsable.`,
  'document-ready.no-due-date': ({ document: kind }) => `${document(kind)} : la pièce est prévue sans échéance.`,
  'document-ready.overdue': ({ document: kind, dueOn }) =>
    `${document(kind)} : la pièce était attendue le ${day(dueOn)}. Datez-la, ou reportez l’échéance.`,
  'document-ready.no-reason': ({ document: kind }) => `${document(kind)} : dites pourquoi la pièce est sans objet.`,
  'document-ready.organisation-pays': ({ document: kind }) =>
    `${document(kind)} : aucun employeur ni financeur n’est prévu.`,
  'document-ready.individual-pays': ({ document: kind }) => `${document(kind)} : aucun particulier ne paie.`,
  'withdrawal-period.permanent-access': () => 'L’accès est permanent : il n’y a pas de date de clôture.',
  'withdrawal-period.no-start': ({ name }) => run(name, 'la date de début n’est pas indiquée.'),
  'withdrawal-period.no-closing': ({ name }) => run(name, 'la date de clôture des inscriptions n’est pas indiquée.'),
  'withdrawal-period.short': ({ name, days, left }) =>
    run(
      name,
      `les inscriptions ferment ${String(left)} jours avant le début, pour ${String(days)} attendus (délai de rétractation). Fermez-les plus tôt, ou justifiez la demande expresse de commencer.`,
    ),
} satisfies Readonly<Record<string, GapSentence>>
