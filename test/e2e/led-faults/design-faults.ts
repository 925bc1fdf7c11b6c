import type { LedWriter } from '../led-writer.ts'
import { answers, chooses, inTurn, toggles, types, type Fault } from './fault.ts'

const descriptor = (criterion: string, words: string) => [
  ...['rubrics', '@G1', 'criteria', `@${criterion}`],
  ...['descriptors', `@${words}`, 'statement'],
]

const rubric = 'G1 · Grille de l’évaluation authentique'

async function addsCompetencies(hand: LedWriter): Promise<void> {
  for (const code of ['C3', 'C4']) {
    await hand.reach(['competencies'])
    await hand.tabTo(({ name }) => name === 'Ajouter une compétence')
    await hand.add(['competencies'], code)
  }
}

/** The one the finding leads to, then the one that has become the last. */
async function removesCompetencies(hand: LedWriter): Promise<void> {
  await hand.removeHere()
  await hand.palette('C3', /^C3/)
  await hand.removeHere()
}

/** The five conditions, from the first on. */
async function tellsOfProctoring(hand: LedWriter): Promise<void> {
  await hand.type('Candidats informés un mois avant par la convocation.')
  await hand.type('Image seule, sans enregistrement du son.')
  await hand.type('Un mois après la délibération.')
  await hand.type('Passage sur site, sans frais.')
  await hand.answer('Oui')
}

