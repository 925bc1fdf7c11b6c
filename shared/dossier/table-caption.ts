import { dossierMessages } from '../messages/fr/dossier.ts'
import type { DossierNode } from './document.ts'

/** The caption of a table as it is printed, with the number of the table where it has one: « Tableau 3 — Activités ». */
export const captionOf = ({ caption, number }: Extract<DossierNode, { kind: 'table' }>): string =>
  number === undefined
    ? caption
    : `${dossierMessages.tableLabel}\u00a0${number}${dossierMessages.captionSeparator}${caption}`
