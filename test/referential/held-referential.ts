import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readReferential } from '../../electron/core/referential/read-referential.ts'
import { ReferentialFault } from '../../electron/core/referential/referential-fault.ts'
import { referentialRefusal } from '../../electron/core/referential/referential-refusal.ts'
import type { ReferentialEntry } from '../../shared/referential/entry.ts'
import type { ColumnMapping } from '../../shared/referential/known-tables.ts'

type Entry = Omit<ReferentialEntry, 'key'>

/** Reads the bytes of a file as a person would have given it. */
export async function read(name: string, content: string | Uint8Array, mapping: ColumnMapping | null = null) {
  const folder = mkdtempSync(join(tmpdir(), 'cadrier-referential-test-'))
  const path = join(folder, 'given')
  writeFileSync(path, content)
  const entries: Entry[] = []
  try {
    const summary = await readReferential({
      path,
      name,
      mapping,
      onEntry: (entry) => entries.push(entry),
      onProgress: () => undefined,
    })
    return { ok: true as const, summary, entries }
  } catch (error) {
    if (!(error instanceof ReferentialFault)) throw error
    return { ok: false as const, fault: error.data, message: referentialRefusal(name, error.data).message }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What was read, where it is known to be sound. */
export async function entriesOf(name: string, content: string | Uint8Array, mapping: ColumnMapping | null = null) {
  const answer = await read(name, content, mapping)
  if (!answer.ok) throw new Error(answer.message)
  return answer
}

/** Why it was not read. */
export async function refusalOf(name: string, content: string | Uint8Array, mapping: ColumnMapping | null = null) {
  const answer = await read(name, content, mapping)
  if (answer.ok) throw new Error('it was read')
  return answer.message
}
