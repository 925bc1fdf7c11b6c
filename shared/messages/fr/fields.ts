import type { CommonValues } from '../../definition/common-values.ts'
import type { Definition } from '../../definition/definition.ts'
import type { Institution } from '../../institution/institution.ts'
import { fieldTexts, type FieldEntry } from '../field-texts.ts'

/** Paths of everything a person fills under a model type: item ids left out, text and rich text taken whole. */
type FieldPath<T> = T extends { fr: unknown } | null
  ? never
  : T extends readonly (infer Item)[]
    ? FieldPath<Item>
    : T extends object
      ? {
          [Key in Exclude<keyof T & string, 'id'>]: Key | `${Key}.${FieldPath<T[Key]>}`
        }[Exclude<keyof T & string, 'id'>]
      : never

type Fields<Path extends string> = Readonly<Record<Path, FieldEntry>>

/** Values an institution gives and a dossier may override; keys are paths under `common` and under `local`. */
const commonFields: Fields<FieldPath<CommonValues>> = {
  legalReferences: {
    label: 'Visas juridiques',
    help: 'Citez au moins le Code de l’éducation, le Code du travail et la recommandation européenne du 16 juin 2022.',
    item: 'visa',
  },
  'legalReferences.source': 'Texte',
  'legalReferences.reference': {
    label: 'Référence',
    help: 'L’article ou le numéro, par exemple « L. 613-2 » ou « 2022/C 243/02 ».',
  },
  'legalReferences.title': 'Objet',

  consortium: 'Consortium Digital FCU',
  'consortium.member': {
    label: 'Établissement membre du consortium',
    help: 'À déclarer si votre université ne figure pas dans la liste livrée avec le cadre.',
  },
  'consortium.details': 'Précisions sur l’appartenance',
  'consortium.specificationsRead': 'Cahier des charges des formations lu',
  'consortium.consortiumAgreementRead': 'Accord de consortium lu',
  'consortium.exploitationAgreementRead': 'Accord d’exploitation lu',
  'consortium.graphicCharterRead': 'Charte graphique lue',
  'consortium.resourceLicenceRead': 'Licence d’usage lue',
  'consortium.readOn': 'Documents lus le',

  competencyDefinition: {
    label: 'Définition partagée de la compétence',
    help: 'Celle que l’équipe adopte, par exemple « un savoir-agir complexe qui mobilise et combine des ressources dans une famille de situations » (Tardif).',
  },

  qualityCertificate: 'Certificat Qualiopi',
  'qualityCertificate.number': 'Numéro du certificat',
  'qualityCertificate.certifier': 'Organisme certificateur',
  'qualityCertificate.categories': {
    label: 'Catégories certifiées',
    help: 'Une micro-certification demande la catégorie « actions de formation ».',
  },
  'qualityCertificate.validFrom': 'Valable du',
  'qualityCertificate.validUntil': 'Valable jusqu’au',
  'qualityCertificate.nextAuditOn': {
    label: 'Prochain audit',
    help: 'Cette date choisit le référentiel : 33 indicateurs pour tout audit à partir du 1er novembre 2026, 32 avant.',
  },

  technicalAssistance: 'Assistance technique',
  'technicalAssistance.personId': 'Personne ou service',
  'technicalAssistance.channel': {
    label: 'Moyen de la joindre',
    help: 'Courriel, téléphone ou guichet d’assistance, tel que l’apprenant le lira.',
  },
  'technicalAssistance.hours': { label: 'Horaires', help: 'Par exemple « du lundi au vendredi, de 9 h à 17 h ».' },
  'technicalAssistance.responseHours': { label: 'Délai de réponse', unitHint: 'heures ouvrées' },

  disabilityReferent: 'Référent handicap',
  'disabilityReferent.personId': 'Personne',
  'disabilityReferent.channel': 'Moyen de la joindre',
  'disabilityReferent.details': {
    label: 'Ce qu’il peut faire',
    help: 'Dites quand le contacter et ce qu’il organise : entretien, aménagements, partenaires.',
  },

  dataProtectionOfficer: 'Délégué à la protection des données',
  'dataProtectionOfficer.personId': 'Personne',
  'dataProtectionOfficer.channel': 'Moyen de la joindre',

  registration: 'Inscription',
  'registration.responsible': {
    label: 'Qui inscrit',
    help: 'Le service qui tient le dossier du stagiaire, par exemple le service de formation continue.',
  },
  'registration.tool': 'Outil d’inscription',
  'registration.learnerStatus': {
    label: 'Statut de l’apprenant',
    help: 'Le plus souvent « stagiaire de la formation continue ».',
  },
  'registration.salesChannel': 'Canal de vente',
  'registration.salesDetails': {
    label: 'Vente, contrat et convention',
    help: 'Dites ce qui se signe selon l’acheteur : contrat pour un particulier, convention pour une entreprise.',
  },
  'registration.identityDocument': {
    label: 'Pièce d’identité demandée',
    help: 'Elle sert aussi à vérifier l’identité aux évaluations.',
  },
  'registration.identityRetention': {
    label: 'Conservation de la pièce',
    help: 'Par exemple « contrôlée à l’inscription, copie non conservée ».',
  },

  informationSystem: 'Système d’information',
  'informationSystem.registrations': 'Où sont les inscriptions',
  'informationSystem.results': 'Où sont les résultats',
  'informationSystem.certificates': 'Où sont les certificats',
  'informationSystem.access': 'Qui y accède',
  learningPlatform: {
    label: 'Plateforme de formation',
    help: 'Par exemple Moodle, et les services qui l’accompagnent.',
  },

  certificateIssuing: 'Délivrance du certificat',
  'certificateIssuing.medium': { label: 'Support', help: 'Par exemple « badge numérique signé, avec un PDF ».' },
  'certificateIssuing.platform': 'Plateforme de délivrance',
  'certificateIssuing.securedPlatform': 'Plateforme sécurisée',
  'certificateIssuing.format': 'Format',
  'certificateIssuing.verificationUrl': {
    label: 'Adresse de vérification',
    help: 'La page qu’un employeur ouvre pour contrôler un certificat.',
  },
  'certificateIssuing.verificationKey': {
    label: 'Clé de vérification',
    help: 'À remplir quand il n’y a pas d’adresse : ce qui permet à un tiers de contrôler la signature.',
  },
  'certificateIssuing.retentionYears': { label: 'Durée de conservation', unitHint: 'ans' },
  'certificateIssuing.retentionCommitment': {
    label: 'Engagement de conservation',
    help: 'Dites qui garde les certificats, combien de temps, et ce qui se passe si la plateforme ferme.',
  },
  'certificateIssuing.sharing': {
    label: 'Moyens de partage',
    help: 'CV, réseau professionnel, portefeuille numérique : dites ce que la personne peut faire de son certificat.',
  },
  'certificateIssuing.publicUrl': 'Page publique pour chaque certificat',
  'certificateIssuing.dataProtection': 'Protection des données du titulaire',

  brand: 'Marque et mentions',
  'brand.graphicCharterFollowed': 'Charte graphique suivie',
  'brand.logoUsed': 'Logo de la marque utilisé',
  'brand.publicFunding': {
    label: 'Production financée sur fonds publics',
    help: 'Oui si la production relève de France 2030.',
  },
  'brand.publicFundingMention': {
    label: 'Mention de financement',
    help: 'La phrase à faire figurer, avec le numéro de projet (ANR-22-CMAS-0019 pour Digital FCU).',
  },

  teamTraining: {
    label: 'Formation de l’équipe',
    help: 'Ce que l’équipe a suivi ou suivra sur les formats courts à distance.',
    item: 'action de formation',
    feminine: true,
  },
  'teamTraining.title': 'Action',
  'teamTraining.on': 'Date',
  'teamTraining.details': 'Précisions',

  improvement: 'Amélioration continue',
  'improvement.plan': {
    label: 'Plan d’amélioration',
    help: 'Dites comment les avis sont recueillis, analysés, suivis d’effet, et comment l’effet est vérifié.',
  },
  'improvement.indicators': { label: 'Indicateurs suivis', item: 'indicateur' },
  'improvement.indicators.title': 'Indicateur',
  'improvement.indicators.target': { label: 'Cible', help: 'Par exemple « 80 % de certifiés parmi les présents ».' },
  'improvement.responsible': 'Responsable du plan',
  'improvement.impactMeasure': {
    label: 'Mesure d’impact',
    help: 'Questionnaire à distance de la formation, travail de recherche : ce qui dira si elle a changé les pratiques.',
  },
  'improvement.complaints': {
    label: 'Réclamations et aléas',
    help: 'Dites où une réclamation se dépose, qui la traite et sous quel délai.',
  },
  'improvement.remoteFollowUp': {
    label: 'Suivi effectif à distance',
    help: 'Dites ce qui montre que le suivi a lieu : travaux rendus, retours écrits, échanges tracés.',
  },
  'improvement.riskAnalysisOn': 'Analyse des risques faite le',
  'improvement.risks': { label: 'Risques', item: 'risque' },
  'improvement.risks.risk': 'Risque',
  'improvement.risks.response': 'Réponse prévue',

  violenceProcedure: 'Violences, harcèlement, discriminations',
  'violenceProcedure.procedure': {
    label: 'Procédure de signalement',
    help: 'Dites comment on signale, et ce qui se passe ensuite.',
  },
  'violenceProcedure.contactId': 'À qui signaler',
  'violenceProcedure.delay': 'Délai de traitement',
  'violenceProcedure.protection': 'Protection de la personne',

  documents: {
    label: 'Pièces',
    help: 'Une pièce existe, ou elle est prévue avec une personne et une échéance.',
    item: 'pièce',
    feminine: true,
  },
  'documents.kind': 'Nature de la pièce',
  'documents.title': 'Intitulé',
  'documents.status': 'État',
  'documents.on': 'Date de la pièce',
  'documents.dueOn': 'Échéance',
  'documents.responsible': 'Responsable',
  'documents.reference': {
    label: 'Référence ou lien',
    help: 'Un numéro, une adresse ou l’endroit où elle est rangée.',
  },
  'documents.reason': { label: 'Motif', help: 'À remplir quand la pièce est sans objet.' },
  'documents.attachmentIds': 'Fichiers joints',

  evidence: {
    label: 'Preuves Qualiopi',
    help: 'Une même preuve peut servir plusieurs indicateurs.',
    item: 'preuve',
    feminine: true,
  },
  'evidence.indicators': 'Indicateurs',
  'evidence.edition': 'Version du référentiel',
  'evidence.title': {
    label: 'Preuve',
    help: 'Nommez le document et ce qu’il montre, par exemple « questionnaire d’entrée et synthèse du groupe ».',
  },
  'evidence.status': { label: 'État', help: 'Ce qui n’existera qu’après une session est « prévu ».' },
  'evidence.on': 'Date de la preuve',
  'evidence.dueOn': 'Échéance',
  'evidence.responsible': 'Responsable',
  'evidence.link': 'Lien',
  'evidence.attachmentIds': 'Fichiers joints',
}

