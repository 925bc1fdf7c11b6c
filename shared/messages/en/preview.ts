import type { preview as French } from '../fr/preview.ts'

/** The preview of the dossier beside the form. */
export const preview: typeof French = {
  title: 'Preview',
  document: 'Preview of the dossier',
  table: 'Table',
  intro: 'The document as it will be read, in French. Click a passage to edit it.',
  profile: 'Document',
  mode: 'Shown as',
  reading: 'Text',
  pages: {
    mode: 'Pages',
    list: 'Pages of the document',
    intro: 'The document as it will be printed. To hear or copy it, show it as text.',
    waiting: 'Preparing the pages…',
    page: (number, total) => `Page ${number} of ${total} of the dossier as it will be printed`,
  },
  follow: 'Follow what I edit',
  waiting: 'Preparing the preview…',
  notPrinted: 'This document does not print the field you are in.',
  edit: 'Edit',
  editPart: (part: string) => `Edit this part: ${part}`,
  noField: 'This passage comes from several answers: here is the stage where they are written.',
  fingerprint: 'à l’export',
  widen: 'Width of the panel',
  hide: 'Hide the panel',
  show: 'Show findings, help and preview',
}
