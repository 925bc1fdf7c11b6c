import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Input, Output } from '../../shared/contract/operations.ts'
import type { Problem } from '../../shared/contract/problem.ts'
import { cli } from '../../shared/messages/fr/cli.ts'
import { problems } from '../../shared/messages/fr/problems.ts'
import { referentialLimits } from '../../shared/referential/referential-limits.ts'
import type { Application } from '../core/application.ts'
import { Refusal } from '../core/refusal.ts'
import { call, type Terminal } from './command.ts'

/** How often a reading is asked how far it is, in milliseconds. */
const askEvery = 100

/**
 * Hands a referential named on the command line over to the application, piece by piece, and has it read.
 *
 * @param mapping what the columns of a table are, from its titles and what they were taken for; null where that is right
 * @returns the id it is open under
 * @throws {Refusal} with what is wrong with the file
 */
export async function openReferential(
  application: Application,
  path: string,
  terminal: Terminal,
  mapping: ((table: NonNullable<Output<'referential.summary'>['table']>) => Mapping) | null,
): Promise<string> {
  const id = await handedOver(application, path)
  const problem = await read(application, id, null, terminal)
  if (mapping !== null) {
    // Of a table whose rows were refused, the columns are known all the same.
    const summary = await application.dispatch('referential.summary', { id })
    const table = summary.ok ? (summary.value as Output<'referential.summary'>).table : null
    if (table) {
      const again = await read(application, id, mapping(table), terminal)
      if (again) throw new Refusal(again)
      return id
    }
  }
  if (problem) throw new Refusal(problem)
  return id
}

type Mapping = NonNullable<Input<'referential.read'>['mapping']>

async function handedOver(application: Application, path: string): Promise<string> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new Refusal(problems.fileNotFound(path))
    throw new Refusal(problems.fileNotReadable(path))
  })
  try {
    const found = await file.stat()
    if (found.isDirectory()) throw new Refusal(problems.isAFolder(path))
    if (!found.isFile()) throw new Refusal(problems.notAFile(path))
    const name = path.length <= 255 ? path : basename(path)
    const { id } = await call(application, 'referential.open', { name, size: found.size })
    const piece = Buffer.alloc(referentialLimits.piece)
    for (let at = 0; at < found.size;) {
      const { bytesRead } = await file.read(piece, 0, piece.length, at)
      // It was cut short meanwhile: reading it will say so.
      if (bytesRead === 0) break
      const base64 = piece.subarray(0, bytesRead).toString('base64')
      await call(application, 'referential.feed', { id, at, base64 })
      at += bytesRead
    }
    return id
  } finally {
    await file.close()
  }
}

/** @returns why it could not be read, null where it was */
async function read(
  application: Application,
  id: string,
  mapping: Mapping | null,
  terminal: Terminal,
): Promise<Problem | null> {
  const { job } = await call(application, 'referential.read', { id, mapping })
  for (;;) {
    const { state, progress, problem } = await call(application, 'job.status', { job })
    if (problem || state === 'done') {
      terminal.progress('')
      return problem ?? null
    }
    terminal.progress(cli.referential.progress(Math.floor((progress.done / progress.total) * 100), progress.label))
    await new Promise((resolve) => setTimeout(resolve, askEvery))
  }
}
