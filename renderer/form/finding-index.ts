import { useSyncExternalStore } from 'react'
import type { GapMessage } from '../../shared/checklist/finding.ts'
import type { Severity } from '../../shared/framework/requirement.ts'
import { jsonEqual } from '../../shared/change/json.ts'
import type { Path } from '../session/path.ts'

/** What a field says of a finding about it. */
export interface FieldFinding {
  key: string
  severity: Severity
  message: string
  /** The same as data, for a view that says it in fewer words. */
  gap: GapMessage
}

const none: readonly FieldFinding[] = []

/** Findings by field. A field is told only when what is said of it changes, so that typing never flickers. */
export class FindingIndex {
  #byField = new Map<string, readonly FieldFinding[]>()
  readonly #listeners = new Set<() => void>()

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  at(field: string): readonly FieldFinding[] {
    return this.#byField.get(field) ?? none
  }

  replace(byField: ReadonlyMap<string, readonly FieldFinding[]>): void {
    const next = new Map<string, readonly FieldFinding[]>()
    for (const [field, findings] of byField) {
      const before = this.at(field)
      next.set(field, jsonEqual(before, findings) ? before : findings)
    }
    this.#byField = next
    for (const listener of this.#listeners) listener()
  }
}

/** What is open about one field. */
export function useFieldFindings(index: FindingIndex, path: Path): readonly FieldFinding[] {
  const field = path.join('.')
  return useSyncExternalStore(index.subscribe, () => index.at(field))
}
