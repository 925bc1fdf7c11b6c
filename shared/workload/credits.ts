/**
 * How many half-credits a workload supports.
 * @param minutes total workload, personal work included
 * @param leastHours hours of workload one ECTS stands for at least (25 by the order of 30 July 2018)
 */
export function supportedHalfCredits(minutes: number, leastHours: number): number {
  return Math.floor((minutes * 2) / (leastHours * 60))
}

/**
 * The least workload, in minutes, that half-credits need.
 * @param leastHours as for `supportedHalfCredits`
 */
export function neededMinutes(halfCredits: number, leastHours: number): number {
  return (halfCredits * leastHours * 60) / 2
}
