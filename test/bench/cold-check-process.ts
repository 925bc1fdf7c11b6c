/** The first check of a process: `node cold-check-process.ts FILE DATE` prints the computing time it took, in milliseconds. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openResources } from '../../electron/core/resources.ts'
import { evaluate } from '../../shared/checklist/evaluate.ts'
import { frameworksInForce } from '../../shared/checklist/frameworks-in-force.ts'
import type { DefinitionFile } from '../../shared/definition/definition-file.ts'

const [path = '', date = ''] = process.argv.slice(2)
const { definition, institution } = JSON.parse(readFileSync(path, 'utf8')) as DefinitionFile
const installed = await openResources(join(import.meta.dirname, '../../resources')).frameworks()
const context = { date, gate: 'cfvu', institution } as const
const { user, system } = process.threadCpuUsage()
evaluate(definition, frameworksInForce(definition, installed, context).frameworks, context)
const used = process.threadCpuUsage({ user, system })
console.log((used.user + used.system) / 1000)
