import { z } from 'zod'

// zod compiles parsers with `new Function`, which our content security policy forbids. Imported before any schema.
z.config({ jitless: true })
