// Writes the two example dossiers as definition files: `npm run examples`.
import { writeFileSync } from 'node:fs'
import { exampleFiles } from './example-files.ts'

for (const { path, text } of exampleFiles()) writeFileSync(path, text)
