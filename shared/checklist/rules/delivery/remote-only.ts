import { z } from 'zod'
import { workload } from '../../../workload/workload.ts'
import { gap, judged, ruleKind, unanswered } from '../../rule.ts'

/**
 * R2-26 remote-only (R-MOD-1). No more of the training time is on site than the share named. While a modality is
 * not said nothing can be judged, unless time on site is already too much.
 */
export const remoteOnly = ruleKind({
  number: 'R2-26',
  kind: 'remote-only',
  parameters: z.strictObject({ mostOnSitePercent: z.number().min(0).max(100) }),
  evaluate({ definition }, { mostOnSitePercent }) {
    const { activities, byModality, withoutModality } = workload(definition)
    const onSite = byModality['on-site']
    const looked = { onSite, total: activities }
    if (onSite * 100 > activities * mostOnSitePercent) {
      const concerned = definition.activities.filter((activity) => activity.modality === 'on-site')
      return judged(
        [
          gap(
            ['activities', concerned[0]?.id ?? '', 'modality'],
            concerned.map((activity) => activity.id),
            'remote-only.hybrid',
            looked,
          ),
        ],
        looked,
      )
    }
    if (activities > 0 && withoutModality === 0) return judged([], looked)
    const silent = definition.activities.find((activity) => activity.modality === null)
    return unanswered(silent ? ['activities', silent.id, 'modality'] : ['activities'], 'remote-only.unknown')
  },
})
