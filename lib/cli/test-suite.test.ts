import { expect, test } from 'vitest'
import { counted, oneCheck } from '@/lib/cli/test-suite'

test.each([
  { why: 'all went well', passed: 3, failed: 0, code: 0, counts: [3, 0] },
  { why: 'failures are what they are', passed: 3, failed: 2, code: 1, counts: [3, 2] },
  { why: 'a suite that broke after its last test failed', passed: 3, failed: 0, code: 1, counts: [3, 1] },
  { why: 'a suite in which nothing ran failed', passed: 0, failed: 0, code: 0, counts: [0, 1] },
])('$why', ({ passed, failed, code, counts }) => {
  const result = counted({ passed, failed, said: '' }, code)
  expect([result.passed, result.failed]).toEqual(counts)
})

test('a check says something only when it failed', () => {
  expect(oneCheck(0, 'words')).toEqual({ passed: 1, failed: 0, said: '' })
  expect(oneCheck(2, 'words')).toEqual({ passed: 0, failed: 1, said: 'words' })
})
