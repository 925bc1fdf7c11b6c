import { z } from 'zod'
import { isBlank } from '../../../definition/blank.ts'
import { documentKinds } from '../../../definition/common-values.ts'
import type { Facts } from '../../facts.ts'
import { gap, judged, notApplicable, ruleKind } from '../../rule.ts'
import { placeOfShared } from './evidence-place.ts'

const organisations = ['employer', 'skills-development-plan', 'opco', 'public-employment-service', 'other']

/** Whether a document has an object, given who pays. Unanswered funding leaves every document asked for. */
const concerned = {
  always: () => true,
  'organisation-pays': ({ definition }: Facts) =>
    definition.audience.funding.length === 0 ||
    definition.audience.funding.some((payer) => organisations.includes(payer)),
  'individual-pays': ({ definition }: Facts) =>
    definition.audience.funding.length === 0 ||
    definition.audience.funding.some((payer) => payer === 'individual' || payer === 'cpf'),
}

/**
 * R3-03 document-ready (DOC-*). A document of the kind is there with its day, or planned with somebody and a day to
 * come, or said to have no object, with the reason. Who pays decides whether contract or agreement is asked for.
 */
export const documentReady = ruleKind({
  number: 'R3-03',
  kind: 'document-ready',
  parameters: z.strictObject({
    document: z.enum(documentKinds),
    when: z.enum(['always', 'organisation-pays', 'individual-pays']).default('always'),
  }),
  evaluate(facts, { document: kind, when }) {
    if (!concerned[when](facts)) return notApplicable(`document-ready.${when}`, { document: kind })
    const document = facts.common.documents.find((entry) => entry.kind === kind)
    if (!document) return judged([gap(['local', 'documents'], [], 'document-ready.missing', { document: kind })])
    const at = (field: string, variant: string) =>
      judged(
        [
          gap([...placeOfShared(facts, 'documents', document.id), field], [document.id], `document-ready.${variant}`, {
            document: kind,
            dueOn: document.dueOn,
          }),
        ],
        { status: document.status, on: document.on, dueOn: document.dueOn },
      )
    switch (document.status) {
      case null:
        return at('status', 'no-status')
      case 'available':
        return document.on === null ? at('on', 'no-date') : judged([], { status: document.status, on: document.on })
      case 'planned':
        if (isBlank(document.responsible)) return at('responsible', 'nobody')
        if (document.dueOn === null) return at('dueOn', 'no-due-date')
        return document.dueOn < facts.date
          ? at('dueOn', 'overdue')
          : judged([], { status: document.status, dueOn: document.dueOn })
      case 'not-applicable':
        return isBlank(document.reason) ? at('reason', 'no-reason') : judged([], { status: document.status })
    }
  },
})
