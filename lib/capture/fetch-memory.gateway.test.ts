import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HostileWeb, startHostileWeb } from '@/lib/testing/hostile-web'
import { PAGE } from '@/lib/testing/hostile-web-pages'

const run = promisify(execFile)
let web: HostileWeb

beforeAll(async () => {
  web = await startHostileWeb()
})
afterAll(() => web.end())

test('bombs and endless bodies end at 50 MB and cost the process less than 300 MB of memory', async () => {
  const names = [
    'gzip-bomb',
    'brotli-bomb',
    'gzip-in-gzip-bomb',
    'endless',
    'header-flood',
    'endless-chunk-name',
    'page',
  ]
  const { stdout } = await run(
    process.execPath,
    [
      '--max-old-space-size=128',
      '--import',
      'tsx',
      'lib/testing/hostile-web-memory.ts',
      web.allow.join(','),
      ...names.map((name) => `${web.http}/${name}`),
    ],
    { timeout: 60_000 },
  )
  const { ends, kilobytes } = JSON.parse(stdout) as { ends: string[]; kilobytes: number }
  expect(ends).toEqual([
    'too-large',
    'too-large',
    'too-large',
    'too-large',
    'bad-answer',
    'bad-answer',
    `${PAGE.length} bytes`,
  ])
  expect(kilobytes).toBeLessThan(300 * 1024)
}, 60_000)
