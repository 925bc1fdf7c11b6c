/** What was changed in Word in a dossier that is imported, and what is taken of it. */
export const wordChanges = {
  title: 'Ce dossier a été modifié dans Word',
  intro: (file: string) =>
    `Le texte de «\u202f${file}\u202f» ne dit plus tout à fait ce que Cadrier y avait enregistré. Décochez ce qu’il ne faut pas prendre\u202f; rien ne se perd\u00a0: le reste est gardé dans l’onglet Fiche du dossier.`,
  fields: (count: number) => (count === 1 ? '1 champ a un nouveau texte' : `${count} champs ont un nouveau texte`),
  all: 'Tout prendre',
  before: 'Enregistré',
  after: 'Dans Word',
  added: 'Ajouté dans Word',
  removed: 'Supprimé dans Word',
  unplaced: 'Sans champ connu',
  unplacedHelp: 'Ces passages ne viennent pas d’un seul champ. Ils vous attendent dans l’onglet Fiche, à placer.',
  unplacedRemoved:
    'Un passage calculé par Cadrier a été supprimé dans Word\u00a0: il sera de nouveau là au prochain export.',
  cancel: 'Ne pas importer',
  apply: (count: number) =>
    count === 0
      ? 'Importer sans rien prendre'
      : count === 1
        ? 'Importer et prendre 1 champ'
        : `Importer et prendre ${count} champs`,
  done: (title: string, taken: number, aside: number) =>
    [
      `${title}\u00a0: dossier importé.`,
      ...(taken === 0 ? [] : [taken === 1 ? '1 champ pris de Word.' : `${taken} champs pris de Word.`]),
      ...(aside === 0
        ? []
        : [
            aside === 1
              ? '1 passage vous attend dans l’onglet Fiche.'
              : `${aside} passages vous attendent dans l’onglet Fiche.`,
          ]),
    ].join(' '),
}
