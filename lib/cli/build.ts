import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runScript } from '@/lib/cli/child'
import { filesBelow, hashOfFiles } from '@/lib/cli/hash-files'
import { packStatic } from '@/lib/cli/pack-static'
import { Trouble } from '@/lib/cli/trouble'

const BUILT_FROM = join('.next', 'built-from')
/** What a build is made of besides its sources: one made otherwise is stale. */
const PACKED = 'packed in Brotli and gzip'
/** Folders and files that no page is made of; everything else in the checkout counts as a source. */
const NO_SOURCE =
  /^(\.(?!env)[^/]*|node_modules|e2e|lib\/(cli|testing|db\/generated)|prisma\/(migrations|seed)|test-results|playwright-report|[^/]*\.(md|tsbuildinfo)|eslint\.config\.mjs|next-env\.d\.ts|biome\.json|(vitest|playwright|prisma)\.config\.ts)$|\.test\.tsx?$/

/** True when the pages were not built from the sources as they stand, or not to the end. */
export async function buildIsStale(): Promise<boolean> {
  if (!existsSync(join('.next', 'BUILD_ID'))) return true
  const built = await readFile(BUILT_FROM, 'utf8').catch(() => '')
  return built !== (await hashOfSources())
}

/** Builds the pages for production. Needs no database: pages are rendered when asked for. */
export async function build(stop?: AbortSignal): Promise<void> {
  // Noted before, so that a change during the build makes it stale; written after, so that a killed build counts for nothing.
  const hash = await hashOfSources()
  await rm(BUILT_FROM, { force: true })
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { code, said } = await runScript('node_modules/next/dist/bin/next', ['build'], { env, stop })
  if (code !== 0) throw new Trouble(`The pages could not be built; Next says:\n${said.trim()}`)
  await packStatic(join('.next', 'static'))
  await writeFile(BUILT_FROM, hash)
}

async function hashOfSources(): Promise<string> {
  const slashes = (path: string) => path.replaceAll('\\', '/')
  const files = await filesBelow('.', (path) => NO_SOURCE.test(slashes(path)))
  const shown = Object.keys(process.env).filter((name) => name.startsWith('NEXT_PUBLIC_'))
  return [PACKED, await hashOfFiles(files), ...shown.sort().map((name) => `${name}=${process.env[name]}`)].join('\n')
}
