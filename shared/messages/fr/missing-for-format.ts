import type { Problem } from '../../contract/problem.ts'

/** Why a dossier is not ready for the format of another tool. */
export const missingTexts = {
  institution: 'Fiche de l’établissement',
  /** @param place the stage of the dossier, or the institution record */
  missing: (place: string, field: string, badForm: boolean) =>
    `${place} › ${field}${badForm ? ' (forme inattendue)' : ''}`,
  /** @param missing each field, which is told after the message */
  refused: (format: string, missing: { path: string; name: string }[]): Problem => ({
    code: 'not-ready',
    message: `${format}\u00a0: pas encore possible, il manque ${missing.length === 1 ? 'une information' : `${missing.length} informations`}. Aucun fichier de ce format n’a été écrit.`,
    next: `${missing.length === 1 ? 'Remplissez ce champ' : 'Remplissez ces champs'}, puis exportez de nouveau\u202f; les autres formats n’en dépendent pas.`,
    missing,
  }),
}