/** What is designed: identity, need, competencies, tasks, rubrics, activities, assessments, on the first example. */
export const designFaults: readonly Fault[] = [
  {
    rule: 'filled',
    at: ['audience', 'positioning'],
    cause: types(''),
    says: /« Positionnement à l’entrée » n’est pas renseigné/,
    mend: types('Quiz de 15 questions rendu une semaine avant l’ouverture'),
  },
  {
    rule: 'one-filled',
    at: ['audience', 'accessDelay'],
    cause: types(''),
    says: /« Délai d’accès » n’est pas renseigné/,
    mend: types('Onze semaines avant l’ouverture'),
  },
  {
    rule: 'title-vocabulary',
    at: ['identity', 'title'],
    cause: types('Titre d’évaluateur en formation d’adultes'),
    says: /L’intitulé contient « titre »/i,
    mend: types('Concevoir une évaluation authentique et sa grille critériée en formation d’adultes'),
  },
  {
    rule: 'offer-field',
    at: ['identity', 'offerField'],
    cause: chooses('Autre champ'),
    says: /La marque UniCamp couvre les métiers de la formation/,
    mend: chooses('Métiers de la formation'),
  },
  {
    rule: 'status-statement',
    at: ['publicSheet', 'statusStatement'],
    cause: types('Une belle formation.'),
    says: /La phrase de statut ne parle pas de « diplôme » et « RNCP »/,
    mend: types(
      'Cette micro-certification n’est ni un diplôme ni un titre : elle n’est enregistrée ni au RNCP ni au RS et elle est non éligible au CPF.',
    ),
  },
  {
    rule: 'recognition-claims',
    at: ['publicSheet', 'otherInformation'],
    cause: types('Formation éligible au CPF.'),
    says: /« CPF » promet une reconnaissance que rien n’établit/,
    mend: types('Prix : 600 €.'),
  },
  {
    rule: 'choice-with-details',
    at: ['identity', 'validity', 'kind'],
    cause: chooses('Limitée'),
    says: /Complétez « Validité du certificat › Nombre de mois »/,
    to: ['identity', 'validity', 'months'],
    mend: async (hand) => {
      await hand.type('36')
      // The reason comes after.
      await hand.type('Les outils d’évaluation en ligne changent tous les trois ans.')
    },
  },
  {
    rule: 'text-length',
    at: ['need', 'analysis'],
    cause: async (hand) => {
      await hand.press('Control+a')
      await hand.page.keyboard.insertText('Un besoin existe.')
    },
    says: /Une commission en attend au moins 200/,
    mend: async (hand) => {
      await hand.press('Control+a')
      await hand.page.keyboard.insertText(
        'Quarante-deux responsables de formation interrogés en mai 2026 le disent. '.repeat(4),
      )
    },
  },
  {
    rule: 'credits-most',
    at: ['identity', 'ects'],
    cause: types('10'),
    says: /10 ECTS : c’est plus que les 9 ECTS attendus/,
    mend: types('0'),
  },
  {
    rule: 'outcome-verb',
    at: ['outcomes', '@AAV2', 'statement'],
    cause: types('Comprendre les acquis visés d’un module avec verbe, objet, condition et critère'),
    says: /AAV2.*« comprendre » ne s’observe pas/,
    mend: types('Rédiger les acquis visés d’un module avec verbe, objet, condition et critère'),
  },
  {
    rule: 'single-verb',
    at: ['outcomes', '@AAV4', 'statement'],
    cause: types('Élaborer et rédiger une grille de 3 à 5 critères à quatre niveaux décrits'),
    says: /AAV4 : deux verbes/,
    mend: types('Élaborer une grille de 3 à 5 critères à quatre niveaux décrits'),
  },
  {
    rule: 'items-filled',
    at: ['outcomes', '@AAV3', 'competencyIds'],
    // Its one competency is taken out.
    cause: (hand) => hand.press('Enter'),
    says: /AAV3 : « Compétences servies » n’est pas renseigné/,
    mend: toggles(/^C1/),
  },
  {
    rule: 'condition-or-criterion',
    at: ['outcomes', '@AAV5', 'condition'],
    cause: async (hand) => {
      await hand.type('')
      await hand.reach(['outcomes', '@AAV5', 'successCriterion'])
      await hand.type('')
    },
    says: /AAV5 : ni condition ni critère de réussite/,
    to: ['outcomes', '@AAV5', 'successCriterion'],
    mend: types('un fait cité pour chaque critère'),
  },
  {
    rule: 'competency-statement',
    at: ['competencies', '@C1', 'statement'],
    cause: types('La conception d’une situation d’évaluation authentique alignée sur une compétence'),
    says: /C1 : l’énoncé ne commence pas par un verbe à l’infinitif/,
    mend: types('Concevoir une situation d’évaluation authentique alignée sur une compétence professionnelle'),
  },
  {
    rule: 'outcome-level',
    at: ['outcomes', '@AAV5', 'cognitiveLevel'],
    cause: chooses('2 — Comprendre'),
    says: /C2 : aucun acquis ne demande d’appliquer/,
    mend: chooses('5 — Évaluer'),
  },
  {
    rule: 'item-count',
    at: ['competencies'],
    cause: addsCompetencies,
    says: /« Compétences » : 4, pour 1 à 3/,
    to: ['competencies', '@C4'],
    mend: removesCompetencies,
  },
  {
    rule: 'competencies-in-tasks',
    at: ['assessmentTasks', '@SAE2', 'competencyIds'],
    cause: (hand) => hand.press('Enter'),
    says: /Aucune SAE n’évalue C2/,
    mend: toggles(/^C2/),
  },
  {
    rule: 'task-covered',
    at: ['assessmentTasks', '@SAE2', 'outcomeIds'],
    cause: (hand) => hand.press('Enter'),
    says: /SAE2 : aucun acquis visé n’est indiqué/,
    mend: toggles(/^AAV5/),
  },
  {
    rule: 'task-rubric',
    at: ['assessmentTasks', '@SAE1', 'competencyIds'],
    cause: inTurn([null, toggles(/^C2/)], [['assessmentTasks', '@SAE2', 'rubricId'], chooses('Sans réponse')]),
    says: /SAE2 : aucune grille avec des critères n’est liée/,
    to: ['assessmentTasks', '@SAE2', 'rubricId'],
    mend: inTurn([null, chooses(rubric)], [['assessmentTasks', '@SAE1', 'competencyIds'], toggles(/^C2/)]),
  },
  {
    rule: 'combined-resources',
    at: ['assessmentTasks', '@SAE2', 'internalResources', '@0', 'title'],
    cause: types(''),
    says: /SAE2 : « Ressources internes » : aucune/,
    mend: types('Expérience de l’évaluation'),
  },
  {
    rule: 'task-context',
    at: ['assessmentTasks', '@SAE1', 'realism'],
    cause: chooses('Inventés'),
    says: /SAE1 : la situation est inventée/,
    mend: chooses('Inspirés du réel'),
  },
  {
    rule: 'integrity-stated',
    at: ['assessmentTasks', '@SAE2', 'generativeAi', 'policy'],
    cause: chooses('Sans réponse'),
    says: /SAE2 : dites ce qui est permis de l’IA générative/,
    mend: chooses('Interdite'),
  },
  {
    rule: 'feedback-milestone',
    at: ['assessmentTasks', '@SAE1', 'milestones', '@0', 'feedback'],
    cause: types(''),
    says: /SAE1 : aucun jalon avec rétroaction/,
    mend: types('Retour écrit du tuteur sur le plan de la tâche'),
  },
  {
    rule: 'nested-items',
    at: ['rubrics', '@G1', 'criteria', '@K2', 'indicators', '@tableau acquis–tâche–critère', 'statement'],
    cause: types(''),
    says: /K2 : « Indicateurs observables »/,
    mend: types('tableau acquis–tâche–critère'),
  },
  {
    rule: 'descriptors-complete',
    at: descriptor('K3', 'niveaux nommés mais deux d’entre eux se confondent'),
    cause: types(''),
    says: /Il manque le niveau 2 .* du critère K3/,
    mend: types('niveaux nommés mais deux d’entre eux se confondent'),
  },
  {
    rule: 'descriptors-distinct',
    at: descriptor('K5', 'points forts et faibles relevés, sans piste de progrès'),
    cause: types('une appréciation globale est donnée, sans détail par critère'),
    says: /K5 : les niveaux 1 et 2 se ressemblent/,
    mend: types('points forts et faibles relevés, sans piste de progrès'),
  },
  {
    rule: 'vague-words',
    at: descriptor('K5', 'une force, un écart et une action réalisable par critère clé'),
    cause: types('le ton est vif et il est satisfaisant'),
    says: /K5 : au niveau 3, « satisfaisant » ne dit pas ce qu’on observe/,
    mend: types('une force, un écart et une action réalisable par critère clé'),
  },
  {
    rule: 'criterion-weights',
    at: ['rubrics', '@G1', 'criteria', '@K5', 'weight'],
    cause: types('14'),
    says: /G1 : les poids des critères font 99 au lieu de 100/,
    to: ['rubrics', '@G1', 'criteria', '@K1', 'weight'],
    mend: types('26'),
  },
  {
    rule: 'criterion-outcome',
    at: ['rubrics', '@G1', 'criteria', '@K5', 'outcomeIds'],
    cause: toggles(/^AAV5/),
    says: /K5 : ce critère n’est rattaché à aucun acquis visé/,
    mend: toggles(/^AAV5/),
  },
  {
    rule: 'threshold-level',
    at: ['rubrics', '@G1', 'thresholdLevelId'],
    cause: (hand) => hand.press('ArrowRight'),
    says: /G1 : le seuil est le niveau le plus haut/,
    // From the first of the four levels to the third.
    mend: (hand) => hand.press('ArrowRight', 'ArrowRight'),
  },
  {
    rule: 'rubrics-published',
    at: ['rubrics', '@G1', 'published'],
    cause: answers('Non'),
    says: /G1 n’est pas communiquée aux apprenants/,
    mend: answers('Oui'),
  },
  {
    rule: 'competency-covered',
    at: ['rubrics', '@G1', 'criteria', '@K4', 'outcomeIds'],
    cause: inTurn([null, toggles(/^AAV5/)], [['rubrics', '@G1', 'criteria', '@K5', 'outcomeIds'], toggles(/^AAV5/)]),
    says: /C2 : aucun critère/,
    to: ['rubrics', '@G1', 'criteria', '@K4', 'outcomeIds'],
    mend: inTurn([null, toggles(/^AAV5/)], [['rubrics', '@G1', 'criteria', '@K5', 'outcomeIds'], toggles(/^AAV5/)]),
  },
  {
    rule: 'major-criteria',
    at: ['rubrics', '@G1', 'criteria', '@K1', 'major'],
    cause: inTurn(
      [null, answers('Ordinaire')],
      [['rubrics', '@G1', 'criteria', '@K2', 'major'], answers('Ordinaire')],
      [['rubrics', '@G1', 'criteria', '@K4', 'major'], answers('Ordinaire')],
    ),
    says: /G1 : aucun critère majeur/,
    to: ['rubrics', '@G1', 'criteria', '@K1', 'major'],
    mend: inTurn(
      [null, answers('Majeur')],
      [['rubrics', '@G1', 'criteria', '@K2', 'major'], answers('Majeur')],
      [['rubrics', '@G1', 'criteria', '@K4', 'major'], answers('Majeur')],
    ),
  },
  {
    rule: 'activities-timed',
    at: ['activities', '@A2', 'duration'],
    cause: types('0'),
    says: /A2 « Capsules et lectures guidées » : la durée est de 0 h/,
    mend: types('3 h'),
  },
  {
    rule: 'progression',
    at: ['activities', '@A5', 'startWeek'],
    cause: types('1'),
    says: /commence en semaine 1, après une activité de la semaine/,
    mend: types('3'),
  },
  {
    rule: 'activity-outcome',
    at: ['activities', '@A9', 'outcomeIds'],
    cause: types(''),
    says: /L’activité « Bilan collectif » ne sert aucun acquis/,
    mend: types('AAV5'),
  },
  {
    rule: 'outcome-covered',
    at: ['activities', '@A4', 'outcomeIds'],
    cause: types('AAV1 AAV2 AAV4'),
    says: /AAV3 : aucune activité ne fait travailler cet acquis/,
    to: ['activities', '@A1', 'outcomeIds'],
    mend: types('AAV1 AAV3'),
  },
  {
    rule: 'course-calendar',
    at: ['activities', '@A4', 'startWeek'],
    cause: types('1'),
    says: /La semaine 1 demande 11 h 15/,
    mend: types('2-4'),
  },
  {
    rule: 'training-duration',
    at: ['identity', 'duration'],
    cause: types('40 h'),
    says: /La durée annoncée est de 40 h.*Corrigez la durée annoncée.*entre 7 h et 30 h/,
    mend: types('20 h'),
  },
  {
    rule: 'duration-sum',
    at: ['identity', 'duration'],
    cause: types('21 h'),
    says: /La durée annoncée est de 21 h, la somme des activités de 20 h/,
    mend: types('20 h'),
  },
  {
    rule: 'credits-supported',
    at: ['identity', 'ects'],
    cause: types('3'),
    says: /3 ECTS demandent au moins 75 h/,
    mend: types('0'),
  },
  {
    rule: 'capsule-length',
    at: ['activities', '@A2', 'longestCapsule'],
    cause: types('8 min'),
    says: /« Capsules et lectures guidées » : une capsule dure 8 min/,
    mend: types('5 min'),
  },
  {
    rule: 'remote-only',
    at: ['activities', '@A1', 'modality'],
    cause: chooses('Présentiel'),
    says: /La formation est hybride : 1 h 30 sur 20 h/,
    mend: chooses('Synchrone'),
  },
  {
    rule: 'task-share',
    at: ['activities', '@A4', 'taskId'],
    cause: types(''),
    says: /Les SAE occupent 3 h sur 20 h de charge/,
    mend: types('SAE1'),
  },
  {
    rule: 'producing-share',
    at: ['activities', '@A3', 'kind'],
    cause: inTurn(
      [null, chooses('Exposé')],
      [['activities', '@A5', 'kind'], chooses('Exposé')],
      [['activities', '@A7', 'taskId'], types('')],
    ),
    says: /L’apprenant produit pendant 9 h 30 sur 20 h/,
    to: ['activities', '@A2', 'kind'],
    mend: chooses('Exercice'),
  },
  {
    rule: 'weights-add-up',
    at: ['assessments', '@E2', 'weight'],
    cause: types('19'),
    says: /Les poids des évaluations font 99 %/,
    to: ['assessments', '@E1', 'weight'],
    mend: types('11'),
  },
  {
    rule: 'assessment-terms',
    at: ['assessments', '@E1', 'duration'],
    cause: types(''),
    says: /E1 : « Durée » n’est pas renseigné/,
    mend: types('30 min'),
  },
  {
    rule: 'assessment-organised',
    at: ['validation', 'organisation'],
    cause: types(''),
    says: /Décrivez l’organisation des évaluations/,
    mend: types('Calendrier remis à l’ouverture, convocation 10 jours avant, deux examinateurs du jury'),
  },
  {
    rule: 'identity-checked',
    at: ['assessments', '@E4', 'identity', 'method'],
    cause: chooses('Aucune'),
    says: /E4 : aucune vérification d’identité/,
    mend: chooses('Pièce d’identité à l’écran'),
  },
  {
    rule: 'retake-planned',
    at: ['validation', 'retake', 'count'],
    cause: types(''),
    says: /Dites combien de rattrapages sont prévus/,
    mend: types('1'),
  },
  {
    rule: 'remote-sitting',
    at: ['assessments', '@E1', 'form'],
    cause: chooses('Épreuve'),
    says: /E1 : une épreuve à distance demande « Surveillance »/,
    to: ['assessments', '@E1', 'supervision'],
    mend: chooses('Examinateur en direct'),
  },
  {
    rule: 'proctoring-proportionate',
    at: ['assessments', '@E4', 'supervision'],
    cause: chooses('Télésurveillance'),
    says: /E4 : la télésurveillance demande « Télésurveillance › Information des candidats »/,
    to: ['assessments', '@E4', 'proctoring', 'information'],
    mend: tellsOfProctoring,
  },
  {
    rule: 'decision-computable',
    at: ['validation', 'overallThreshold'],
    cause: types(''),
    says: /Fixez le total à atteindre sur 100/,
    mend: types('60'),
  },
  {
    rule: 'assessment-level',
    at: ['assessments', '@E4', 'cognitiveLevel'],
    cause: chooses('3 — Appliquer'),
    says: /AAV5 : l’acquis est au niveau « 5 — Évaluer », que E4 n’atteint pas/,
    mend: chooses('5 — Évaluer'),
  },
  {
    rule: 'competency-balance',
    at: ['assessments', '@E4', 'weight'],
    cause: types('10'),
    says: /C2 : 12 % du poids des évaluations/,
    mend: types('30'),
  },
  {
    rule: 'kind-share',
    at: ['assessments', '@E1', 'weight'],
    cause: types('100'),
    says: /« QCM ou quiz » : 53 % du résultat/,
    mend: types('11'),
  },
  {
    rule: 'authentic-share',
    at: ['assessments', '@E2', 'taskId'],
    cause: inTurn([null, chooses('Sans réponse')], [['assessments', '@E3', 'taskId'], chooses('Sans réponse')]),
    says: /Les SAE munies d’une grille comptent pour 30 % du résultat/,
    to: ['assessments', '@E4', 'weight'],
    mend: inTurn([null, types('70')], [['assessments', '@E3', 'weight'], types('0')]),
  },
]
