import { formatCents } from './format.ts'

const people = (count: number) => (count < 2 ? `${count} stagiaire` : `${count} stagiaires`)

/** The budget of a session: what it comes to, and what it would with other numbers of learners. */
export const sessionBudget = {
  title: 'Ce que donnent ces chiffres',
  people,
  missing: {
    title: 'Pour calculer, il manque',
    price: 'le tarif',
    'fixed-costs': 'au moins un coût fixe',
    'fixed-amount': (label: string) =>
      label === '' ? 'le montant d’un coût fixe' : `le montant de «\u202f${label}\u202f»`,
    'variable-amount': (label: string) =>
      label === '' ? 'le montant d’un coût par stagiaire' : `le montant de «\u202f${label}\u202f»`,
    'income-amount': (label: string) =>
      label === '' ? 'le montant d’une autre recette' : `le montant de «\u202f${label}\u202f»`,
    'expected-learners': 'l’effectif prévu',
    partial: 'Les chiffres ci-dessous ne comptent que ce qui est renseigné.',
  },
  margin: (margin: number) => `Chaque stagiaire apporte ${formatCents(margin)} une fois ses propres coûts payés.`,
  noMargin: (margin: number) =>
    `Un stagiaire coûte autant ou plus qu’il n’apporte (${formatCents(margin)})\u00a0: aucun effectif ne couvre les coûts fixes.`,
  breakEven: (exact: string, whole: number) =>
    exact === String(whole)
      ? `Seuil d’ouverture\u00a0: ${people(whole)}.`
      : `Seuil d’ouverture\u00a0: ${exact}, donc ${people(whole)}.`,
  edge: (below: number, resultBelow: number, at: number, resultAt: number) =>
    `À ${people(below)}, le résultat est de ${formatCents(resultBelow)}\u202f; à ${at}, de ${formatCents(resultAt)}.`,
  noCost: 'Les coûts sont couverts sans aucun stagiaire.',
  roundedUp: 'On arrondit toujours au stagiaire supérieur.',
  whatIf: {
    label: 'Et avec un autre effectif\u202f?',
    learners: 'Nombre de stagiaires',
    fewer: 'Un stagiaire de moins',
    more: 'Un stagiaire de plus',
    gain: (learners: number, result: number) => `${people(learners)}\u00a0: ${formatCents(result)} de résultat.`,
    loss: (learners: number, result: number) =>
      `${people(learners)}\u00a0: ${formatCents(result)}, les coûts ne sont pas couverts.`,
    balanced: (learners: number) => `${people(learners)}\u00a0: les coûts sont couverts, au centime près.`,
    income: (income: number, costs: number) => `Recettes ${formatCents(income)}, coûts ${formatCents(costs)}.`,
    hourly: (session: number, learner: string) =>
      learner === ''
        ? `Une heure de formation coûte ${formatCents(session)}.`
        : `Une heure de formation coûte ${formatCents(session)}, soit ${learner} par stagiaire.`,
    noHourly: 'Le coût d’une heure se calcule une fois la durée de formation annoncée.',
    hint: 'Cet essai ne change pas le dossier.',
    keep: (learners: number) => `Retenir ${people(learners)} comme effectif prévu`,
    overCapacity: (capacity: number) => `Au-delà de la capacité déclarée (${capacity}).`,
  },
  chart: {
    title: 'Résultat selon l’effectif',
    heads: ['Effectif', 'Résultat'] as readonly [string, string],
    below: 'un de moins que le seuil',
    at: 'seuil',
    expected: 'effectif prévu',
    capacity: 'capacité',
    tried: 'essai',
    row: (learners: number, what: string) => (what === '' ? people(learners) : `${people(learners)} (${what})`),
  },
  costs: {
    title: 'Coûts fixes d’une session',
    heads: ['Poste', 'Montant'] as readonly [string, string],
    unknown: 'Nature à préciser',
    total: 'Coûts fixes',
  },
  hourlyPrice: (price: number) => `Tarif par heure de formation\u00a0: ${formatCents(price)}.`,
  sharing: (total: number) =>
    total === 100
      ? 'Les parts des établissements font 100\u202f%.'
      : `Les parts des établissements font ${total}\u202f% au lieu de 100\u202f%.`,
  history: 'retenir un effectif prévu',
}
