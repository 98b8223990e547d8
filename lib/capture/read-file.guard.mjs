// Runs beside the reading, which may never come back: ends the process when it takes too long or too much memory, or when
// the one who asked is gone.
import { workerData } from 'node:worker_threads'

const { megabytes, milliseconds, parent } = workerData
const began = performance.now()

setInterval(() => {
  const late = performance.now() - began > milliseconds
  const large = process.memoryUsage.rss() > megabytes * 1024 * 1024
  if (late || large || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
}, 50)
