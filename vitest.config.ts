import { defineConfig } from 'vitest/config'

/** The folders of test/ that form a project of their own; whatever else is under test/ belongs to `unit`. */
const named = ['core', 'contract', 'architecture', 'electron', 'e2e'] as const

// Slow machines and a cold disk must not fail a test: no test asserts a duration.
// The cases of property tests: see the file.
const cases = process.env['CI'] === undefined ? {} : { setupFiles: ['./test/fixed-cases.ts'] }
const patience = { testTimeout: 180_000, hookTimeout: 180_000, teardownTimeout: 30_000 }

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './tools/outcome-reporter.mjs'],
    projects: [
      {
        test: {
          ...patience,
          ...cases,
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: named.map((folder) => `test/${folder}/**`),
          sequence: { groupOrder: 0 },
        },
      },
      ...named.map((folder) => ({
        test: {
          ...patience,
          ...cases,
          name: folder,
          environment: 'node' as const,
          include: [`test/${folder}/**/*.test.ts`],
          // Browser tests come last and one file at a time: each drives a Chromium and a loopback host.
          fileParallelism: folder !== 'e2e',
          sequence: { groupOrder: folder === 'e2e' ? 1 : 0 },
        },
      })),
    ],
  },
})
