/** The summary of the dossiers of a session: a table to read, and the same to compute with. */
export const sessionTable = {
  title: 'Dossiers de la session',
  author: 'Cadrier',
  header: (count: number) => (count === 1 ? '1 dossier' : `${count} dossiers`),
  footer: (date: string) => `Récapitulatif établi le ${date}`,
  failed: (count: number) =>
    count === 1
      ? '1 dossier n’a pas pu être produit en entier.'
      : `${count} dossiers n’ont pas pu être produits en entier.`,
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
    files: 'Fichiers',
    notMade: 'Non produit',
  },
  verdict: {
    ready: 'Prêt',
    'ready-with-reservations': 'Présentable avec réserves',
    'not-ready': 'Pas prêt',
  },
  creation: (nature: string) => `Création\u00a0: ${nature.toLowerCase()}`,
  assessmentRules: (nature: string) => `MCCC\u00a0: ${nature.toLowerCase()}`,
  made: (count: number) => (count === 0 ? '' : count === 1 ? '1 fichier' : `${count} fichiers`),
  /** A reason, with the fields it waits for; `format` where there are several. */
  missing: (reason: string, fields: readonly { format: string | null; names: readonly string[] }[]) =>
    [
      reason,
      ...fields.map(({ format, names }) => `${format === null ? '' : `${format}\u00a0: `}${names.join('\u202f; ')}.`),
    ].join(' '),
  untitled: (name: string) => (name === '' || name === 'Sans intitulé' ? 'Sans intitulé' : `Sans intitulé (${name})`),
}
