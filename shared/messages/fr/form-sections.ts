/** Titles of the parts of long forms, by the list or the group they are of. */
const documentTitles = { what: 'Le document', state: 'Où il en est' }
const evidenceTitles = { what: 'La preuve', state: 'Où elle en est' }

export const sectionTitles = {
  assessmentTasks: {
    identity: 'La SAE en bref',
    situation: 'La situation',
    asked: 'Ce qu’on demande',
    production: 'La production',
    course: 'Le déroulé et les jalons',
    resources: 'Les ressources',
    frame: 'Le cadre\u00a0: IA, intégrité, accessibilité',
    authenticity: 'Neuf questions d’authenticité',
    assessment: 'L’évaluation et après',
  },
  assessments: {
    brief: 'L’évaluation en bref',
    assessed: 'Ce qu’on évalue',
    organisation: 'Quand et comment',
    identity: 'La vérification de l’identité',
    supervision: 'La surveillance',
    retake: 'Le rattrapage',
  },
  validation: {
    decision: 'La décision',
    partial: 'La validation partielle',
    retake: 'La seconde chance',
    jury: 'Le jury',
    conduct: 'Le bon déroulement',
  },
  support: { tutoring: 'Le tutorat', learners: 'L’accueil et le suivi' },
  attendance: { rule: 'La règle et ses preuves', reminders: 'Les relances' },
  team: {
    person: 'La personne',
    part: 'Son rôle',
    contract: 'CV et contrat',
    hours: 'Ses heures',
  },
  sessions: { dates: 'Les dates', learners: 'Les effectifs', report: 'Le bilan' },
  'governance.decisions': {
    asked: 'L’instance et l’objet',
    sitting: 'La séance et son résultat',
    after: 'Les suites',
  },
  'stacking.pathways': {
    aim: 'Où mène le parcours',
    made: 'De quoi il est fait',
    origin: 'D’où il est repris',
    rules: 'Établissements et capitalisation',
  },
  'quality.peerReviews': { reviewer: 'Le relecteur', opinion: 'Son avis' },
  'local.documents': documentTitles,
  'common.documents': documentTitles,
  'local.evidence': evidenceTitles,
  'common.evidence': evidenceTitles,
}
