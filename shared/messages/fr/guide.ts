/** What the guided path says: how a stage opens, where it leads, and the example beside it. */
export const guide = {
  opening: {
    label: 'Où en est cette étape',
    open: (counts: string) => `Ouvert ici\u00a0: ${counts}`,
    /** Of those open here, how many are counted in other stages too. */
    alsoIn: (count: number, of: number, titles: readonly string[]) =>
      ` (${count === of ? (count === 1 ? 'compté' : 'comptés') : `dont ${count} ${count === 1 ? 'compté' : 'comptés'}`} aussi ${
        titles.length === 1 ? `à l’étape «\u202f${titles.join('')}\u202f»` : 'à d’autres étapes'
      })`,
    nothing: 'Rien d’ouvert ici pour vous',
    nothingAtAll: 'Rien d’ouvert ici',
    waiting: (titles: string) => `Cette étape attend «\u202f${titles}\u202f»\u00a0: vous pouvez déjà la remplir.`,
    waitingHere: 'Cette étape attend ses premières réponses.',
    elsewhere: (count: number) =>
      count === 1 ? '1 point est chez quelqu’un d’autre' : `${count} points sont chez quelqu’un d’autre`,
    example: 'Voir un exemple',
    requirements: (count: number) => (count === 1 ? 'Répond à 1 exigence' : `Répond à ${count} exigences`),
  },
  steps: {
    back: (title: string) => `Revenir à ce qui reste\u00a0: ${title}`,
    nothingOpen: (titles: string) => `Rien d’ouvert pour vous\u00a0: ${titles}.`,
    elsewhere: (titles: string) => `Chez quelqu’un d’autre\u00a0: ${titles}.`,
    after: (title: string) => `Étape d’après\u00a0: ${title}`,
    here: 'Il ne reste que cette étape.',
    done: 'Il ne vous reste rien d’ouvert à ce jalon.',
    doneElsewhere: (count: number) =>
      count === 1 ? '1 point reste chez quelqu’un d’autre.' : `${count} points restent chez quelqu’un d’autre.`,
    toDossier: 'Relire l’ensemble',
    produce: 'Produire les fichiers du dossier',
  },
  help: {
    outcome: {
      met: 'Fait',
      justified: 'Justifié',
      'not-met': 'À traiter',
      'not-applicable': 'Sans objet',
      advised: 'Conseil ouvert',
    },
    count: (met: number, total: number) => `${met} sur ${total} en ordre`,
    later: (gate: string) => `Regardé à partir du jalon «\u202f${gate}\u202f»`,
    role: 'Demandé à',
    none: 'Aucune exigence ne porte sur cette étape.',
  },
  resume: {
    title: 'Reprendre',
    dismiss: 'Fermer ce rappel',
    since: (instant: string) => `Vous aviez laissé ce dossier\u00a0: ${instant}.`,
    youWere: 'Vous étiez à l’étape',
    lastEdits: 'Derniers changements',
    next: (stage: string) => `La suite, étape «\u202f${stage}\u202f»\u00a0:`,
    go: 'Y aller',
    backTo: (stage: string) => `Revenir à l’étape «\u202f${stage}\u202f»`,
    recent: 'Ouverts récemment\u00a0:',
    begin: 'Commencer un dossier',
    firstTitle: 'Pour commencer',
    firstText:
      'Deux dossiers complets sont là pour exemple\u00a0: ouvrez-en un dans la liste pour voir où l’on va. Pour le vôtre, comptez un après-midi, en plusieurs fois si vous voulez\u00a0: tout est enregistré à mesure.',
  },
  map: {
    intro:
      'Tout ce qu’un dossier peut demander, étape par étape. Vous n’avez pas à tout remplir\u00a0: ce qui manque vraiment est marqué.',
    answered: (answered: number, total: number) =>
      answered === 0
        ? total === 1
          ? '1 question'
          : `${total} questions`
        : answered === 1 && total === 1
          ? '1 question, répondue'
          : `${answered} ${answered === 1 ? 'répondue' : 'répondues'} sur ${total}`,
    open: (count: number) =>
      count === 0 ? 'aucune question à traiter' : count === 1 ? '1 question à traiter' : `${count} questions à traiter`,
    effort: (authors: string, others: string) =>
      `En partant de rien\u00a0: environ ${authors} pour l’équipe enseignante, et ${others} pour le service et l’établissement.`,
    left: (authors: string) => `Pour les étapes où il vous reste quelque chose\u00a0: au plus ${authors}.`,
    effortSource:
      'C’est une estimation de Cadrier pour 20\u00a0h de formation, deux compétences, une SAE et une grille\u00a0: elle aide à prévoir, aucun contrôle ne s’y réfère.',
    printMap: 'Imprimer la carte',
    printQuestionnaire: 'Imprimer le questionnaire',
    sheetLegend:
      '✓ répondu · ● à compléter · ◪ à revoir · ○ sans réponse, rien ne la demande à ce jalon. IP, FC, Étab.\u00a0: l’ingénieur pédagogique, le service FC et qualité, l’établissement répond\u202f; sinon l’équipe enseignante.',
    /** Who answers, as short as a column of paper asks. */
    sheetRole: {
      teacher: '',
      designer: 'IP',
      service: 'FC',
      institution: 'Étab.',
    },
    unfold: 'Tout déplier',
    fold: 'Tout replier',
    about: (duration: string) => `environ ${duration}`,
    aboutOthers: (duration: string) => `environ ${duration}, chez d’autres`,
    state: {
      open: 'À compléter',
      answered: 'Répondu',
      inherited: 'Repris de l’établissement',
      'without-object': 'Sans objet',
      elsewhere: 'Chez quelqu’un d’autre',
      blank: 'Libre',
    },
    review: 'À revoir',
    freeMeans: '«\u202fLibre\u202f»\u00a0: sans réponse, et rien ne la demande à ce jalon.',
    answeredBy: (roles: string) => `Répond\u00a0: ${roles}`,
    perItem: (item: string) => `Pour ${item}\u00a0:`,
  },
  example: {
    tab: 'Exemple',
    title: (stage: string) => `Exemple\u00a0: ${stage}`,
    choose: 'Dossier montré',
    names: {
      'evaluation-authentique': 'Évaluation authentique',
      'empreinte-formation': 'Empreinte d’une formation',
    },
    intro: 'Voici ce qu’un dossier complet répond à cette étape. Rien n’est recopié dans le vôtre.',
    nothing: 'Ce dossier ne répond rien à cette étape.',
    reading: 'Lecture de l’exemple…',
    unreadable: 'L’exemple n’a pas pu être lu.',
  },
}
