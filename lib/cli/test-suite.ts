/** What one suite of checks found; `said` is worth showing when something failed. */
export type SuiteResult = { passed: number; failed: number; said: string }

/** One suite of checks; each check counts as one test. */
export type Suite = { name: string; run: () => Promise<SuiteResult> }

/** The result of a check that is either right or wrong. */
export function oneCheck(code: number, said: string): SuiteResult {
  return code === 0 ? { passed: 1, failed: 0, said: '' } : { passed: 0, failed: 1, said }
}

/** A suite that could not even run counts as one failure, and never as none. */
export function counted(result: SuiteResult, code: number): SuiteResult {
  const ranClean = code === 0 || result.failed > 0
  const ranAny = result.passed + result.failed > 0
  return ranClean && ranAny ? result : { ...result, failed: result.failed + 1 }
}
