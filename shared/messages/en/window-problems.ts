import type { windowProblems as french } from '../fr/window-problems.ts'

/** The refusals the window says by itself. */
export const windowProblems: typeof french = {
  frameworkNotInstalled: (id, version) => ({
    code: 'unknown-framework',
    message: `The dossier relies on the framework “${id}” ${version}, which is not installed. Without it, no verdict is possible.`,
    place: { path: 'definition.frameworks' },
    next: 'Remove this framework from the dossier, or update Cadrier.',
  }),
  fileTooLarge: (file, limit) => ({
    code: 'too-large',
    message: `${file}: this file is larger than ${Math.round(limit / 1024 / 1024)} MB, the largest that is accepted here.`,
    place: { file },
    next: 'A referential that was downloaded (RNCP, ESCO, ROME) is looked into from a dossier: “Take from a referential…”.',
  }),
  pictureTooLarge: (file, limit) => ({
    code: 'invalid-image',
    message: `The picture ${file} is too heavy for a logo: ${Math.round(limit / 1024 / 1024)} MB at most.`,
    place: { file },
    next: 'Save it smaller, then choose it again.',
  }),
}
