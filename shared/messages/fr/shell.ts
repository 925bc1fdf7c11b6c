/** Texts of the desktop window's frame: menu, dialogues, and the page shown to a browser that has no right to enter. */
export const shell = {
  applicationName: 'Cadrier',
  menu: {
    file: 'Fichier',
    newWindow: 'Nouvelle fenêtre',
    close: 'Fermer la fenêtre',
    quit: 'Quitter Cadrier',
    edit: 'Édition',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    pasteAsText: 'Coller sans mise en forme',
    selectAll: 'Tout sélectionner',
    view: 'Affichage',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    zoomReset: 'Taille réelle',
    fullScreen: 'Plein écran',
    window: 'Fenêtre',
    minimise: 'Placer dans le Dock ou la barre des tâches',
    about: 'À propos de Cadrier',
    hide: 'Masquer Cadrier',
  },
  unsaved: {
    question: 'Fermer sans enregistrer ce qui reste dans la fenêtre\u202f?',
    detail:
      'Des textes n’ont pas pu être enregistrés. Restez pour les copier\u202f; si vous fermez, ils seront perdus.',
    stay: 'Rester',
    leave: 'Fermer et les perdre',
  },
  save: {
    chooseFolder: 'Choisir où enregistrer',
    chooseFile: 'Enregistrer sous',
    confirm: 'Enregistrer ici',
  },
  external: {
    title: 'Ouvrir une page hors de Cadrier',
    question: (place: string) => `Ouvrir ${place} dans votre navigateur ou votre messagerie\u202f?`,
    detail: (address: string) => address,
    open: 'Ouvrir',
    cancel: 'Annuler',
  },
  refusedPage: {
    title: 'Accès refusé',
    body: 'Cette page n’est ouverte qu’à la personne qui a lancé Cadrier. Ouvrez l’adresse complète affichée dans le terminal par la commande «\u202fcadrier serve\u202f».',
  },
}
