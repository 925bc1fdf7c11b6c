import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packRules } from '../../shared/checklist/rule-registry.ts'
import { readFramework, type Framework } from '../../shared/framework/framework.ts'

export const frameworksFolder = join(import.meta.dirname, '../../resources/frameworks')

/** Reads the pack of one framework; its faults fail the test. */
export function readPack(id: string): Framework {
  const read = readFramework(JSON.parse(packText(id)), packRules)
  if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.faults, null, 2)}`)
  return read.framework
}

export function packText(id: string): string {
  return readFileSync(join(frameworksFolder, id, 'framework.fr.json'), 'utf8')
}

/** Ids of the frameworks shipped. */
export function packIds(): string[] {
  return readdirSync(frameworksFolder).filter((id) => existsSync(join(frameworksFolder, id, 'framework.fr.json')))
}
