/**
 * The texts that are kept of a certification of France compétences (XML, flux V4.1), by their place below FICHE. Any
 * other is passed over.
 */
export const fichePlaces = {
  NUMERO_FICHE: 'code',
  INTITULE: 'label',
  'NOMENCLATURE_EUROPE/NIVEAU': 'level',
  ACTIF: 'active',
  DATE_FIN_ENREGISTREMENT: 'endsOn',
  CAPACITES_ATTESTEES: 'statements',
  'CERTIFICATEURS/CERTIFICATEUR/NOM_CERTIFICATEUR': 'certifier',
  'BLOCS_COMPETENCES/BLOC_COMPETENCES/CODE': 'blockCode',
  'BLOCS_COMPETENCES/BLOC_COMPETENCES/LIBELLE': 'blockLabel',
  'BLOCS_COMPETENCES/BLOC_COMPETENCES/LISTE_COMPETENCES': 'blockStatements',
  'BLOCS_COMPETENCES/BLOC_COMPETENCES/MODALITES_EVALUATION': 'blockAssessment',
} as const
