const elements = (count: number) => (count === 1 ? '1 élément' : `${count} éléments`)

/** Ordering, copying and pasting the items of a list. */
export const listWords = {
  moveKeys: 'Alt et flèche haut ou bas\u00a0: déplacer.',
  placed: (name: string, rank: number, count: number) => `${name}\u00a0: place ${rank} sur ${count}.`,
  drag: 'Glisser pour déplacer',
  renumber: 'Renuméroter',
  renumberNamed: (list: string) => `Renuméroter dans l’ordre, ${list}`,
  renumbered: (count: number) =>
    `${count === 1 ? '1 code suit' : `${count} codes suivent`} maintenant l’ordre de la liste. Les codes écrits dans vos textes ne changent pas.`,
  copy: 'Copier',
  copied: (name: string) => `${name} est copié. Collez-le dans la même liste d’un autre dossier, avec Ctrl+V.`,
  notCopied: (name: string) => `${name} n’a pas pu être copié.`,
  line: (label: string, words: string) => `${label}\u00a0: ${words}`,
  history: {
    paste: (count: number, list: string) => `coller ${elements(count)} dans «\u202f${list}\u202f»`,
    renumber: (list: string) => `renuméroter «\u202f${list}\u202f»`,
    createPerson: (name: string) => `créer ${name}`,
  },

  paste: 'Coller…',
  pasteInto: (list: string) => `Coller…, ${list}`,
  title: (list: string) => `Coller dans «\u202f${list}\u202f»`,
  area: 'Votre liste ou votre tableau',
  areaHelp:
    'Faites Ctrl+V ici\u00a0: lignes d’un texte, tableau de Word ou d’Excel, éléments copiés dans un autre dossier. Vous verrez ce qui sera ajouté avant de l’ajouter.',
  read: 'Voir ce qui sera ajouté',
  usePrevious: (count: number) =>
    `Reprendre ${count === 1 ? 'l’élément copié' : `les ${count} éléments copiés`} dans cette fenêtre`,
  nothing: 'Rien à reprendre ici. Copiez des lignes ou des cellules qui contiennent du texte, puis collez-les.',
  unsound:
    'Cette copie est incomplète, ou vient d’une autre version de Cadrier. Rien n’a été ajouté\u00a0: copiez à nouveau.',
  otherList: (from: string) =>
    from === ''
      ? 'Ces éléments viennent d’une autre liste. Collez-les dans une liste du même nom.'
      : `Ces éléments viennent de la liste «\u202f${from}\u202f». C’est là qu’il faut les coller.`,
  header: 'La première ligne donne les titres des colonnes',
  column: (number: number) => `Colonne ${number}`,
  leftOut: 'Ne pas reprendre',
  preview: 'Ce qui sera ajouté',
  leftOutColumns: (titles: readonly string[]) =>
    `${titles.length === 1 ? '1 colonne n’est pas reprise' : `${titles.length} colonnes ne sont pas reprises`}\u00a0: ${titles.join(', ')}.`,
  unread: 'non compris',
  more: (count: number) => (count === 1 ? 'et 1 autre ligne' : `et ${count} autres lignes`),
  cutRows: (kept: number, total: number) =>
    `Il y a ${total} lignes\u00a0: les ${kept} premières sont reprises. Collez la suite en une autre fois.`,
  cutText: 'Le texte dépasse un million de caractères\u00a0: seul le début est lu.',
  unreadCount: (count: number) =>
    count === 1 ? 'Une valeur n’est pas comprise.' : `${count} valeurs ne sont pas comprises.`,
  unreadText:
    'Corrigez la colonne si ce n’est pas la bonne. Sinon, ajoutez quand même\u00a0: ces valeurs resteront affichées sous le titre de la liste, pour les reporter à la main.',
  totalRow: (row: string) => `La ligne «\u202f${row}\u202f» fait la somme des autres\u00a0: elle n’est pas ajoutée.`,
  recoded: (codes: readonly { from: string; to: string }[]) =>
    `Codes déjà pris ici\u00a0: ${codes.map(({ from, to }) => `${from} devient ${to}`).join(', ')}.`,
  noColumn: 'Dites à quoi correspond au moins une colonne.',
  lost: (labels: readonly string[], others: number) =>
    `${labels.length + others === 1 ? '1 lien ne sera pas repris' : `${labels.length + others} liens ne seront pas repris`}, car ce qu’ils désignent n’est pas dans ce document${labels.length === 0 ? '' : `\u00a0: ${labels.join(', ')}${others === 0 ? '' : '…'}`}.`,
  add: (count: number) => `Ajouter ${elements(count)}`,
  otherPaste: 'Coller autre chose',
  cancel: 'Annuler',
  added: (count: number) => (count === 1 ? '1 élément est ajouté.' : `${count} éléments sont ajoutés.`),

  leftTitle: 'Valeurs collées que Cadrier n’a pas comprises',
  leftText: 'Reportez-les où elles conviennent, puis fermez ce message.',
  leftLine: (item: string, field: string, text: string) => `${item}, ${field}\u00a0: «\u202f${text}\u202f»`,

  createPerson: 'Créer une personne',
  personName: 'Nom de la personne',
  create: 'Créer',
  nobody: 'Personne n’est encore inscrit dans ce document.',
}
