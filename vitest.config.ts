import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests whose file speaks to Postgres: the second name says so, or the room does. */
const DATABASE_TESTS = [
  'lib/**/*.{store,command,query,database}.test.ts',
  'lib/{db,cli}/**/*.test.ts',
  'prisma/**/*.test.ts',
]
const resolveAlias = { alias: { '@': resolve('.') } }

export default defineConfig({
  test: {
    // Most of a database test is waiting for Postgres: two at a time use two cores.
    maxWorkers: 2,
    projects: [
      {
        resolve: resolveAlias,
        test: {
          name: 'rules',
          include: ['{lib,components,app}/**/*.test.{ts,tsx}'],
          exclude: [...DATABASE_TESTS, 'node_modules/**'],
        },
      },
      {
        resolve: resolveAlias,
        test: {
          name: 'database',
          include: DATABASE_TESTS,
          globalSetup: 'lib/testing/throwaway-server.ts',
          setupFiles: 'lib/testing/database.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
