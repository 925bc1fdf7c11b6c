/** What `npm start` says in the terminal before the application itself speaks. */
export const startMessages = {
  building: 'Première mise en place de Cadrier (moins d’une minute)…',
  noDisplay: 'Aucun écran n’est accessible d’ici.',
  unreachable: 'La fenêtre d’Electron n’a pas pu être téléchargée (hôte injoignable en 5 secondes).',
  downloadFailed: 'Le téléchargement de la fenêtre d’Electron a échoué.',
  windowFailed: 'La fenêtre d’Electron n’a pas pu s’ouvrir.',
  browserInstead: 'Cadrier s’ouvre dans le navigateur.',
  downloading: (percent: number) => `Téléchargement de la fenêtre d’Electron\u00a0: ${percent}\u00a0%`,
}
