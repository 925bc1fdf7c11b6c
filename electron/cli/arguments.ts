import { parseArgs } from 'node:util'
import { cli } from '../../shared/messages/fr/cli.ts'
import { UsageFault } from './usage-fault.ts'

type OptionKind = 'text' | 'texts' | 'flag'

interface ParsedArguments<O extends Record<string, OptionKind>> {
  words: string[]
  options: {
    [K in keyof O]: O[K] extends 'texts' ? string[] : O[K] extends 'flag' ? boolean : string | undefined
  }
}

/**
 * Reads the arguments of one command with Node's own parser, and says in French what is wrong with them.
 *
 * @param argv what follows the command's name
 * @param kinds the command's options
 * @throws {UsageFault}
 */
export function readArguments<const O extends Record<string, OptionKind>>(
  argv: readonly string[],
  kinds: O,
): ParsedArguments<O> {
  const described = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'texts' },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: described, allowPositionals: true })
    const options = Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [
        name,
        values[name] ?? (kind === 'flag' ? false : kind === 'texts' ? [] : undefined),
      ]),
    )
    return { words: positionals, options: options as ParsedArguments<O>['options'] }
  } catch (error) {
    throw new UsageFault(explain(error))
  }
}

/** Node's messages name the option between quotes; the code says what is wrong with it. */
function explain(error: unknown): string {
  const { code, message } = error as { code?: string; message: string }
  const option = /(--?[\w-]+)/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return cli.usageFaults.unknownOption(option)
  return message.includes('does not take an argument')
    ? cli.usageFaults.noValueExpected(option)
    : cli.usageFaults.missingValue(option)
}

/** The value of an option with a closed list of values. */
export function oneOf<const T extends string>(
  option: string,
  value: string | undefined,
  known: readonly T[],
  otherwise: T,
): T {
  if (value === undefined) return otherwise
  const found = known.find((candidate) => candidate === value)
  if (found === undefined) throw new UsageFault(cli.usageFaults.badChoice(option, value, known))
  return found
}

/** The value of `--date`: a day of the calendar, today in local time when it is not given. */
export function dateOf(value: string | undefined, now: Date): string {
  if (value === undefined) {
    const month = String(now.getMonth() + 1).padStart(2, '0')
    return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
  }
  const day = new Date(`${value}T00:00:00Z`)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
  if (!isDay) throw new UsageFault(cli.usageFaults.badDate(value))
  return value
}
