import { designFaults } from './led-faults/design-faults.ts'
import { mendFaults } from './led-faults/mend-faults.ts'
import { sharedDesk } from './window.ts'

mendFaults(designFaults, sharedDesk(), 'evaluation-authentique')
