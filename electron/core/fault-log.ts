import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Keeps unforeseen errors for support: number, time, operation and stack, never the content of a dossier.
 *
 * @param file path of the journal, made when the first error comes
 * @returns a function which writes one error and answers its number
 */
export function createFaultLog(file: string, newId: () => string, clock: () => Date) {
  return (operation: string, error: unknown): string => {
    // The last twelve digits of a UUIDv7 are random: enough to find one line, short enough to be read aloud.
    const number = newId().slice(-12)
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    try {
      mkdirSync(dirname(file), { recursive: true })
      appendFileSync(file, `${clock().toISOString()} ${number} ${operation}\n${stack}\n`)
    } catch {
      // A journal that cannot be written (full disk) must not hide the answer it accompanies.
    }
    return number
  }
}
