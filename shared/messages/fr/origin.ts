const quoted = (words: string) => `«\u202f${words}\u202f»`

/** What a dossier begun from an example, or from another dossier, still has to change. */
export const originWords = {
  toAdapt: 'À adapter',
  stageToAdapt: (count: number) => (count === 1 ? '1 champ à adapter' : `${count} champs à adapter`),
  fromExample: 'repris de l’exemple',
  fromDossier: 'repris du dossier d’origine',
  keep: 'Garder tel quel',
  keepNamed: (label: string) => `Garder tel quel, ${label}`,
  strip: 'À adapter',
  begun: {
    example: (title: string) =>
      `Ce dossier part de l’exemple ${quoted(title)}\u00a0: tout y est fictif, personnes comprises.`,
    dossier: (title: string) =>
      `Ce dossier part de ${quoted(title)}. Restent à renouveler les personnes, les dates, les sessions, les décisions et les preuves.`,
  },
  count: (here: number, all: number) =>
    all === 0
      ? 'Plus rien à adapter.'
      : here === 0
        ? `Rien à adapter dans cette étape, ${all === 1 ? '1 champ' : `${all} champs`} dans les autres.`
        : here === all
          ? `${here === 1 ? '1 champ reste' : `${here} champs restent`} à adapter, dans cette étape.`
          : `${here === 1 ? '1 champ reste' : `${here} champs restent`} à adapter dans cette étape, ${all} dans le dossier.`,
  next: 'Aller au suivant',
  keepStage: 'Tout garder dans cette étape',
  keptMany: (count: number) => (count === 1 ? '1 champ gardé tel quel.' : `${count} champs gardés tels quels.`),
  undo: 'Annuler',
  byStage: 'Par étape',
  stage: (title: string, count: number) => `${title}\u00a0: ${count}`,
  begin: 'Partir de ce dossier',
}
