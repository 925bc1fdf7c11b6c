/** What is said of questions asked of somebody else, and of questions without object. */
export const roleTexts = {
  elsewhere: 'Chez quelqu’un d’autre',
  /** Whom a question may be left to. */
  to: {
    teacher: 'à l’enseignant',
    designer: 'à l’ingénieur pédagogique',
    service: 'au service de formation continue',
    institution: 'à l’établissement',
  },
  mayLeave: (whom: string) => `Vous pouvez laisser ces questions ${whom}\u00a0: elles ne vous bloquent pas.`,
  nothingAsked: 'Rien ne vous est demandé à cette étape.',
  share: (questions: number, answered: number) =>
    `${questions < 2 ? `${questions} question` : `${questions} questions`}, ${
      answered === 0
        ? 'aucune renseignée'
        : answered === questions
          ? questions === 1
            ? 'renseignée'
            : 'tout est renseigné'
          : answered === 1
            ? '1 déjà renseignée'
            : `${answered} déjà renseignées`
    }`,
  withoutObject: (labels: string) => `Sans objet pour l’instant\u00a0: ${labels}.`,
  showWithoutObject: 'Afficher quand même',
  hideWithoutObject: 'Replier',
  saidWithoutObject: (label: string, deciding: string) =>
    `«\u202f${label}\u202f» est sans objet d’après «\u202f${deciding}\u202f»\u00a0: ce que vous avez saisi reste dans le dossier.`,
}
