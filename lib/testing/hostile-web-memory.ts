import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CaptureFailure } from '@/lib/capture/capture-problem'
import { fetchPage } from '@/lib/capture/fetch-page.gateway'

// A process of its own, so that its memory is the fetcher's: asks for each address it is given, one after the other with
// the limits people get, and prints one line of JSON: how each ended, what was left behind, and the most memory it had.
const [allow = '', ...addresses] = process.argv.slice(2)
const spool = await mkdtemp(join(tmpdir(), 'spool-'))
const ends: string[] = []
for (const address of addresses) {
  const end = await fetchPage(address, { spool, allow: allow.split(','), lookup: async () => ['127.0.0.1'] }).then(
    ({ file }) => `${file.bytes} bytes`,
    (error: unknown) => (error instanceof CaptureFailure ? error.problem : String(error)),
  )
  ends.push(end)
}
await rm(spool, { recursive: true })
process.stdout.write(JSON.stringify({ ends, kilobytes: process.resourceUsage().maxRSS }))
