import { formatMinutes, formatPercent } from './format.ts'

/** Words of the alignment matrix. */
export const matrixWords = {
  intro: 'Cochez ce qui fait travailler ou évalue chaque acquis visé. Ce qui reste vide est nommé sous le tableau.',
  keys: 'Flèches pour se déplacer, Espace pour lier ou délier, Entrée sur un titre pour l’ouvrir, un code («\u202fAAV3\u202f», «\u202fK2\u202f») pour y aller, Échap pour revenir aux étapes.',
  grid: 'Matrice d’alignement\u00a0: acquis visés, activités, SAE, critères et évaluations',
  outcomes: 'Acquis visés',
  groups: { activities: 'Activités', tasks: 'SAE', criteria: 'Critères', assessments: 'Évaluations' },
  fold: (group: string, count: number) => `Replier ${group} (${count})`,
  unfold: (group: string, count: number) => `Déplier ${group} (${count})`,
  folded: (group: string, count: number) =>
    `${group}, repliés\u00a0: ${count === 0 ? 'aucun lien' : count === 1 ? '1 lien' : `${count} liens`}`,
  noCompetency: 'Sans compétence',
  noOutcome: 'Aucun acquis visé pour cette compétence.',
  hours: 'Heures',
  weight: 'Poids',
  total: 'Heures et poids',
  hoursHelp: 'Heures des activités qui le font travailler, partagées à parts égales entre leurs acquis.',
  weightHelp: 'Poids des évaluations qui portent sur lui, partagé à parts égales entre leurs acquis.',
  untitled: {
    activities: 'Activité sans titre',
    tasks: 'SAE sans titre',
    criteria: 'Critère sans libellé',
    assessments: 'Évaluation sans titre',
  },
  noStatement: 'sans énoncé',
  linked: 'lié',
  unlinked: 'non lié',
  through: (codes: string) => `suit de ${codes}`,
  pair: (outcome: string, item: string) => `${outcome} × ${item}`,
  line: (place: string, state: string, details: string) =>
    `${place}\u00a0: ${[state, details].filter(Boolean).join(' — ')}`,
  measures: (minutes: number | null, weight: number | null) =>
    [...(minutes === null ? [] : [formatMinutes(minutes)]), ...(weight === null ? [] : [formatPercent(weight)])].join(
      ', ',
    ),
  opens: 'Entrée pour l’ouvrir dans son étape',
  link: (outcome: string, item: string) => `lier ${outcome} et ${item}`,
  unlink: (outcome: string, item: string) => `délier ${outcome} et ${item}`,
  gap: 'Manque',
  gaps: (count: number) => (count === 0 ? 'Aucun manque' : count === 1 ? '1 manque' : `${count} manques`),
  noGapText:
    'Chaque acquis est travaillé et évalué, et rien n’est hors des acquis visés. Reste à juger, par une personne, si chaque lien est juste.',
  notTrained: 'aucune activité ne le fait travailler',
  notAssessed: 'aucune évaluation ni aucun critère ne porte sur lui',
  servesNone: 'aucun acquis visé n’y est lié',
  show: 'Montrer',
  shows: {
    all: 'Tout',
    rows: (count: number) => `Acquis en manque (${count})`,
    columns: (count: number) => `Colonnes en manque (${count})`,
  },
  inMatrix: 'Voir dans la matrice',
  goTo: (name: string) => `Voir dans la matrice\u00a0: ${name}`,
  open: (name: string) => `Ouvrir ${name}`,
  moreGaps: (count: number) => `Voir les ${count} autres`,
  asList: 'En liste',
  asTable: 'En tableau',
  display: 'Présentation',
  print: 'Imprimer',
  chosen: 'Acquis visé',
  linksOf: (outcome: string) => `Liens de ${outcome}`,
  noColumn: 'Rien à lier encore\u00a0: écrivez d’abord des activités, des SAE, des grilles et des évaluations.',
  empty:
    'La matrice se remplit avec vos acquis visés. Ajoutez le premier ici, ou écrivez-les dans l’étape «\u202fCompétences et AAV\u202f».',
  addOutcome: 'Ajouter un AAV…',
  legend: { linked: 'lié', derived: 'suit d’une SAE, d’une grille ou d’un critère lié' },
}
