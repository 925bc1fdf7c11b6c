/** Abbreviations of the field in full, for whoever reads one for the first time. */
export const abbreviations: Readonly<Record<string, string>> = {
  AAV: 'acquis d’apprentissage visé : ce qu’une personne saura faire à l’issue de la formation',
  CFVU: 'commission de la formation et de la vie universitaire',
  CPF: 'compte personnel de formation',
  DIU: 'diplôme interuniversitaire',
  ECTS: 'système européen de transfert et d’accumulation de crédits (European Credit Transfer and Accumulation System)',
  FCU: 'formation continue universitaire',
  IA: 'intelligence artificielle',
  MCCC: 'modalités de contrôle des connaissances et des compétences',
  OPCO: 'opérateur de compétences, qui finance la formation des salariés',
  QCM: 'questionnaire à choix multiple',
  RNCP: 'répertoire national des certifications professionnelles',
  SAE: 'situation d’apprentissage et d’évaluation',
  UFR: 'unité de formation et de recherche',
  VAE: 'validation des acquis de l’expérience',
}
