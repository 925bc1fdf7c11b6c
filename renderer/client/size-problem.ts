import { largestFile, largestPicture } from '../../shared/contract/file-limits.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import { windowProblems } from '../words.ts'
import { windowProblem } from './window-problem.ts'

/**
 * Why a file is too large to be handed over, told before any of it is read; `null` where it is not.
 *
 * @param limit in bytes
 */
export function sizeProblem(file: File, limit = largestFile): Problem | null {
  return file.size > limit ? windowProblem(windowProblems.fileTooLarge(file.name, limit)) : null
}

/** The same of a picture. */
export function pictureSizeProblem(file: File): Problem | null {
  const limit = largestPicture.bytes
  return file.size > limit ? windowProblem(windowProblems.pictureTooLarge(file.name, limit)) : null
}
