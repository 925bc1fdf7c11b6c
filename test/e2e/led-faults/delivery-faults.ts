import { answers, chooses, dates, ticks, types, type Fault } from './fault.ts'

/** What is delivered and decided: attendance, team, budget, certificate, quality, bodies, on the first example. */
export const deliveryFaults: readonly Fault[] = [
  {
    rule: 'attendance-proofs',
    at: ['attendance', 'proofs', '@0'],
    cause: async (hand) => {
      await hand.tabTo(({ name }) => /^Actions/.test(name))
      await hand.act('Supprimer')
    },
    says: /Modalité « synchrone » : aucune preuve d’assiduité n’est prévue/,
    to: ['attendance', 'proofs'],
    mend: async (hand) => {
      await hand.press('Enter')
      await hand.waitForName(/Modalité/)
      await hand.choose('Synchrone')
      await hand.press('Tab')
      await hand.type('Relevé de présence aux classes virtuelles')
    },
  },
  {
    rule: 'cv-recent',
    at: ['team', '@2', 'cvOn'],
    cause: dates('02032023'),
    says: /le CV date du 2 mars 2023/,
    mend: dates('02032026'),
  },
  {
    rule: 'lead-described',
    at: ['team', '@0', 'rank'],
    cause: types(''),
    says: /Responsable pédagogique : « Corps ou fonction » n’est pas renseigné/,
    mend: types('Maître de conférences'),
  },
  {
    rule: 'positive-margin',
    at: ['budget', 'price'],
    cause: types('200'),
    says: /Le tarif est de 200 € et chaque stagiaire coûte 202,50 €/,
    mend: types('600'),
  },
  {
    rule: 'sustainability',
    at: ['budget', 'expectedLearners'],
    cause: types('11'),
    says: /Il faut 12 stagiaires pour équilibrer la session et 11 sont prévus/,
    mend: types('16'),
  },
  {
    rule: 'certificate-fields',
    at: ['certificate', 'templateFields'],
    cause: ticks,
    says: /Le modèle de certificat ne porte pas le champ « Identité de l’apprenant »/,
    mend: ticks,
  },
  {
    rule: 'stacking-position',
    at: ['stacking', 'position'],
    cause: chooses('Sans réponse'),
    says: /Dites si cette micro-certification est autonome/,
    mend: chooses('Autonome'),
  },
  {
    rule: 'traits-covered',
    at: ['stacking', 'transferability'],
    cause: types(''),
    says: /une certification transférable/,
    mend: types('Reconnue par les membres du consortium.'),
  },
  {
    rule: 'decisions-in-order',
    at: ['governance', 'decisions', '@5', 'on'],
    cause: dates('02032027'),
    says: /CFVU, « Création » : la séance du 2 mars 2027 est postérieure à l’ouverture/,
    mend: dates('10122026'),
  },
  {
    rule: 'team-roles',
    at: ['team', '@1', 'activeProfessional'],
    cause: answers('Non'),
    says: /Professionnel du secteur : personne n’est indiqué en activité/,
    mend: answers('Oui'),
  },
  {
    rule: 'budget-posts',
    at: ['budget', 'fixedCosts', '@2', 'amount'],
    cause: types('621'),
    says: /621 € sont inscrits, le calcul donne 620 €/,
    mend: types('620'),
  },
  {
    rule: 'hourly-price',
    at: ['budget', 'price'],
    cause: types('721'),
    says: /L’heure revient à 36,05 €/,
    mend: types('600'),
  },
  {
    rule: 'indicator-evidence',
    at: ['local', 'evidence', '@4', 'on'],
    cause: dates('19102024'),
    says: /Indicateur 6 .*date du 19 octobre 2024/,
    mend: dates('19102026'),
  },
  {
    rule: 'document-ready',
    at: ['local', 'documents', '@0', 'status'],
    cause: chooses('Sans réponse'),
    says: /« Fiche programme »/,
    mend: chooses('Disponible'),
  },
  {
    rule: 'rules-adopted-in-time',
    at: ['governance', 'decisions', '@6', 'on'],
    cause: dates('15012027'),
    says: /Les modalités de contrôle sont adoptées le 15 janvier 2027/,
    mend: dates('10122026'),
  },
  {
    rule: 'enough-items',
    at: ['quality', 'peerReviews', '@0', 'on'],
    cause: (hand) => hand.clearDate(),
    says: /« Date de l’avis » n’est pas renseigné/,
    mend: dates('02102026'),
  },
  {
    rule: 'indicators-evidenced',
    at: ['local', 'evidence', '@4', 'on'],
    cause: dates('19102024'),
    says: /Indicateur 6 .*date du 19 octobre 2024/,
    beneath: 'CC-7.2-2',
    mend: dates('19102026'),
  },
  {
    rule: 'bodies-heard',
    at: ['governance', 'decisions', '@7', 'on'],
    cause: dates('05012027'),
    says: /Le tarif est voté après l’ouverture des inscriptions/,
    mend: dates('17122026'),
  },
  {
    rule: 'reservations-answered',
    at: ['governance', 'decisions', '@4', 'reservations'],
    cause: types('Préciser la charge du tuteur.'),
    says: /Conseil de composante a émis des réserves/,
    to: ['governance', 'decisions', '@4', 'reservationsAnswer'],
    mend: types('La charge du tuteur est de 18 h.'),
  },
  {
    rule: 'withdrawal-period',
    gate: 'Ouverture',
    at: ['schedule', 'registrationClosesOn'],
    cause: dates('20022027'),
    says: /Les inscriptions ferment 9 jours avant le début/,
    mend: dates('15022027'),
  },
]
