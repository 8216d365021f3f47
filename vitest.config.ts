import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    pool: 'forks',
    // Real databases and browsers on a busy two-core machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'platform',
          // Every file has a database of its own; while one waits for it the other computes.
          maxWorkers: availableParallelism(),
          // The platform is loaded once a worker instead of once a file, which took as long as the tests themselves.
          isolate: false,
          include: [
            'packages/*/{src,test}/**/*.test.{ts,tsx}',
            'apps/*/src/**/*.test.{ts,tsx}',
            'demo/**/*.test.ts',
            'eval/**/*.test.ts',
            'tests/{api,setup}/**/*.test.ts',
          ],
          globalSetup: ['tests/setup/database.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 90_000,
          globalSetup: ['tests/journeys/setup/platform.ts'],
          // After the others: they build front ends anew, and measure.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
