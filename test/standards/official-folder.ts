import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Schemas and examples published by the bodies of the standards. Their licences keep them out of the project: they are
 * looked for beside the checkout, or where CADRIER_STANDARDS says.
 */
export const officialFolder =
  process.env.CADRIER_STANDARDS ?? join(import.meta.dirname, '../../../shared/standards-data')

export const hasOfficialFiles = existsSync(officialFolder)
