/** What the panel of findings says of its filters, its groups and what is left out. */
export const findingsWords = {
  grouping: 'Regrouper',
  groupings: { stage: 'par étape', framework: 'par cadre' },
  severity: 'Gravité',
  allSeverities: 'Toutes',
  otherSeverities: (count: number) => `D’une autre gravité\u00a0: ${count}`,
  showSeverities: 'Voir toutes les gravités',
  kind: { 'to-mend': 'À corriger', 'to-fill': 'À remplir', justified: 'Justifiés' },
  more: (count: number, kind: 'to-mend' | 'to-fill' | 'justified') =>
    ({
      'to-mend': count === 1 ? 'Voir 1 autre à corriger' : `Voir ${count} autres à corriger`,
      'to-fill': count === 1 ? 'Voir 1 autre à remplir' : `Voir ${count} autres à remplir`,
      justified: count === 1 ? 'Voir 1 autre justifié' : `Voir ${count} autres justifiés`,
    })[kind],
  inGroup: (toMend: number, toFill: number, justified: number) =>
    [
      ...(toMend > 0 ? [`${toMend} à corriger`] : []),
      ...(toFill > 0 ? [`${toFill} à remplir`] : []),
      ...(justified > 0 ? [justified === 1 ? '1 justifié' : `${justified} justifiés`] : []),
    ].join(', '),
  noneFiltered: 'Aucun constat ouvert avec ces filtres.',
  inOtherStages: (count: number) =>
    count === 1 ? 'Voir le constat des autres étapes' : `Voir les ${count} constats des autres étapes`,
  waiting: (count: number) =>
    count === 1
      ? 'Un point de cette étape attend ce que vous écrirez d’abord ailleurs\u00a0:'
      : `${count} points de cette étape attendent ce que vous écrirez d’abord ailleurs\u00a0:`,
  early: 'Rien n’est à corriger\u00a0: il reste à remplir. Avancez étape par étape, la suite s’ouvre à mesure.',
}
