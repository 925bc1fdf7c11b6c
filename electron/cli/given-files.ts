import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { largestFile } from '../../shared/contract/file-limits.ts'
import { problems } from '../../shared/messages/fr/problems.ts'
import { Refusal } from '../core/refusal.ts'

/** Longest name the contract accepts, in characters. */
const longestName = 255

/**
 * Reads a file named on the command line, for an operation to take.
 *
 * @throws {Refusal} `unreadable-file` or `too-large`, with the path as it was written
 */
export async function readGivenFile(path: string): Promise<{ name: string; base64: string }> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw new Refusal(problems.isAFolder(path))
    // A named pipe or a device may never end.
    if (!found.isFile()) throw new Refusal(problems.notAFile(path))
    if (found.size > largestFile) throw new Refusal(problems.fileTooLarge(path, largestFile))
    // Messages name the file as the person did, where that is not beyond what a name may be.
    return {
      name: path.length <= longestName ? path : basename(path),
      base64: (await readFile(path)).toString('base64'),
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Refusal(problems.fileNotFound(path))
    throw new Refusal(problems.fileNotReadable(path))
  }
}
