import { z } from 'zod'
import type { Gap } from '../../finding.ts'
import { gap, judgedItems, ruleKind } from '../../rule.ts'

/** Article numbers compared without spaces, points and dashes of typography: “D. 6353-4” and “D.6353‑4”. */
const folded = (reference: string) =>
  reference
    .toLocaleUpperCase('fr')
    .replace(/[\s. \u202f]/gu, '')
    .replace(/[‐‑–]/gu, '-')

/** R3-02 forbidden-references (FO-6). No legal reference quotes an article that is no longer in force. */
export const forbiddenReferences = ruleKind({
  number: 'R3-02',
  kind: 'forbidden-references',
  parameters: z.strictObject({ list: z.string() }),
  names: ({ list }) => [{ what: 'list', name: list, path: ['list'] }],
  evaluate(facts, { list }) {
    const repealed = facts.list(list)
    const gaps = facts.common.legalReferences.flatMap((entry): Gap[] => {
      const said = folded(`${entry.reference} ${entry.title.fr}`)
      const article = repealed.find((candidate) => new RegExp(`${folded(candidate)}(?!\\d)`, 'u').test(said))
      const own = facts.definition.local.legalReferences.some((item) => item.id === entry.id)
      const place = own ? ['local', 'legalReferences'] : ['institution', 'common', 'legalReferences']
      return article === undefined
        ? []
        : [gap([...place, entry.id, 'reference'], [entry.id], 'forbidden-references.repealed', { article })]
    })
    return judgedItems('local.legalReferences', facts.common.legalReferences.length, gaps, {
      references: facts.common.legalReferences.length,
    })
  },
})
