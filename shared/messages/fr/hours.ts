import { formatMinutes } from './format.ts'

/** What a credit says of the hours: how many the workload carries. */
const credits = (halves: number) => `${Math.floor(halves / 2)}${halves % 2 === 0 ? '' : ',5'}\u00a0ECTS`

/** Credits announced, agreed in number: plural from two on. */
const announcedCredits = (halves: number) => `${credits(halves)} ${halves < 4 ? 'annoncé' : 'annoncés'}`

const taken = (shares: readonly { name: string; minutes: number }[], how: (minutes: string, name: string) => string) =>
  shares.map(({ name, minutes }) => how(formatMinutes(minutes), name)).join(', ')

/** Activities and hours: the table, the weeks, the sums and what mends them. */
export const hours = {
  views: { label: 'Présentation des activités', table: 'Tableau', weeks: 'Semaines', shares: 'Répartition' },
  columns: {
    code: 'Code',
    title: 'Activité',
    modality: 'Modalité',
    duration: 'Durée',
    weeks: 'Semaines',
    outcomes: 'AAV',
    task: 'SAE',
    evidence: 'Trace',
    details: 'Détails',
  },
  cell: (column: string, activity: string) => `${column}, ${activity}`,
  details: (activity: string) => `Détails de ${activity}`,
  tableHelp:
    'Entrée ajoute une ligne. Flèches haut et bas\u00a0: ligne voisine. Une durée s’écrit 1h30 ou 45\u00a0min, des semaines 3 ou 3-5, des AAV 1,\u00a03.',
  tableHelpPermanent:
    'Entrée ajoute une ligne. Flèches haut et bas\u00a0: ligne voisine. Une durée s’écrit 1h30 ou 45\u00a0min, des AAV 1,\u00a03.',
  empty: 'Aucune activité encore. Écrivez la première\u00a0: un titre et une durée suffisent pour commencer.',
  badWeeks: 'Semaines non comprises. Écrivez par exemple 3 ou 3-5.',
  badCode: (word: string) => `«\u202f${word}\u202f» n’est le code d’aucun élément de ce dossier.`,
  oneTask: 'Une activité sert une SAE au plus.',
  permanent:
    'Accès permanent\u00a0: la formation n’a ni dates ni semaines, on n’en demande donc pas. Chaque durée reste à donner.',
  permanentChange: 'Changer dans le calendrier',

  summary: {
    label: 'Heures et crédits',
    training: (minutes: number) => `${formatMinutes(minutes)} de formation`,
    none: 'Aucune durée n’est encore donnée.',
    within: (least: number, most: number) => `entre ${formatMinutes(least)} et ${formatMinutes(most)}, comme demandé`,
    over: (minutes: number, most: number) => `${formatMinutes(minutes)} de trop, pour ${formatMinutes(most)} au plus`,
    under: (minutes: number, least: number) =>
      `il manque ${formatMinutes(minutes)}, pour ${formatMinutes(least)} au moins`,
    noBound: 'aucun cadre choisi ne borne cette durée',
    boundOf: (requirement: string) => `exigence ${requirement}`,
    /** @param blank activities whose duration is not given @param nothing those of 0 h */
    untimed: (blank: number, nothing: number) =>
      [
        { count: blank, what: 'sans durée' },
        { count: nothing, what: `de ${formatMinutes(0)}` },
      ]
        .filter(({ count }) => count > 0)
        .map(({ count, what }) => `${count} ${count === 1 ? 'activité' : 'activités'} ${what}`)
        .join(', '),
    workload: (training: number, personal: number, total: number) =>
      `${formatMinutes(training)} de formation + ${formatMinutes(personal)} de travail personnel = ${formatMinutes(total)} de charge.`,
    creditsUnsaid: 'ECTS à renseigner.',
    creditsNone: 'Aucun ECTS annoncé.',
    creditsEnough: (halves: number) => `${announcedCredits(halves)}\u00a0: la charge suffit.`,
    creditsShort: (halves: number, missing: number) =>
      `${announcedCredits(halves)}\u00a0: il manque ${formatMinutes(missing)} de charge.`,
    creditsCarried: (halves: number, hoursOfCredit: number) =>
      `Cette charge porte ${credits(halves)} au plus, à ${hoursOfCredit}\u00a0h au moins par crédit.`,
    why: 'Durée et charge\u00a0: quelle différence\u202f?',
    whyDuration:
      'La durée compte les heures de formation\u00a0: séances, modules suivis, tâches accompagnées. C’est elle que le cadre borne et que le public lit.',
    whyWorkload:
      'La charge ajoute le travail personnel\u00a0: lectures, collecte, rédaction. C’est sur elle, et non sur la durée, que se calculent les ECTS.',
    whyExample: (hoursOfCredit: number) =>
      `Ainsi 20\u00a0h de formation et 0\u00a0h de travail personnel font 20\u00a0h de charge\u00a0: pas encore un crédit, qui en demande ${hoursOfCredit} au moins.`,
    realistic: (training: number) =>
      `${formatMinutes(training)} de formation, 0\u00a0h de travail personnel\u00a0: est-ce réaliste pour ces livrables\u202f?`,
    addPersonalWork: 'Dire le travail personnel',
    announced: (announced: number) => `Durée annoncée\u00a0: ${formatMinutes(announced)},`,
    differs: (sum: number) => `Les activités font ${formatMinutes(sum)}.`,
    notAnnounced: (sum: number) => `La durée n’est pas encore annoncée. Les activités font ${formatMinutes(sum)}.`,
    announce: (sum: number) => `Annoncer ${formatMinutes(sum)}`,
  },

  fixes: {
    cut: (minutes: number) => `Où couper ${formatMinutes(minutes)}`,
    add: (minutes: number) => `Où trouver ${formatMinutes(minutes)}`,
    apply: 'Appliquer',
    applyNamed: (what: string) => `Appliquer\u00a0: ${what}`,
    after: (sum: number) => `La durée devient ${formatMinutes(sum)}.`,
    done: (what: string, sum: number) => `${what}\u00a0: la durée est de ${formatMinutes(sum)}.`,
    noCut: 'Aucune coupe simple ne suffit\u00a0: revoyez les activités les plus longues.',
    'to-personal-work': (shares: readonly { name: string; minutes: number }[]) =>
      `Passer en travail personnel ${taken(shares, (minutes, name) => `${minutes} de ${name}`)}`,
    shorten: (shares: readonly { name: string; minutes: number }[]) =>
      `Raccourcir ${taken(shares, (minutes, name) => `${name} de ${minutes}`)}`,
    remove: (shares: readonly { name: string; minutes: number }[]) =>
      `Retirer ${taken(shares, (minutes, name) => `${name} (${minutes})`)}`,
    'from-personal-work': (minutes: number, name: string) =>
      `Accompagner ${formatMinutes(minutes)} du travail personnel «\u202f${name}\u202f»`,
    lengthen: (shares: readonly { name: string; minutes: number }[]) =>
      `Allonger ${taken(shares, (minutes, name) => `${name} de ${minutes}`)}`,
    addActivity: (minutes: number, outcome: string) =>
      outcome === ''
        ? `Ajouter une activité de ${formatMinutes(minutes)}`
        : `Ajouter une activité de ${formatMinutes(minutes)} pour ${outcome}`,
    unlinked: (names: readonly string[]) =>
      names.length === 1
        ? `${names.join('')} n’est reliée à aucun acquis\u00a0: vérifiez qu’elle n’est pas nécessaire.`
        : `${names.join(', ')} ne sont reliées à aucun acquis\u00a0: vérifiez qu’elles ne sont pas nécessaires.`,
    why: {
      'to-personal-work': 'La charge et les ECTS ne changent pas.',
      shorten: 'Ses acquis restent travaillés ailleurs quand c’est possible.',
      remove: 'Ses acquis sont travaillés par d’autres activités.',
      'from-personal-work': 'La charge et les ECTS ne changent pas.',
      lengthen: 'Elle sert l’acquis le moins travaillé.',
      add: 'Cet acquis est le moins travaillé.',
    },
  },

  weeks: {
    table: 'Activités par semaine',
    week: (number: number) => `S${number}`,
    weekLong: (number: number) => `semaine ${number}`,
    weeksLong: (from: number, to: number) => (from === to ? `semaine ${from}` : `semaines ${from} à ${to}`),
    startsOn: (day: string) => `à partir du ${day}`,
    /** @param minutes of each week: what does not divide differs from one to another */
    perWeek: (minutes: readonly number[]) => {
      const [least, most] = [Math.min(...minutes), Math.max(...minutes)]
      return `${least === most ? '' : `${formatMinutes(least)} à `}${formatMinutes(most)} par semaine`
    },
    unplaced: 'sans semaine',
    unplacedBar: 'à placer',
    total: 'Total de la semaine',
    heavy: 'chargée',
    heavyWhy: (most: number) =>
      `Une semaine est dite chargée au-delà de ${most}\u00a0h. Ce seuil est un repère de Cadrier, pas une règle du cadre commun.`,
    help: 'Sur une activité\u00a0: ← et → la déplacent d’une semaine, Majuscule avec ← ou → change sa longueur, ↑ et ↓ passent à l’activité voisine. À la souris, faites glisser la barre ou choisissez une semaine.',
    placeIn: (activity: string, week: number) => `Placer ${activity} en semaine ${week}`,
    none: 'Aucune activité à placer encore.',
  },

  charts: {
    modality: 'Heures par modalité',
    competency: 'Heures par compétence',
    week: 'Heures par semaine',
    heads: { modality: 'Modalité', competency: 'Compétence', week: 'Semaine', hours: 'Heures' },
    unknownModality: 'Modalité à préciser',
    withoutCompetency: 'Sans compétence reliée',
    withoutWeek: 'Sans semaine',
    total: 'Durée de formation',
    competencyHelp:
      'Une activité se partage également entre ses acquis, un acquis entre ses compétences, comme dans les contrôles.',
  },

  history: {
    weeks: (activity: string) => `placer ${activity} dans les semaines`,
    announce: 'annoncer la durée',
    fix: {
      'to-personal-work': 'passer des heures en travail personnel',
      shorten: 'raccourcir des activités',
      remove: 'retirer des activités',
      'from-personal-work': 'accompagner du travail personnel',
      lengthen: 'allonger une activité',
      add: 'ajouter une activité',
    },
  },
}
