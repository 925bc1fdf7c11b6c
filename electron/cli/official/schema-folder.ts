import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { cli } from '../../../shared/messages/fr/cli.ts'
import { UsageFault } from '../usage-fault.ts'

/** A file that may be a schema, read when it is asked for. */
export interface SchemaFile {
  name: string
  read(): Promise<string>
}

/** Larger than any schema, smaller than what would fill the memory, in bytes. */
const largestSchema = 8 * 1024 * 1024

/** The files of a folder and of those in it, in an order that does not change. */
export async function filesIn(folder: string): Promise<SchemaFile[]> {
  let names: string[]
  try {
    names = await readdir(folder, { recursive: true })
  } catch {
    throw new UsageFault(cli.validate.schemasMissing(folder))
  }
  return names.sort().map((name) => ({
    name: basename(name),
    async read() {
      const path = join(folder, name)
      const found = await stat(path)
      return found.isFile() && found.size <= largestSchema ? readFile(path, 'utf8') : ''
    },
  }))
}

/**
 * The first file with one of some endings whose text is what is looked for.
 *
 * @param endings without the full stop
 * @param take what is looked for in a text, `null` when it is not there
 */
export async function firstOf<T>(
  files: readonly SchemaFile[],
  endings: readonly string[],
  take: (text: string, name: string) => T | null,
): Promise<T | null> {
  for (const { name, read } of files) {
    if (!endings.some((ending) => name.endsWith(`.${ending}`))) continue
    const taken = take(await read(), name)
    if (taken !== null) return taken
  }
  return null
}

/** The value of a JSON text; `null` for any other. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
