import { clientIsStale, generateClient } from '@/lib/cli/generate-client'
import { seconds } from '@/lib/cli/step'
import type { Suite, SuiteResult } from '@/lib/cli/test-suite'
import { SUITES } from '@/lib/cli/test-suites'
import { sayTrouble } from '@/lib/cli/trouble'

const SHOWN_LINES = 120

/** `npm test`: runs every suite, also after one failed, and ends with `N passed, N failed`. */
export async function main(): Promise<void> {
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  const results: SuiteResult[] = []
  for (const suite of [PRISMA, ...SUITES]) {
    const began = performance.now()
    process.stdout.write(`${suite.name.padEnd(20)}… `)
    const result = await suite.run().catch((error: unknown) => ({ passed: 0, failed: 1, said: sayTrouble(error) }))
    results.push(result)
    console.log(`${result.passed} passed, ${result.failed} failed, ${seconds(performance.now() - began)}`)
    if (result.failed > 0) console.log(`\n${lastLines(result.said)}\n`)
  }
  const sum = (count: (result: SuiteResult) => number) => results.reduce((total, result) => total + count(result), 0)
  const failed = sum((result) => result.failed)
  console.log(`\n${sum((result) => result.passed)} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

const PRISMA: Suite = {
  name: 'Prisma client',
  run: async () => {
    if (await clientIsStale()) await generateClient()
    return { passed: 1, failed: 0, said: '' }
  },
}

function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n')
}
