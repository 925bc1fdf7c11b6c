/** Durations of one operation, in milliseconds: the middle one and the two ends. */
export interface Sample {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** Summarises durations, or other figures of which the middle counts. */
export function summarised(figures: readonly number[]): Sample {
  const sorted = figures.toSorted((one, other) => one - other)
  const middle = (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
  return { median: middle, least: sorted[0]!, most: sorted.at(-1)! }
}

type Operation = () => unknown

/**
 * What is counted: the time that passes, or the time the thread or all threads of the process compute, which other
 * programs do not lengthen.
 */
export type Clock = 'elapsed' | 'computing' | 'process'

const clocks: Readonly<Record<Clock, () => number>> = {
  elapsed: () => performance.now(),
  computing: () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  },
  process: () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
}

/** The system may count computing time in steps of 4 ms: what is shorter than this is repeated, and counted together. */
const shortestCount = 100

/** Runs an operation `rounds` times, after a few that are not counted. */
export async function measured(clock: Clock, rounds: number, operation: Operation): Promise<Sample> {
  const [sample] = await measuredInTurn(clock, rounds, [operation])
  return sample!
}

/**
 * Runs operations one after the other in each round, so that what slows the machine down for a while slows all of them,
 * and their ratio stays.
 */
export async function measuredInTurn(
  clock: Clock,
  rounds: number,
  operations: readonly Operation[],
): Promise<Sample[]> {
  const now = clocks[clock]
  const repeats: number[] = []
  for (const operation of operations) repeats.push(await repeatsFor(clock, operation))
  const figures: number[][] = operations.map(() => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, operation] of operations.entries()) {
      const start = now()
      for (let repeat = 0; repeat < repeats[index]!; repeat += 1) await operation()
      figures[index]!.push((now() - start) / repeats[index]!)
    }
  }
  return figures.map(summarised)
}

/** Warms an operation up, and tells how often it runs between two looks at the clock. */
async function repeatsFor(clock: Clock, operation: Operation): Promise<number> {
  const begun = performance.now()
  let shortest = Infinity
  for (let runs = 0; runs < 3 || performance.now() - begun < 3 * shortestCount; runs += 1) {
    const start = performance.now()
    await operation()
    shortest = Math.min(shortest, performance.now() - start)
  }
  return clock === 'elapsed' ? 1 : Math.ceil(shortestCount / shortest)
}
