import { createContext, use, useState, type ReactNode } from 'react'
import { boundInForce, type BoundInForce } from '../../shared/framework/rules-in-force.ts'
import type { Requirement } from '../../shared/framework/requirement.ts'

const RulesContext = createContext<readonly Requirement[]>([])

/** Tells the form which requirements are in force: the bounds its views show are theirs. The same list as long as they are. */
export function RulesInForce({
  requirements,
  children,
}: {
  requirements: readonly Requirement[]
  children: ReactNode
}) {
  const [kept, keep] = useState(requirements)
  const same = kept.length === requirements.length && kept.every((entry, index) => entry === requirements[index])
  if (!same) keep(requirements)
  return <RulesContext value={same ? kept : requirements}>{children}</RulesContext>
}

/** Requirements in force, none until frameworks are read. */
export function useRequirements(): readonly Requirement[] {
  return use(RulesContext)
}

/** The strictest bound that rules of a kind in force give, see `boundInForce`. */
export function useBound(kind: string, parameter: string, strictest: 'greatest' | 'smallest'): BoundInForce | null {
  return boundInForce(useRequirements(), kind, parameter, strictest)
}
