import { resolve } from 'node:path'
import { defineConfig } from 'prisma/config'

// Prisma looks for its native schema engine before it does anything and would download it. `generate` never runs it,
// and migrations use the same engine as WebAssembly (lib/db/schema-engine.ts), so any file that exists will do.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= resolve('package.json')

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
