// Reads one file in a process of its own: whatever is in the file, the process that asked goes on, and knows nothing
// here that it could tell. It is asked once, answers once, and ends.
import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

process.once('message', async ({ path, hints, megabytes, milliseconds }) => {
  new Worker(new URL('./read-file.guard.mjs', import.meta.url), { workerData: { megabytes, milliseconds } }).unref()
  register()
  const { readBytes } = await import('./read-bytes.ts')
  const read = await readBytes(await readFile(path), hints)
  process.send(read, () => process.exit())
})
