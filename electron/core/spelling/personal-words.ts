import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { problems } from '../../../shared/messages/fr/problems.ts'
import { Refusal } from '../refusal.ts'
import { writeFiles } from '../write-files.ts'

/** Words a person added to the dictionary. */
export interface PersonalWords {
  /** In alphabetical order. */
  all(): Promise<readonly string[]>
  /** Adds a word; one already there stays there once. */
  learn(word: string): Promise<void>
  /** Takes a word out; one that is not there makes no fault. */
  forget(word: string): Promise<void>
}

/**
 * Words kept in a plain text file, one a line, which a person may read, write or carry to another machine: it is read
 * again each time.
 *
 * @param path the file; it need not exist
 * @throws {Refusal} when the file is there and cannot be read, or cannot be written; what it held stays
 */
export function openPersonalWords(path: string): PersonalWords {
  const all = async () => {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
      // What cannot be read is not written over.
      throw new Refusal(problems.fileNotReadable(path))
    })
    return sorted(text.split(/\r?\n/).map((line) => line.trim().normalize('NFC')))
  }
  const write = (words: readonly string[]) =>
    writeFiles(dirname(path), [
      {
        name: basename(path),
        mediaType: 'text/plain',
        base64: Buffer.from(words.map((word) => `${word}\n`).join('')).toString('base64'),
      },
    ])
  return {
    all,
    async learn(word) {
      await write(sorted([...(await all()), word.normalize('NFC')]))
    },
    async forget(word) {
      await write((await all()).filter((known) => known !== word.normalize('NFC')))
    },
  }
}

const sorted = (words: readonly string[]) =>
  [...new Set(words)].filter((word) => word !== '').sort((one, other) => one.localeCompare(other, 'fr'))
