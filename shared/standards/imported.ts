import type { DefinitionFile } from '../definition/definition-file.ts'
import type { Loss } from './loss.ts'

/** What is wrong with a file of another format, and where: a JSON path (`$.achievement.name`) or a line of the text. */
export interface StandardFault {
  kind:
    | 'missing'
    | 'wrong-type'
    | 'too-long'
    | 'duplicate-id'
    | 'dangling-reference'
    | 'circular'
    | 'unclosed-quote'
    | 'not-xml'
  path: string
}

/** What is left of a file where only its reader knows the words. */
export interface LeftWords {
  text: string
  /** Name of what it is said of, blank where the file itself gives it. */
  of: string
}

/** Words that were left, by the path of their loss. */
export type LeftByPath = ReadonlyMap<string, LeftWords>

/**
 * What a file of another format gives: a whole definition, still to be checked like that of any file, or nothing. The
 * path of a loss is then a place of the file that came in; `left` has the words of those that no path finds, such as a part
 * of a cell.
 */
export type Imported =
  { ok: true; file: DefinitionFile; losses: Loss[]; left?: LeftByPath } | { ok: false; fault: StandardFault }

/** What a file is found to be that holds no definition: sound, with its title where it has one, or at fault. */
export type Checked = { ok: true; title: string | null } | { ok: false; fault: StandardFault }
