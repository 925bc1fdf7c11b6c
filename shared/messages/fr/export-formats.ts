import type { ExportFormat } from '../../contract/export-formats.ts'

/** What each format is called, while it is chosen as while it is made, and what it is for. */
export const exportFormatTexts: Record<ExportFormat, { label: string; help: string }> = {
  docx: {
    label: 'Document Word (.docx)',
    help: 'Un document à présenter et à annoter. À usage interne, il contient la définition\u00a0: Cadrier sait le relire.',
  },
  pdf: { label: 'PDF accessible', help: 'Le même document, prêt à lire, à imprimer et à déposer.' },
  html: { label: 'Page web (.html)', help: 'Le même document en une page, à lire ou à publier.' },
  json: { label: 'Définition (.json)', help: 'La définition lisible par une machine.' },
  cadrier: {
    label: 'Paquet Cadrier (.cadrier)',
    help: 'Tout le dossier avec ses pièces, à transmettre à un collègue.',
  },
  ob3: {
    label: 'Définition de badge (Open Badges 3.0, .json)',
    help: 'La définition du badge, que toute plateforme peut reprendre. Cadrier sait la relire.',
  },
  case: {
    label: 'Référentiel de compétences (CASE 1.1, .json)',
    help: 'Compétences, AAV et grilles, sans perte. Cadrier sait le relire.',
  },
  lheo: {
    label: 'Offre de formation (LHEO 2.3, .xml)',
    help: 'Pour les répertoires de l’offre (Carif-Oref, France Travail)\u202f; ils demandent une session datée, un contact, un SIRET et d’autres informations\u00a0: ce qui manque au dossier sera listé. La personne à contacter y est nommée.',
  },
  moodle: {
    label: 'Référentiel Moodle (.csv)',
    help: 'Le référentiel de compétences, à faire importer par l’administrateur de votre Moodle ou un gestionnaire\u202f; un enseignant n’en a pas le droit (moodle/competency:competencymanage). Les grilles sont dans des fichiers à part, qu’une extension à installer sait importer (block_importrubric).',
  },
  elm: {
    label: 'Modèle européen d’apprentissage (ELM, .jsonld)',
    help: 'La description européenne, pour Europass et les catalogues, avec un modèle de titre non délivrable.',
  },
  schemaorg: {
    label: 'Page publique (schema.org, .jsonld)',
    help: 'À placer dans la page web qui présente la formation\u00a0: les moteurs de recherche la lisent.',
  },
}
