import { deliveryFaults } from './delivery-faults.ts'
import { designFaults } from './design-faults.ts'
import { emptyDossierFaults } from './empty-dossier-faults.ts'
import type { Fault } from './fault.ts'
import { pathwayFaults } from './pathway-faults.ts'
import { recordFaults } from './record-faults.ts'

/** Every fault that the browser tests cause and mend. */
export const allFaults: readonly Fault[] = [
  ...designFaults,
  ...deliveryFaults,
  ...recordFaults,
  ...pathwayFaults,
  ...emptyDossierFaults,
]
