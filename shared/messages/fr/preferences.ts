/** What a person sets for themselves on this machine. */
export const preferencesWords = {
  open: 'Préférences',
  title: 'Préférences',
  close: 'Fermer',
  theme: 'Apparence',
  language: 'Langue de l’interface',
  languages: { fr: 'Français', en: 'English' },
  languageHelp:
    'Le dossier, les référentiels et vos textes restent en français. La fenêtre se recharge\u202f; ce qui est enregistré le reste.',
  writing: 'Aide à la saisie',
  spelling: 'Signaler les mots inconnus du dictionnaire français',
  typography: 'Écrire l’apostrophe courbe, les guillemets français et les espaces insécables',
  words: 'Mon dictionnaire',
  wordsHelp: 'Les mots que vous avez ajoutés. Ils valent pour tous vos dossiers.',
  noWord: 'Aucun mot pour l’instant. Un mot signalé sous un champ s’y ajoute en deux touches.',
  forget: (word: string) => `Retirer « ${word} »`,
  notForgotten: (word: string) => `« ${word} » n’a pas pu être retiré : le fichier ne peut pas être écrit.`,
}
