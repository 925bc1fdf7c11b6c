import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test, type TestFunction } from 'vitest'
import { hasOfficialFiles, officialFolder } from './official-folder.ts'

export const officialText = (path: string): string => readFileSync(join(officialFolder, path), 'utf8')

export const officialJson = (path: string): unknown => JSON.parse(officialText(path))

/** A test against an official file: skipped, saying so, where the files are absent. */
export function officialTest(name: string, run: TestFunction): void {
  test(name, (context) => {
    context.skip(!hasOfficialFiles, 'the official schemas and examples are not beside the checkout (CADRIER_STANDARDS)')
    return run(context)
  })
}
