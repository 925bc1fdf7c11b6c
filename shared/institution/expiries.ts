import { monthsBefore } from '../checklist/calendar.ts'
import { walkFields } from '../definition/schema-walk.ts'
import { institutionSchema, type Institution } from './institution.ts'

/** What a day of the record means: something ends, something is due, something has to be renewed. */
export type ExpiryKind = 'ends' | 'due' | 'renew'

/** A day that matters in the record of an institution. */
export interface Expiry {
  /** Place of the date in the record, items by id. */
  path: readonly string[]
  kind: ExpiryKind
  /** Last day on which it holds, or day by which it is due, ISO. */
  on: string
  state: 'past' | 'soon' | 'later'
}

/** A day this close is soon. */
const soonMonths = 6

/** Evidence proves for so long (R-Q-1: dated within twelve months). */
const evidenceMonths = 12

/**
 * What ends, is due or has to be renewed in the record, soonest first. A document or a piece of evidence is due while it
 * is planned; evidence that is there is renewed a year after its day; a training of the team is due while it is to come.
 * @param today ISO day; what ends today still holds
 */
export function expiriesOf(record: Institution, today: string): Expiry[] {
  const soon = monthsBefore(today, -soonMonths)
  const found: Expiry[] = []
  const add = (path: readonly string[], kind: ExpiryKind, on: string) => {
    found.push({ path, kind, on, state: on < today ? 'past' : on <= soon ? 'soon' : 'later' })
  }
  const { documents, evidence } = record.common
  const statuses = new Map([...documents, ...evidence].map(({ id, status }) => [id, status]))
  walkFields(institutionSchema, record, ({ path, modelPath, value }) => {
    if (typeof value !== 'string' || value === '') return
    const status = statuses.get(path.at(-2) ?? '')
    switch (modelPath) {
      case 'common.qualityCertificate.validUntil':
        return add(path, 'ends', value)
      case 'common.qualityCertificate.nextAuditOn':
        return add(path, 'due', value)
      case 'common.documents.dueOn':
      case 'common.evidence.dueOn':
        return status === 'planned' ? add(path, 'due', value) : undefined
      case 'common.evidence.on':
        return status === 'planned' ? undefined : add(path, 'renew', monthsBefore(value, -evidenceMonths))
      case 'common.teamTraining.on':
        return value >= today ? add(path, 'due', value) : undefined
    }
  })
  return found.sort((one, other) => one.on.localeCompare(other.on))
}
