/*
 * What tables made elsewhere say, where labels do not: a table is of either language whatever the window’s, so both are
 * read together. Nothing here is shown.
 */

const duration = [
  'Heures',
  'Nombre d’heures',
  'Volume horaire',
  'Durée',
  'Temps',
  'Minutes',
  'Hours',
  'Number of hours',
  'Duration',
  'Time',
]
const costLabel = ['Poste', 'Intitulé', 'Item']
const costAmount = ['Coût', 'Prix', 'Cost', 'Price']

/** What fields of an item are called at the head of a column, by path of the model. */
export const columnTitles: Readonly<Record<string, readonly string[]>> = {
  'activities.duration': duration,
  'personalWork.duration': duration,
  'assessments.duration': duration,
  'assessmentTasks.supervisedTime': duration,
  'identity.partners.role': ['Fonction', 'Position'],
  'people.name': ['Nom', 'Nom complet', 'Name', 'Full name'],
  'people.email': ['Mail', 'E-mail', 'Adresse électronique', 'Email address'],
  'budget.variableCosts.label': costLabel,
  'budget.variableCosts.amount': costAmount,
  'budget.fixedCosts.label': costLabel,
  'budget.fixedCosts.amount': costAmount,
}

/** What values of closed lists are called in a cell, by name of the list. */
export const optionNames: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  modality: {
    'on-site': [
      'En présence',
      'Présence',
      'Présentielle',
      'Sur site',
      'Sur place',
      'En salle',
      'In person',
      'In class',
    ],
    synchronous: [
      'Classe virtuelle',
      'Visio',
      'Visioconférence',
      'Webinaire',
      'En direct',
      'Synchrone à distance',
      'Virtual class',
      'Virtual classroom',
      'Video call',
      'Webinar',
    ],
    asynchronous: ['Autonomie', 'E-learning', 'À son rythme', 'Asynchrone à distance', 'Self-paced'],
  },
}
