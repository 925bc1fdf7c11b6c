/** What the European file says in notes, which a reader knows by their first words. */
export const elmTexts = {
  untitled: 'Sans titre',
  schemes: {
    competency: 'Compétence',
    outcome: 'Acquis d’apprentissage visé',
    code: 'Code',
    registration: 'France compétences',
    assessment: 'Épreuve',
  },
  notes: {
    duration: 'Durée de formation',
    validity: 'Validité',
    quality: 'Assurance qualité',
    assessment: 'Évaluation',
    participation: 'Forme de participation',
    supervision: 'Surveillance et vérification de l’identité',
    stacking: 'Cumul et passerelles',
    block: 'Bloc de compétences visé',
    status: 'Ce que cette certification est',
  },
  subjects: {
    fromOffer: 'Domaine déduit du champ de l’offre\u00a0: le dossier n’en a pas choisi.',
    unknown: 'Le dossier n’a pas choisi de domaine.',
  },
  unlimited: 'sans limite de durée',
  months: (count: number) => `${count} mois`,
  /** Values of which a term of the European lists may be any. */
  oneOf: (values: readonly string[]) => values.join(' ou '),
  grid: 'Grille critériée',
  template: 'MODÈLE, NON DÉLIVRABLE',
  templateText:
    'Modèle de titre européen, non délivrable\u00a0: il y manque la personne, les dates, les résultats et le cachet de l’émetteur, que l’outil de délivrance demande.',
  learner: 'Personne à qui le titre est délivré',
}
