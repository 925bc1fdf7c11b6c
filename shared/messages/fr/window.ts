import { importedEndings } from '../../contract/imported-endings.ts'
import { formatDate } from './format.ts'

const severityCount = {
  blocking: (count: number) => (count < 2 ? `${count} bloquant` : `${count} bloquants`),
  toJustify: (count: number) => `${count} à justifier`,
  advice: (count: number) => (count < 2 ? `${count} conseil` : `${count} conseils`),
  justified: (count: number) => (count < 2 ? `${count} justifié` : `${count} justifiés`),
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const inStage = (stage: string) => (stage === '' ? '' : ` (étape «\u202f${stage}\u202f»)`)

/** Every sentence of the window that is not the label of a field, an option, a stage or a finding. */
export const messages = {
  /** Between a name and its value. */
  colon: '\u00a0: ',
  application: {
    name: 'Cadrier',
    skip: 'Aller au contenu',
    said: 'Messages',
    loading: 'Lecture en cours…',
    cannotOpen: 'Ce document ne s’ouvre pas',
    backToLibrary: 'Revenir à la bibliothèque',
    crashed: 'Une partie de la fenêtre n’a pas pu s’afficher.',
    crashedNext: 'Ce qui était enregistré l’est toujours. Rechargez la fenêtre pour continuer.',
    reload: 'Recharger',
  },
  navigation: { label: 'Cadrier', library: 'Bibliothèque', institutions: 'Établissement' },
  theme: { label: 'Apparence', auto: 'Comme le système', light: 'Claire', dark: 'Sombre' },
  connection: {
    unreachable: 'Cadrier ne répond plus.',
    unreachableNext:
      'Votre texte reste dans cette fenêtre. Vérifiez que l’application tourne\u00a0: l’enregistrement reprendra seul.',
    restarted:
      'Cadrier a redémarré\u00a0: ouvrez l’adresse affichée dans le terminal dans un autre onglet de ce navigateur.',
    restartedNext:
      'Cette fenêtre enregistrera alors d’elle-même. En attendant, gardez-la ouverte\u00a0: votre texte y est. Si le numéro de l’adresse a changé, copiez-le.',
    lost: 'La liaison avec Cadrier est coupée. Ce que vous saisissez reste ici et sera enregistré à son retour.',
  },
  problem: { place: 'Endroit', file: 'Fichier', close: 'Fermer le message', retry: 'Réessayer' },

  library: {
    title: 'Bibliothèque',
    search: 'Rechercher dans tous les dossiers',
    clearSearch: 'Effacer la recherche',
    create: 'Nouveau dossier',
    createEmpty: 'Dossier vide',
    createFrom: (title: string) => `Partir de l’exemple «\u202f${title}\u202f»`,
    import: 'Importer un fichier',
    unreadable: (name: string) => `«\u202f${name}\u202f» n’a pas pu être lu.`,
    unreadableNext: 'Vérifiez qu’il s’agit d’un fichier, qu’il existe encore et que vous avez le droit de le lire.',
    drop: `Déposez ici un fichier ${importedEndings.slice(0, -1).join(', ')} ou ${importedEndings.at(-1)}`,
    columns: {
      title: 'Intitulé',
      code: 'Code',
      status: 'État',
      verdict: 'Verdict (CFVU)',
      updated: 'Dernière modification',
      actions: 'Actions',
    },
    table: 'Dossiers',
    untitled: 'Sans intitulé',
    count: (count: number) => (count === 0 ? 'Aucun dossier' : count === 1 ? '1 dossier' : `${count} dossiers`),
    found: (count: number, more: boolean) =>
      count === 0
        ? 'Aucun dossier trouvé'
        : more
          ? `Plus de ${count} dossiers trouvés`
          : count === 1
            ? '1 dossier trouvé'
            : `${count} dossiers trouvés`,
    more: 'Afficher la suite',
    actions: (title: string) => `Actions sur «\u202f${title}\u202f»`,
    open: 'Ouvrir',
    openTitled: (title: string) => `Ouvrir «\u202f${title}\u202f»`,
    duplicate: 'Dupliquer',
    export: 'Exporter…',
    remove: 'Retirer de la bibliothèque',
    removed: (title: string) => `«\u202f${title}\u202f» est retiré de la bibliothèque.`,
    duplicated: (title: string) => `Une copie de «\u202f${title}\u202f» est dans la bibliothèque.`,
    imported: (title: string) => `«\u202f${title}\u202f» est dans la bibliothèque.`,
    removedTitle: (count: number) => (count === 1 ? '1 dossier retiré' : `${count} dossiers retirés`),
    putBack: 'Remettre',
    putBackNamed: (title: string) => `Remettre «\u202f${title}\u202f»`,
    importedMany: (imported: number, refused: number) =>
      `${imported < 2 ? `${imported} fichier importé` : `${imported} fichiers importés`}${refused === 0 ? '' : refused === 1 ? ', 1 refusé' : `, ${refused} refusés`}.`,
    restore: 'Annuler',
    today: (time: string) => `aujourd’hui, ${time}`,
    notJudged: 'Pas encore jugé',
    emptyTitle: 'Votre bibliothèque est vide',
    emptyText:
      'Chaque dossier décrit une micro-certification. Commencez par un dossier vide, partez d’un exemple, ou déposez un fichier reçu d’un collègue.',
    noneFoundText: 'Aucun champ ne contient tous ces mots à la fois. Essayez un seul mot, ou sa racine.',
  },

  verdict: {
    ready: 'Prêt',
    'ready-with-reservations': 'Présentable avec réserves',
    'not-ready': 'Pas prêt',
  },
  verdictSentence: {
    ready: 'Dossier prêt à être présenté. La décision appartient à la commission.',
    'ready-with-reservations': 'Rien ne bloque, mais des points restent à justifier.',
    'not-ready': 'Il reste des points bloquants avant de présenter le dossier.',
  },

  save: {
    saving: 'Enregistrement…',
    savedAt: (time: string) => `Enregistré à ${time}`,
    failed: 'Non enregistré',
    setAside: 'Une modification mise de côté',
    unfold: 'Détails',
    fold: 'Réduire',
    notUnderstood: 'Non enregistré\u00a0: valeur non comprise',
    leftUnsaved:
      'Des modifications ne sont pas encore enregistrées. Elles restent dans cette fenêtre tant que vous ne la fermez pas.',
    backTo: { dossier: 'Revenir au dossier', institution: 'Revenir à la fiche' },
    failedTitle: 'Vos dernières modifications ne sont pas enregistrées.',
    failedText: 'Elles restent dans cette fenêtre. Vous pouvez aussi les copier.',
    copy: 'Copier le texte',
    copied: 'Texte copié',
    notCopied: 'Le texte n’a pas pu être copié\u00a0: sélectionnez-le dans le message.',
    showText: 'Voir le texte non enregistré',
    discard: 'Abandonner ces modifications',
    conflictTitle: 'Une autre fenêtre a modifié le même champ.',
    conflictText: (label: string) => `${sentenceCase(label)}\u00a0: votre texte est gardé. L’autre était\u00a0:`,
    droppedTitle: 'Ce que vous modifiiez a été supprimé dans une autre fenêtre.',
    droppedText: (label: string) => `${sentenceCase(label)}\u00a0: votre texte était\u00a0:`,
  },
  history: {
    undo: 'Annuler',
    redo: 'Rétablir',
    undoNamed: (label: string) => `Annuler\u00a0: ${label}`,
    redoNamed: (label: string) => `Rétablir\u00a0: ${label}`,
    undone: (label: string, stage: string) => `Annulé\u00a0: ${label}${inStage(stage)}`,
    redone: (label: string, stage: string) => `Rétabli\u00a0: ${label}${inStage(stage)}`,
    show: 'Voir',
    set: (label: string) => `modifier «\u202f${label}\u202f»`,
    setIn: (label: string, code: string) => `modifier «\u202f${label}\u202f» de ${code}`,
    add: (item: string) => `ajouter ${item}`,
    remove: (item: string) => `supprimer ${item}`,
    move: (item: string) => `déplacer ${item}`,
    justify: (requirement: string) => `justifier ${requirement}`,
    answer: (requirement: string) => `répondre à ${requirement}`,
  },

  dossier: {
    panels: { bar: 'Barre du dossier', rail: 'Étapes', form: 'Formulaire', side: 'Constats et aide' },
    showStages: (title: string) => `Étapes\u00a0: ${title}`,
    export: 'Exporter',
    nothingOpen: 'rien d’ouvert',
    later: 'à venir',
    previous: (title: string) => `Étape précédente\u00a0: ${title}`,
    next: (title: string) => `Étape suivante\u00a0: ${title}`,
    steps: 'Étapes voisines',
    showEnglish: 'Saisir aussi en anglais',
    views: { label: 'Vues d’ensemble', map: 'Carte des questions', matrix: 'Matrice d’alignement' },
  },

  side: {
    findings: 'Constats',
    help: 'Aide',
    gate: 'Jalon',
    role: 'Rôle',
    allRoles: 'Tous les rôles',
    scope: 'Portée',
    scopeStage: 'Cette étape',
    scopeAll: 'Tout le dossier',
    updated: (blocking: number, toJustify: number, advice: number) =>
      `Constats mis à jour\u00a0: ${severityCount.blocking(blocking)}, ${severityCount.toJustify(toJustify)}, ${severityCount.advice(advice)}.`,
    none: 'Rien à signaler pour ce rôle.',
    wholeDossier: 'Tout le dossier\u00a0: ',
    noneAtStage: 'Rien à signaler à cette étape.',
    noneText: 'Les contrôles automatiques sont passés. La qualité de la tâche reste à juger par une personne.',
    elsewhere: (count: number) => `Chez quelqu’un d’autre\u00a0: ${count}`,
    showElsewhere: 'Voir tous les rôles',
    here: (count: number) =>
      count === 0
        ? 'rien d’ouvert dans cette étape'
        : count === 1
          ? '1 constat dans cette étape'
          : `${count} constats dans cette étape`,
    see: 'Voir les constats',
    askRole: 'Quel est votre rôle\u202f?',
    askRoleText:
      'Ce qui vous revient vient d’abord, le reste est rangé à la fin de chaque étape. Le choix se change à tout moment dans les constats.',
    goToField: 'Aller au champ',
    goToInstitution: 'Ouvrir la fiche de l’établissement',
    why: 'Pourquoi',
    how: 'Comment faire',
    source: 'Provenance',
    values: 'Valeurs examinées',
    aliases: 'Aussi demandé par',
    causedBy: (requirement: string) => `Découle de ${requirement}`,
    notInstalled: (framework: string) => `Le cadre ${framework} n’est pas installé\u00a0: il empêche tout verdict.`,
    otherVersion: (framework: string, version: string) =>
      `La version ${version} du cadre ${framework} n’est pas installée\u00a0: celle de Cadrier est appliquée.`,
    outsideValidity: (framework: string, from: string | null, until: string | null) =>
      `Le cadre ${framework} est appliqué parce que le dossier le choisit, hors de sa période de validité (${[
        ...(from === null ? [] : [`à partir du ${formatDate(from)}`]),
        ...(until === null ? [] : [`jusqu’au ${formatDate(until)}`]),
      ].join(', ')}).`,
    removeFramework: 'Retirer ce cadre du dossier',
    chooseFramework: 'Choisir les cadres',
    noFramework: 'Aucun cadre n’est choisi\u00a0: choisissez-en dans l’étape «\u202fIdentité et public\u202f».',
    moreGaps: (count: number) => (count === 1 ? 'Voir 1 autre point' : `Voir ${count} autres points`),
    causes: (count: number) => (count === 1 ? '1 autre en découle' : `${count} autres en découlent`),
    seenFrom: (stage: string) => `Vu depuis l’étape «\u202f${stage}\u202f»`,
    details: 'Comprendre ce constat',
    justify: 'Justifier',
    justification: 'Votre justification',
    justificationHelp: 'Au moins 40 caractères. Elle sera imprimée dans le dossier.',
    justificationCount: (count: number) => `${count} caractères sur 40`,
    saveJustification: 'Enregistrer la justification',
    editJustification: 'Modifier la justification',
    withdrawJustification: 'Retirer la justification',
    justified: 'Justifié',
    cancel: 'Annuler',
    answer: 'Répondre',
    answerText: 'Vos raisons',
    answerHelp: 'Un mot suffit\u202f; il est nécessaire si vous répondez «\u202fsans objet\u202f».',
    saveAnswer: 'Enregistrer la réponse',
    question: 'Question à une personne',
    expected: 'Ce qui est attendu',
    start: 'Pour commencer',
    requirements: 'Exigences servies ici',
  },

  severity: { blocking: 'Bloquant', 'to-justify': 'À justifier', advice: 'Conseil' },
  severityCount,
  status: { open: 'Ouvert', justified: 'Justifié', 'not-applicable': 'Sans objet' },
  gate: { conception: 'Conception', cfvu: 'CFVU', ouverture: 'Ouverture', audit: 'Audit' },
  role: {
    teacher: 'Enseignant',
    designer: 'Ingénieur pédagogique',
    service: 'Service FC et qualité',
    institution: 'Établissement',
  },
  provenance: {
    S: 'Dit par un texte de départ du cadre',
    St: 'Seul le titre de la section est connu\u00a0: le contrôle est une interprétation de Cadrier, à confronter au texte du cadre commun de votre établissement',
    L: 'Texte officiel',
    P: 'Page publique, non officielle',
    I: 'Repère de Cadrier, pas une règle du cadre commun',
  },

  field: {
    toFill: 'à renseigner',
    yes: 'Oui',
    no: 'Non',
    unanswered: 'Sans réponse',
    none: 'Aucun choix',
    chooseOne: 'Choisir…',
    searchOne: 'Chercher…',
    nothingFound: 'Rien ne répond à ces mots.',
    chooseMany: 'Choisir',
    nothingToChoose: 'Rien à choisir encore. Ajoutez d’abord des éléments dans',
    removeChoice: (label: string) => `Retirer ${label}`,
    missing: 'Élément supprimé',
    unread: 'Liste pas encore lue',
    attach: 'Joindre un fichier',
    clear: 'Effacer',
    calendar: 'Calendrier',
    previousMonth: 'Mois précédent',
    nextMonth: 'Mois suivant',
    badMinutes: 'Durée non comprise. Écrivez par exemple 1\u00a0h\u00a030, 45\u00a0min ou 2\u00a0h.',
    badCents: 'Montant non compris. Écrivez par exemple 600 ou 202,50.',
    badPercent: 'Pourcentage non compris. Écrivez un nombre entier de 0 à 100.',
    badInteger: 'Nombre non compris. Écrivez un nombre entier.',
    computed: (figure: string) => `calculé\u00a0: ${figure}`,
    badCount: (unit: string) => `Nombre non compris. Écrivez un nombre entier, en ${unit}.`,
    labelWithUnit: (label: string, unit: string) => `${label} (${unit})`,
    withUnit: (figure: string, unit: string) => `${figure}\u00a0${unit}`,
    atMost: (most: string) => `${most} au plus ici. Vérifiez le nombre, ou sa virgule.`,
    badCredits: 'Crédits non compris. Écrivez par exemple 2 ou 1,5.',
    week: (number: number) => `semaine ${number}`,
    item: (number: number) => `Élément ${number}`,
    add: (item: string) => `Ajouter ${item}`,
    duplicate: 'Dupliquer',
    moveUp: 'Monter',
    moveDown: 'Descendre',
    remove: 'Supprimer',
    itemActions: (label: string) => `Actions\u00a0: ${label}`,
    itemRemoved: (label: string, cleared: number) =>
      cleared === 0
        ? `${label} est supprimé.`
        : cleared === 1
          ? `${label} est supprimé, et retiré de l’autre endroit qui s’y référait.`
          : `${label} est supprimé, et retiré des ${cleared} autres endroits qui s’y référaient.`,
    itemsCount: (count: number) => (count === 1 ? '1 élément' : `${count} éléments`),
    expandAll: 'Tout déplier',
    collapseAll: 'Tout replier',
    english: 'Anglais',
    inherited: 'Hérité de l’établissement',
    override: 'Remplacer pour ce dossier',
    inheritAgain: 'Reprendre la valeur de l’établissement',
    overridden: 'Propre à ce dossier',
    expires: (date: string) => `Échéance\u00a0: ${date}`,
    expired: (date: string) => `Échue depuis le ${date}`,
  },
  rich: {
    toolbar: 'Mise en forme',
    bold: 'Gras',
    italic: 'Italique',
    superscript: 'Exposant',
    subscript: 'Indice',
    heading3: 'Intertitre',
    heading4: 'Sous-intertitre',
    bulletList: 'Liste à puces',
    orderedList: 'Liste numérotée',
    quote: 'Citation',
    link: 'Lien',
    linkAddress: 'Adresse du lien (https ou courriel)',
    linkBad: 'Adresse refusée\u00a0: elle commence par https://, http:// ou mailto:.',
    linkApply: 'Poser le lien',
    linkRemove: 'Retirer le lien',
    note: 'Note de bas de page',
    noteText: 'Texte de la note',
    noteApply: 'Poser la note',
    noteRemove: 'Retirer la note',
    noteNeedsWords:
      'Une note explique des mots. Choisissez-les dans le texte, ou placez le curseur dans l’un d’eux, puis revenez ici. Les titres de colonne n’en portent pas.',
    table: 'Tableau',
    tableFull: (rows: number, columns: number) =>
      `Un tableau tient ${columns} colonnes et ${rows} lignes au plus\u00a0: rien n’a été ajouté.`,
    tableActs: {
      addRow: { short: '+\u00a0ligne', whole: 'Ajouter une ligne dessous' },
      addColumn: { short: '+\u00a0colonne', whole: 'Ajouter une colonne à droite' },
      deleteRow: { short: '−\u00a0ligne', whole: 'Supprimer la ligne' },
      deleteColumn: { short: '−\u00a0colonne', whole: 'Supprimer la colonne' },
      deleteTable: { short: 'Supprimer', whole: 'Supprimer le tableau' },
    },
    readOnly:
      'Ce texte contient des éléments que l’éditeur ne sait pas garder. Il est montré en lecture seule pour que rien ne se perde.',
  },
  chart: { asTable: 'En tableau', asChart: 'En graphique' },

  institution: {
    title: 'Fiche de l’établissement',
    listTitle: 'Établissement',
    intro:
      'Ce qui est commun à tous les dossiers se saisit une fois ici, avec ses échéances. Chaque dossier en hérite et peut s’en écarter en le disant.',
    create: 'Nouvelle fiche d’établissement',
    createOwn: 'Créer la fiche de mon établissement',
    emptyTitle: 'Aucune fiche d’établissement',
    emptyText:
      'Certificat Qualiopi, référent handicap, règlement intérieur, conditions de vente\u00a0: saisissez-les une fois pour tous vos dossiers.',
    unnamed: 'Établissement sans nom',
    deadlines: 'Échéances',
    noDeadline: 'Aucune échéance saisie.',
  },

  export: {
    title: (title: string) => `Exporter «\u202f${title}\u202f»`,
    stillBlocking: (count: number) =>
      count === 1 ? 'Il reste 1 point bloquant avant la CFVU.' : `Il reste ${count} points bloquants avant la CFVU.`,
    stillToJustify: (count: number) =>
      count === 1
        ? 'Rien ne bloque, mais il reste 1 point à justifier.'
        : `Rien ne bloque, mais il reste ${count} points à justifier.`,
    notUnderstood: (count: number) =>
      count === 1
        ? 'Une valeur tapée n’a pas été comprise\u00a0: elle ne sera pas dans les fichiers.'
        : `${count} valeurs tapées n’ont pas été comprises\u00a0: elles ne seront pas dans les fichiers.`,
    stillText: 'Les fichiers peuvent être produits quand même\u00a0: le dossier le dira.',
    date: 'Date portée par les fichiers',
    start: 'Exporter',
    cancel: 'Annuler l’export',
    close: 'Fermer',
    again: 'Exporter à nouveau',
    running: 'Export en cours',
    done: 'Export terminé',
    downloads: 'Les fichiers sont dans le dossier des téléchargements de votre navigateur\u00a0:',
    saved: 'Fichiers écrits\u00a0:',
    cancelled: 'Export annulé. Aucun fichier n’a été écrit.',
  },
}
