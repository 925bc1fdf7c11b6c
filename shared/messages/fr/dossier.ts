import type { FindingCounts, RequirementOutcome, Verdict } from '../../checklist/finding.ts'
import { namedInstitution } from './named-institution.ts'
import { formatCents, formatDate, formatHalfCredits, formatInteger, formatList, formatMinutes } from './format.ts'

const plural = (count: number, one: string, many: string) => `${formatInteger(count)} ${count > 1 ? many : one}`

/** « deux » reads better than « 2 » in a sentence. */
const spelled = ['aucune', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']
const counted = (count: number, one: string, many: string) =>
  `${spelled[count] ?? formatInteger(count)} ${count > 1 ? many : one}`

/** What remains to be done, the heaviest first: « 31 points bloquants, 35 à justifier ». */
const remaining = ({ blocking, toJustify }: Pick<FindingCounts, 'blocking' | 'toJustify'>) => {
  if (blocking === 0) return plural(toJustify, 'point à justifier', 'points à justifier')
  const points = plural(blocking, 'point bloquant', 'points bloquants')
  return toJustify === 0 ? points : `${points}, ${formatInteger(toJustify)} à justifier`
}

/** « d’une tâche », « de deux tâches ». */
const of = (phrase: string) => (/^[aeiouyéèêh]/i.test(phrase) ? `d’${phrase}` : `de ${phrase}`)

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A text of the authors inside a sentence: no final full stop, and no capital unless it starts an acronym or a name. */
const inside = (text: string) => {
  const trimmed = text.trim().replace(/[.\s]+$/, '')
  return /^\p{Lu}\p{Ll}/u.test(trimmed) ? trimmed.charAt(0).toLowerCase() + trimmed.slice(1) : trimmed
}

const carriedBy = (institution: string) => {
  const named = namedInstitution(institution)
  return named ? ` portée par ${named.name}` : `, établissement porteur : ${institution}`
}

/** Partners with their articles, or bare after a colon where the article of one is not known. */
const allNamed = (names: readonly string[]) => {
  const named = names.flatMap((name) => namedInstitution(name)?.name ?? [])
  return named.length === names.length ? ` ${formatList(named)}` : ` : ${formatList(names)}`
}

const untitled = 'Micro-certification sans intitulé'

/** The dossier’s own texts: titles, column heads, and the sentences it makes of the data. */
export const dossierMessages = {
  separator: ', ',
  detailSeparator: ' ; ',
  labelled: (label: string) => `${label} : `,
  coded: (code: string) => `${code} — `,
  withUnit: (figure: string, unit: string) => (unit === '' ? figure : `${figure}\u00a0${unit}`),
  toComplete: 'à compléter',
  partToComplete: 'À compléter.',
  none: '—',
  total: 'Total',

  /** Labels that on the form are read under those of their group, and stand alone on paper; by model path. */
  labels: {
    'assessments.identity.method': 'Contrôle de l’identité',
    'assessments.identity.details': 'Déroulement du contrôle',
    'assessments.supervision': 'Surveillance pendant l’épreuve',
    'assessmentTasks.generativeAi.policy': 'IA générative',
    'assessmentTasks.generativeAi.rule': 'IA générative : permis et à déclarer',
    'identity.commissionedVersion.offered': 'Version proposée aux entreprises',
    'identity.commissionedVersion.details': 'Conditions de cette version',
    'identity.commissionedVersion.price': 'Tarif de cette version',
  } as Readonly<Record<string, string>>,
  /** Answers that on the form are read beside the others, and stand alone on paper; by choice and value. */
  options: {
    'qualityEdition.both': '32 indicateurs (guide V9) et 33 indicateurs (novembre 2026)',
    'salesChannel.both': 'Place de marché et établissement',
  } as Readonly<Record<string, string>>,
  /** Details of an item of a list, in the line of the item; by model path. */
  details: {
    'assessmentTasks.deliverables.recipient': (text) => `pour : ${inside(text)}`,
    'assessmentTasks.milestones.week': (text) => `semaine ${text}`,
    'assessmentTasks.milestones.feedback': (text) => `retour : ${inside(text)}`,
    'assessmentTasks.milestones.feedbackDays': (text) => `sous ${text}`,
  } as Readonly<Record<string, (text: string) => string>>,

  documentTitle: (kind: string, title: string, code: string) =>
    `${kind} — ${title.trim() || 'micro-certification'}${code.trim() ? ` (${code.trim()})` : ''}`,
  /** The mark of an unready dossier is on every page: one page of it may go about alone. */
  header: (title: string, code: string, verdict: Verdict) =>
    [verdict === 'not-ready' ? 'PROJET' : '', code.trim(), title.trim() || untitled]
      .filter((part) => part !== '')
      .join(' — '),
  /** What the foot of each page says: the edition beside the page number, the frameworks, what the institution adds. */
  footer: (
    date: string,
    frameworks: readonly string[],
    fingerprint: string,
    revision: number | null,
    institution: string,
  ): [string, ...string[]] => [
    [
      `Édité le ${formatDate(date)}`,
      ...(revision === null ? [] : [`Révision ${revision}`]),
      `Empreinte du contenu ${fingerprint.slice(0, 12)}`,
    ].join(' · '),
    frameworks.join(' · '),
    institution,
  ],
  unknownInstitution: 'Établissement à préciser',
  page: 'Page',
  pageOf: 'sur',
  /** Where a field is: the items it belongs to, then its name. */
  place: (steps: readonly string[]) => steps.join(' › '),
  tableLabel: 'Tableau',
  captionSeparator: ' — ',
  /** What a table is about, for those who hear it: its columns. */
  tableDescription: (titles: readonly string[]) =>
    `Colonnes : ${titles.filter((title) => title.trim() !== '').join(', ')}.`,
  ficheDescription: (labels: readonly string[]) =>
    `Fiche en deux colonnes, intitulé et contenu : ${labels.filter((label) => label.trim() !== '').join(', ')}.`,
  signaturesDescription: 'Cadres de signature.',
  notes: 'Notes',
  backToText: (number: number) => `Retour au texte, note ${number}`,
  noteCall: (number: number) => `Note ${number}`,
  numbered: (number: number, title: string) => `${number}. ${title}`,
  annex: (letter: string, title: string) => `Annexe ${letter}. ${title}`,

  cover: {
    draft: 'PROJET',
    between: ' · ',
    mark: (verdict: Verdict, counts: FindingCounts) => {
      switch (verdict) {
        case 'not-ready':
          return `PROJET – ${remaining(counts)}`
        case 'ready-with-reservations':
          return `Présentable avec réserves – ${remaining(counts)}`
        case 'ready':
          return ''
      }
    },
    untitled,
    contents: 'Sommaire',
    code: 'Code et version',
    codeAndVersion: (code: string, version: string) =>
      [code.trim(), version.trim() && `version ${version.trim()}`].filter((part) => part !== '').join(', '),
    requestKind: 'Nature de la demande',
    referral: 'Saisine de la commission',
    creation: (nature: string) => `Création : ${nature.toLowerCase()}`,
    assessmentRules: (nature: string) =>
      `Modalités de contrôle des connaissances et des compétences : ${nature.toLowerCase()}`,
    session: 'Séance visée',
    component: 'Composante',
    partners: 'Partenaires',
    frameworks: 'Référentiels appliqués',
    framework: (title: string, version: string) => `${title} (version ${version})`,
    edition: 'Édition du dossier',
    logo: (institution: string) => (institution === '' ? 'Logo de l’établissement' : `Logo : ${institution}`),
    editionOn: (date: string) => formatDate(date),
    fingerprint: 'Empreinte du contenu',
    fingerprintShort: (fingerprint: string) => `${fingerprint.slice(0, 12)}… (entière dans l’annexe sur la conformité)`,
  },

  summary: {
    title: 'Synthèse',
    presentation: ({
      title,
      mark,
      institution,
      component,
      partners,
    }: Record<'title' | 'mark' | 'institution' | 'component', string> & { partners: readonly string[] }) =>
      [
        `« ${title.trim() || untitled} » est une micro-certification`,
        mark === '' ? '' : ` de la marque ${mark}`,
        institution === '' ? '' : carriedBy(institution),
        component === '' ? '' : ` (${component})`,
        partners.length === 0 ? '' : `, en partenariat avec${allNamed(partners)}`,
        '.',
      ].join(''),
    aim: (aim: string) => (aim.trim() === '' ? '' : `Objectif professionnel\u00a0: ${inside(aim)}.`),
    audience: (audience: string) =>
      audience.trim() === '' ? '' : `Elle s’adresse au public suivant : ${inside(audience)}.`,
    unregistered: 'Certification d’établissement, elle n’est enregistrée ni au RNCP ni au répertoire spécifique.',
    registered: (kind: string, code: string) =>
      `Elle est enregistrée (${[kind, code].filter((part) => part !== '').join(' ')}).`,
    unlimited: 'Sa validité n’est pas limitée dans le temps.',
    limited: (months: number | null) =>
      months === null
        ? 'Sa validité est limitée dans le temps.'
        : `Elle est valable ${plural(months, 'mois', 'mois')}.`,
    skills: (count: number) =>
      count > 1
        ? 'À l’issue de la formation, les personnes certifiées auront démontré les compétences suivantes :'
        : 'À l’issue de la formation, les personnes certifiées auront démontré la compétence suivante :',
    skill: (code: string, statement: string) =>
      [code.trim(), statement.trim()].filter((part) => part !== '').join(' — '),
    /** @param minutes announced @param activities what the activities come to, where that is something else */
    duration: (
      minutes: number,
      activities: number | null,
      modalities: readonly { minutes: number; modality: string }[],
    ) =>
      `${activities === null ? `La formation dure ${formatMinutes(minutes)}` : `La formation est annoncée pour ${formatMinutes(minutes)}, ses activités en comptent ${formatMinutes(activities)}`}${modalities.length === 0 ? '' : ` : ${formatList(modalities.map((entry) => `${formatMinutes(entry.minutes)} ${entry.modality}`))}`}.`,
    modality: { 'on-site': 'en présence', synchronous: 'à distance synchrone', asynchronous: 'à distance asynchrone' },
    withoutModality: 'dont la modalité reste à préciser',
    personalWork: (minutes: number, total: number) =>
      minutes === 0
        ? 'Aucun travail personnel n’est demandé en dehors de ces heures.'
        : `S’y ajoutent ${formatMinutes(minutes)} de travail personnel, soit une charge totale de ${formatMinutes(total)}.`,
    credits: (halves: number | null) =>
      halves === null
        ? ''
        : halves === 0
          ? 'Elle n’attribue pas de crédits ECTS.'
          : `Elle attribue ${formatHalfCredits(halves)}.`,
    assessment: (all: number, final: number, tasks: number) =>
      all === 0
        ? ''
        : `Les acquis sont vérifiés par ${counted(all, 'évaluation', 'évaluations')}${final > 0 && final < all ? `, dont ${counted(final, 'finale', 'finales')}` : ''}${tasks === 0 ? '' : `, à partir ${of(counted(tasks, 'situation d’apprentissage et d’évaluation authentique', 'situations d’apprentissage et d’évaluation authentiques'))}`}.`,
    rubrics: (count: number) =>
      count === 0
        ? ''
        : count === 1
          ? 'Une grille critériée fonde le jugement.'
          : `${capital(counted(count, 'grille critériée', 'grilles critériées'))} fondent le jugement.`,
    retake: (count: number | null, days: number | null) =>
      count === null || count === 0
        ? ''
        : `${count === 1 ? 'Un rattrapage est ouvert' : `${formatInteger(count)} rattrapages sont ouverts`}${days === null ? '' : ` dans un délai de ${plural(days, 'jour', 'jours')}`}.`,
    partial: 'Une validation partielle est possible.',
    price: (price: number, hourly: number | null) =>
      `Le tarif est de ${formatCents(price)} par personne${hourly === null ? '' : `, soit ${formatCents(hourly)} de l’heure`}.`,
    breakEven: (breakEven: number, expected: number | null, capacity: number | null, result: number | null) =>
      [
        `Une session est à l’équilibre à partir de ${plural(breakEven, 'personne inscrite', 'personnes inscrites')}`,
        expected === null
          ? ''
          : ` ; avec ${plural(expected, 'personne attendue', 'personnes attendues')}${capacity === null ? '' : ` pour ${plural(capacity, 'place', 'places')}`}${result === null ? '' : `, son résultat prévisionnel est de ${formatCents(result)}`}`,
        '.',
      ].join(''),
    referral: (creation: string, rules: string, session: string | null) => {
      const asked = [
        creation === '' ? '' : `pour ${creation.toLowerCase()} sur la création`,
        rules === ''
          ? ''
          : `pour ${rules.toLowerCase()} sur les modalités de contrôle des connaissances et des compétences`,
      ].filter((part) => part !== '')
      if (asked.length === 0 && session === null) return ''
      const saisie = asked.length === 0 ? 'La commission est saisie' : `La commission est saisie ${formatList(asked)}`
      return `${saisie}${session === null ? '' : `, en vue de sa séance du ${formatDate(session)}`}.`
    },
    opening: (date: string) => `L’ouverture est prévue le ${formatDate(date)}.`,
    permanentAccess: 'La formation et ses évaluations sont accessibles en permanence.',
    conformity: (counts: { met: number; justified: number; open: number }) =>
      [
        'À la date d’édition, ',
        counts.open === 0
          ? 'aucune exigence contrôlée ne reste à traiter'
          : plural(counts.open, 'exigence contrôlée reste à traiter', 'exigences contrôlées restent à traiter'),
        counts.justified === 0
          ? ''
          : `, ${plural(counts.justified, 'fait l’objet d’une exception motivée', 'font l’objet d’une exception motivée')}`,
        ` et ${plural(counts.met, 'contrôle automatique ne relève rien', 'contrôles automatiques ne relèvent rien')}`,
        ' ; le détail figure dans l’annexe consacrée à la conformité. La qualité des contenus reste appréciée par les instances.',
      ].join(''),
    conformityShort: (counts: { met: number; justified: number; open: number }) =>
      [
        counts.open === 0
          ? 'Aucune exigence contrôlée ne reste à traiter'
          : plural(counts.open, 'exigence contrôlée reste à traiter', 'exigences contrôlées restent à traiter'),
        counts.justified === 0 ? '' : `, ${plural(counts.justified, 'exception motivée', 'exceptions motivées')}`,
        '. La décision appartient aux instances.',
      ].join(''),
    attention: 'Points d’attention',
    exceptions: 'Exceptions motivées aux référentiels :',
    remaining: (counts: FindingCounts) =>
      `Restent ouverts : ${remaining(counts)}. L’annexe consacrée à la conformité en donne la liste.`,
    noAttention: 'Les auteurs ne signalent aucun point d’attention particulier.',
    sheet: 'Fiche d’identité',
    leads: 'Responsables',
    carrier: 'Porteur administratif',
    institution: 'Établissement porteur',
    duration2: 'Durée de formation',
  },

  need: {
    title: 'Besoin et opportunité',
    contributions: 'Contributions du secteur professionnel',
    contributionColumns: ['Structure', 'Forme', 'Date', 'Contribution et preuve'],
    contact: (name: string) => `Contact : ${name}`,
    evidence: (text: string) => `Preuve : ${inside(text)}`,
    referentials: 'Référentiels professionnels',
    referentialColumns: ['Nature', 'Intitulé', 'Code'],
    sources: 'Sources de l’analyse du besoin',
    research: 'Apports de la recherche',
    offer: 'Place dans l’offre et suites',
    context: 'Situation du besoin',
    aim: 'Objectif professionnel',
  },

  audience: {
    title: 'Public, admission et positionnement',
    fiche: 'Conditions d’accès',
    individualisation: 'Individualisation',
  },

  competencies: {
    title: 'Compétences et acquis d’apprentissage visés',
    definition: 'Définition retenue',
    competencies: 'Compétences',
    competencyColumns: [
      'Code',
      'Compétence',
      'Composantes essentielles et situations',
      'Niveau visé et apprentissages critiques',
    ],
    components: 'Composantes : ',
    situations: 'Situations : ',
    target: (level: string) => `Niveau visé : ${inside(level)}`,
    outcomes: 'Acquis d’apprentissage visés (AAV)',
    outcomeColumns: ['Code', 'Acquis', 'Niveau cognitif', 'Compétences'],
    condition: (text: string) => `Condition : ${inside(text)}`,
    criterion: (text: string) => `Critère de réussite : ${inside(text)}`,
    provenance: (text: string) => `Repris de : ${inside(text)}`,
    verb: (text: string) => `Verbe : ${text}`,
  },

  course: {
    title: 'Maquette',
    volumes: 'Volumes horaires',
    /** @param unsaid whether some hours have no modality yet */
    volumeColumns: (unsaid: boolean) => [
      'En présence',
      'À distance synchrone',
      'À distance asynchrone',
      ...(unsaid ? ['Modalité à préciser'] : []),
      'Total encadré',
      'Travail personnel',
      'Charge totale',
    ],
    activities: 'Activités',
    activityColumns: ['Sem.', 'Activité', 'Modalité', 'Durée', 'Acquis', 'Trace et intervenant'],
    task: (code: string) => `SAE : ${code}`,
    capsule: (duration: string) => `capsule la plus longue : ${duration}`,
    facilitator: (name: string) => `Intervenant : ${name}`,
    weeks: (start: number | null, end: number | null) =>
      start === null
        ? end === null
          ? ''
          : String(end)
        : end === null || end === start
          ? String(start)
          : `${start}-${end}`,
    personalWork: 'Travail personnel',
    personalWorkColumns: ['Travail demandé', 'SAE', 'Durée'],
    creditSentence: (halves: number, total: number, enough: boolean) =>
      halves === 0
        ? `La charge totale de ${formatMinutes(total)} ne donne pas lieu à l’attribution de crédits ECTS.`
        : enough
          ? `La charge totale de ${formatMinutes(total)} fonde l’attribution de ${formatHalfCredits(halves)}.`
          : `La charge totale de ${formatMinutes(total)} ne suffit pas encore à fonder ${formatHalfCredits(halves)}.`,
    detail: 'Détail des activités',
  },

  assessment: {
    title: 'Modalités de contrôle des connaissances et des compétences',
    assessments: 'Évaluations',
    assessmentColumns: ['Code', 'Évaluation', 'Moment et forme', 'Poids', 'Durée', 'Contrôle de l’identité'],
    authenticatedBy: (code: string) => `authentifié par ${code}`,
    validation: 'Règles de validation',
    required: (criteria: readonly string[]) => `Le niveau seuil est exigé sur ${formatList(criteria)}.`,
    tolerated: (count: number, level: string) =>
      count === 0
        ? 'Aucun autre critère ne peut être en dessous du seuil.'
        : `${capital(count === 1 ? 'un autre critère au plus peut' : `${spelled[count] ?? formatInteger(count)} autres critères au plus peuvent`)} être en dessous du seuil${level === '' ? '' : `, sans descendre sous le niveau « ${level} »`}.`,
    overall: (percent: string) => `Le total pondéré doit atteindre ${percent}.`,
    forCompetency: (code: string, percent: string) => `Pour ${code}, le total pondéré doit atteindre ${percent}.`,
    partial: 'Validation partielle',
    unit: (code: string, criteria: readonly string[], statement: string) =>
      [
        (statement.trim().startsWith(code) ? [statement.trim()] : [code, statement.trim()])
          .filter((part) => part !== '')
          .join(' — '),
        // The authors’ own words often say the criteria already.
        criteria.every((criterion) => statement.includes(criterion)) ? '' : `(${criteria.join(', ')} au seuil)`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    retention: (months: number) => `Les compétences validées sont conservées ${plural(months, 'mois', 'mois')}.`,
    retake: 'Rattrapage',
    jury: 'Jury',
    juryColumns: ['Membre', 'Qualité', 'Présidence'],
    juryAppointed: (on: string, reference: string) =>
      `Jury nommé${on === '' ? '' : ` le ${on}`}${reference === '' ? '' : ` (${reference})`}.`,
    rights: 'Droits des candidats et organisation',
  },

  team: {
    title: 'Équipe pédagogique',
    members: 'Composition de l’équipe',
    memberColumns: ['Personne', 'Rôles', 'Statut et discipline', 'Contrat', 'Heures'],
    hours: (time: string, tutorial: string) =>
      [time, tutorial === '' ? '' : `${tutorial} éq. TD`].filter((part) => part !== '').join('\n'),
    professionals: (count: number, active: number, share: number | null) =>
      [
        `L’équipe compte ${plural(count, 'personne', 'personnes')}`,
        active === 0 ? '' : `, dont ${counted(active, 'exerce', 'exercent')} aujourd’hui dans le secteur professionnel`,
        share === null ? '' : ` et assure${active === 0 ? '' : 'nt'} ${share} % des heures`,
        '.',
      ].join(''),
  },

  support: {
    title: 'Accompagnement et accessibilité',
    tutoring: 'Accompagnement des apprenants',
    assistance: 'Assistance et référents',
    technical: 'Assistance technique',
    disability: 'Référent handicap',
    response: (hours: number) => `réponse sous ${plural(hours, 'heure ouvrée', 'heures ouvrées')}`,
  },

  calendar: {
    title: 'Calendrier et assiduité',
    schedule: 'Calendrier',
    attendance: 'Assiduité',
    proofs: 'Preuves d’assiduité',
    proofColumns: ['Modalité', 'Preuve', 'Prouve une activité'],
    sessions: 'Sessions prévues',
    sessionColumns: ['Session', 'Dates', 'Inscriptions', 'Effectif prévu'],
    between: (from: string | null, to: string | null) =>
      from === null
        ? to === null
          ? ''
          : `jusqu’au ${formatDate(to)}`
        : to === null
          ? `à partir du ${formatDate(from)}`
          : `du ${formatDate(from)} au ${formatDate(to)}`,
  },

  certificate: {
    title: 'Certificat, validité et empilabilité',
    certificate: 'Certificat délivré',
    facsimile: 'Le fac-similé du certificat figure parmi les pièces jointes.',
    validity: 'Validité et reconnaissance',
    pathways: 'Parcours',
    pathway: (title: string) => `Parcours « ${title.trim()} »`,
    untitledPathway: 'Parcours',
    pathwaySentence: (members: number, duration: string, credits: string) =>
      `Ce parcours réunit ${counted(members, 'micro-certification', 'micro-certifications')}, pour ${duration} de formation${credits === '' ? '' : ` et ${credits}`}.`,
    memberColumns: ['Micro-certification', 'Établissement', 'Durée', 'Travail personnel', 'ECTS', 'Compétences'],
    thisOne: 'ce dossier',
    recognitions: 'Reconnaissances et conventions',
    recognitionColumns: ['Établissement', 'Nature', 'Convention', 'Signature', 'Échéance'],
    pathwayMembers: 'Composition du parcours',
  },

  opinions: {
    title: 'Avis et signatures',
    decisions: 'Avis des instances',
    decisionColumns: ['Instance', 'Objet et nature', 'Date', 'Avis et signataire', 'Réserves et réponses'],
    answer: (text: string) => `Réponse : ${text.trim()}`,
    asked: (subjects: string, nature: string) =>
      subjects === '' || nature === '' ? subjects + nature : `${subjects} (${nature.toLowerCase()})`,
    numbered: (outcome: string, number: string) => [outcome, number].filter((part) => part !== '').join(', '),
    number: (number: string) => `n° ${number}`,
    transmitted: (date: string) => `transmise le ${date}`,
    published: (date: string) => `publiée le ${date}`,
    signatures: 'Signatures',
    date: 'Date :',
    signature: 'Nom, qualité et signature :',
    signatureAlone: 'Signature\u00a0:',
    places: [
      'Responsable pédagogique',
      'Direction de la composante',
      'Service de formation continue',
      'Présidence de l’établissement',
    ],
    attached: (names: string) => `Pièces : ${names}`,
  },

  deliberation: {
    title: 'Projet de délibération',
    heading: (institution: string) =>
      `La commission de la formation et de la vie universitaire${institution === '' ? '' : ` ${namedInstitution(institution)?.of ?? `(${institution})`}`},`,
    seen: (texts: readonly string[]) => texts.map((text) => `Vu ${text} ;`),
    /** A code once, with every article of it that is quoted. */
    code: (source: 'education-code' | 'labour-code', articles: readonly string[]) => {
      const named = source === 'education-code' ? 'le code de l’éducation' : 'le code du travail'
      const [first, ...others] = articles
      if (first === undefined) return named
      const several = others.length > 0 || / et |,/.test(first)
      return `${named}, notamment ${several ? 'ses articles' : 'son article'} ${formatList(articles)}`
    },
    /** A text that is not an article of a code: by its title where that begins with what it is. */
    text: (
      source: 'eu-recommendation' | 'local-deliberation' | 'consortium-agreement',
      title: string,
      reference: string,
    ) => {
      const [article, noun, whole] = {
        'eu-recommendation': ['la ', 'recommandation', 'recommandation européenne'],
        'local-deliberation': ['la ', 'délibération', 'délibération de l’établissement'],
        'consortium-agreement': ['l’', 'accord', 'accord de consortium'],
      }[source] as [string, string, string]
      const said = title.trim()
      if (!said.toLowerCase().startsWith(noun))
        return `${article}${whole}${reference === '' ? '' : ` ${reference}`}${said === '' ? '' : ` (${said})`}`
      return `${article}${said.charAt(0).toLowerCase()}${said.slice(1)}${reference === '' ? '' : ` (${reference})`}`
    },
    otherText: (title: string, reference: string) =>
      `le texte suivant : ${[title.trim(), reference].filter((part) => part !== '').join(', ')}`,
    councilOpinion: (body: string, on: string, outcome: string) =>
      `l’avis de l’instance « ${body} » du ${on} (${outcome.toLowerCase()})`,
    decides: 'Après en avoir délibéré :',
    creation: (nature: string, title: string, code: string) => {
      const named = `la micro-certification « ${title.trim()} »${code.trim() ? ` (${code.trim()})` : ''}`
      switch (nature) {
        case 'vote':
          return `Approuve la création de ${named}.`
        case 'opinion':
          return `Émet un avis sur la création de ${named}.`
        case 'information':
          return `Prend acte de la création de ${named}.`
        default:
          return `À compléter (vote, avis ou information) : création de ${named}.`
      }
    },
    rules: (nature: string) => {
      switch (nature) {
        case 'vote':
          return 'Adopte les modalités de contrôle des connaissances et des compétences présentées dans ce dossier.'
        case 'opinion':
          return 'Émet un avis sur les modalités de contrôle des connaissances et des compétences présentées dans ce dossier.'
        case 'information':
          return 'Prend acte des modalités de contrôle des connaissances et des compétences présentées dans ce dossier.'
        default:
          return 'À compléter (vote, avis ou information) : modalités de contrôle des connaissances et des compétences présentées dans ce dossier.'
      }
    },
    price: (amount: number) =>
      `Propose au conseil d’administration de fixer le tarif à ${formatCents(amount)} par personne.`,
    titleMissing: 'À compléter : le projet de délibération rédigé ne cite pas l’intitulé de ce dossier.',
    proposal: 'Rédaction proposée à partir des données du dossier, à adapter par l’établissement.',
  },

  annexes: {
    tasks: 'Fiches des situations d’apprentissage et d’évaluation (SAE)',
    task: (code: string, title: string) =>
      [code.trim(), title.trim() ? `« ${title.trim()} »` : ''].filter((part) => part !== '').join(' '),
    rubrics: 'Grilles critériées',
    rubric: (code: string, title: string) => [code.trim(), title.trim()].filter((part) => part !== '').join(' — '),
    criterion: 'Critère',
    criterionName: (code: string, label: string) => [code.trim(), label.trim()].filter((part) => part !== '').join(' '),
    indicators: 'Indicateurs',
    level: (rank: number, name: string, value: string, threshold: boolean) =>
      [`${rank}. ${name.trim()}`, value, threshold ? '(seuil)' : ''].filter((part) => part !== '').join(' '),
    weight: (percent: string) => `poids ${percent}`,
    major: 'majeur',
    notMajor: 'non majeur',
    alignment: 'Matrice d’alignement',
    alignmentColumns: ['Acquis', 'Compétences', 'Activités', 'SAE', 'Critères', 'Évaluations', 'Durée'],
    alignmentHours: (entries: readonly { code: string; time: string }[]) =>
      `Temps de formation par compétence : ${formatList(entries.map(({ code, time }) => `${code}, ${time}`))}.`,
    assessments: 'Fiches des évaluations',
    activities: 'Détail de la maquette',
    publicSheet: 'Fiche publique et information préalable',
    identity: 'Identité détaillée et partenariats',
    partners: 'Partenaires',
    partnerColumns: ['Partenaire', 'Pays', 'Rôle', 'Université'],
    finance: 'Annexe financière',
    income: 'Tarifs et recettes',
    fixedCosts: 'Coûts d’une session',
    fixedColumns: ['Poste', 'Nature', 'Calcul', 'Montant'],
    variableCosts: 'Coûts par personne',
    variableColumns: ['Poste', 'Nature', 'Montant'],
    hoursTimesRate: (hours: string, rate: string) => `${hours} × ${rate}`,
    shared: (total: string, sessions: number) => `${total} sur ${plural(sessions, 'session', 'sessions')}`,
    results: 'Équilibre d’une session',
    resultColumns: ['Effectif', 'Recettes', 'Charges', 'Résultat'],
    below: (count: number) => `${formatInteger(count)} (sous le seuil)`,
    breakEvenRow: (count: number) => `${formatInteger(count)} (seuil d’ouverture)`,
    expectedRow: (count: number) => `${formatInteger(count)} (effectif prévu)`,
    capacityRow: (count: number) => `${formatInteger(count)} (capacité)`,
    marginSentence: (margin: string, breakEven: number | null) =>
      breakEven === null
        ? `La marge par personne est de ${margin} : aucun effectif ne couvre les coûts de session.`
        : `La marge par personne, tarif moins coûts par personne, est de ${margin}. Le seuil d’ouverture est le plus petit effectif qui couvre les coûts de session : ${plural(breakEven, 'personne', 'personnes')}.`,
    sharing: 'Répartition',
    sharingColumns: ['Établissement', 'Part'],
    quality: 'Qualité (Qualiopi)',
    certificate: 'Certificat qualité de l’établissement',
    indicators2: 'Preuves par indicateur',
    indicatorColumns: ['Ind.', 'Preuve', 'État', 'Date ou échéance', 'Responsable'],
    edition: (edition: string) => `référentiel ${edition}`,
    applicability: 'Applicabilité des indicateurs',
    applicabilityColumns: ['Ind.', 'Applicable', 'Motif'],
    reviews: 'Relectures par les pairs',
    reviewColumns: ['Relecteur', 'Date', 'Avis', 'Commentaire'],
    external: 'extérieur à l’équipe',
    internal: 'membre de l’équipe',
    academic: 'enseignant-chercheur',
    notAcademic: 'hors enseignement supérieur',
    improvement: 'Amélioration continue et risques',
    violence: 'Violences, harcèlement et discriminations',
    documents: 'Pièces obligatoires',
    documentColumns: ['Pièce', 'État', 'Date ou échéance', 'Responsable, référence et motif'],
    conformity: 'Conformité aux référentiels',
    conformityIntro: (date: string, gate: string) =>
      `Contrôles faits le ${formatDate(date)} pour le jalon « ${gate} ». Ils préparent la lecture de la commission et de l’auditeur, qui décident.`,
    gate: { conception: 'conception', cfvu: 'CFVU', ouverture: 'ouverture', audit: 'audit' },
    sectionColumns: ['Section', 'Satisfaites', 'Justifiées', 'À traiter', 'Conseils', 'Sans objet'],
    definitionId: 'Identifiant de la définition',
    revision: 'Révision',
    fingerprint: 'Empreinte du contenu (SHA-256)',
    exceptions: 'Exceptions motivées',
    exceptionColumns: ['Exigence', 'Motif', 'Date'],
    open: 'Exigences à traiter',
    openColumns: ['Exigence', 'Constat', 'Poids'],
    severity: { blocking: 'bloquant', 'to-justify': 'à justifier', advice: 'conseil' },
    chosen: 'Référentiels retenus par les auteurs',
    chosenColumns: ['Référentiel', 'Version'],
    requirements: 'Relevé des exigences',
    requirementColumns: ['Exigence', 'Intitulé', 'Résultat'],
    outcome: {
      met: 'satisfaite',
      justified: 'justifiée',
      'not-met': 'à traiter',
      'not-applicable': 'sans objet',
      advised: 'conseil',
    } satisfies Record<RequirementOutcome, string>,
    answers: 'Réponses aux questions de relecture',
    answerColumns: ['Exigence', 'Objet', 'Réponse', 'Commentaire', 'Date'],
    administration: 'Organisation administrative et certificat numérique',
    registration: 'Inscription',
    informationSystem: 'Système d’information et plateforme',
    issuing: 'Émission du certificat',
    recipient: 'Contenu du certificat',
    brand: 'Charte et mentions',
    consortium: 'Consortium',
    dataProtection: 'Délégué à la protection des données',
    team: 'Équipe : fiches et accompagnement',
    support: 'Accompagnement de l’équipe',
    supportColumns: ['Action', 'Date', 'Précisions'],
    training: 'Formation de l’équipe',
    people: 'Coordonnées',
    peopleColumns: ['Nom', 'Organisation', 'Courriel', 'Téléphone'],
    memberColumns: ['Personne', 'Expertise', 'CV', 'Contrat'],
    cvOn: (date: string) => `CV du ${date}`,
    quotesFramework: (yes: boolean) => (yes ? 'cite le référentiel qualité' : 'ne cite pas le référentiel qualité'),
    activeProfessional: 'exerce aujourd’hui dans le secteur',
    sessions: 'Bilan des sessions',
    noSessions: 'Aucun bilan de session n’est renseigné.',
    session: (name: string) => name.trim() || 'Session',
    english: 'Textes en anglais',
    noEnglish: 'Aucun texte n’a été écrit en anglais.',
    institution: 'Établissement',
    versions: 'Journal des versions',
    versionColumns: ['Version', 'Date', 'Modifications'],
    references: 'Textes visés et journal des versions',
    legal: 'Textes visés',
    legalColumns: ['Source', 'Référence', 'Objet'],
    attachments: 'Pièces jointes',
    noAttachments: 'Aucune pièce n’est jointe.',
    attachmentColumns: ['Pièce', 'Description', 'Taille', 'Empreinte'],
    size: (bytes: number) =>
      bytes < 1024
        ? `${bytes} o`
        : bytes < 1024 * 1024
          ? `${Math.round(bytes / 1024)} ko`
          : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} Mo`,
    applied: 'Cadre commun appliqué',
  },
}
