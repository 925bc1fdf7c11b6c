import { formatDate, formatInteger, formatList, formatMinutes } from './format.ts'

const plural = (count: number, one: string, many: string) => `${formatInteger(count)} ${count > 1 ? many : one}`

/** Texts of the documents that stand alone: synthesis, programme, booklet, evidence, facsimile, review copy. */
export const sheets = {
  onePage: {
    title: 'Synthèse',
    request: 'Demande',
    audience: 'Public',
    need: 'Besoin',
    aim: 'Objectif professionnel',
    competencies: 'Compétences',
    course: 'Format',
    assessment: 'Évaluation',
    funding: 'Tarif et équilibre',
    recognition: 'Reconnaissance',
    leads: 'Responsables',
    opening: 'Ouverture',
    conformity: 'Conformité',
    attention: 'Points d’attention',
    others: (count: number) => `et ${plural(count, 'autre', 'autres')}`,
    wholeElsewhere: 'Le dossier complet fait foi : cette page en abrège certains textes.',
  },
  programme: {
    title: 'Programme de formation',
    status: 'Ce que c’est, ce que ce n’est pas',
    audience: 'Public et prérequis',
    aims: 'Objectifs et compétences visées',
    outcomes: 'À l’issue de la formation, vous saurez :',
    organisation: 'Durée, dates et accès',
    duration: 'Durée',
    /** @param total announced @param activities what the activities come to, where that is something else */
    durationOf: (total: number, activities: number | null, parts: readonly { minutes: number; modality: string }[]) =>
      `${formatMinutes(total)}${activities === null ? '' : ` annoncées, ${formatMinutes(activities)} d’activités`}${parts.length < 2 ? '' : ` : ${formatList(parts.map((entry) => `${formatMinutes(entry.minutes)} ${entry.modality}`))}`}`,
    personalWork: 'Travail personnel',
    sessions: 'Sessions',
    methods: 'Méthodes et moyens',
    remote: 'Formation à distance',
    remoteIntro:
      'Les activités suivies à distance, leur durée moyenne et l’assistance qui les accompagne (article D. 6313-3-1 du code du travail).',
    remoteActivities: 'Activités à distance',
    remoteColumns: ['Activité', 'Modalité', 'Durée moyenne'],
    tutoring: 'Accompagnement pédagogique',
    technical: 'Assistance technique',
    assessment: 'Modalités d’évaluation',
    assessments: 'Évaluations',
    assessmentColumns: ['Évaluation', 'Moment et forme', 'Poids', 'Durée'],
    recognition: 'Certification et reconnaissance',
    price: 'Tarif et financement',
    accessibility: 'Accessibilité et situations de handicap',
    referent: 'Référent handicap',
    results: 'Indicateurs de résultats',
    noResults: 'La formation n’a pas encore eu de session : aucun résultat n’est publié.',
    contact: 'Contact et organisme',
    provider: 'Organisme',
    service: 'Service',
    declaration: 'Déclaration d’activité',
    /** Art. L. 6352-12 of the labour code: the mention that goes with the number. */
    declarationMention: (number: string) =>
      `Enregistrée sous le numéro ${number}. Cet enregistrement ne vaut pas agrément de l’État.`,
    qualityCertificate: 'Certification qualité',
    /** The mark is given for a category of actions, which it must be read with. */
    qualityMention: (categories: string) =>
      `Certification Qualiopi délivrée au titre ${categories === '' ? 'des catégories à préciser' : `des catégories d’actions suivantes : ${categories.toLowerCase()}`}.`,
    updated: (date: string) => `Programme mis à jour le ${formatDate(date)}.`,
    edited: (date: string) => `Programme édité le ${formatDate(date)}.`,
  },
  booklet: {
    tasks: 'Ce que vous aurez à faire',
    none: 'Aucune situation d’apprentissage et d’évaluation n’est décrite.',
  },
  evidence: {
    title: 'Preuves par indicateur',
    columns: ['Ind.', 'Ce que l’indicateur demande', 'Applicable', 'Preuves disponibles', 'Preuves prévues'],
    yes: 'oui',
    no: 'non',
    because: (reason: string) => `non : ${reason}`,
    none: 'aucune preuve',
    unplaced: (title: string) => `Preuve sans indicateur ou sans état : ${title === '' ? 'sans titre' : title}.`,
    on: (date: string) => `du ${date}`,
    due: (date: string) => `pour le ${date}`,
    by: (name: string) => `par ${name}`,
    edition: (title: string, version: string) => `Référentiel : ${title} (version ${version}).`,
    counts: (counts: { applicable: number; available: number; planned: number; missing: number }) =>
      `${plural(counts.applicable, 'indicateur applicable', 'indicateurs applicables')} : ${formatInteger(counts.available)} avec une preuve disponible, ${formatInteger(counts.planned)} avec une preuve prévue seulement, ${formatInteger(counts.missing)} sans preuve.`,
    reasons: {
      'training-action': 'action de formation',
      'apprenticeship-only': 'réservé à l’apprentissage',
      registered: 'prépare une certification enregistrée',
      'not-registered': 'ne prépare pas de certification enregistrée',
      contractor: 'un intervenant est prestataire',
      'no-contractor': 'aucun intervenant n’est prestataire',
      'workplace-period': 'comporte une période en situation de travail',
      'no-workplace-period': 'sans période en situation de travail',
      'work-study': 'formation en alternance',
      'no-work-study': 'hors alternance',
      person: 'décidé par les auteurs',
    },
  },
  facsimile: {
    title: 'Fac-similé du certificat',
    specimen: 'Spécimen sans valeur : il montre ce que portera le certificat, que seule sa délivrance complète.',
    certifies: 'Ce certificat atteste que la personne désignée a démontré les acquis suivants.',
    /** Names are written out rather than left to Intl, which changes with its version. */
    country: (code: string) => (code === 'FR' ? 'France' : code),
    signature: 'Pour l’établissement',
    signatureFor: (name: string) => `Pour l’établissement, ${name}`,
    signatureLines: ['Nom, qualité et signature, à l’émission'],
    check: 'Vérifier ce certificat',
    checkLines: ['Code à lire ou lien, à l’émission'],
  },
  review: {
    requirements: 'Exigences auxquelles répond cette partie',
    columns: ['Exigence', 'D’où elle vient', 'État'],
    others: 'Exigences auxquelles répondent d’autres pages',
    source: (title: string, place: string) => [title, place].filter((part) => part !== '').join(', '),
    laterGate: 'pour un jalon ultérieur',
    /** How sure Cadrier is of what a requirement says. */
    provenance: {
      S: 'texte de départ du cadre',
      St: 'interprétation de Cadrier : seul le titre de la section est connu',
      L: 'texte officiel',
      P: 'page publique, non officielle',
      I: 'repère de Cadrier, pas une règle du cadre commun',
    },
  },
}
