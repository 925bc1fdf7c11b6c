const quoted = (words: string) => `«\u202f${words}\u202f»`
const short = (words: string) => (words.length > 48 ? `${words.slice(0, 47).trimEnd()}…` : words)

/** The course sheets beside the form, and what a dossier begun from another one still has to change. */
export const courseSheetWords = {
  tab: 'Fiche',
  title: 'Fiche de cours',
  attach: 'Joindre une fiche de cours',
  another: 'Joindre une autre fiche',
  emptyText:
    'Déposez dans cette fenêtre la fiche de cours que vous avez déjà (document Word .docx). Elle s’affiche ici, à côté du formulaire\u00a0: vous en reprenez les passages d’une touche, et ce qui n’est pas placé vous attend.',
  stays: (sheets: number): string =>
    sheets > 1
      ? 'Ces fiches restent avec ce dossier, sur cet ordinateur. Elles ne sont pas imprimées dans le dossier et ne partent pas avec un paquet .cadrier.'
      : 'La fiche reste avec ce dossier, sur cet ordinateur. Elle n’est pas imprimée dans le dossier et ne part pas avec un paquet .cadrier.',
  reading: (name: string) => `Lecture de ${quoted(name)}…`,
  added: (name: string, passages: number) =>
    `${quoted(name)} est jointe\u00a0: ${passages === 1 ? '1 passage' : `${passages} passages`}.`,
  pictures: (count: number) =>
    count === 0 ? '' : count === 1 ? ' Son image n’est pas reprise.' : ` Ses ${count} images ne sont pas reprises.`,
  unreadable: (name: string) => `${quoted(name)} n’a pas pu être lu. Le dossier n’a pas changé.`,
  unreadableNext: 'Vérifiez qu’il s’agit d’un fichier, qu’il existe encore et que vous avez le droit de le lire.',
  sheet: 'Fiche affichée',
  addedOn: (date: string) => `jointe le ${date}`,
  actions: (name: string) => `Actions sur la fiche ${quoted(name)}`,
  remove: 'Retirer cette fiche',
  removed: (name: string) => `La fiche ${quoted(name)} est retirée. Ce que vous en avez repris reste dans le dossier.`,
  undo: 'Annuler',
  count: (toPlace: number, all: number) =>
    all === 0
      ? 'Aucun passage à placer'
      : toPlace === 0
        ? `Les ${all} passages sont placés ou laissés de côté.`
        : `${toPlace === 1 ? '1 passage' : `${toPlace} passages`} sur ${all} à placer`,
  onlyToPlace: 'Ne montrer que ce qui reste à placer',
  passages: (name: string) => `Passages de ${quoted(name)}`,
  nothingLeft: 'Il ne reste rien à placer dans cette fiche.',
  state: { 'to-place': 'à placer', part: 'repris en partie', placed: 'placé', aside: 'laissé de côté' },
  placedIn: (label: string) => `placé dans ${quoted(label)}`,
  partIn: (label: string) => `repris en partie dans ${quoted(label)}`,
  header: 'en-tête du tableau',
  picture: (alt: string) => (alt === '' ? 'Image non reprise' : `Image non reprise\u00a0: ${alt}`),
  note: 'Note',
  noPlace: 'Placez le curseur dans un champ du formulaire\u00a0: c’est là que les passages iront.',
  takesNone: (label: string) =>
    `${quoted(label)} ne reçoit pas de texte. Placez le curseur dans un champ où l’on écrit, ou sur le titre d’une liste.`,
  send: (label: string) => `Envoyer vers ${quoted(short(label))}`,
  sendItems: (label: string) => `Ajouter à la liste ${quoted(short(label))}`,
  newItem: (noun: string) => `Ajouter ${noun}`,
  aside: 'Laisser de côté',
  again: 'Remettre à placer',
  keys: { send: 'Ctrl+Entrée', item: 'Ctrl+Maj+Entrée', aside: 'Suppr' },
  keysHelp:
    'Au clavier\u00a0: flèches haut et bas pour passer d’un passage à l’autre, Maj pour en prendre plusieurs, flèches gauche et droite pour choisir des mots.',
  help: 'Raccourcis',
  sent: (label: string) => `Repris dans ${quoted(label)}.`,
  setAside: 'Laissé de côté.',
  toPlaceAgain: 'À placer de nouveau.',
  history: (label: string) => `reprendre de la fiche dans ${quoted(label)}`,
  nothingToSend: 'Il n’y a rien à reprendre ici\u00a0: choisissez un passage qui contient du texte.',
  tooLong: (longest: string) =>
    `C’est trop long pour ce champ, qui prend ${longest}\u00a0caractères au plus. Sélectionnez les mots à reprendre.`,
  noQuantity: {
    none: 'Aucune valeur pour ce champ dans ce passage. Sélectionnez les mots qui la disent, par exemple «\u202f20\u00a0h\u202f».',
    several: 'Ce passage contient plusieurs valeurs. Sélectionnez celle à reprendre.',
  },
  notSent: 'Le champ de destination a changé entre-temps. Placez-y de nouveau le curseur.',
}
