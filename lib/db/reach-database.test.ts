import { expect, test } from 'vitest'
import { reachDatabase } from '@/lib/db/reach-database'

const here = new URL(process.env.DATABASE_URL ?? '')

function changed(change: (url: URL) => void): string {
  const url = new URL(here)
  change(url)
  return url.href
}

test.each([
  { why: 'not an address', url: 'kerman', says: 'DATABASE_URL is not an address of a PostgreSQL' },
  { why: 'another kind of database', url: 'mysql://a@b/c', says: 'DATABASE_URL is not an address of a PostgreSQL' },
  { why: 'nobody listens', url: changed((url) => (url.port = '1')), says: 'No PostgreSQL answers at 127.0.0.1:1' },
  { why: 'wrong password', url: changed((url) => (url.password = 'x')), says: 'refuses the user plumbline' },
  { why: 'no such database', url: changed((url) => (url.pathname = '/gone')), says: 'has no database gone' },
  { why: 'no such host', url: changed((url) => (url.hostname = 'desk.invalid')), says: 'desk.invalid' },
])('$why is told in one sentence', async ({ url, says }) => {
  await expect(reachDatabase(url)).rejects.toThrow(says)
})
