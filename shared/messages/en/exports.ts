import type { exportWords as French } from '../fr/exports.ts'

/** What is chosen before documents are made: which of them, in which formats. */
export const exportWords: typeof French = {
  profiles: 'Documents to make',
  formats: 'In the form of',
  definition: 'Definition to add',
  standards: 'For other tools',
  noProfile: 'Choose at least one document, or the definition alone.',
  noFormat: 'Choose the form in which to make these documents.',
  add: 'Add a profile…',
  addHelp: 'A profile says which parts make up a document: it is a .json file.',
  added: (title) => `“${title}” is added to the documents.`,
  remove: (title) => `Remove “${title}”`,
  removed: (title) => `“${title}” is removed from the documents.`,
  putBack: 'Put back',
  own: 'added here',
  batch: {
    select: (title) => `Choose “${title}”`,
    selectAll: 'Choose all',
    selection: 'Selection',
    chosen: (count) => (count === 1 ? '1 dossier chosen' : `${count} dossiers chosen`),
    selectOthers: (total) => `Choose the ${total} dossiers of the library`,
    clear: 'Choose none',
    export: 'Export the selection…',
    title: (count) => (count === 1 ? 'Export 1 dossier' : `Export ${count} dossiers`),
    intro: 'A summary table, session.docx and session.csv, comes with the documents.',
    archive: (date) => `dossiers-${date}`,
    progress: (title, rank, total) => `Making “${title}” (${rank} of ${total})`,
    summing: 'Summary',
    made: (made, total) => `${made} of ${total} ${total === 1 ? 'dossier' : 'dossiers'} made`,
    cancelled: 'Export stopped. What was made is kept.',
    nothingMade: 'Export stopped: no dossier was made, and no file was written.',
    stopped: 'Export stopped: files can no longer be saved.',
    notMade: 'Not made: the export was stopped before.',
    failures: 'What could not be made',
    reports: (count) =>
      count === 1
        ? 'The file for another tool comes with a report: what its format does not say of the dossier, and why (in French)'
        : `Each file for another tool comes with a report: what its format does not say of the dossier, and why (${count} reports, in French)`,
    inFolder: 'Files written in:',
    inArchive: 'Everything is in one archive, in the downloads folder of your browser:',
  },
}
