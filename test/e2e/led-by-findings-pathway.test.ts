import { pathwayFaults } from './led-faults/pathway-faults.ts'
import { mendFaults } from './led-faults/mend-faults.ts'
import { sharedDesk } from './window.ts'

mendFaults(pathwayFaults, sharedDesk(), 'empreinte-formation')
