import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { codesOf, pathwayTotals } from '../../../pathway/pathway.ts'
import type { Gap } from '../../finding.ts'
import { gap, judged, ruleKind } from '../../rule.ts'
import { withoutPathway } from './without-pathway.ts'

/** R2-15 pathway-coverage. The competencies of a pathway are those of its members: all of them, each once. */
export const pathwayCoverage = ruleKind({
  number: 'R2-15',
  kind: 'pathway-coverage',
  parameters: z.strictObject({}),
  evaluate({ definition }) {
    const { pathways } = definition.stacking
    if (pathways.length === 0) return withoutPathway(definition)
    const gaps = pathways.flatMap((pathway): Gap[] => {
      const { id, title, competencies, members } = pathway
      const at = (field: string, variant: string, codes: readonly string[]) => {
        const place = ['stacking', 'pathways', id, field]
        // The last that names one of them; one that names none, where nobody does.
        const naming = members.findLast((member) => codesOf(member).some((code) => codes.includes(code)))
        const blank = members.find(({ competencyCodes }) => isBlank(competencyCodes)) ?? members[0]
        const member = field === 'members' ? (naming ?? blank) : undefined
        const mendAt = member && [...place, member.id, 'competencyCodes']
        return gap(place, [id], `pathway-coverage.${variant}`, { title: title.fr, codes }, mendAt)
      }
      if (competencies.length === 0) return [at('competencies', 'none', [])]
      const { uncovered, duplicated, unknown } = pathwayTotals(pathway)
      return [
        ...(uncovered.length > 0 ? [at('members', 'uncovered', uncovered)] : []),
        ...(duplicated.length > 0 ? [at('members', 'duplicated', duplicated)] : []),
        ...(unknown.length > 0 ? [at('members', 'unknown', unknown)] : []),
      ]
    })
    return judged(gaps, { pathways: pathways.length })
  },
})
