import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { standardsPage } from './standards-page.ts'

// Run after a change of a mapping table: npm run standards.
writeFileSync(join(import.meta.dirname, '../../STANDARDS.md'), standardsPage())
