import { recordFaults } from './led-faults/record-faults.ts'
import { mendFaults } from './led-faults/mend-faults.ts'
import { sharedDesk } from './window.ts'

mendFaults(recordFaults, sharedDesk(), 'evaluation-authentique')
