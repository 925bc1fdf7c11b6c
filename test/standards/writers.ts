import type { StandardFormat } from '../../shared/contract/export-formats.ts'
import type { Definition } from '../../shared/definition/definition.ts'
import type { Institution } from '../../shared/institution/institution.ts'
import { toCase } from '../../shared/standards/case/to-case.ts'
import { toElm } from '../../shared/standards/elm/to-elm.ts'
import { toLheo } from '../../shared/standards/lheo/to-lheo.ts'
import type { Made } from '../../shared/standards/made.ts'
import { toMoodle } from '../../shared/standards/moodle/to-moodle.ts'
import { toOpenBadges } from '../../shared/standards/open-badges/to-open-badges.ts'
import { toSchemaOrg } from '../../shared/standards/schema-org/to-schema-org.ts'

/** What each format makes of a dossier; `null` where the format refuses it. */
export const writers: Record<
  StandardFormat,
  (definition: Definition, institution: Institution | null) => Made<object> | null
> = {
  ob3: toOpenBadges,
  case: (definition, institution) => toCase(definition, institution, '2026-11-24'),
  lheo: (definition, institution) => {
    const { ok, ...made } = toLheo(definition, institution)
    return ok && 'losses' in made ? made : null
  },
  moodle: toMoodle,
  elm: (definition, institution) => toElm(definition, institution),
  schemaorg: toSchemaOrg,
}
