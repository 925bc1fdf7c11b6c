import type { LedWriter } from '../led-writer.ts'
import type { Fault } from './fault.ts'

async function addsAnActivity(hand: LedWriter): Promise<void> {
  await hand.add(['activities'], 'A1')
  await hand.tabTo(({ places }) => /^activities\..*\.duration$/.test(places[0] ?? ''))
  await hand.type('3 h')
}

/** What no dossier with an activity lacks: a dossier that was just begun is the fault. */
export const emptyDossierFaults: readonly Fault[] = [
  {
    rule: 'workload-stated',
    at: [],
    cause: () => Promise.resolve(),
    says: /Aucune activité n’est décrite/,
    beneath: 'EU-7',
    to: ['activities'],
    mend: addsAnActivity,
  },
]
