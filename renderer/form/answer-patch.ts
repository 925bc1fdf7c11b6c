import type { Operation, Patch } from '../../shared/change/patch.ts'
import type { Definition } from '../../shared/definition/definition.ts'

type Answer = Definition['answers'][number]

/** What a person says to a question; what is not given stays as it is. */
export interface Said {
  answer?: Answer['answer']
  /** In French: a comment in English is left alone. */
  comment?: string
}

/**
 * The change that keeps what a person says to a question no rule can settle.
 * @param answers those of the document
 * @param about the question, and the item it is about or `''`
 * @param on the day, as YYYY-MM-DD
 */
export function answerPatch(
  answers: readonly Answer[],
  about: Pick<Answer, 'requirement' | 'subject'>,
  said: Said,
  on: string,
  newId: () => string,
): Patch {
  const { answer, comment } = said
  const kept = answers.find(
    ({ requirement, subject }) => requirement === about.requirement && subject === about.subject,
  )
  if (!kept) {
    const item = { id: newId(), ...about, answer: answer ?? null, comment: { fr: comment ?? '' }, on }
    return [{ op: 'insert', path: ['answers'], item, after: answers.at(-1)?.id ?? null }]
  }
  const set = (path: string[], value: string | null): Operation => ({
    op: 'set',
    path: ['answers', kept.id, ...path],
    value,
  })
  return [
    ...(answer === undefined ? [] : [set(['answer'], answer)]),
    ...(comment === undefined ? [] : [set(['comment', 'fr'], comment)]),
    ...(kept.on === on ? [] : [set(['on'], on)]),
  ]
}
