import { z } from 'zod'

// zod compiles a validator at its first use, which pays from the second one on: a command uses most of them about once.
z.config({ jitless: true })
