/** What is chosen before documents are made: which of them, in which formats. */
export const exportWords = {
  profiles: 'Documents à produire',
  formats: 'Sous forme de',
  definition: 'Définition à joindre',
  standards: 'Pour d’autres outils',
  noProfile: 'Choisissez au moins un document, ou la définition seule.',
  noFormat: 'Choisissez sous quelle forme produire ces documents.',
  add: 'Ajouter un profil…',
  addHelp: 'Un profil dit quelles parties composent un document\u00a0: c’est un fichier .json.',
  added: (title: string) => `«\u202f${title}\u202f» est ajouté aux documents.`,
  remove: (title: string) => `Retirer «\u202f${title}\u202f»`,
  removed: (title: string) => `«\u202f${title}\u202f» est retiré des documents.`,
  putBack: 'Remettre',
  own: 'ajouté ici',
  batch: {
    select: (title: string) => `Choisir «\u202f${title}\u202f»`,
    selectAll: 'Tout choisir',
    selection: 'Sélection',
    chosen: (count: number) => (count === 1 ? '1 dossier choisi' : `${count} dossiers choisis`),
    selectOthers: (total: number) => `Choisir les ${total} dossiers de la bibliothèque`,
    clear: 'Ne plus rien choisir',
    export: 'Exporter la sélection…',
    title: (count: number) => (count === 1 ? 'Exporter 1 dossier' : `Exporter ${count} dossiers`),
    intro: 'Un tableau récapitulatif, session.docx et session.csv, accompagne les documents.',
    archive: (date: string) => `dossiers-${date}`,
    progress: (title: string, rank: number, total: number) =>
      `Production de «\u202f${title}\u202f» (${rank} sur ${total})`,
    summing: 'Récapitulatif',
    made: (made: number, total: number) =>
      total === 1
        ? `${made} dossier produit sur 1`
        : `${made} ${made < 2 ? 'dossier produit' : 'dossiers produits'} sur ${total}`,
    cancelled: 'Export arrêté. Ce qui était produit est gardé.',
    nothingMade: 'Export arrêté\u00a0: aucun dossier n’a été produit, et aucun fichier n’a été écrit.',
    stopped: 'Export arrêté\u00a0: les fichiers ne peuvent plus être enregistrés.',
    notMade: 'Non produit\u00a0: l’export a été arrêté avant.',
    failures: 'Ce qui n’a pas pu être produit',
    reports: (count: number) =>
      count === 1
        ? 'Le fichier pour un autre outil est accompagné d’un rapport\u00a0: ce que son format ne dit pas du dossier, et pourquoi'
        : `Chaque fichier pour un autre outil est accompagné d’un rapport\u00a0: ce que son format ne dit pas du dossier, et pourquoi (${count} rapports)`,
    inFolder: 'Fichiers écrits dans\u00a0:',
    inArchive: 'Tout est dans une archive, parmi les téléchargements de votre navigateur\u00a0:',
  },
}
