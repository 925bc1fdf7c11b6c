import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { standardsPage } from '../../tools/standards/standards-page.ts'

test('STANDARDS.md says what the mapping tables say today (npm run standards)', () => {
  expect(readFileSync(join(import.meta.dirname, '../../STANDARDS.md'), 'utf8')).toBe(standardsPage())
})
