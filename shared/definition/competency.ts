import { group, id, list, text, word } from './field.ts'
import { provenanceSchema } from './provenance.ts'

const statement = () => list(group({ id: id(), statement: text() }))

/**
 * A competency in Tardif’s sense. Essential components and critical learnings (from the BUT) are an
 * optional layer: an empty list is not an omission.
 */
export const competencySchema = group({
  id: id(),
  code: word(),
  statement: text(),
  essentialComponents: statement(),
  situations: statement(),
  targetLevel: text(),
  levels: list(
    group({
      id: id(),
      name: text(),
      criticalLearnings: list(group({ id: id(), code: word(), statement: text() })),
    }),
  ),
  provenance: provenanceSchema(),
})
