import { formatPercent } from './format.ts'

const named = (code: string) => code || 'sans code'
const list = (parts: readonly string[]) =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1) ?? ''}`
const plural = (count: number) => (count > 1 ? 's' : '')
/** A total of 100, one decimal at most. */
const mark = (total: number) => String(Math.round(total * 10) / 10).replace('.', ',')

/** Texts of the criteria grid and of its simulator. */
export const rubricTexts = {
  criteria: 'Critère',
  grid: 'Grille\u00a0: critères et niveaux',
  threshold: 'Seuil',
  thresholdAt: (level: string) => `Seuil\u00a0: acquis à partir de «\u202f${level}\u202f»`,
  values: 'Valeur',
  valueOf: (level: string) => `Valeur de «\u202f${level}\u202f» (%)`,
  level: (rank: number) => `niveau ${rank}`,
  levelName: (rank: number) => `Nom du niveau ${rank}`,
  levelActions: (name: string) => `Actions\u00a0: ${name}`,
  addLevel: 'Ajouter un niveau',
  addLevelAfter: 'Ajouter un niveau après',
  moveLeft: 'Déplacer vers la gauche',
  moveRight: 'Déplacer vers la droite',
  removeLevel: 'Supprimer le niveau',
  addCriterion: 'Ajouter un critère',
  criterionActions: (name: string) => `Actions\u00a0: ${name}`,
  criterionLabel: (code: string) => `Critère ${named(code)}`,
  codeOf: (code: string) => `Code du critère ${named(code)}`,
  weightOf: (code: string) => `Poids de ${named(code)} (%)`,
  majorOf: (code: string) => `Critère majeur\u00a0: ${named(code)}`,
  major: 'majeur',
  majorYes: 'Majeur',
  majorNo: 'Ordinaire',
  outcomesOf: (code: string, outcomes: string) =>
    `Acquis visés de ${named(code)}\u00a0: ${outcomes === '' ? 'aucun' : outcomes}`,
  noOutcome: 'Relier à un AAV',
  indicators: (count: number) => (count === 0 ? 'Indicateurs' : `Indicateurs (${count})`),
  indicatorsOf: (code: string) => `Indicateurs de ${named(code)}`,
  keptWeight: (weight: number) => `poids gardé, sans effet\u00a0: ${formatPercent(weight)}`,
  removeWeight: 'Retirer',
  descriptor: (criterion: string, level: string) => `${named(criterion)} au niveau ${level}`,
  thresholdHint: 'Ce qu’on observe quand c’est acquis',
  keys: 'Alt + flèches\u00a0: changer de case. Entrée dans un critère\u00a0: en ajouter un. Alt + Maj + flèches\u00a0: déplacer un critère ou un niveau. Ctrl + V\u00a0: coller un tableau d’Excel ou de Word à partir de la case.',
  position: (rank: number, count: number) => `Critère ${rank} sur ${count}`,
  previousCriterion: 'Critère précédent',
  nextCriterion: 'Critère suivant',

  total: (total: number) => `Total des poids\u00a0: ${formatPercent(total)}`,
  exact: 'Le compte est bon.',
  short: (missing: number) => `Il manque ${formatPercent(missing)}.`,
  over: (excess: number) => `${formatPercent(excess)} de trop.`,
  spread: 'Répartir également',
  spreadRest: (rest: number) => `Répartir les ${formatPercent(rest)} qui restent`,
  spreadName: 'répartir les poids',
  notCompensated: 'Grille non compensée\u00a0: chaque critère compte pour lui-même, sans poids ni moyenne.',

  copyTitle: (title: string) => `${title} (copie)`,

  hints: {
    short: (words: number) => `${words} mot${plural(words)}\u00a0: dites ce qu’on observe.`,
    vague: (word: string) => `«\u202f${word}\u202f»\u00a0: remplacez par un fait.`,
    alike: (level: number) => `Presque comme le niveau ${level}.`,
  },

  emptyTitle: 'La grille est vide',
  emptyText: 'Partez de quatre niveaux et de trois critères à nommer, ou collez un tableau d’Excel ou de Word.',
  begin: 'Partir de 4 niveaux et 3 critères',
  beginName: 'commencer la grille',
  levelNames: ['Non acquis', 'En construction', 'Acquis', 'Expert'],
  pasteTable: 'Coller un tableau…',
  pasteTableNamed: (code: string) => `Coller un tableau dans la grille ${named(code)}…`,
  pasteGrid: 'Coller la grille copiée',
  pasteInGrid:
    'Un tableau de critères se colle dans une grille\u00a0: dépliez-la, ou ajoutez-en une, puis «\u202fColler un tableau…\u202f».',
  pasteHere: 'Coller ici un tableau\u00a0: critères en lignes, niveaux en colonnes',
  noTable:
    'Ce que vous avez collé n’est pas un tableau. Copiez les cellules dans Excel, ou le tableau entier dans Word.',
  heads: {
    criteria: ['critère', 'critères', 'criteres', 'critere', 'criterion', 'criteria'],
    weight: ['poids', 'pondération', 'ponderation', 'coefficient', 'coef', 'barème', 'weight'],
  },
  paste: {
    title: 'Coller le tableau',
    name: 'coller un tableau',
    summary: (criteria: number, levels: number, replaced: number) => {
      const parts = [
        ...(criteria > 0 ? [`${criteria} critère${plural(criteria)} ajouté${plural(criteria)}`] : []),
        ...(levels > 0 ? [`${levels} niveau${levels > 1 ? 'x' : ''} ajouté${plural(levels)}`] : []),
        ...(replaced > 0 ? [`${replaced} texte${plural(replaced)} remplacé${plural(replaced)}`] : []),
      ]
      return parts.length === 0 ? 'Rien ne sera remplacé.' : `${list(parts)}.`
    },
    replaces: (before: string) => `remplace «\u202f${before}\u202f»`,
    weights: (count: number) => `${count} poids lu${plural(count)} dans le tableau.`,
    apply: 'Coller',
    cancel: 'Annuler',
    done: (count: number) => `${count} case${plural(count)} remplie${plural(count)}.`,
  },

  print: 'Imprimer la grille',
  printThreshold: (level: string) => `Un critère est acquis à partir du niveau «\u202f${level}\u202f».`,
  printWeight: (weight: number) => `poids ${formatPercent(weight)}`,

  simulator: {
    title: 'Essayer la règle de décision',
    intro: 'Donnez un niveau par critère\u00a0: la décision est calculée par la règle de validation du dossier.',
    ask: (levels: readonly number[]) =>
      levels.length === 1
        ? `Un apprenant au niveau ${levels.join('')} est-il admis\u202f?`
        : `Un apprenant aux niveaux ${levels.join(', ')} est-il admis\u202f?`,
    toMark: (codes: readonly string[]) => `Donnez d’abord la note de ${codes.map(named).join(', de ')}, sur 100.`,
    validated: 'Oui, il est admis.',
    refused: 'Non, il n’est pas admis.',
    total: (total: number, threshold: number) => `Total\u00a0: ${mark(total)} sur 100, pour ${threshold} demandés.`,
    allAcquired: 'Tous les critères atteignent leur niveau seuil.',
    tolerance: (codes: readonly string[]) =>
      `${list(codes)} ${codes.length > 1 ? 'restent' : 'reste'} sous le seuil, ce que la règle tolère.`,
    'required-below-threshold': (code: string) => `${named(code)} est exigé au niveau seuil et ne l’atteint pas.`,
    'too-many-below-threshold': (codes: readonly string[], tolerated: number) =>
      `${list(codes.map(named))} ${codes.length > 1 ? 'sont' : 'est'} sous le seuil, et la règle ${
        tolerated === 0 ? 'n’en tolère aucun' : tolerated === 1 ? 'n’en tolère qu’un' : `n’en tolère que ${tolerated}`
      }.`,
    'below-lowest-tolerated': (code: string) => `${named(code)} est plus bas que le niveau toléré.`,
    'total-below-threshold': (total: number, threshold: number) =>
      `Le total est de ${mark(total)} sur 100, sous les ${threshold} demandés.`,
    'competency-below-threshold': (competency: string, total: number, threshold: number) =>
      `${named(competency)} obtient ${mark(total)} sur 100, sous les ${threshold} demandés.`,
    units: (obtained: readonly string[]) =>
      obtained.length === 0
        ? 'Aucune validation partielle n’est obtenue.'
        : `Validation partielle obtenue\u00a0: ${list(obtained.map(named))}.`,
    undecided: 'Avec ces règles, deux jurys pourraient conclure différemment. Précisez\u00a0:',
    fault: {
      'weight-missing': (code: string) => `Le poids de ${named(code)} manque.`,
      'criterion-weight-missing': (code: string) => `Le poids du critère ${named(code)} manque.`,
      'threshold-level-missing': (code: string) => `La grille ${named(code)} n’a pas de niveau seuil.`,
    },
    goToFault: 'Préciser',
    nothing: 'Quand des évaluations qui comptent regarderont ces critères, vous pourrez essayer la règle ici.',
    goToAssessments: 'Aller aux évaluations',
    rule: 'Modifier la règle de validation',
    levelOf: (criterion: string) => `Niveau de ${criterion}`,
    score: (assessment: string) => `Note de ${named(assessment)}, sur 100`,
    more: (count: number) => `et ${count} autre${plural(count)} point${plural(count)}`,
  },
}
