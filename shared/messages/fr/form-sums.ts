import { formatInteger, formatList, formatPercent } from './format.ts'

/** What long forms add up as one types: weights, coverage, proofs, roles, rates, costs. */
export const sums = {
  weights: {
    total: (total: number) => `Total des poids\u00a0: ${formatPercent(total)}`,
    exact: 'Le compte y est.',
    short: (rest: number) => `Il manque ${formatPercent(rest)}.`,
    over: (excess: number) => `${formatPercent(excess)} de trop.`,
    spread: 'Répartir également',
    spreadRest: (rest: number) => `Répartir les ${formatPercent(rest)} qui restent`,
    history: 'répartir les poids des évaluations',
  },
  coverage: {
    all: 'Chaque AAV est évalué.',
    missing: (codes: readonly string[]) =>
      codes.length === 1
        ? `Aucune évaluation ne porte sur ${formatList(codes)}.`
        : `Aucune évaluation ne porte sur ces AAV\u00a0: ${formatList(codes)}.`,
  },
  proofs: {
    title: 'Vos activités utilisent',
    state: (modality: string, state: string) => `${modality}\u00a0: ${state}`,
    none: 'aucune preuve encore',
    connection: 'prouve la connexion, pas encore l’activité',
    held: (titles: readonly string[]) => formatList(titles),
  },
  roles: {
    title: 'Les rôles demandés',
    held: (role: string, names: readonly string[]) => `${role}\u00a0: ${formatList(names)}`,
    missing: (role: string) => `${role}\u00a0: personne encore`,
    requirement: (id: string) => `exigence ${id}`,
  },
  rates: {
    label: 'Taux calculés',
    certified: (percent: number, certified: number, assessed: number) =>
      `Réussite\u00a0: ${formatPercent(percent)} (${formatInteger(certified)} sur ${formatInteger(assessed)} évalués)`,
    assessed: (percent: number) => `Présents aux évaluations\u00a0: ${formatPercent(percent)} des inscrits`,
    abandoned: (percent: number) => `Abandons\u00a0: ${formatPercent(percent)} des inscrits`,
  },
  costs: {
    fixed: 'Total des coûts fixes',
    variable: 'Total par stagiaire',
  },
}
