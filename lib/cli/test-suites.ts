import { mkdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build, buildIsStale } from '@/lib/cli/build'
import { runScript } from '@/lib/cli/child'
import { counted, oneCheck, type Suite, type SuiteResult } from '@/lib/cli/test-suite'
import { sayTrouble } from '@/lib/cli/trouble'

/** Not in test-results/, which Playwright empties. */
const RESULTS = resolve('.plumbline', 'test-results')
const CRUISED = ['app', 'components', 'lib', 'prisma', 'e2e', 'proxy.ts', 'instrumentation.ts']

/** Everything that is checked, in the order in which a mistake is cheapest to hear of. */
export const SUITES: Suite[] = [
  { name: 'Format', run: () => check('@biomejs/biome/bin/biome', ['format', '.', '--reporter=summary']) },
  { name: 'Types', run: checkTypes },
  {
    name: 'Boundaries',
    run: () =>
      check('dependency-cruiser/bin/dependency-cruise.mjs', [...CRUISED, '--config', '.dependency-cruiser.mjs']),
  },
  { name: 'Lint', run: () => check('eslint/bin/eslint.js', ['.']) },
  { name: 'Units and database', run: runVitest },
  { name: 'Production build', run: checkBuild },
  { name: 'Browser', run: runPlaywright },
]

async function check(script: string, words: string[]): Promise<SuiteResult> {
  const { code, said } = await runScript(`node_modules/${script}`, words)
  return oneCheck(code, said)
}

/** The types of routes are written by Next and belong to the check. */
async function checkTypes(): Promise<SuiteResult> {
  const routes = await runScript('node_modules/next/dist/bin/next', ['typegen'])
  if (routes.code !== 0) return oneCheck(routes.code, routes.said)
  return check('typescript/bin/tsc', ['--noEmit', '-p', '.'])
}

async function runVitest(): Promise<SuiteResult> {
  const file = await resultsFile('vitest.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const { code, said } = await runScript('node_modules/vitest/vitest.mjs', ['run', ...reporters], {
    env: { NO_COLOR: '1' },
  })
  const found = await readJson<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(file)
  const result = {
    passed: found?.numPassedTests ?? 0,
    failed: (found?.numFailedTests ?? 0) + (found?.numPendingTests ?? 0),
    said,
  }
  return counted(result, code)
}

async function checkBuild(): Promise<SuiteResult> {
  if (!(await buildIsStale())) return oneCheck(0, '')
  return build().then(
    () => oneCheck(0, ''),
    (error: unknown) => oneCheck(1, sayTrouble(error)),
  )
}

async function runPlaywright(): Promise<SuiteResult> {
  const file = await resultsFile('playwright.json')
  const env = { PLUMBLINE_REPORTER: file, NO_COLOR: '1', FORCE_COLOR: '0' }
  const { code, said } = await runScript('node_modules/@playwright/test/cli.js', ['test'], { env })
  const found = await readJson<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(
    file,
  )
  const { expected, unexpected, flaky, skipped } = found?.stats ?? { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }
  return counted({ passed: expected, failed: unexpected + flaky + skipped, said }, code)
}

async function resultsFile(name: string): Promise<string> {
  await mkdir(RESULTS, { recursive: true })
  const file = join(RESULTS, name)
  await rm(file, { force: true })
  return file
}

async function readJson<Shape>(file: string): Promise<Shape | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Shape)
}