const attachmentFields: Fields<`attachments${'' | `.${FieldPath<Definition['attachments']>}`}`> = {
  attachments: {
    label: 'Pièces jointes',
    help: 'Les fichiers gardés avec le dossier et repris dans le paquet .cadrier.',
    item: 'pièce jointe',
    feminine: true,
  },
  'attachments.name': 'Nom du fichier',
  'attachments.mediaType': 'Type de fichier',
  'attachments.size': { label: 'Taille', unitHint: 'octets' },
  'attachments.sha256': { label: 'Empreinte SHA-256', help: 'Elle prouve que le fichier n’a pas changé.' },
  'attachments.description': { label: 'Description', help: 'Dites ce que montre ce fichier.' },
}

const peopleFields: Fields<`people${'' | `.${FieldPath<Definition['people']>}`}`> = {
  people: {
    label: 'Personnes',
    help: 'Les noms ne s’écrivent qu’ici ; le reste du dossier y renvoie.',
    item: 'personne',
    feminine: true,
  },
  'people.name': 'Prénom et nom',
  'people.email': 'Courriel',
  'people.phone': 'Téléphone',
  'people.organisation': 'Organisme',
}

type OwnPath = Exclude<
  FieldPath<Omit<Definition, 'local' | 'people' | 'attachments'>> | 'local',
  keyof typeof attachmentFields | keyof typeof peopleFields
>

