/** Words written into the files a Moodle platform takes. */
export const moodleTexts = {
  condition: (said: string) => `Conditions\u00a0: ${said}`,
  criterion: (said: string) => `Critère de réussite\u00a0: ${said}`,
  /** The scale of a dossier without a usable one: the second level is the one to reach. */
  scale: ['Non acquis', 'Acquis'],
  level: (name: string, descriptor: string) => (descriptor === '' ? name : `${name}\u00a0: ${descriptor}`),
  /** Said of the points of levels that have no value. */
  byRank: 'selon le rang du niveau',
  numbered: (place: number) => `Critère ${place}`,
  untitled: 'Référentiel de compétences',
} as const
