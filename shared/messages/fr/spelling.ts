/** Spelling, typographic help and the words a person adds. */
export const spellingWords = {
  label: 'À vérifier\u00a0:',
  of: (field: string) => `Orthographe, ${field}`,
  unknown: (word: string) => `Mot inconnu\u00a0: ${word}`,
  more: (count: number) => (count === 1 ? 'et 1 autre mot' : `et ${count} autres mots`),
  suggestions: 'Propositions',
  noSuggestion: 'Aucune proposition',
  learn: 'Ajouter à mon dictionnaire',
  ignore: 'Ignorer jusqu’à la fermeture',
  learned: (word: string) => `«\u202f${word}\u202f» est dans votre dictionnaire.`,
  notLearned: (word: string) =>
    `«\u202f${word}\u202f» n’a pas pu être ajouté\u00a0: le fichier de votre dictionnaire ne peut pas être écrit.`,
  replaced: (field: string) => `Orthographe\u00a0: ${field}`,
}
