import type { exportFormatTexts as French } from '../fr/export-formats.ts'

/** What each format is called, while it is chosen as while it is made, and what it is for. */
export const exportFormatTexts: typeof French = {
  docx: {
    label: 'Word document (.docx)',
    help: 'A document to present and annotate, in French. For internal use, it holds the definition: Cadrier can read it back.',
  },
  pdf: { label: 'Accessible PDF', help: 'The same document, ready to read, print and file.' },
  html: { label: 'Web page (.html)', help: 'The same document as one page, to read or publish.' },
  json: { label: 'Definition (.json)', help: 'The definition a machine can read.' },
  cadrier: {
    label: 'Cadrier package (.cadrier)',
    help: 'The whole dossier with its attachments, to hand on to a colleague.',
  },
  ob3: {
    label: 'Badge definition (Open Badges 3.0, .json)',
    help: 'The definition of the badge, which any platform can take over. Cadrier can read it back.',
  },
  case: {
    label: 'Competency framework (CASE 1.1, .json)',
    help: 'Competencies, outcomes and rubrics, nothing lost. Cadrier can read it back.',
  },
  lheo: {
    label: 'Course offer (LHEO 2.3, .xml)',
    help: 'For the French directories of courses (Carif-Oref, France Travail); they ask for a session with dates, a contact, a SIRET and more: what the dossier lacks will be listed. The person to contact is named there.',
  },
  moodle: {
    label: 'Moodle framework (.csv)',
    help: 'The competency framework, for the administrator of your Moodle or a manager to import; a teacher has no right to (moodle/competency:competencymanage). Rubrics are in files of their own, which a plugin to be installed can import (block_importrubric).',
  },
  elm: {
    label: 'European Learning Model (ELM, .jsonld)',
    help: 'The European description, for Europass and catalogues, with a template of credential that is not issuable.',
  },
  schemaorg: {
    label: 'Public page (schema.org, .jsonld)',
    help: 'To place in the web page that presents the course: search engines read it.',
  },
}
