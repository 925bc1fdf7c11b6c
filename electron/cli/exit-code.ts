import type { Problem } from '../../shared/contract/problem.ts'

/** Part of the published interface: scripts rely on these numbers. */
export const exitCode = { clean: 0, blocking: 1, badInput: 2, internal: 3 } as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

export const exitCodeOf = (problem: Problem): ExitCode =>
  problem.code === 'internal' ? exitCode.internal : exitCode.badInput

/** Of several outcomes, the gravest is the one a script must see. */
export const gravest = (codes: readonly ExitCode[]): ExitCode =>
  codes.reduce<ExitCode>((worst, code) => (code > worst ? code : worst), exitCode.clean)
