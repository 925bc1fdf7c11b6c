/** The summary of the dossiers of a session: a table to read, and the same to compute with. */
export const sessionTable = {
  title: 'Dossiers de la session',
  author: 'Cadrier',
  header: (count: number) => (count === 1 ? '1 dossier' : `${count} dossiers`),
  footer: (date: string) => `Récapitulatif établi le ${date}`,
  failed: (count: number) =>
    count === 1 ? '1 dossier n’a pas pu être produit.' : `${count} dossiers n’ont pas pu être produits.`,
  reading:
    'Le verdict est celui des contrôles automatiques pour la CFVU à cette date\u00a0: la décision appartient à la commission.',
  columns: {
    code: 'Code',
    title: 'Intitulé',
    institution: 'Établissement',
    hours: 'Heures',
    credits: 'ECTS',
    price: 'Prix (€)',
    verdict: 'Verdict',
    blocking: 'Bloquants',
    toJustify: 'À justifier',
    justified: 'Justifiés',
    asked: 'Saisine',
    session: 'Séance visée',
    files: 'Fichiers, ou raison de leur absence',
  },
  verdict: {
    ready: 'Prêt',
    'ready-with-reservations': 'Présentable avec réserves',
    'not-ready': 'Pas prêt',
  },
  creation: (nature: string) => `Création\u00a0: ${nature.toLowerCase()}`,
  assessmentRules: (nature: string) => `MCCC\u00a0: ${nature.toLowerCase()}`,
  made: (count: number) => (count === 0 ? '' : count === 1 ? '1 fichier' : `${count} fichiers`),
  untitled: (name: string) => (name === '' || name === 'Sans intitulé' ? 'Sans intitulé' : `Sans intitulé (${name})`),
}
