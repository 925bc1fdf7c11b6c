/** Words of an offer in LHEO. */
export const lheoTexts = {
  /** Said of the codes of the subject: the dossier has none of their lists. */
  noSubject: 'vide',
  noAlternation: 'Sans alternance',
}
