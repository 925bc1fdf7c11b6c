import { formatDate } from './format.ts'

/** The way back from the opening to each sitting. */
export const wayBack = {
  title: 'Calendrier à rebours',
  intro: 'De l’ouverture vers aujourd’hui\u00a0: ce qui doit avoir eu lieu avant, et quand.',
  openingMissing: 'Donnez la date d’ouverture pour remonter jusqu’à aujourd’hui.',
  noSitting:
    'Aucune instance n’est encore inscrite\u00a0: ajoutez au moins la CFVU dans «\u202fAvis et décisions\u202f».',
  goToDecisions: 'Aller aux avis et décisions',
  undatedTitle: 'À dater',
  print: 'Imprimer ce calendrier',
  today: (day: string) => `Aujourd’hui, ${day}`,
  act: {
    opening: 'Ouverture de la formation',
    convening: 'Convocation des apprenants',
    registration: 'Ouverture des inscriptions',
    sitting: (body: string) => body,
    filing: (body: string) => `Dépôt du dossier\u00a0: ${body}`,
  },
  noBody: 'Instance à préciser',
  undated: 'sans date',
  state: {
    done: 'fait',
    ahead: 'à l’heure',
    near: 'bientôt',
    'to-note': 'passé\u00a0: notez l’avis rendu',
    late: 'trop tard',
    'to-check': 'date passée\u00a0: à vérifier',
    undated: 'à dater',
  },
  inDays: (days: number) =>
    days === 0
      ? 'aujourd’hui'
      : days === 1
        ? 'demain'
        : days < 14
          ? `dans ${days} jours`
          : `dans ${Math.round(days / 7)} semaines`,
  limit: {
    opening: (on: string) => `Au plus tard à l’ouverture, le ${formatDate(on)}`,
    registration: (on: string) => `Avant l’ouverture des inscriptions, le ${formatDate(on)}`,
    sitting: (on: string, body: string) => `Avant ${body}, le ${formatDate(on)}`,
  },
  requirement: (id: string) => `exigence ${id}`,
  filingDelay: (days: number) => `${days / 7} semaines avant la séance (repère)`,
  conveningDelay: (days: number) => `${days} jours avant l’ouverture (repère)`,
  own: 'Ce délai est un repère de Cadrier, pas une règle. Votre établissement peut en avoir un autre.',
  goTo: (what: string) => `Aller au champ\u00a0: ${what}`,
}
