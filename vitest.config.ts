import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const database = 'tests/setup/database.ts'

export default defineConfig({
  test: {
    include: [
      'packages/*/{src,test}/**/*.test.{ts,tsx}',
      'apps/*/src/**/*.test.{ts,tsx}',
      'demo/**/*.test.ts',
      'tests/**/*.test.ts',
    ],
    pool: 'forks',
    globalSetup: existsSync(database) ? [database] : [],
    // Real databases and browsers on a busy two-core machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