const definitionFields: Fields<OwnPath> = {
  state: { label: 'État du dossier', help: 'Il dit où en est le dossier ; le contenu n’en dépend pas.' },
  institutionId: {
    label: 'Établissement porteur',
    help: 'Le dossier hérite de ce que sa fiche dit une fois pour toutes. L’Université des Rives est l’établissement fictif des exemples\u00a0: choisissez le vôtre.',
  },
  frameworks: {
    label: 'Cadres appliqués',
    help: 'Ceux que vous choisissez ; la loi et Qualiopi s’appliquent d’eux-mêmes.',
    item: 'cadre',
  },
  'frameworks.framework': 'Cadre',
  'frameworks.version': 'Version',

  identity: 'Identité',
  'identity.title': {
    label: 'Intitulé',
    help: 'Dites ce que la personne saura faire, sans promettre un diplôme ni un titre.',
  },
  'identity.subtitle': 'Sous-titre',
  'identity.code': { label: 'Code', help: 'Celui de votre établissement, par exemple MC-EVA-20.' },
  'identity.version': 'Version',
  'identity.requestKind': 'Nature de la demande',
  'identity.language': 'Langue de la formation',
  'identity.assessmentLanguage': 'Langue des évaluations',
  'identity.offerField': {
    label: 'Champ de l’offre',
    help: 'La marque UniCamp couvre les métiers de la formation ; un autre champ se justifie.',
  },
  'identity.offerFieldDetails': 'Précision sur le champ',
  'identity.iscedF': {
    label: 'Domaine d’études (CITE-F)',
    help: 'Le code de la classification de l’UNESCO que demandent les catalogues européens ; cherchez par mots ou par code.',
  },
  'identity.mark': 'Marque',
  'identity.component': { label: 'Composante', help: 'L’UFR, l’institut ou le service qui porte la formation.' },
  'identity.places': { label: 'Lieux', help: 'Où l’on se retrouve quand ce n’est pas à distance.' },
  'identity.partners': { label: 'Partenaires', item: 'partenaire' },
  'identity.partners.name': 'Nom',
  'identity.partners.country': { label: 'Pays', help: 'Le code à deux lettres, par exemple FR.' },
  'identity.partners.role': { label: 'Rôle', help: 'Ce qu’il produit, vend ou anime.' },
  'identity.partners.isUniversity': 'C’est une université',
  'identity.productionPlanReference': {
    label: 'Référence au plan de production',
    help: 'La fiche du consortium d’où vient le projet, par exemple PP-2026-07.',
  },
  'identity.duration': {
    label: 'Durée de formation',
    help: 'De 7 à 30 h, somme des heures d’activité ; le travail personnel n’en fait pas partie.',
  },
  'identity.ects': {
    label: 'Crédits ECTS',
    help: 'Un crédit vaut 25 à 30 h de charge totale, travail personnel compris ; écrivez 0 s’il n’y en a pas.',
  },
  'identity.eqfLevel': {
    label: 'Niveau du cadre européen (CEC)',
    help: 'De 1 à 8, ou « sans objet » en disant pourquoi ; 6 correspond à la licence, 7 au master.',
  },
  'identity.eqfReason': 'Motif du niveau',
  'identity.nationalLevel': {
    label: 'Niveau du cadre national',
    help: 'À dire seulement si la certification en a un, par son enregistrement ou par la loi.',
  },
  'identity.registration': 'Enregistrement national',
  'identity.registration.kind': {
    label: 'Situation au RNCP ou au RS',
    help: 'Une certification d’établissement n’est, le plus souvent, enregistrée ni à l’un ni à l’autre.',
  },
  'identity.registration.code': { label: 'Code de la fiche', help: 'Par exemple RNCP12345 ou RS1234.' },
  'identity.registration.certifier': 'Certificateur',
  'identity.registration.registeredOn': 'Enregistrée le',
  'identity.registration.expiresOn': 'Échéance de l’enregistrement',
  'identity.validity': 'Validité du certificat',
  'identity.validity.kind': { label: 'Durée de validité', help: 'Le cadre commun prévoit une validité sans limite.' },
  'identity.validity.months': { label: 'Nombre de mois', unitHint: 'mois' },
  'identity.validity.reason': 'Motif de la limite',
  'identity.openingOn': {
    label: 'Date d’ouverture',
    help: 'Le premier jour où la formation est proposée, après les décisions des instances.',
  },
  'identity.resourceLicence': 'Licence des ressources',
  'identity.resourceLicenceDetails': 'Précisions sur la licence',
  'identity.commissionedVersion': 'Version sur commande',
  'identity.commissionedVersion.offered': 'Proposée aux entreprises',
  'identity.commissionedVersion.details': 'Conditions',
  'identity.commissionedVersion.price': 'Tarif de la version',

  audience: 'Public',
  'audience.public': {
    label: 'Public visé',
    help: 'Dites qui vient et ce que ces personnes font déjà, par exemple « formateurs et concepteurs en activité ».',
  },
  'audience.continuingEducation': 'Ouverte à la formation continue',
  'audience.alreadyWorking': 'Public déjà en activité',
  'audience.prerequisites': {
    label: 'Prérequis',
    help: 'S’il n’y en a pas, écrivez « aucun prérequis » : l’absence se dit noir sur blanc.',
  },
  'audience.positioning': {
    label: 'Positionnement à l’entrée',
    help: 'Comment vous prenez connaissance des acquis, par exemple un quiz et la description d’un module.',
  },
  'audience.positioningDecision': {
    label: 'Suites du positionnement',
    help: 'Ce qui se décide ensuite : dispense, adaptation ou autre formation.',
  },
  'audience.individualisation': {
    label: 'Individualisation',
    help: 'Ce qui change d’une personne à l’autre dans le parcours, et qui en décide.',
  },
  'audience.admission': { label: 'Modalités d’accès', help: 'Les étapes, de la demande à l’inscription.' },
  'audience.accessDelay': {
    label: 'Délai d’accès',
    help: 'Par exemple « inscription jusqu’à 14 jours avant, réponse sous 5 jours ouvrés ».',
  },
  'audience.priorLearning': 'Acquis de l’expérience',
  'audience.priorLearningDetails': 'Précisions sur ces acquis',
  'audience.funding': 'Financeurs possibles',
  'audience.fundingDetails': {
    label: 'Modalités de financement',
    help: 'Une micro-certification seule, non enregistrée, n’est pas finançable par le CPF.',
  },
  'audience.communicationPlan': {
    label: 'Plan de communication',
    help: 'Comment les apprenants et les employeurs en entendront parler.',
  },

  publicSheet: 'Fiche publique',
  'publicSheet.url': 'Adresse de la fiche',
  'publicSheet.publishedOn': 'Publiée le',
  'publicSheet.updatedOn': 'Mise à jour le',
  'publicSheet.summary': 'Présentation',
  'publicSheet.contactId': 'Contact',
  'publicSheet.contactDetails': { label: 'Coordonnées publiées', help: 'Celles que le public lit sur la fiche.' },
  'publicSheet.teachingMethods': {
    label: 'Méthodes pédagogiques',
    help: 'Dites comment on apprend, par exemple « capsules, exercices corrigés et un cas tiré de votre travail ».',
  },
  'publicSheet.assessmentSummary': 'Modalités d’évaluation publiées',
  'publicSheet.rubricPublished': 'Grille ou résumé publié',
  'publicSheet.disabilityStatement': {
    label: 'Accessibilité aux personnes handicapées',
    help: 'Les conditions d’accès et la personne à contacter.',
  },
  'publicSheet.recognitionType': {
    label: 'Type de reconnaissance',
    help: 'Demandé depuis novembre 2026, par exemple « certification d’établissement, hors RNCP et RS ».',
  },
  'publicSheet.statusStatement': {
    label: 'Phrase de statut',
    help: 'Ce que c’est et ce que ce n’est pas : « cette micro-certification n’est pas un diplôme national ».',
  },
  'publicSheet.cpfClaim': {
    label: 'Éligibilité au CPF',
    help: 'Annoncer le CPF sans enregistrement au RNCP ou au RS serait une information trompeuse.',
  },
  'publicSheet.resultsMethod': {
    label: 'Mode de calcul des résultats',
    help: 'Comment sont calculés les taux de satisfaction, de réussite et d’abandon, avec l’effectif et la période.',
  },
  'publicSheet.results': {
    label: 'Indicateurs de résultats',
    help: 'Avant la première session, dites quand ils seront publiés.',
  },
  'publicSheet.durationsPublished': {
    label: 'Durées des activités publiées',
    help: 'À distance, la durée estimée de chaque activité doit être connue de l’apprenant.',
  },
  'publicSheet.otherInformation': 'Autres informations',

  need: 'Besoin',
  'need.kinds': 'Nature du besoin',
  'need.analysis': {
    label: 'Analyse du besoin',
    help: 'Dites qui a besoin de quoi, et d’où vous le savez ; une enquête ou trente offres d’emploi suffisent.',
  },
  'need.sources': { label: 'Sources', item: 'source', feminine: true },
  'need.sources.title': {
    label: 'Source',
    help: 'Avec son ampleur, par exemple « enquête auprès de 42 responsables de formation ».',
  },
  'need.sources.on': 'Date',
  'need.sources.link': 'Lien',
  'need.sector': 'Secteur ou métier',
  'need.transitions': 'Transition accompagnée',
  'need.professionalAim': {
    label: 'Objectif professionnel',
    help: 'Ce que la personne fera mieux, ou pourra faire, dans son travail.',
  },
  'need.contributions': {
    label: 'Contributions du secteur professionnel',
    help: 'Au moins une, datée, avec ce qui la prouve.',
    item: 'contribution',
    feminine: true,
  },
  'need.contributions.organisation': 'Structure',
  'need.contributions.contactId': 'Personne',
  'need.contributions.form': {
    label: 'Forme',
    help: 'Directe si la structure a participé, indirecte si vous avez étudié ce qu’elle publie.',
  },
  'need.contributions.description': 'Ce qu’elle a apporté',
  'need.contributions.on': 'Date',
  'need.contributions.evidence': { label: 'Preuve', help: 'Compte rendu, convention, lettre : nommez la pièce.' },
  'need.contributions.attachmentIds': 'Fichiers joints',
  'need.referentials': {
    label: 'Référentiels de référence',
    help: 'Métiers, activités ou compétences : au moins un référentiel reconnu.',
    item: 'référentiel',
  },
  'need.referentials.kind': 'Type de référentiel',
  'need.referentials.title': 'Intitulé',
  'need.referentials.code': { label: 'Code', help: 'ROME, RNCP ou RS.' },
  'need.referentials.link': 'Lien',
  'need.researchContribution': {
    label: 'Apport de la recherche',
    help: 'Ce que des travaux de recherche apportent à cette formation et qu’une autre n’aurait pas.',
  },
  'need.offerComplementarity': {
    label: 'Place dans l’offre existante',
    help: 'Ce qui existe déjà, ici ou ailleurs, et ce que vous y ajoutez.',
  },
  'need.outlook': { label: 'Débouchés et suites', help: 'Ce que la personne peut viser après.' },

  competencies: {
    label: 'Compétences',
    help: 'Une à trois compétences conviennent pour 7 à 30 h.',
    item: 'compétence',
    feminine: true,
  },
  'competencies.code': 'Code',
  'competencies.statement': {
    label: 'Énoncé',
    help: 'Un verbe d’action à l’infinitif, un objet, une finalité : « Évaluer une production avec une grille pour en tirer un retour exploitable ».',
  },
  'competencies.essentialComponents': {
    label: 'Composantes essentielles',
    help: 'Facultatif : les critères de qualité, souvent « en » et un participe présent, « en contrôlant ses biais ».',
    item: 'composante essentielle',
    feminine: true,
  },
  'competencies.essentialComponents.statement': 'Composante',
  'competencies.situations': {
    label: 'Situations professionnelles',
    help: 'Les familles de situations où la compétence s’exerce, par exemple « refonte d’un module existant ».',
    item: 'situation professionnelle',
    feminine: true,
  },
  'competencies.situations.statement': 'Situation',
  'competencies.targetLevel': { label: 'Niveau visé', help: 'Par exemple « autonome sur un module ».' },
  'competencies.levels': {
    label: 'Trajectoire de développement',
    help: 'Facultatif : les niveaux par lesquels on passe.',
    item: 'niveau',
  },
  'competencies.levels.name': 'Niveau',
  'competencies.levels.criticalLearnings': {
    label: 'Apprentissages critiques',
    help: 'Ce qu’il faut avoir appris pour changer de niveau.',
    item: 'apprentissage critique',
  },
  'competencies.levels.criticalLearnings.code': 'Code',
  'competencies.levels.criticalLearnings.statement': 'Apprentissage critique',
  'competencies.provenance': {
    label: 'Provenance',
    help: 'D’où cet élément a été repris ; vide pour ce que vous avez écrit.',
  },
  'competencies.provenance.source': 'Référentiel',
  'competencies.provenance.code': 'Code dans le référentiel',
  'competencies.provenance.version': 'Version',
  'competencies.provenance.on': 'Date du référentiel',

  outcomes: {
    label: 'Acquis d’apprentissage visés (AAV)',
    help: 'Trois à huit acquis conviennent pour 7 à 30 h.',
    item: 'acquis visé',
  },
  'outcomes.code': { label: 'Code', help: 'Par exemple AAV1.' },
  'outcomes.statement': {
    label: 'Énoncé',
    help: 'Commencez par un seul verbe d’action : « Rédiger les acquis visés d’un module avec verbe, objet, condition et critère ».',
  },
  'outcomes.verb': {
    label: 'Verbe',
    help: 'À remplir si le verbe d’action n’est pas le premier mot de l’énoncé.',
  },
  'outcomes.cognitiveLevel': {
    label: 'Niveau cognitif (Bloom)',
    help: 'C’est vous qui le confirmez : un verbe ne fait pas un niveau.',
  },
  'outcomes.condition': {
    label: 'Conditions',
    help: 'Avec quoi, dans quel contexte, par exemple « à l’aide de la grille ».',
  },
  'outcomes.successCriterion': {
    label: 'Critère de réussite',
    help: 'Ce qui montre que c’est acquis, par exemple « au moins trois critères observables ».',
  },
  'outcomes.competencyIds': 'Compétences servies',
  'outcomes.provenance': {
    label: 'Provenance',
    help: 'D’où cet élément a été repris ; vide pour ce que vous avez écrit.',
  },
  'outcomes.provenance.source': 'Référentiel',
  'outcomes.provenance.code': 'Code dans le référentiel',
  'outcomes.provenance.version': 'Version',
  'outcomes.provenance.on': 'Date du référentiel',

  assessmentTasks: {
    label: 'SAE',
    help: 'Situations d’apprentissage et d’évaluation : un contexte de travail, un rôle, une production.',
    item: 'SAE',
    feminine: true,
  },
  'assessmentTasks.code': { label: 'Code', help: 'Par exemple SAE1.' },
  'assessmentTasks.title': 'Titre',
  'assessmentTasks.kind': 'Type de SAE',
  'assessmentTasks.competencyIds': 'Compétences',
  'assessmentTasks.outcomeIds': 'Acquis visés (AAV)',
  'assessmentTasks.criticalLearningIds': 'Apprentissages critiques',
  'assessmentTasks.targetLevel': 'Niveau visé',
  'assessmentTasks.context': {
    label: 'Contexte professionnel',
    help: 'Un lieu, un acteur, une demande : ce que l’apprenant lit avant de commencer.',
  },
  'assessmentTasks.realism': 'Lieu, acteur et problème',
  'assessmentTasks.learnerRole': {
    label: 'Rôle de l’apprenant',
    help: 'Par exemple « chargé de mission auprès de la direction ».',
  },
  'assessmentTasks.commissioner': { label: 'Commanditaire', help: 'Qui demande la production, et l’attend.' },
  'assessmentTasks.problem': {
    label: 'Problématique',
    help: 'Une question à laquelle on peut répondre de plusieurs façons : « comment réduire sans dégrader l’apprentissage ? »',
  },
  'assessmentTasks.steps': {
    label: 'Tâches',
    help: 'Au moins trois, enchaînées, qui mènent à une production.',
    item: 'tâche',
    feminine: true,
  },
  'assessmentTasks.steps.statement': 'Tâche',
  'assessmentTasks.deliverables': { label: 'Livrables', item: 'livrable' },
  'assessmentTasks.deliverables.title': 'Livrable',
  'assessmentTasks.deliverables.recipient': 'Destinataire',
  'assessmentTasks.constraints': {
    label: 'Contraintes',
    help: 'Ce qui borne le travail, par exemple « une heure d’évaluation au plus par apprenant ».',
  },
  'assessmentTasks.internalResources': {
    label: 'Ressources internes',
    help: 'Ce que la personne porte en elle : expérience, méthode, jugement.',
    item: 'ressource interne',
    feminine: true,
  },
  'assessmentTasks.internalResources.title': 'Ressource',
  'assessmentTasks.externalResources': {
    label: 'Ressources externes',
    help: 'Ce qu’elle trouve à sa disposition : documents, données, outils, personnes.',
    item: 'ressource externe',
    feminine: true,
  },
  'assessmentTasks.externalResources.title': 'Ressource',
  'assessmentTasks.supervisedTime': { label: 'Durée encadrée', help: 'Le temps compté dans la durée de formation.' },
  'assessmentTasks.autonomousTime': { label: 'Durée en autonomie', help: 'Le travail personnel demandé en plus.' },
  'assessmentTasks.grouping': 'Individuel ou en groupe',
  'assessmentTasks.groupingDetails': 'Précisions sur les groupes',
  'assessmentTasks.milestones': {
    label: 'Jalons et retours',
    help: 'Au moins un jalon avec un retour avant l’évaluation finale.',
    item: 'jalon',
  },
  'assessmentTasks.milestones.title': 'Jalon',
  'assessmentTasks.milestones.week': { label: 'Semaine', help: 'La première semaine porte le numéro 1.' },
  'assessmentTasks.milestones.feedback': 'Retour donné',
  'assessmentTasks.milestones.feedbackDays': { label: 'Délai du retour', unitHint: 'jours ouvrés' },
  'assessmentTasks.authenticity': 'Authenticité',
  'assessmentTasks.authenticity.openProblem': {
    label: 'Problème ouvert',
    help: 'Oui si plus d’une réponse est recevable.',
  },
  'assessmentTasks.authenticity.acceptableAnswers': {
    label: 'Exemples de réponses recevables',
    help: 'Deux réponses différentes que le jury accepterait.',
  },
  'assessmentTasks.authenticity.levelFit': {
    label: 'Adaptation au niveau visé',
    help: 'Ce qui rend la tâche ni trop simple ni hors de portée.',
  },
  'assessmentTasks.authenticity.choiceLeft': {
    label: 'Choix laissé à l’apprenant',
    help: 'Ce qu’il décide lui-même : terrain, forme, priorités.',
  },
  'assessmentTasks.authenticity.usefulness': {
    label: 'Utilité pour l’apprenant',
    help: 'Ce qu’il pourra réutiliser dans son travail.',
  },
  'assessmentTasks.rubricId': 'Grille critériée',
  'assessmentTasks.accessibility': {
    label: 'Accessibilité',
    help: 'Ce qui permet à chacun de faire la tâche, par exemple « tous les documents se lisent au lecteur d’écran ».',
  },
  'assessmentTasks.generativeAi': 'Usage de l’IA générative',
  'assessmentTasks.generativeAi.policy': 'Règle générale',
  'assessmentTasks.generativeAi.rule': {
    label: 'Ce qui est permis et à déclarer',
    help: 'Par exemple « permise pour reformuler, à déclarer en annexe ».',
  },
  'assessmentTasks.integrityRule': 'Fraude et plagiat',
  'assessmentTasks.portfolioTraces': {
    label: 'Traces pour le portfolio',
    help: 'Ce que la personne garde pour montrer ce qu’elle sait faire.',
  },

  rubrics: {
    label: 'Grilles critériées',
    help: 'Sans niveaux décrits, ce serait un barème.',
    item: 'grille critériée',
    feminine: true,
  },
  'rubrics.code': 'Code',
  'rubrics.title': 'Titre',
  'rubrics.mode': {
    label: 'Mode',
    help: 'Pondéré : les critères ont des poids qui font 100 ; non compensé : chaque compétence doit être acquise, sans moyenne.',
  },
  'rubrics.levels': {
    label: 'Niveaux',
    help: 'Du plus bas au plus haut ; quatre niveaux évitent le milieu refuge.',
    item: 'niveau',
  },
  'rubrics.levels.name': { label: 'Nom du niveau', help: 'Par exemple « en construction ».' },
  'rubrics.levels.value': {
    label: 'Valeur du niveau',
    help: 'Ce que le niveau rapporte du poids d’un critère, par exemple 75 %.',
  },
  'rubrics.thresholdLevelId': {
    label: 'Niveau seuil',
    help: 'Le niveau à partir duquel un critère est acquis.',
  },
  'rubrics.criteria': { label: 'Critères', help: 'De trois à sept critères.', item: 'critère' },
  'rubrics.criteria.code': { label: 'Code', help: 'Par exemple K1.' },
  'rubrics.criteria.label': 'Critère',
  'rubrics.criteria.indicators': {
    label: 'Indicateurs observables',
    help: 'Ce qu’on regarde pour juger, par exemple « un fait cité pour chaque critère ».',
    item: 'indicateur',
  },
  'rubrics.criteria.indicators.statement': 'Indicateur',
  'rubrics.criteria.outcomeIds': 'Acquis visés (AAV)',
  'rubrics.criteria.weight': { label: 'Poids', help: 'Les poids d’une grille font 100 ; aucun ne dépasse 50.' },
  'rubrics.criteria.major': {
    label: 'Critère majeur',
    help: 'Un critère majeur ne se compense pas par les autres.',
  },
  'rubrics.criteria.descriptors': {
    label: 'Descripteurs',
    help: 'Pour chaque niveau, ce qu’on observe.',
    item: 'descripteur',
  },
  'rubrics.criteria.descriptors.levelId': 'Niveau',
  'rubrics.criteria.descriptors.statement': {
    label: 'Descripteur',
    help: 'Citez des faits, pas des adjectifs : « faits cités pour moins de la moitié des critères ».',
  },
  'rubrics.published': {
    label: 'Communiquée aux apprenants',
    help: 'Les critères sont connus avant l’évaluation.',
  },
  'rubrics.publishedOn': 'Communiquée le',

  activities: {
    label: 'Activités',
    help: 'Dans l’ordre où on les vit ; leurs heures font la durée de formation.',
    item: 'activité',
    feminine: true,
  },
  'activities.code': 'Code',
  'activities.title': 'Titre',
  'activities.description': 'Description',
  'activities.kind': 'Type d’activité',
  'activities.modality': {
    label: 'Modalité',
    help: 'Synchrone : ensemble, à distance, à la même heure ; asynchrone : chacun à son heure.',
  },
  'activities.duration': { label: 'Durée', help: 'Le temps estimé pour un apprenant, par exemple 1 h 30.' },
  'activities.startWeek': { label: 'Semaine de début', help: 'La première semaine porte le numéro 1.' },
  'activities.endWeek': 'Semaine de fin',
  'activities.outcomeIds': 'Acquis visés (AAV)',
  'activities.taskId': 'SAE',
  'activities.facilitatorId': 'Intervenant',
  'activities.evidence': {
    label: 'Trace',
    help: 'Ce qui en reste et prouve l’activité, par exemple « notes rendues ».',
  },
  'activities.longestCapsule': {
    label: 'Capsule la plus longue',
    help: 'Pour des capsules seulement ; cinq minutes au plus se suivent bien.',
  },

  personalWork: {
    label: 'Travail personnel',
    help: 'Hors de la durée de formation, il compte dans la charge et les ECTS.',
    item: 'travail personnel',
  },
  'personalWork.title': { label: 'Travail demandé', help: 'Par exemple « collecte des données ».' },
  'personalWork.duration': 'Durée',
  'personalWork.taskId': 'SAE',

  schedule: 'Calendrier',
  'schedule.permanentAccess': {
    label: 'Accès permanent',
    help: 'Oui si la formation et les évaluations sont ouvertes à tout moment : ni dates ni convocations.',
  },
  'schedule.permanentAccessDetails': 'Souplesse offerte',
  'schedule.startsOn': 'Début',
  'schedule.endsOn': 'Fin',
  'schedule.registrationOpensOn': 'Ouverture des inscriptions',
  'schedule.registrationClosesOn': 'Clôture des inscriptions',
  'schedule.pace': { label: 'Rythme', help: 'Par exemple « cinq semaines, 6 h par semaine au plus ».' },
  'schedule.convening': { label: 'Convocation', help: 'Qui prévient les apprenants, quand et comment.' },

  assessments: { label: 'Évaluations', item: 'évaluation', feminine: true },
  'assessments.code': { label: 'Code', help: 'Par exemple E1.' },
  'assessments.title': 'Titre',
  'assessments.moment': 'Moment',
  'assessments.form': {
    label: 'Forme',
    help: 'Un dépôt n’est pas une épreuve : la loi ne leur demande pas la même chose.',
  },
  'assessments.kind': 'Nature',
  'assessments.modality': 'Modalité',
  'assessments.duration': 'Durée',
  'assessments.durationDetails': {
    label: 'Durée en toutes lettres',
    help: 'Quand des minutes ne conviennent pas, par exemple « dépôt avant la fin de la semaine 5 ».',
  },
  'assessments.weight': { label: 'Poids', help: 'En mode pondéré, les poids des évaluations font 100.' },
  'assessments.counts': 'Compte pour la décision',
  'assessments.scoring': {
    label: 'Calcul du résultat',
    help: 'Une note donnée directement, ou tirée des niveaux atteints sur les critères.',
  },
  'assessments.taskId': 'SAE évaluée',
  'assessments.outcomeIds': 'Acquis évalués (AAV)',
  'assessments.criterionIds': 'Critères évalués',
  'assessments.cognitiveLevel': {
    label: 'Niveau cognitif évalué',
    help: 'Un QCM n’évalue pas « concevoir ».',
  },
  'assessments.week': { label: 'Semaine', help: 'La première semaine porte le numéro 1.' },
  'assessments.on': 'Date',
  'assessments.organisation': {
    label: 'Organisation',
    help: 'Convocation, matériel, examinateurs : ce qu’il faut prévoir.',
  },
  'assessments.retake': {
    label: 'Rattrapage de cette évaluation',
    help: 'À remplir si elle ne suit pas la règle générale.',
  },
  'assessments.identity': 'Vérification de l’identité',
  'assessments.identity.method': 'Méthode',
  'assessments.identity.authenticatedById': {
    label: 'Authentifiée par',
    help: 'L’oral qui confirme que le dépôt est bien le travail de la personne.',
  },
  'assessments.identity.details': {
    label: 'Déroulement',
    help: 'Par exemple « pièce d’identité montrée à l’écran, visage comparé, sans enregistrement ».',
  },
  'assessments.europeanSupervision': {
    label: 'Surveillance (échelle européenne)',
    help: 'L’une des quatre valeurs qui figurent sur un certificat européen.',
  },
  'assessments.technicalCheck': {
    label: 'Vérification technique',
    help: 'Comment vous vérifiez les moyens techniques, par exemple un essai la veille.',
  },
  'assessments.supervision': 'Surveillance',
  'assessments.supervisionDetails': 'Précisions sur la surveillance',
  'assessments.rulesReminder': {
    label: 'Rappel des règles',
    help: 'Quand et comment elles sont rappelées au candidat.',
  },
  'assessments.proctoring': {
    label: 'Télésurveillance',
    help: 'À remplir seulement en cas de télésurveillance, d’après la recommandation de la CNIL de juin 2023.',
  },
  'assessments.proctoring.information': 'Information des candidats',
  'assessments.proctoring.minimisation': {
    label: 'Minimisation',
    help: 'Ce qui est capté, et ce qui ne l’est pas.',
  },
  'assessments.proctoring.retention': 'Durée de conservation',
  'assessments.proctoring.alternative': {
    label: 'Alternative proposée',
    help: 'Ce que peut faire la personne qui refuse ou ne peut pas.',
  },
  'assessments.proctoring.dataProtectionOfficerConsulted': 'Délégué (DPO) saisi',

  validation: 'Règle de validation',
  'validation.mode': {
    label: 'Mode de validation',
    help: 'Pondéré : un total à atteindre ; non compensé : chaque compétence acquise, sans moyenne.',
  },
  'validation.statement': {
    label: 'Règle en toutes lettres',
    help: 'Celle que lit l’apprenant ; avec elle, deux jurys doivent conclure de la même façon.',
  },
  'validation.requiredCriterionIds': {
    label: 'Critères à atteindre',
    help: 'Ceux qui doivent être au niveau seuil.',
  },
  'validation.toleratedBelowThreshold': {
    label: 'Autres critères tolérés sous le seuil',
    help: 'Écrivez 0 si aucun ne l’est.',
    unitHint: 'critères',
  },
  'validation.lowestToleratedLevelId': 'Niveau minimal toléré',
  'validation.overallThreshold': {
    label: 'Total à atteindre',
    help: 'Sur 100, en mode pondéré.',
  },
  'validation.competencyThresholds': {
    label: 'Seuils par compétence',
    help: 'Facultatif : un total propre à une compétence, sur 100.',
    item: 'seuil',
  },
  'validation.competencyThresholds.competencyId': 'Compétence',
  'validation.competencyThresholds.threshold': 'Total à atteindre',
  'validation.partial': 'Validation partielle',
  'validation.partial.offered': 'Proposée',
  'validation.partial.reason': {
    label: 'Motif',
    help: 'Dites pourquoi elle est proposée, ou pourquoi elle ne l’est pas.',
  },
  'validation.partial.units': {
    label: 'Ce qui peut être validé seul',
    item: 'partie',
    feminine: true,
  },
  'validation.partial.units.competencyId': 'Compétence',
  'validation.partial.units.criterionIds': 'Critères au seuil',
  'validation.partial.units.statement': 'En toutes lettres',
  'validation.partial.retentionMonths': { label: 'Conservation du bénéfice', unitHint: 'mois' },
  'validation.retake': 'Rattrapage',
  'validation.retake.count': { label: 'Nombre de rattrapages', unitHint: 'fois' },
  'validation.retake.withinDays': { label: 'Délai du rattrapage', unitHint: 'jours' },
  'validation.retake.details': 'Déroulement',
  'validation.retake.noRetakeReason': {
    label: 'Motif s’il n’y en a pas',
    help: 'L’absence de rattrapage se justifie.',
  },
  'validation.jury': 'Jury',
  'validation.jury.members': { label: 'Membres', help: 'Au moins deux, dont un responsable.', item: 'membre' },
  'validation.jury.members.memberId': 'Membre de l’équipe',
  'validation.jury.members.chair': 'Préside',
  'validation.jury.members.quality': {
    label: 'Qualité',
    help: 'À quel titre, par exemple « professionnel du secteur ».',
  },
  'validation.jury.appointedOn': 'Nommé le',
  'validation.jury.appointmentReference': {
    label: 'Acte de nomination',
    help: 'Le numéro de l’arrêté ou de la décision.',
  },
  'validation.appeal': { label: 'Recours', help: 'À qui s’adresser, et dans quel délai.' },
  'validation.accommodations': {
    label: 'Aménagements',
    help: 'Handicap, grossesse, contraintes de travail, par exemple « tiers temps, dépôt audio ».',
  },
  'validation.integrityRules': {
    label: 'Fraude, plagiat et IA générative',
    help: 'La règle commune ; chaque SAE précise la sienne.',
  },
  'validation.organisation': {
    label: 'Organisation des évaluations',
    help: 'Calendrier, convocations, matériel et surveillants.',
  },

  support: 'Accompagnement',
  'support.tutoring': { label: 'Tutorat', help: 'Ce que fait le tuteur, et à quels moments.' },
  'support.tutorIds': 'Tuteurs',
  'support.tutorChannel': {
    label: 'Moyen de joindre le tuteur',
    help: 'Forum, courriel, rendez-vous : tel que l’apprenant le lira.',
  },
  'support.tutorHours': 'Disponibilités du tuteur',
  'support.tutorResponseHours': { label: 'Délai de réponse du tuteur', unitHint: 'heures ouvrées' },
  'support.welcome': {
    label: 'Accueil',
    help: 'Ce que l’apprenant reçoit avant de commencer : accès, calendrier, référents, règlement.',
  },
  'support.dropoutPrevention': {
    label: 'Prévention des abandons',
    help: 'Ce qui se passe quand quelqu’un n’avance plus.',
  },
  'support.accessibility': {
    label: 'Accessibilité numérique et handicap',
    help: 'Les conditions d’accès de la plateforme et des documents, et qui contacter.',
  },

  attendance: 'Assiduité',
  'attendance.rule': { label: 'Règle d’assiduité', help: 'Par exemple « 80 % des activités rendues ».' },
  'attendance.threshold': 'Seuil d’assiduité',
  'attendance.proofs': {
    label: 'Preuves d’assiduité',
    help: 'Au moins une par modalité ; à distance, une connexion ne suffit pas.',
    item: 'preuve',
    feminine: true,
  },
  'attendance.proofs.modality': 'Modalité',
  'attendance.proofs.title': { label: 'Preuve', help: 'Par exemple « travaux rendus et datés ».' },
  'attendance.proofs.provesActivity': {
    label: 'Prouve une activité',
    help: 'Oui si elle montre que quelque chose a été fait, pas seulement une connexion.',
  },
  'attendance.reminders': 'Relances',
  'attendance.reminderDays': {
    label: 'Relance après',
    help: 'Le nombre de jours sans activité avant la première relance.',
    unitHint: 'jours sans activité',
  },
  'attendance.justifiedAbsences': 'Absences justifiées',

  team: {
    label: 'Équipe',
    help: 'Responsable pédagogique, professionnel en activité, ingénieur pédagogique, tuteur, référent handicap.',
    item: 'membre de l’équipe',
  },
  'team.personId': 'Personne',
  'team.roles': 'Rôles',
  'team.status': 'Statut',
  'team.rank': {
    label: 'Corps ou fonction',
    help: 'Par exemple « maître de conférences » ou « responsable formation ».',
  },
  'team.discipline': { label: 'Discipline ou section CNU', help: 'Par exemple « sciences de l’éducation (70) ».' },
  'team.expertise': 'Compétences pour cette formation',
  'team.activeProfessional': {
    label: 'Professionnel en activité',
    help: 'Oui si la personne exerce aujourd’hui le métier dont parle la formation.',
  },
  'team.cvOn': { label: 'Date du CV', help: 'Moins de 24 mois : un repère de Cadrier, pas une règle du cadre commun.' },
  'team.cvAttachmentIds': 'CV joints',
  'team.contract': 'Type de contrat',
  'team.contractReference': 'Référence du contrat',
  'team.contractQuotesFramework': {
    label: 'Contrat citant le référentiel qualité',
    help: 'Demandé pour un prestataire ou un portage salarial (indicateur 27).',
  },
  'team.workingTime': { label: 'Heures de travail', help: 'Le temps prévu pour une session, par exemple 18 h.' },
  'team.tutorialEquivalentTime': { label: 'Heures équivalent TD', help: 'Les mêmes heures, comptées dans le service.' },

  teamSupport: {
    label: 'Journal d’accompagnement',
    help: 'Les ateliers et rendez-vous où l’équipe a été informée et aidée.',
    item: 'rencontre',
    feminine: true,
  },
  'teamSupport.title': 'Objet',
  'teamSupport.on': 'Date',
  'teamSupport.details': 'Ce qui s’y est fait',

  budget: 'Budget d’une session',
  'budget.price': { label: 'Tarif par stagiaire', help: 'Par exemple 600 €.' },
  'budget.otherPrices': { label: 'Autres tarifs', item: 'tarif' },
  'budget.otherPrices.label': 'Pour qui',
  'budget.otherPrices.price': 'Tarif',
  'budget.exemptions': { label: 'Exonérations', help: 'S’il n’y en a pas, écrivez « aucune ».' },
  'budget.otherIncome': {
    label: 'Autres recettes',
    help: 'Subvention, contribution d’un partenaire.',
    item: 'recette',
    feminine: true,
  },
  'budget.otherIncome.label': 'Recette',
  'budget.otherIncome.amount': 'Montant',
  'budget.fixedCosts': {
    label: 'Coûts fixes',
    help: 'Ce que coûte une session, quel que soit le nombre de stagiaires.',
    item: 'coût fixe',
  },
  'budget.fixedCosts.kind': 'Nature',
  'budget.fixedCosts.label': 'Libellé',
  'budget.fixedCosts.hours': 'Heures',
  'budget.fixedCosts.hourlyRate': { label: 'Taux horaire', help: 'Le coût chargé d’une heure.' },
  'budget.fixedCosts.total': {
    label: 'Total à répartir',
    help: 'Un coût étalé sur plusieurs sessions, par exemple la conception.',
  },
  'budget.fixedCosts.sessions': { label: 'Réparti sur', unitHint: 'sessions' },
  'budget.fixedCosts.amount': {
    label: 'Montant',
    help: 'Heures × taux, total ÷ sessions, ou un montant libre.',
  },
  'budget.variableCosts': {
    label: 'Coûts par stagiaire',
    help: 'Correction, entretien, badge, commission, frais d’établissement.',
    item: 'coût par stagiaire',
  },
  'budget.variableCosts.kind': 'Nature',
  'budget.variableCosts.label': 'Libellé',
  'budget.variableCosts.amount': 'Montant par stagiaire',
  'budget.expectedLearners': { label: 'Effectif prévu', unitHint: 'stagiaires' },
  'budget.capacity': { label: 'Capacité', unitHint: 'stagiaires' },
  'budget.sharing': {
    label: 'Répartition entre établissements',
    help: 'À remplir à partir de deux établissements ; les parts font 100 %.',
    item: 'part',
    feminine: true,
  },
  'budget.sharing.institution': 'Établissement',
  'budget.sharing.share': 'Part',
  'budget.sharingDetails': {
    label: 'Partage du travail et des recettes',
    help: 'Qui produit, qui vend, qui anime.',
  },
  'budget.sustainability': {
    label: 'Soutenabilité',
    help: 'Ce qui permet de tenir dans la durée, et ce que vous ferez sous le seuil d’ouverture.',
  },

  certificate: 'Certificat',
  'certificate.templateFields': {
    label: 'Mentions du modèle de certificat',
    help: 'Les informations que porte chaque certificat délivré.',
  },
  'certificate.metadata': 'Métadonnées du badge',
  'certificate.metadata.issuer': 'Organisme',
  'certificate.metadata.content': { label: 'Contenu', help: 'Ce qu’un employeur lira : programme, SAE, critères.' },
  'certificate.metadata.duration': { label: 'Durée', help: 'Par exemple « 20 h à distance ».' },
  'certificate.metadata.competencies': 'Compétences attestées',
  'certificate.assessmentType': {
    label: 'Type d’évaluation',
    help: 'Par exemple « projet évalué sur grille et entretien ».',
  },
  'certificate.participationForm': {
    label: 'Forme de participation',
    help: 'Par exemple « à distance, avec cinq temps synchrones ».',
  },
  'certificate.qualityAssurance': 'Assurance qualité',
  'certificate.qualityAssuranceDetails': 'Précisions sur l’assurance qualité',
  'certificate.heldByLearner': {
    label: 'Détenu par le titulaire',
    help: 'La personne garde son certificat, le partage et l’emporte.',
  },
  'certificate.sharing': 'Partage par le titulaire',
  'certificate.facsimileAttachmentIds': {
    label: 'Fac-similé',
    help: 'Une image ou un PDF du certificat tel qu’il sera délivré.',
  },

  stacking: 'Parcours et empilabilité',
  'stacking.position': { label: 'Position', help: 'Se suffit à elle-même, ou s’inscrit dans un parcours.' },
  'stacking.pathways': { label: 'Parcours', item: 'parcours' },
  'stacking.pathways.title': 'Intitulé',
  'stacking.pathways.open': { label: 'Ouvert', help: 'Non tant que le parcours n’est qu’un projet.' },
  'stacking.pathways.target': {
    label: 'Cible',
    help: 'De 50 à 100 h : un ou deux blocs ; de 120 à 300 h : un DIU ; de 350 à 500 h : un diplôme national.',
  },
  'stacking.pathways.blockCode': 'Code du bloc',
  'stacking.pathways.blockTitle': 'Intitulé du bloc',
  'stacking.pathways.blockRegistration': {
    label: 'Enregistrement du bloc',
    help: 'Tant qu’il n’est pas actif, aucune mention du CPF ne se publie.',
  },
  'stacking.pathways.certifier': 'Certificateur',
  'stacking.pathways.competencies': { label: 'Compétences du parcours', item: 'compétence', feminine: true },
  'stacking.pathways.competencies.code': 'Code',
  'stacking.pathways.competencies.statement': 'Énoncé',
  'stacking.pathways.members': {
    label: 'Micro-certifications du parcours',
    help: 'Celle de ce dossier comprise.',
    item: 'micro-certification',
    feminine: true,
  },
  'stacking.pathways.members.title': 'Intitulé',
  'stacking.pathways.members.institution': 'Établissement',
  'stacking.pathways.members.isThisOne': 'C’est celle de ce dossier',
  'stacking.pathways.members.duration': 'Durée de formation',
  'stacking.pathways.members.personalWork': 'Travail personnel',
  'stacking.pathways.members.ects': 'Crédits ECTS',
  'stacking.pathways.members.competencyCodes': {
    label: 'Compétences apportées',
    help: 'Les codes séparés par des virgules, par exemple « B1, B2 ».',
  },
  'stacking.pathways.universities': { label: 'Nombre d’universités', unitHint: 'universités' },
  'stacking.pathways.accreditedInstitution': {
    label: 'Établissement accrédité',
    help: 'Celui qui peut délivrer le diplôme national visé.',
  },
  'stacking.pathways.capitalisationRule': {
    label: 'Règle de capitalisation',
    help: 'Qui reconnaît quoi, et pendant combien de temps.',
  },
  'stacking.pathways.capitalisationMonths': { label: 'Durée de capitalisation', unitHint: 'mois' },
  'stacking.pathways.provenance': {
    label: 'Provenance',
    help: 'D’où cet élément a été repris ; vide pour ce que vous avez écrit.',
  },
  'stacking.pathways.provenance.source': 'Référentiel',
  'stacking.pathways.provenance.code': 'Code dans le référentiel',
  'stacking.pathways.provenance.version': 'Version',
  'stacking.pathways.provenance.on': 'Date du référentiel',
  'stacking.recognitions': {
    label: 'Reconnaissance par d’autres',
    help: 'Les conventions par lesquelles un établissement reconnaît cette micro-certification.',
    item: 'reconnaissance',
    feminine: true,
  },
  'stacking.recognitions.institution': 'Établissement',
  'stacking.recognitions.kind': 'Forme',
  'stacking.recognitions.agreement': 'Convention',
  'stacking.recognitions.signedOn': 'Signée le',
  'stacking.recognitions.expiresOn': 'Échéance',
  'stacking.transferability': {
    label: 'Transférabilité',
    help: 'Ce qui permet de la faire valoir ailleurs, dans le consortium et au-delà.',
  },

  quality: 'Qualité de cette formation',
  'quality.specificationsReview': 'Relecture au cahier des charges',
  'quality.specificationsReview.conforms': 'Conforme au cahier des charges',
  'quality.specificationsReview.version': 'Version du cahier des charges',
  'quality.specificationsReview.reviewerId': 'Relu par',
  'quality.specificationsReview.on': 'Relu le',
  'quality.peerReviews': {
    label: 'Avis de pairs',
    help: 'Au moins un enseignant-chercheur qui n’est pas de l’équipe.',
    item: 'avis',
  },
  'quality.peerReviews.reviewerId': 'Relecteur',
  'quality.peerReviews.organisation': 'Établissement',
  'quality.peerReviews.external': 'Extérieur à l’équipe',
  'quality.peerReviews.academic': 'Enseignant-chercheur',
  'quality.peerReviews.on': 'Date de l’avis',
  'quality.peerReviews.opinion': 'Avis',
  'quality.peerReviews.comment': 'Commentaire',
  'quality.workplacePeriod': {
    label: 'Période en situation de travail',
    help: 'Stage ou action de formation en situation de travail (AFEST).',
  },
  'quality.workStudy': { label: 'Alternance', help: 'Non pour une micro-certification ordinaire.' },
  'quality.applicability': {
    label: 'Indicateurs : votre avis',
    help: 'À remplir quand vous n’êtes pas d’accord avec ce que propose Cadrier.',
    item: 'indicateur',
  },
  'quality.applicability.indicator': 'Indicateur',
  'quality.applicability.applies': 'S’applique',
  'quality.applicability.reason': 'Motif',

  governance: 'Instances',
  'governance.commonFramework': 'Cadre commun appliqué',
  'governance.commonFramework.version': { label: 'Version', help: 'Par exemple « v1 ».' },
  'governance.commonFramework.approvedOn': {
    label: 'Approuvée le',
    help: 'Le 15 novembre 2023 pour la version 1, par le comité stratégique.',
  },
  'governance.creationReferral': {
    label: 'Saisine pour la création',
    help: 'Le plus souvent une information ; votre établissement peut demander un vote.',
  },
  'governance.assessmentRulesReferral': {
    label: 'Saisine pour les modalités de contrôle',
    help: 'Les modalités de contrôle, elles, sont à adopter par un vote.',
  },
  'governance.targetSessionOn': {
    label: 'Séance visée',
    help: 'La date de la CFVU à laquelle le dossier sera présenté.',
  },
  'governance.attentionPoints': {
    label: 'Points d’attention',
    help: 'Ce que vous voulez que la commission regarde, repris dans la synthèse.',
  },
  'governance.decisions': {
    label: 'Avis et décisions',
    help: 'Instance par instance, et par établissement s’il y en a plusieurs.',
    item: 'avis ou décision',
  },
  'governance.decisions.institution': 'Établissement',
  'governance.decisions.body': 'Instance',
  'governance.decisions.subjects': 'Objet',
  'governance.decisions.nature': 'Nature de la saisine',
  'governance.decisions.on': 'Date de la séance',
  'governance.decisions.outcome': 'Résultat',
  'governance.decisions.reservations': 'Réserves',
  'governance.decisions.reservationsAnswer': { label: 'Réponse aux réserves', help: 'Chaque réserve a sa réponse.' },
  'governance.decisions.number': 'Numéro de délibération',
  'governance.decisions.transmittedOn': 'Transmise le',
  'governance.decisions.publishedOn': 'Publiée le',
  'governance.decisions.signatory': {
    label: 'Fonction du signataire',
    help: 'Sa fonction, sans nom, par exemple « la vice-présidente formation ».',
  },
  'governance.decisions.attachmentIds': 'Fichiers joints',
  'governance.draftDeliberation': {
    label: 'Projet de délibération',
    help: 'Le texte que la commission pourra adopter tel quel.',
  },
  'governance.versions': { label: 'Journal des versions', item: 'version', feminine: true },
  'governance.versions.version': 'Version',
  'governance.versions.on': 'Date',
  'governance.versions.changes': 'Ce qui a changé',

  sessions: {
    label: 'Sessions',
    help: 'Les dates, les effectifs et le bilan de chaque session ; ils servent au renouvellement.',
    item: 'session',
    feminine: true,
  },
  'sessions.name': { label: 'Nom', help: 'Par exemple « mars 2027 ».' },
  'sessions.startsOn': 'Début',
  'sessions.endsOn': 'Fin',
  'sessions.registrationOpensOn': 'Ouverture des inscriptions',
  'sessions.registrationClosesOn': 'Clôture des inscriptions',
  'sessions.expectedLearners': { label: 'Effectif prévu', unitHint: 'stagiaires' },
  'sessions.enrolled': { label: 'Inscrits', unitHint: 'stagiaires' },
  'sessions.assessed': { label: 'Présents aux évaluations', unitHint: 'stagiaires' },
  'sessions.certified': { label: 'Certifiés', unitHint: 'stagiaires' },
  'sessions.abandoned': { label: 'Abandons', unitHint: 'stagiaires' },
  'sessions.satisfaction': { label: 'Satisfaction', help: 'La part de réponses favorables.' },
  'sessions.report': { label: 'Bilan', help: 'Ce qui a bien marché, ce qui a gêné.' },
  'sessions.decisionsTaken': 'Décisions prises',
  'sessions.evidence': { label: 'Preuves de la session', item: 'preuve', feminine: true },
  'sessions.evidence.title': 'Preuve',
  'sessions.evidence.on': 'Date',
  'sessions.evidence.attachmentIds': 'Fichiers joints',

  local: {
    label: 'Valeurs propres à ce dossier',
    help: 'Laissez vide pour reprendre celle de l’établissement.',
  },

  exceptions: {
    label: 'Exceptions justifiées',
    help: 'Une exigence « à justifier » accepte une exception motivée ; elle est imprimée dans le dossier.',
    item: 'exception',
    feminine: true,
  },
  'exceptions.requirement': 'Exigence',
  'exceptions.justification': {
    label: 'Justification',
    help: 'Une phrase au moins : ce qui vous y conduit, et ce que vous faites à la place.',
  },
  'exceptions.on': 'Date',

  answers: {
    label: 'Réponses aux questions',
    help: 'Celles qu’aucune règle ne peut trancher.',
    item: 'réponse',
    feminine: true,
  },
  'answers.requirement': 'Exigence',
  'answers.subject': 'Élément jugé',
  'answers.answer': 'Réponse',
  'answers.comment': 'Commentaire',
  'answers.on': 'Date',
}

