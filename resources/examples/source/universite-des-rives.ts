import type { Institution } from '../../../shared/institution/institution.ts'
import { blankText, fr, idsOf, numbered } from '../../../tools/examples/authoring.ts'
import type { Written } from '../../../tools/examples/blank-filled.ts'

const id = idsOf('universite-des-rives')

/** People of the institution whom both dossiers name; same id everywhere. */
export const institutionPeople = {
  disabilityReferent: {
    id: id('person/disability-referent'),
    name: 'Nadia Ferrand',
    email: 'handicap.fc@universite-des-rives.example',
    phone: '+33 1 00 00 00 11',
    organisation: 'Université des Rives',
  },
  technicalAssistance: {
    id: id('person/technical-assistance'),
    name: 'Karim Oubella',
    email: 'assistance.moodle@universite-des-rives.example',
    phone: '+33 1 00 00 00 12',
    organisation: 'Université des Rives',
  },
  administration: {
    id: id('person/administration'),
    name: 'Sylvie Parmentier',
    email: 'formation.continue@universite-des-rives.example',
    phone: '+33 1 00 00 00 13',
    organisation: 'Université des Rives',
  },
  dataProtectionOfficer: {
    id: id('person/data-protection-officer'),
    name: 'Thomas Quentin',
    email: 'dpo@universite-des-rives.example',
    phone: '+33 1 00 00 00 14',
    organisation: 'Université des Rives',
  },
  safetyContact: {
    id: id('person/safety-contact'),
    name: 'Anne-Lise Roux',
    email: 'signalement@universite-des-rives.example',
    phone: '+33 1 00 00 00 15',
    organisation: 'Université des Rives',
  },
}

const legal = (
  source: Institution['common']['legalReferences'][number]['source'],
  reference: string,
  title: string,
) => ({ source, reference, title: fr(title) })

const available = (
  kind: Institution['common']['documents'][number]['kind'],
  title: string,
  on: string,
  reference: string,
) => ({
  kind,
  title: fr(title),
  status: 'available' as const,
  on,
  dueOn: null,
  responsible: fr('Service de formation continue'),
  reference,
  reason: blankText,
  attachmentIds: [],
})

type Evidence = Institution['common']['evidence'][number]

/** Evidence that is there. */
export const evidenceAt = (
  indicators: Evidence['indicators'],
  edition: Evidence['edition'],
  title: string,
  on: string,
  responsible: string,
  link: string,
) => ({
  indicators,
  edition,
  title: fr(title),
  status: 'available' as const,
  on,
  dueOn: null,
  responsible: fr(responsible),
  link,
  attachmentIds: [],
})

/** Evidence that a later session will give. */
export const evidenceBy = (
  indicators: Evidence['indicators'],
  edition: Evidence['edition'],
  title: string,
  dueOn: string,
  responsible: string,
) => ({
  indicators,
  edition,
  title: fr(title),
  status: 'planned' as const,
  on: null,
  dueOn,
  responsible: fr(responsible),
  link: '',
  attachmentIds: [],
})

