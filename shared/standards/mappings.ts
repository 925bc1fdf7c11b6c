import type { StandardFormat } from '../contract/export-formats.ts'
import { caseMapping } from './case/mapping.ts'
import { elmMapping } from './elm/mapping.ts'
import { lheoMapping } from './lheo/mapping.ts'
import type { FormatMapping } from './loss.ts'
import { moodleMapping } from './moodle/mapping.ts'
import { openBadgesMapping } from './open-badges/mapping.ts'
import { schemaOrgMapping } from './schema-org/mapping.ts'

/** The table of each format: what exports report as lost, and what STANDARDS.md says. */
export const mappings: Readonly<Record<StandardFormat, FormatMapping>> = {
  ob3: openBadgesMapping,
  case: caseMapping,
  lheo: lheoMapping,
  moodle: moodleMapping,
  elm: elmMapping,
  schemaorg: schemaOrgMapping,
}
