import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { definitionPages } from './definition-pages.ts'
import { publishedSchemas } from './published-schemas.ts'

// Run after a change of the model: npm run schemas.
const folder = join(import.meta.dirname, '../../resources/schemas')
mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(publishedSchemas()))
  writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`)
for (const [name, page] of Object.entries(definitionPages())) writeFileSync(join(folder, name), page)
