import { formatMinutes } from './format.ts'

/** The certificate as an employer will read it. */
export const employerView = {
  title: 'Ce que lira un employeur',
  intro: 'Chaque ligne mène à l’endroit où elle s’écrit.',
  line: {
    title: 'Intitulé',
    learner: 'Titulaire',
    issuer: 'Délivré par',
    country: 'Pays',
    'issue-date': 'Délivré le',
    outcomes: 'Cette personne sait',
    assessment: 'Comment cela a été évalué',
    supervision: 'Surveillance et identité',
    participation: 'Forme de participation',
    workload: 'Volume',
    level: 'Niveau européen',
    quality: 'Assurance qualité',
    validity: 'Validité',
    prerequisites: 'Prérequis',
    stacking: 'Place dans un parcours',
    verification: 'Vérifier ce certificat',
  },
  atIssue: {
    learner: 'Prénom et nom, à l’émission',
    'issue-date': 'Date, à l’émission',
    verification: (url: string) => `Lien à l’émission, sur ${url}`,
  },
  missing: 'à renseigner',
  atIssueMissing: (what: string) => `${what}\u00a0: à prévoir dans le modèle`,
  mandatory: (element: string, label: string) =>
    `élément européen obligatoire ${element}${label === '' ? '' : `, ${label}`}`,
  optional: 'élément facultatif',
  elements: (said: number, total: number) =>
    said === total
      ? `Les ${total} éléments européens obligatoires sont prévus.`
      : `${said} des ${total} éléments européens obligatoires sont prévus.`,
  goTo: (what: string) => `Aller au champ\u00a0: ${what}`,
  named: (line: string, what: string) => `${line}\u00a0: ${what}`,
  volume: (training: number, total: number, credits: string) =>
    [
      `${formatMinutes(training)} de formation`,
      ...(total > training ? [`${formatMinutes(total)} de charge en tout`] : []),
      ...(credits === '' ? [] : [credits]),
    ].join(', '),
  level: (level: string) => `Niveau ${level} du cadre européen (CEC)`,
  unlimited: 'Sans limite de durée',
  limited: (months: number | null) => (months === null ? 'Limitée, durée à préciser' : `${months} mois`),
  moreOutcomes: (count: number) => (count === 1 ? 'et 1 autre acquis' : `et ${count} autres acquis`),
}