type InstitutionPath = FieldPath<Omit<Institution, 'id' | 'common' | 'people' | 'attachments'>> | 'common'

const institutionFields: Fields<InstitutionPath> = {
  name: 'Nom de l’établissement',
  country: { label: 'Pays', help: 'Le code à deux lettres, FR pour la France.' },
  region: 'Région',
  continuingEducationService: 'Service de formation continue',
  address: 'Adresse',
  activityDeclarationNumber: {
    label: 'N° de déclaration d’activité',
    help: 'Celui de l’organisme de formation, donné par la préfecture de région.',
  },
  siret: { label: 'SIRET', help: 'Les 14 chiffres de l’établissement qui porte la formation.' },
  accreditedForNationalDiplomas: 'Accrédité pour des diplômes nationaux',
  style: 'Présentation des documents',
  'style.logo': { label: 'Logo', help: 'En tête de la page de garde et des documents d’une page.' },
  'style.logo.attachmentId': 'Image',
  'style.logo.alternative': {
    label: 'Texte de remplacement',
    help: 'Ce qu’entend une personne qui ne voit pas le logo, par exemple «\u202fUniversité des Rives\u202f».',
  },
  'style.accent': { label: 'Couleur des titres', help: 'Celle de votre charte, écrite #RRVVBB.' },
  'style.letterhead': { label: 'En-tête de page', help: 'Imprimé en haut de chaque page, à droite.' },
  'style.footer': {
    label: 'Pied de page',
    help: 'Imprimé en bas de chaque page\u00a0: adresse, site, mention légale.',
  },
  'style.signatures': {
    label: 'Signataires',
    help: 'Les cadres de signature de vos dossiers, dans l’ordre. Sans signataire, Cadrier imprime les siens.',
    item: 'signataire',
  },
  'style.signatures.title': 'Qualité',
  'style.signatures.name': 'Nom',
  common: {
    label: 'Valeurs partagées',
    help: 'Saisies une fois, elles valent pour tous les dossiers, qui peuvent s’en écarter en le disant.',
  },
}

/** The French texts of every field, by model path. */
export const fieldTables = {
  common: commonFields,
  institution: institutionFields,
  document: { ...institutionFields, ...definitionFields, ...attachmentFields, ...peopleFields },
}

/** The French presentation of a field; see `fieldTexts`. */
export const { fieldText, fieldLabel } = fieldTexts(fieldTables)

/**
 * What one item of a list is called, with its article, e.g. « un acquis visé ».
 * @param modelPath path of a list
 */
export function itemLabel(modelPath: string): string {
  const { item, label, feminine } = fieldText(modelPath)
  return `${feminine ? 'une' : 'un'} ${item ?? label.toLowerCase()}`
}
