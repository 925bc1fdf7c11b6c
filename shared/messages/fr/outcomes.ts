const places = (count: number) => (count === 1 ? '1 autre endroit' : `${count} autres endroits`)

/** What is said of the verb of a learning outcome, and of a statement with two actions. */
export const outcomeWords = {
  label: 'Verbe de l’acquis',
  level: (verb: string, level: string) => `«\u202f${verb}\u202f» annonce le niveau ${level}.`,
  otherLevel: (verb: string, level: string, recorded: string) =>
    `«\u202f${verb}\u202f» annonce plutôt le niveau ${level}, et vous avez noté ${recorded}. Les deux peuvent se défendre\u00a0: le contexte décide.`,
  keepLevel: (level: string) => `Noter ${level}`,
  concern: {
    state: (verb: string) =>
      `Que fait l’apprenant quand il a réussi\u202f? «\u202f${verb}\u202f» ne se voit pas, et deux évaluateurs n’en diraient pas la même chose.`,
    weak: (verb: string) =>
      `«\u202f${verb}\u202f» dit ce qui se passe pendant la formation plus que ce que l’apprenant saura faire. Que produit-il à la fin\u202f?`,
    teacher: (verb: string) =>
      `Qui agit ici\u202f? Si vos apprenants forment ou animent eux-mêmes un public, «\u202f${verb}\u202f» est juste, gardez-le. Si c’est vous, dites ce que l’apprenant fera.`,
  },
  instead: 'À la place\u00a0:',
  replace: (verb: string, statement: string) => `${verb}\u00a0: «\u202f${statement}\u202f»`,
  keepVerb: 'Garder ce verbe',
  split: {
    two: 'Deux actions dans un même acquis\u00a0: un apprenant peut réussir l’une et manquer l’autre. En faire deux acquis\u202f?',
    shared:
      'Deux verbes pour un même objet. Si c’est une seule action, gardez-les ensemble. Sinon, cela donnerait\u00a0:',
    first: (code: string, statement: string) => `${code}\u00a0: ${statement}`,
    links: (code: string, second: string, links: number, competencies: number) =>
      `${second} se place juste après ${code}, avec la même condition${competencies === 0 ? '' : competencies === 1 ? ', la même compétence' : ', les mêmes compétences'}${links === 0 ? '' : `, et relié aux mêmes activités, tâches, critères et évaluations (${places(links)})`}. Le niveau et le critère de réussite restent à ${code}.`,
    accept: 'En faire deux',
    dismiss: 'Garder un seul acquis',
    done: (code: string) => `${code} est ajouté.`,
  },
  history: {
    level: (code: string) => `noter le niveau de ${code}`,
    verb: (code: string) => `changer le verbe de ${code}`,
    split: (code: string) => `découper ${code} en deux`,
  },
}
