import { deliveryFaults } from './led-faults/delivery-faults.ts'
import { mendFaults } from './led-faults/mend-faults.ts'
import { sharedDesk } from './window.ts'

mendFaults(deliveryFaults, sharedDesk(), 'evaluation-authentique')
