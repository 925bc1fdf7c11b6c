import type { Stage } from '../../definition/stages.ts'

/** How a stage is named and presented. */
export interface StageText {
  id: Stage
  title: string
  expected: string
  hint: string
}

/**
 * The stages of a dossier in the order of the guided path: title, what is expected in two sentences, and a hint for
 * the person who does not know where to start.
 */
export const stageTexts: readonly StageText[] = [
  {
    id: 'identity',
    title: 'Identité et public',
    expected:
      'Dites ce qu’est cette micro-certification, à qui elle s’adresse et comment on y entre. Ce sont les informations que le public lira d’abord.',
    hint: 'Un bon intitulé dit ce que la personne saura faire, sans promettre un diplôme.',
  },
  {
    id: 'need',
    title: 'Besoin',
    expected:
      'Montrez à quel besoin professionnel ou sociétal répond la formation, avec des sources datées. Dites qui, dans le secteur professionnel, a contribué et comment.',
    hint: 'Une enquête, un atelier ou une analyse d’offres d’emploi suffisent, à condition d’en dire la date et l’ampleur.',
  },
  {
    id: 'competencies',
    title: 'Compétences et AAV',
    expected:
      'Énoncez une à trois compétences, puis les acquis d’apprentissage visés (AAV) qui permettent de les atteindre. Chaque AAV dit ce que la personne sera capable de faire, dans quelles conditions et avec quel critère.',
    hint: 'Un verbe d’action à l’infinitif, un objet, une condition\u00a0: «\u202fRédiger les acquis visés d’un module avec verbe, objet, condition et critère\u202f».',
  },
  {
    id: 'tasks',
    title: 'SAE',
    expected:
      'Décrivez les situations d’apprentissage et d’évaluation\u00a0: un contexte de travail, un rôle, une production. L’apprenant lit cette fiche avant de commencer.',
    hint: 'Une tâche est authentique quand la production existe dans le métier et que plusieurs réponses sont recevables.',
  },
  {
    id: 'rubrics',
    title: 'Grille',
    expected:
      'Décrivez, pour chaque critère et chaque niveau, ce qu’on observe. Désignez le niveau seuil et dites comment on passe des niveaux à la décision.',
    hint: 'Quatre niveaux évitent le milieu refuge. Un descripteur cite des faits, pas des adjectifs.',
  },
  {
    id: 'activities',
    title: 'Activités et heures',
    expected:
      'Listez les activités dans l’ordre où on les vit, avec leur modalité et leur durée. La durée de formation est la somme de ces heures\u202f; le travail personnel s’y ajoute pour la charge.',
    hint: 'Une micro-certification dure de 7 à 30\u00a0h. Les ECTS se calculent sur la charge totale, travail personnel compris.',
  },
  {
    id: 'assessment',
    title: 'Évaluation',
    expected:
      'Dites comment, quand et par qui les acquis sont évalués, comment l’identité est vérifiée, et quelle règle mène à la décision. Prévoyez le rattrapage et la validation partielle.',
    hint: 'Avec vos règles, deux jurys doivent conclure de la même façon.',
  },
  {
    id: 'support',
    title: 'Accompagnement et assiduité',
    expected:
      'Dites qui répond aux apprenants, par quel canal et sous quel délai. Fixez la règle d’assiduité et les preuves qui la suivent.',
    hint: 'À distance, un travail rendu prouve l’activité\u202f; une connexion ne suffit pas.',
  },
  {
    id: 'team',
    title: 'Équipe',
    expected:
      'Nommez les personnes et leurs rôles\u00a0: responsable pédagogique, professionnel en activité, ingénieur pédagogique, tuteur, référent handicap. Datez leurs CV.',
    hint: 'Un CV de moins de 24 mois est un repère commode pour l’audit.',
  },
  {
    id: 'budget',
    title: 'Budget',
    expected:
      'Saisissez le tarif, les coûts fixes et les coûts par stagiaire. Cadrier en déduit le seuil d’ouverture et le résultat prévu.',
    hint: 'Le seuil d’ouverture se place entre zéro et l’effectif prévu, lui-même sous la capacité.',
  },
  {
    id: 'certificate',
    title: 'Certificat et parcours',
    expected:
      'Décrivez le certificat délivré, comment un tiers vérifie son authenticité et combien de temps il est conservé. Dites si la micro-certification est autonome ou s’inscrit dans un parcours.',
    hint: 'Organisme, contenu, durée, compétences attestées\u00a0: quatre métadonnées qu’un employeur cherche d’abord.',
  },
  {
    id: 'quality',
    title: 'Qualité',
    expected:
      'Réunissez les preuves par indicateur et le plan d’amélioration. Une preuve qui n’existera qu’après une session est «\u202fprévue\u202f», avec un responsable et une échéance.',
    hint: 'Beaucoup de preuves viennent de l’établissement\u00a0: elles se saisissent une fois, dans sa fiche.',
  },
  {
    id: 'governance',
    title: 'Instances',
    expected:
      'Notez les avis et décisions, instance par instance, avec leur date. La CFVU est informée de la création\u202f; les modalités de contrôle, elles, sont à adopter.',
    hint: 'La décision sur les modalités précède l’ouverture des inscriptions.',
  },
  {
    id: 'dossier',
    title: 'Dossier',
    expected:
      'Relisez ce qui accompagne le dossier\u00a0: exceptions justifiées, réponses aux questions, pièces jointes. Puis exportez-le.',
    hint: 'Les contrôles automatiques préparent la séance\u202f; la décision appartient à la commission.',
  },
]
