import { createContext } from 'react'
import type { Role } from '../../shared/framework/requirement.ts'

/** Whose fields a form shows in their place; null shows everybody’s. */
export const RoleContext = createContext<Role | null>(null)
