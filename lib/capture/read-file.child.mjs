// Reads one file in a process of its own: whatever is in the file, the process that asked goes on, and knows nothing
// here that it could tell. It is asked once, answers once, and ends.
import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

process.once('message', async ({ path, hints, megabytes, milliseconds }) => {
  register()
  const { readBytes } = await import('./read-bytes.ts')
  const bytes = await readFile(path)
  const guard = new Worker(new URL('./read-file.guard.mjs', import.meta.url), {
    workerData: { megabytes, milliseconds, parent: process.ppid },
  })
  guard.unref()
  // From here on, an end without an answer is the file's fault.
  process.send('reading')
  process.send(await readBytes(bytes, hints), () => process.exit())
})