/** The fictive university both dossiers belong to, with everything they share. */
export const universiteDesRives = {
  id: id('institution'),
  name: fr('Université des Rives'),
  country: 'FR',
  region: 'Normandie',
  continuingEducationService: fr('Service de formation continue'),
  address: '1, quai des Tanneurs, 00000 Rives',
  activityDeclarationNumber: '00 00 00000 00',
  accreditedForNationalDiplomas: true,
  people: Object.values(institutionPeople),
  common: {
    legalReferences: numbered(id, 'legal', [
      legal('education-code', 'L. 613-2', 'Diplômes et certifications propres aux établissements'),
      legal('education-code', 'L. 712-6-1', 'Compétences de la commission de la formation et de la vie universitaire'),
      legal('education-code', 'L. 613-1', 'Contrôle des connaissances et des aptitudes'),
      legal('education-code', 'D. 611-12', 'Évaluation à distance des enseignements'),
      legal('labour-code', 'L. 6313-1', 'Actions concourant au développement des compétences'),
      legal('labour-code', 'L. 6313-2', 'Définition de l’action de formation'),
      legal('labour-code', 'D. 6313-3-1', 'Action de formation en tout ou partie à distance'),
      legal('labour-code', 'R. 6313-3', 'Justification de la réalisation par tout élément probant'),
      legal('labour-code', 'L. 6316-3', 'Qualité des actions des établissements d’enseignement supérieur'),
      legal('labour-code', 'L. 6353-1 et suivants', 'Conventions et contrats de formation'),
      legal('labour-code', 'L. 6352-3 et suivants', 'Règlement intérieur applicable aux stagiaires'),
      legal(
        'eu-recommendation',
        '2022/C 243/02',
        'Recommandation du Conseil de l’UE du 16 juin 2022 sur une approche européenne des microcertifications',
      ),
      legal('local-deliberation', 'CA-2024-031', 'Délibération de l’établissement sur le cadre commun'),
      legal('consortium-agreement', 'AC-DFCU-2023', 'Accord de consortium Digital FCU'),
    ]),
    consortium: {
      member: true,
      details: fr('Membre du consortium Digital FCU, ajouté à la liste des établissements par accord du 12/02/2024'),
      specificationsRead: true,
      consortiumAgreementRead: true,
      exploitationAgreementRead: true,
      graphicCharterRead: true,
      resourceLicenceRead: true,
      readOn: '2026-09-02',
    },
    competencyDefinition: fr(
      'Un savoir-agir complexe prenant appui sur la mobilisation et la combinaison efficaces d’une variété de ressources internes et externes à l’intérieur d’une famille de situations (Tardif, 2006). Définition adoptée par l’équipe et rappelée en tête du référentiel.',
    ),
    qualityCertificate: {
      number: 'RIVES-QAL-2025-0417',
      certifier: 'Organisme certificateur fictif',
      categories: ['training'],
      validFrom: '2025-11-15',
      validUntil: '2028-11-14',
      nextAuditOn: '2027-05-12',
    },
    technicalAssistance: {
      personId: institutionPeople.technicalAssistance.id,
      channel: fr('Courriel, téléphone et messagerie de Moodle'),
      hours: fr('Du lundi au vendredi, de 9 h à 17 h'),
      responseHours: 8,
    },
    disabilityReferent: {
      personId: institutionPeople.disabilityReferent.id,
      channel: fr('Courriel et rendez-vous en visioconférence'),
      details: fr(
        'La référente étudie chaque demande avec le stagiaire et l’équipe, propose les aménagements avant l’ouverture et les suit pendant la session.',
      ),
    },
    dataProtectionOfficer: {
      personId: institutionPeople.dataProtectionOfficer.id,
      channel: fr('Courriel'),
    },
    registration: {
      responsible: fr('Service de formation continue, pôle inscriptions'),
      tool: fr('Logiciel de scolarité de l’établissement, module formation continue'),
      learnerStatus: fr('Stagiaire de la formation continue'),
      salesChannel: 'both',
      salesDetails: fr(
        'Achat direct sur la place de marché UniCamp ou auprès du service de formation continue : contrat de formation pour un particulier, convention pour une entreprise ou un financeur, conditions générales de vente acceptées avant tout paiement. Rétractation de 14 jours, inscriptions closes au moins 14 jours avant le début.',
      ),
      identityDocument: fr('Carte nationale d’identité, passeport ou titre de séjour contrôlé à l’inscription'),
      identityRetention: fr('Pièce vérifiée par un agent, copie non conservée ; seule la date du contrôle est gardée'),
    },
    informationSystem: {
      registrations: fr('Logiciel de scolarité de l’établissement, module formation continue'),
      results: fr('Carnet de notes de Moodle, puis procès-verbal versé au logiciel de scolarité'),
      certificates: fr('Plateforme de badges de l’établissement, liée au dossier du stagiaire'),
      access: fr(
        'Le pôle inscriptions, le responsable pédagogique et le jury pour les résultats ; le stagiaire pour son dossier. Droits revus chaque année.',
      ),
    },
    learningPlatform: fr('Moodle de l’établissement, classe virtuelle intégrée et dépôt de travaux'),
    certificateIssuing: {
      medium: fr('Badge numérique et attestation PDF signée'),
      platform: fr('Plateforme de badges de l’Université des Rives'),
      securedPlatform: true,
      format: 'open-badges-3',
      verificationUrl: 'https://badges.universite-des-rives.example/verifier',
      verificationKey: fr('Clé publique de signature publiée sur le site de l’établissement'),
      retentionYears: 10,
      retentionCommitment: fr(
        'L’établissement conserve le badge et sa page de vérification dix ans et fournit un export au titulaire à tout moment.',
      ),
      sharing: fr(
        'Le titulaire exporte son badge, l’ajoute à son portefeuille, à son CV ou à un réseau professionnel.',
      ),
      publicUrl: true,
      dataProtection: fr(
        'La page de vérification n’affiche que ce que le titulaire choisit de montrer ; traitement inscrit au registre de l’établissement.',
      ),
    },
    brand: {
      graphicCharterFollowed: true,
      logoUsed: true,
      publicFunding: true,
      publicFundingMention: fr(
        'Production soutenue par l’État dans le cadre de France 2030, projet Digital FCU, ANR-22-CMAS-0019',
      ),
    },
    teamTraining: numbered(id, 'team-training', [
      {
        title: fr('Atelier « Tutorer une formation courte à distance »'),
        on: '2027-01-19',
        details: fr('Une demi-journée pour toutes les équipes, animée par le service d’appui à la pédagogie.'),
      },
    ]),
    improvement: {
      plan: fr(
        'Recueil des appréciations et des incidents à chaque session, analyse en réunion d’équipe sous un mois, actions inscrites au plan avec responsable et échéance, efficacité vérifiée à la session suivante.',
      ),
      indicators: numbered(id, 'improvement-indicator', [
        { title: fr('Taux de réussite rapporté aux présentés'), target: fr('au moins 80 %') },
        { title: fr('Satisfaction des stagiaires à chaud'), target: fr('au moins 4 sur 5') },
        { title: fr('Taux d’abandon'), target: fr('au plus 10 %') },
      ]),
      responsible: fr('Responsable qualité du service de formation continue'),
      impactMeasure: fr(
        'Questionnaire à trois mois aux stagiaires et à leurs employeurs sur l’usage des acquis au travail ; résultats confiés à l’équipe de recherche en sciences de l’éducation.',
      ),
      complaints: fr(
        'Formulaire en ligne ouvert à tous, accusé de réception sous 2 jours ouvrés, réponse sous 15 jours, registre revu chaque trimestre.',
      ),
      remoteFollowUp: fr(
        'Le suivi à distance est vérifié par les travaux rendus : chaque activité asynchrone laisse une trace relue par le tuteur, le tableau d’activités rendues est tenu chaque semaine.',
      ),
      riskAnalysisOn: '2026-10-06',
      risks: numbered(id, 'risk', [
        {
          risk: fr('Panne de la plateforme pendant une évaluation'),
          response: fr('Report sous 7 jours et canal de dépôt de secours'),
        },
        {
          risk: fr('Absence d’un intervenant'),
          response: fr('Remplaçant désigné pour chaque séance synchrone'),
        },
        {
          risk: fr('Abandon en cours de session'),
          response: fr('Relance à 7 jours sans activité et entretien avec le tuteur'),
        },
        {
          risk: fr('Effectif inférieur au seuil d’ouverture'),
          response: fr('Décision 14 jours avant le début et report proposé aux inscrits'),
        },
        {
          risk: fr('Fraude ou production par une IA non déclarée'),
          response: fr('Entretien individuel qui authentifie les travaux, versions successives demandées'),
        },
        {
          risk: fr('Ressource inaccessible à un stagiaire en situation de handicap'),
          response: fr('Contrôle d’accessibilité avant l’ouverture et version de remplacement sous 5 jours'),
        },
      ]),
    },
    violenceProcedure: {
      procedure: fr(
        'Tout stagiaire, intervenant ou agent peut signaler des violences, un harcèlement ou une discrimination par la cellule d’écoute (courriel, téléphone ou formulaire anonyme). Le signalement est enregistré, la personne est reçue, les faits sont instruits et les mesures utiles prises.',
      ),
      contactId: institutionPeople.safetyContact.id,
      delay: fr('Premier contact sous 48 heures ouvrées, mesures de protection sous 5 jours ouvrés'),
      protection: fr(
        'Confidentialité, séparation des personnes dans les activités, accompagnement vers les soins et le droit, aucune mesure contre la personne qui signale de bonne foi.',
      ),
    },
    documents: numbered(id, 'document', [
      available('training-agreement', 'Convention de formation (entreprise, financeur)', '2026-09-01', 'FC-DOC-02'),
      available('training-contract', 'Contrat de formation (particulier)', '2026-09-01', 'FC-DOC-03'),
      available('internal-regulations', 'Règlement intérieur applicable aux stagiaires', '2026-09-01', 'FC-DOC-04'),
      available('terms-of-sale', 'Conditions générales de vente et d’utilisation', '2026-09-01', 'FC-DOC-05'),
      available('welcome-booklet', 'Livret d’accueil à distance et modèle de convocation', '2026-09-01', 'FC-DOC-06'),
      available('attendance-evidence', 'Modèles de preuves d’assiduité par modalité', '2026-09-01', 'FC-DOC-07'),
      available('completion-certificate', 'Certificat de réalisation (modèle du ministère)', '2026-09-01', 'FC-DOC-08'),
      available('end-of-training-statement', 'Attestation de fin de formation', '2026-09-01', 'FC-DOC-09'),
      available('digital-certificate', 'Gabarit du certificat numérique', '2026-09-14', 'FC-DOC-10'),
      available(
        'questionnaires',
        'Questionnaires : entrée, à chaud, à froid, équipe, financeurs',
        '2026-09-14',
        'FC-DOC-11',
      ),
      available(
        'complaints-and-improvement-register',
        'Registre des réclamations et aléas, plan d’amélioration, analyse des risques',
        '2026-10-06',
        'FC-DOC-12',
      ),
      available(
        'violence-and-harassment-procedure',
        'Procédure de signalement des violences, harcèlements et discriminations',
        '2026-10-05',
        'FC-DOC-13',
      ),
      available('prior-information', 'Information préalable du stagiaire', '2026-09-14', 'FC-DOC-14'),
    ]),
    evidence: numbered(id, 'evidence', [
      evidenceAt(
        ['9'],
        'both',
        'Livret d’accueil, accès au LMS, règlement intérieur',
        '2026-09-01',
        'Service de formation continue',
        'FC-Q-09',
      ),
      evidenceAt(
        ['17'],
        'both',
        'Description du LMS et de la visioconférence, rapport d’accessibilité',
        '2026-09-21',
        'Service d’appui à la pédagogie',
        'FC-Q-17',
      ),
      evidenceBy(
        ['22'],
        'both',
        'Plan de développement des compétences : atelier tutorat du 19/01/2027',
        '2027-01-19',
        'Service d’appui à la pédagogie',
      ),
      evidenceAt(
        ['23'],
        'both',
        'Fiche de veille sur le décret 2026-728 et décision d’application',
        '2026-10-12',
        'Responsable qualité du service de formation continue',
        'FC-Q-23',
      ),
      evidenceAt(
        ['25'],
        'both',
        'Essai de correction croisée documenté',
        '2026-06-23',
        'Service d’appui à la pédagogie',
        'FC-Q-25',
      ),
      evidenceAt(
        ['26'],
        'both',
        'Référente handicap, liste de partenaires, cas traités',
        '2026-09-07',
        'Référente handicap',
        'FC-Q-26',
      ),
      evidenceBy(
        ['31'],
        'both',
        'Formulaire et registre des réclamations de la première session',
        '2027-06-15',
        'Responsable qualité du service de formation continue',
      ),
      evidenceAt(
        ['32'],
        'both',
        'Plan d’amélioration et analyse des risques',
        '2026-10-06',
        'Responsable qualité du service de formation continue',
        'FC-Q-32',
      ),
    ]),
  },
  attachments: [],
  style: {
    accent: '#134B5F',
    letterhead: fr('Université des Rives'),
    footer: fr('Université des Rives, service de formation continue, 1, quai des Tanneurs, 00000 Rives'),
  },
} satisfies Written<Institution>
