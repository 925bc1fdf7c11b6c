import { problems } from './problems.ts'

/** The refusals the window says by itself; all others come with an answer of the application, in French. */
export const windowProblems = {
  frameworkNotInstalled: problems.frameworkNotInstalled,
  fileTooLarge: problems.fileTooLarge,
  pictureTooLarge: problems.pictureTooLarge,
}
