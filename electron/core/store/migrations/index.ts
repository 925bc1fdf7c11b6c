import { library } from './0001-library.ts'
import { formats } from './0002-formats.ts'
import { beside } from './0003-beside.ts'
import type { Migration } from './migration.ts'

/** Every step of the schema, oldest first. */
export const migrations: readonly Migration[] = [library, formats, beside]
