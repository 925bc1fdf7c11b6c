/** Words of an offer in LHEO. */
export const lheoTexts = {
  /** Said of the codes of the subject: the dossier has none of their lists. */
  noSubject: 'vide',
  noAlternation: 'Sans alternance',
  /** What the codes written by default mean in the dictionaries of LHEO, and where an address comes from. */
  notes: {
    fromRecord: 'adresse de la fiche de l’établissement',
    inGroup: 'en groupe',
    levelNotTold: 'information non communiquée',
    everybody: 'tout public',
    fixedDates: 'à dates fixes',
    no: 'non',
  },
}
